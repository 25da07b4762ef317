"""The numbers of a page and of a file, as rows of text."""

import csv
import io
from dataclasses import dataclass


@dataclass
class Table:
    heads: list
    rows: list

    def column(self, head):
        place = self.heads.index(head)
        return [row[place] for row in self.rows]

    @property
    def codes(self):
        """Of its students; one student may have several rows."""
        return next((self.column(head) for head in ("Code", "code") if head in self.heads), [])


def numbers_of(markup):
    """The table of a wall: the one that opens below its picture."""
    folded = next(e for e in markup.all("details") if "numbers" in (e.get("class") or "").split())
    return table_of(markup, next(e for e in markup.all("table") if folded in e.parents))


def table_of(markup, table):
    lines = [e for e in markup.all("tr") if table in e.parents]
    cells = [[e.text for e in markup.all("th", "td") if line in e.parents] for line in lines]
    return Table(cells[0], cells[1:])


def read(data):
    """A CSV file. A row with a cell too many or too few is a fault."""
    rows = list(csv.reader(io.StringIO(data.decode("utf-8"), newline="")))
    assert rows and all(len(row) == len(rows[0]) for row in rows), rows
    return Table(rows[0], rows[1:])
