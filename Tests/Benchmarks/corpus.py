"""A school made up for measuring: so many records of the usual kinds, of the usual length. The same numbers give the
same bytes, and a larger school has the students of a smaller one."""

import datetime
import itertools
import random

# Of a student: a card, goals, evidence, reflections and feedback.
GOALS, EVIDENCE, REFLECTIONS, FEEDBACK = 4, 8, 6, 2
EACH = 1 + GOALS + EVIDENCE + REFLECTIONS + FEEDBACK
ROOM = 25
TERMS = ("baseline", "strategy", "criterion", "fraction", "fluency", "estimate", "evidence map", "word ladder",
         "number line", "exit slip", "check-in", "milestone", "denominator", "retelling", "expedition", "draft line",
         "counting jar", "question wall", "reading stamina", "place value",
         # What figures on pages are called.
         "gain", "rate of improvement", "performance band", "cut score", "zone of proximal development", "suppression")
STANDARDS, ASSESSMENTS = 12, 3
WORDS = ("after again all and around asked at before began better book both bridge build by came carried change children "
         "clear corner could counted day different draw drew each early easy every explained few field first for found "
         "four friend from garden gave get green group half hand hard heard help her his how in into just kept know "
         "last later learned left less letter light line listened little long looked made many map marked mine morning "
         "most moved my near never new next night notebook now of often old on once one other our out over page paper "
         "part pencil picture place plan play point practice question quick quiet rain read remember ruler said same "
         "sentence shared she show side slow small some sound spelled start step still stopped story table talked than "
         "that the their then they thing think third thought three time to today together tried turn two under until "
         "up used very voice walked was water way we week went what when where which while why wind window with word "
         "work wrote year yesterday").split()


class Author:
    """Writes sentences that nobody has to believe."""

    def __init__(self, seed):
        self.random = random.Random(seed)

    def words(self, count):
        return " ".join(self.random.choices(WORDS, k=count))

    def sentence(self):
        text = self.words(self.random.randrange(8, 15))
        if self.random.randrange(4) == 0:
            text += f" with the {self.random.choice(TERMS)} {self.words(3)}"
        if self.random.randrange(6) == 0:
            text += f" and *{self.words(2)}*"
        return text.capitalize() + "."

    def paragraphs(self, count):
        return "\n\n".join(" ".join(self.sentence() for _ in range(self.random.randrange(3, 6))) for _ in range(count))

    def name(self):
        return "".join(self.random.choice("btdklmnrsvz") + self.random.choice("aeiou") for _ in range(4)).capitalize()


