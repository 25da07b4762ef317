"""A school made at random, and who may see what of it, as the design says it and not as the program does it.

Every word that could tell something is a marker: `zq` and ten letters, which stand nowhere else. So one search finds
all of them, and each knows what it came from. The same seed makes the same school; `roster` chooses names and ids, and
nothing else.
"""

import dataclasses
import random
import re
import struct
import zlib

CIRCLES = ("staff", "family", "class", "school", "public")
LAYOUTS = ("bands", "growth", "standards", "thermometer", "calendar", "goals")
MARKER = re.compile(rb"zq[a-y]{10}", re.IGNORECASE)
CODE_LETTERS = "CDFHJKMNPRTVWX"
DAY = "2026-12-01"


class Mint:
    def __init__(self, seed):
        self.random = random.Random(seed)

    def __call__(self):
        return "zq" + "".join(self.random.choices("abcdefghijklmnopqrstuvwxy", k=10))


@dataclasses.dataclass
class Child:
    id: str
    name: str
    family_name: str
    code: str
    room: int
    consent: dict | None

    @property
    def identity(self):
        return (self.id, self.name.lower(), self.family_name.lower())

    def may(self, sort):
        """How wide a thing may go: `none` leaves it to the staff, no row to the family."""
        allowed = (self.consent or {}).get(sort, "family")
        return 0 if allowed == "none" else CIRCLES.index(allowed)


@dataclasses.dataclass
class Record:
    circle: int
    child: int | None = None
    room: int | None = None
    is_out: bool = True
    # Words that nobody else may meet.
    markers: list = dataclasses.field(default_factory=list)
    # Children named in it, and files of it.
    named: list = dataclasses.field(default_factory=list)
    files: list = dataclasses.field(default_factory=list)
    # The wall's children, in whose code it may show.
    about: list = dataclasses.field(default_factory=list)


