"""A school that is nothing but students and their scores on one assessment, as a content folder."""

import dataclasses
import datetime
import itertools


@dataclasses.dataclass
class Student:
    id: str
    room: str
    # (day, value), in any order.
    scores: list
    code: str = ""

    def between(self, first, last):
        return sorted(score for score in self.scores if (first or score[0]) <= score[0] <= (last or score[0]))


@dataclasses.dataclass
class Wall:
    id: str
    room: str | None = None
    first: datetime.date | None = None
    last: datetime.date | None = None


@dataclasses.dataclass
class School:
    # (id, the score from which it begins), ascending.
    bands: list
    better: str
    students: list
    walls: list

    def __post_init__(self):
        # Codes in another order than the ids, as in life.
        codes = ["".join(letters) for letters in itertools.product("BCDFGHJKLMNP", repeat=4)]
        for number, student in enumerate(self.students):
            student.code = codes[(number * 7919) % len(codes)]

    @property
    def rooms(self):
        return sorted({student.room for student in self.students})


def write(school, content):
    """Writes the folder: every second student's scores in a wide sheet, the others' in a long one."""
    files = {
        "school.yml": "name: Numbers\ntimezone: Europe/Oslo\nyear: 2026-27\nterms:\n"
        "  - {id: t1, title: The year, start: 2026-08-15, end: 2027-07-01}\n",
        "assessments/measure.md": f"---\ntitle: Measure\nunit: points\npurpose: for\nbetter: {school.better}\nbands:\n"
        + "".join(f"  - {{id: {name}, label: {name}, from: {start}}}\n" for name, start in school.bands)
        + "---\n",
        "private/codes.csv": "student,code\n" + "".join(f"{s.id},{s.code}\n" for s in school.students),
    }
    for room in school.rooms:
        files[f"classes/{room}/class.md"] = f"---\ntitle: {room}\ngrade: 3\nteachers: [Teacher]\n---\n"
    for student in school.students:
        files[f"students/{student.id}/student.md"] = f"---\nname: N\nclass: {student.room}\n---\n"
    for wall in school.walls:
        days = [f"{end}: {day}" for end, day in [("from", wall.first), ("to", wall.last)] if day]
        files[f"walls/{wall.id}.md"] = (
            f"---\ntitle: W\nlayout: growth\naudience: staff\nquestion: Q\nnext-step: N\nassessment: measure\n"
            + (f"class: {wall.room}\n" if wall.room else "")
            + (f"period: {{{', '.join(days)}}}\n" if days else "")
            + "---\n"
        )
    wide, long = school.students[::2], school.students[1::2]
    days = sorted({day for student in wide for day, _ in student.scores})
    rows = [["student", *days]]
    for student in wide:
        scores = dict(student.scores)
        rows.append([student.id, *(scores.get(day, "") for day in days)])
    files["scores/measure.csv"] = text(rows)
    rows = [[student.id, "measure", day, value] for student in long for day, value in student.scores]
    files["scores/others.csv"] = text([["student", "assessment", "date", "score"], *reversed(rows)])
    for path, contents in files.items():
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(contents, "utf-8")


def text(rows):
    return "".join(",".join(map(str, row)) + "\n" for row in rows)
