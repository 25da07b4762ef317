"""HTML as a list of elements, without a browser: enough to ask about links, headings and pictures."""

import html.parser
from dataclasses import dataclass, field

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Element:
    tag: str
    attributes: dict
    line: int
    parents: tuple
    pieces: list = field(default_factory=list)

    def get(self, name):
        return self.attributes.get(name)

    @property
    def text(self):
        """All text inside, with single spaces."""
        return " ".join("".join(self.pieces).split())


class Markup(html.parser.HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.elements, self._open = [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        element = Element(tag, values, self.getpos()[0], tuple(self._open))
        self.elements.append(element)
        if tag not in VOID:
            self._open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag):
        if any(element.tag == tag for element in self._open):
            while self._open.pop().tag != tag:
                pass

    def handle_data(self, data):
        for element in self._open:
            element.pieces.append(data)

    def all(self, *tags):
        return [element for element in self.elements if element.tag in tags]

    @property
    def ids(self):
        return {element.get("id") for element in self.elements if element.get("id")}