class School:
    """Files by path, and what is known of them."""

    def __init__(self, seed, students=2000, rooms=80, roster=1, is_shy=False):
        """`is_shy`: no family agrees to show work, so that walls tell only what all did together, room by room."""
        self.random, self.mint, self.files, self.records = random.Random(seed), Mint(seed + 1000), {}, []
        self.rooms, self.is_shy = rooms, is_shy
        self.children = self._children(students, Mint(roster * 7919))
        self._shared()
        for number in range(students):
            self._student(number)
        self._tables()

    # What is made.

    def _chance(self, of):
        return self.random.randrange(of) == 0

    def _children(self, count, name):
        codes = []
        while len(codes) < count:
            code = "".join(self.random.choices(CODE_LETTERS, k=4))
            if code not in codes[-2000:]:
                codes.append(code)
        children = []
        for number, code in enumerate(codes):
            words = ("none", *CIRCLES[1:])
            consent = {sort: self.random.choice(words) for sort in ("name", "photo", "voice", "work", "celebration")}
            if self._chance(2):
                consent["work"] = "public"
            if self.is_shy:
                consent["work"] = "family"
            children.append(
                Child(name(), name().capitalize(), name().capitalize(), code, number % self.rooms,
                      None if self._chance(5) else consent)
            )
        return children

    def _sentence(self, length=9):
        """Of eight words at least: what the audit calls a private sentence."""
        words = [self.mint() for _ in range(length)]
        return " ".join(words).capitalize() + ".", words

    def _write(self, path, lines, body, circle, **known):
        """`circle` is the narrowest of all that narrows it but the child's consent."""
        audience = known.pop("audience", None)
        markers = list(known.pop("markers", []))
        lines = list(lines)
        if audience is not None:
            lines.append(f"audience: {CIRCLES[audience]}")
        is_out = True
        if path.startswith("students/") and not path.endswith("student.md"):
            if self._chance(25):
                lines.append("draft: true")
                is_out = False
            elif self._chance(25):
                lines.append(self.random.choice(("publish-from: 2026-12-02", f"expires: {DAY}")))
                is_out = False
        self.random.shuffle(lines)
        self.files[path] = ("---\n" + "\n".join(lines) + "\n---\n" + "\n\n".join(body) + "\n").encode()
        child = known.get("child")
        if child is not None:
            circle = min(circle, self.children[child].may("work"))
        record = Record(circle=circle, is_out=is_out, markers=markers, **known)
        self.records.append(record)
        return record

    def _shared(self):
        self.files["school.yml"] = (
            b"name: Generated School\ntimezone: UTC\nyear: 2026-27\nfictional: true\n"
            b"terms:\n  - {id: t1, title: First, start: 2026-08-15, end: 2027-07-01}\n"
        )
        for room in range(self.rooms):
            sentence, words = self._sentence()
            listed = sorted(child.id for child in self.children if child.room == room)
            self._write(
                f"classes/room-{room}/class.md",
                [f"title: Room {room}", f"grade: {room % 8}", "teachers: [Ms. Teacher]",
                 f"students: [{', '.join(listed)}]"],
                [sentence], CIRCLES.index("class"), room=room, markers=words,
            )
        for number in range(4):
            self.files[f"standards/m{number}.md"] = (
                f"---\ncode: M.{number}\ntitle: Standard {number}\ni-can: I can do it.\nstrand: Numbers\n---\n"
            ).encode()
            self.files[f"assessments/a{number}.md"] = (
                f"---\ntitle: Assessment {number}\nunit: points\npurpose: for\nstandards: [m{number}]\nmin: 0\nmax: 100\n"
                "bands: [{id: b, label: Begins, from: 0}, {id: c, label: Goes on, from: 40}, {id: d, label: Flies, from: 75}]\n"
                "---\n"
            ).encode()
        for number, layout in enumerate(LAYOUTS * (self.rooms if self.is_shy else 6)):
            audience = 4 if self.is_shy else (4, 3, 2, 4, 1, 0)[number // len(LAYOUTS)]
            lines = [f"title: Wall {number}", f"layout: {layout}", "question: What do we see?", "next-step: We look again.",
                     f"updated: {DAY}"]
            if layout in ("bands", "growth", "thermometer"):
                lines.append(f"assessment: a{0 if self.is_shy else self.random.randrange(4)}")
            if layout == "standards":
                lines.append("standards: [m0, m1, m2, m3]")
            room, grade = None, None
            if self.is_shy:
                room = number // len(LAYOUTS)
                lines.append(f"class: room-{room}")
            elif number % 3:
                room = self.random.randrange(self.rooms)
                lines.append(f"class: room-{room}")
            elif number % 2:
                grade = self.random.randrange(8)
                lines.append(f"grade: {grade}")
            sentence, words = self._sentence()
            about = [
                at for at, child in enumerate(self.children)
                if room in (None, child.room) and grade in (None, child.room % 8)
            ]
            # A wall of several classes is read in each of them.
            needed = max(audience, 2 if room is not None else 3)
            self._write(
                f"walls/w{number}.md", lines, [sentence], audience, room=room, audience=audience, markers=words,
                about=[at for at in about if self.children[at].may("work") >= needed],
            )

    def _student(self, number):
        child, base = self.children[number], f"students/{self.children[number].id}"
        sentence, words = self._sentence()
        own = 4 if self._chance(3) else None
        self._write(
            f"{base}/student.md",
            [f"name: {child.name}", f"family-name: {child.family_name}", f"class: room-{child.room}"],
            [sentence], 1 if own is None else own, child=number, audience=own, markers=words,
        )
        day = self.random.randrange(1, 29)
        evidence = self._piece(number, base, f"2026-10-{day:02}")
        if self._chance(2):
            return
        self._reflection(number, base, f"2026-11-{day:02}", evidence)
        if self._chance(2):
            self._goal(number, base, f"2026-09-{day:02}")
        if self._chance(2):
            self._feedback(number, base, f"2026-11-{day:02}", evidence)

    def _audience(self):
        """At random, mostly wide; nothing leaves it to the kind."""
        audience = self.random.choice((None, 4, 4, 4, 3, 2, 1, 0))
        return audience, 1 if audience is None else audience

    def _named(self, number, audience):
        """A sentence with names, where only the family may read it."""
        if audience not in (None, 0, 1):
            return [], []
        other = self.random.randrange(len(self.children))
        return [number, other], [f"{self.children[number].name} sat beside {self.children[other].name}."]

    def _piece(self, number, base, day):
        id, title = self.mint(), self.mint()
        (sentence, words), (audience, circle) = self._sentence(), self._audience()
        named, names = self._named(number, audience)
        lines = [f"title: {title}", f"date: {day}", "method: quiz", "purpose: for", f"assessment: a{number % 4}",
                 f"score: {self.random.randrange(101)}"]
        body, files = [sentence, *names], []
        if number and self._chance(2):
            # A link to somebody else's record: gone where that may not be read, with the id in its address.
            path = self.random.choice(self.pieces)[1]
            words.append(self.mint())
            body.append(f"As in [{words[-1]}](../../../{path}).")
        if self._chance(4):
            marker, alt = self.mint(), self.mint()
            people = [number, self.random.randrange(len(self.children))][: self.random.randrange(3)]
            ids = ", ".join(self.children[at].id for at in people)
            lines.append(f"files: [{{file: {marker}.png, alt: {alt}, people: [{ids}]}}]")
            self.files[f"{base}/evidence/{marker}.png"] = picture(self.random.randrange(1 << 24))
            files.append(((marker, alt), people))
        record = self._write(
            f"{base}/evidence/{day}-{id}.md", lines, body, circle, child=number, audience=audience,
            markers=[id, title, *words], named=named, files=files,
        )
        if not number:
            self.pieces = []
        self.pieces.append((number, f"{base}/evidence/{day}-{id}.md", id, record))
        return self.pieces[-1]

    def _reflection(self, number, base, day, evidence):
        id, title, prompt = self.mint(), self.mint(), self.mint()
        (sentence, words), (audience, circle) = self._sentence(), self._audience()
        named, names = self._named(number, audience)
        self._write(
            f"{base}/reflections/{day}-{id}.md",
            [f"title: {title}", f"date: {day}", f"about: [evidence:{evidence[2]}]", f"prompt: {prompt}"],
            [sentence, *names], min(circle, evidence[3].circle), child=number, audience=audience,
            markers=[id, title, prompt, *words], named=named,
        )

    def _goal(self, number, base, day):
        id, title, why = self.mint(), self.mint(), self.mint()
        (sentence, words), (audience, circle) = self._sentence(), self._audience()
        criterion, done, step = self.mint(), self.mint(), self.mint()
        self._write(
            f"{base}/goals/{day}-{id}.md",
            [f"title: {title}", f"date: {day}", "due: 2027-01-01", f"why: {why}", "set-by: student",
             f"success-criteria: [{criterion}]", "standards: [m1]"],
            [sentence, f"- [x] {done}\n- [ ] {step}"], circle, child=number, audience=audience,
            markers=[id, title, why, criterion, done, step, *words],
        )

    def _feedback(self, number, base, day, evidence):
        """On one's own work, or on that of somebody else."""
        if self._chance(2):
            evidence = self.random.choice(self.pieces)
        id, (sentence, words), (audience, circle) = self.mint(), self._sentence(), self._audience()
        on = f"evidence:{evidence[2]}"
        if evidence[0] != number:
            on = f"{self.children[evidence[0]].id}/{on}"
        giver = self.children[self.random.randrange(len(self.children))].name
        self._write(
            f"{base}/feedback/{day}-{id}.md",
            [f"on: {on}", f"date: {day}", "role: peer", f"from: {giver}", "type: praise"],
            [sentence], min(circle, evidence[3].circle), child=number, audience=audience, markers=[id, *words],
        )

    def _tables(self):
        def table(head, rows):
            rows = sorted(rows)
            return "".join(row + "\n" for row in [head, *rows]).encode()

        children = self.children
        self.files["private/codes.csv"] = table("student,code,term", [f"{c.id},{c.code},t1" for c in children])
        self.files["private/consent.csv"] = table(
            "student,given-by,date,name,photo,voice,work,celebration",
            [
                f"{c.id},parent,2026-08-20," + ",".join(c.consent.values())
                for c in children if c.consent
            ],
        )
        for number in range(4):
            rows = []
            for c in children:
                first = self.random.randrange(90)
                rows.append(f"{c.id},{first},{min(100, first + self.random.randrange(30))},")
            self.files[f"scores/a{number}.csv"] = table("student,2026-09-10,2026-11-10,2026-11-24", rows)

    def write(self, folder):
        for path, data in self.files.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)

    # Who may see what.

    def reaches(self, readers, circle, child=None, room=None):
        kind, _, which = readers.partition(":")
        if kind in ("public", "school"):
            return circle >= CIRCLES.index(kind)
        if kind == "class":
            of = room if child is None else self.children[child].room
            return circle >= 3 or (circle == 2 and (of is None or f"room-{of}" == which))
        # A family's own site: of children only its own.
        if child is not None:
            return self.children[child].id == which and circle >= 1
        own = next(c.room for c in self.children if c.id == which)
        return circle >= 3 or (circle == 2 and room in (None, own)) or (circle == 1 and room is None)

    def sees(self, readers, record):
        return record.is_out and self.reaches(readers, record.circle, record.child, record.room)

    def allowed(self, readers):
        """(markers, codes) that may stand in an edition; all others must not."""
        markers, codes = set(), set()
        own = readers.removeprefix("family:")
        for child in self.children:
            if child.id == own:
                markers.update(child.identity)
        for record in self.records:
            if not self.sees(readers, record):
                continue
            markers.update(record.markers)
            markers.update(self.children[at].name.lower() for at in record.named)
            if record.child is not None:
                codes.add(self.children[record.child].code)
            codes.update(self.children[at].code for at in record.about)
            for words, people in record.files:
                if all(self.reaches(readers, self.children[at].may("photo"), at) for at in people):
                    markers.update(words)
        return markers, codes


def picture(colour):
    """A PNG of one pixel."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    pixel = zlib.compress(b"\0" + colour.to_bytes(3, "big"))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")