class School:
    """Writes a school of about `records` records into a folder."""

    def __init__(self, content, records):
        shared = len(TERMS) + STANDARDS + ASSESSMENTS + 2
        # Each room has a record of its own and a wall.
        self.students = max(2, round((records - shared) / (EACH + 2 / ROOM)))
        self.rooms = -(-self.students // ROOM)
        self.content = content

    def write(self):
        self._shared()
        for number in range(self.students):
            self._student(number)
        self._tables()

    def _record(self, path, lines, body):
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("---\n" + "\n".join(lines) + "\n---\n" + body + "\n", "utf-8")

    def _shared(self):
        author = Author(1)
        self.content.mkdir(parents=True)
        (self.content / "school.yml").write_text(
            "name: School for Measuring\ntimezone: UTC\nyear: 2026-27\nfictional: true\n"
            "terms:\n  - {id: t1, title: The year, start: 2026-08-15, end: 2027-07-01}\n", "utf-8")
        for number, term in enumerate(TERMS):
            self._record(
                f"lexicon/{term.replace(' ', '-')}.md",
                [f"title: {term}", "kind: language", "definitions:", "  student: A word that we use when we work.",
                 "  family: A word that your child uses at school.", "  educator: A word of our school."],
                author.paragraphs(2))
        for number in range(STANDARDS):
            self._record(
                f"standards/m{number}.md",
                [f"code: M.{number}", f"title: Standard {number}", f"i-can: I can do step {number}.", "strand: Numbers"],
                author.paragraphs(1))
        for number in range(ASSESSMENTS):
            self._record(
                f"assessments/a{number}.md",
                [f"title: Assessment {number}", "unit: points", "purpose: for", f"standards: [m{number}]", "min: 0",
                 "max: 100", "bands:", "  - {id: one, label: Begins, from: 0}", "  - {id: two, label: Goes on, from: 40}",
                 "  - {id: three, label: Flies, from: 75}"],
                author.paragraphs(1))
        for room in range(self.rooms):
            self._record(
                f"classes/room-{room}/class.md", [f"title: Room {room}", "grade: 3", "teachers: [Ms. Teacher]"],
                author.paragraphs(2))
            self._record(
                f"walls/room-{room}.md",
                [f"title: Wall of room {room}", "layout: bands", f"class: room-{room}", "audience: school",
                 f"assessment: a{room % ASSESSMENTS}", "question: What do we see?", "next-step: We look again.",
                 "updated: 2026-11-20"],
                author.paragraphs(1))

    def _student(self, number):
        author = Author(1000 + number)
        chance, base = author.random.randrange, f"students/s{number:06}"

        def day(at, of):
            """The at-th of so many days of the fall."""
            return datetime.date(2026, 9, 1) + datetime.timedelta(days=80 * at // of + chance(3))

        def title():
            return author.words(5).capitalize()

        def seen():
            return ["audience: public"] if chance(3) == 0 else []

        self._record(
            f"{base}/student.md",
            [f"name: {author.name()}", f"family-name: {author.name()}", f"class: room-{number // ROOM}"],
            author.paragraphs(1))
        for at in range(GOALS):
            begin = day(at, GOALS)
            self._record(
                f"{base}/goals/goal-{at}.md",
                [f"title: {title()}", f"date: {begin}", "due: 2027-02-01", f"why: {author.sentence()}", "set-by: student",
                 f"standards: [m{chance(STANDARDS)}]", f"success-criteria: [{title()}, {title()}]", *seen()],
                author.paragraphs(1) + "\n\n" + "\n".join(f"- [{'x ' [chance(2)]}] {author.words(6)}" for _ in range(3)))
        for at in range(EVIDENCE):
            made = day(at, EVIDENCE)
            self._record(
                f"{base}/evidence/{made}-piece-{at}.md",
                [f"title: {title()}", f"date: {made}", "method: work-sample", "purpose: as",
                 f"standards: [m{chance(STANDARDS)}]", f"goal: goal-{chance(GOALS)}", *seen()],
                author.paragraphs(3))
        for at in range(REFLECTIONS):
            self._record(
                f"{base}/reflections/thought-{at}.md",
                [f"title: {title()}", f"date: {day(at, REFLECTIONS)}", f"about: [evidence:piece-{at}]",
                 f"prompt: {author.sentence()}", f"next-step: {author.sentence()}", *seen()],
                author.paragraphs(2))
        for at in range(FEEDBACK):
            self._record(
                f"{base}/feedback/words-{at}.md",
                [f"on: evidence:piece-{at}", f"date: {day(at, FEEDBACK)}", "role: peer", "from: a friend", "type: praise"],
                author.paragraphs(1))

    def _table(self, path, head, rows):
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        with open(file, "w", encoding="utf-8") as table:
            table.write(head + "\n")
            table.writelines(row + "\n" for row in rows)

    def _tables(self):
        students = [f"s{number:06}" for number in range(self.students)]
        codes = map("".join, itertools.product("CDFHJKMNPRTVWX", repeat=4))
        self._table("private/codes.csv", "student,code,term", (f"{student},{next(codes)},t1" for student in students))
        self._table(
            "private/consent.csv", "student,given-by,date,name,photo,voice,work,celebration",
            (f"{student},parent,2026-08-20,family,family,family,public,public" for student in students))
        days = [datetime.date(2026, 9, 7) + datetime.timedelta(days=14 * at) for at in range(6)]
        for number in range(ASSESSMENTS):
            chance = random.Random(number)
            rows = []
            for student in students:
                first = chance.randrange(20, 70)
                rows.append(f"{student}," + ",".join(str(first + 4 * at + chance.randrange(5)) for at in range(len(days))))
            self._table(f"scores/a{number}.csv", "student," + ",".join(map(str, days)), rows)
