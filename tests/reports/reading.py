"""Reading a report's page as a reader does: numbers by their names, tables by their captions, what stands below."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

EMPTY = {"meta", "link", "br", "img", "input"}


@dataclass
class Element:
    name: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    inside: list["Element | str"] = field(default_factory=list)

    @property
    def text(self) -> str:
        """Its words, spaces of every kind as one."""
        return re.sub(r"\s+", " ", " ".join(one if isinstance(one, str) else one.text for one in self.inside)).strip()

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def all(self, name: str = "", css: str = "") -> list["Element"]:
        """What lies inside, at any depth."""
        found = []
        for one in self.inside:
            if isinstance(one, Element):
                fits = (not name or one.name == name) and (not css or css in one.classes)
                found += ([one] if fits else []) + one.all(name, css)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = self.at = Element("root", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        one = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.inside.append(one)
        if tag not in EMPTY:
            self.at = one

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.at.inside.append(Element(tag, {name: value or "" for name, value in attrs}, self.at))

    def handle_endtag(self, tag: str) -> None:
        assert self.at.name == tag, f"<{self.at.name}> is closed by </{tag}>"
        self.at = self.at.parent or self.root

    def handle_data(self, data: str) -> None:
        self.at.inside.append(data)


@dataclass(frozen=True)
class Block:
    """One figure or list: its rows as they read, and what it rests on."""

    name: str
    rows: dict[str, list[str]]
    rests: str
    definitions: list[str]


class Page:
    """A report's index.html."""

    def __init__(self, folder: Path) -> None:
        self.html = (folder / "index.html").read_text("utf-8")
        reader = _Reader()
        reader.feed(self.html)
        assert reader.at is reader.root, f"<{reader.at.name}> is never closed"
        self.root = reader.root

    @property
    def text(self) -> str:
        return self.root.text

    @property
    def ids(self) -> list[str]:
        return [one.attributes["id"] for one in self.root.all() if "id" in one.attributes]

    @property
    def chapters(self) -> list[str]:
        return [one.attributes["id"] for one in self.root.all("section", "report-chapter")]

    @property
    def blocks(self) -> list[Block]:
        """All numbers, charts and lists."""
        return [_tile(one) for one in self.root.all(css="report-tile")] + [
            _block(one) for one in self.root.all(css="report-block")
        ]

    @property
    def tiles(self) -> dict[str, str]:
        """The large numbers by their names."""
        return {_tile(one).name: _tile(one).rows["value"][0] for one in self.root.all(css="report-tile")}

    def rows(self, name: str) -> dict[str, list[str]]:
        """The table of a chart or list, by the first cell of each row (the later of two rows of the same name)."""
        return next(block.rows for block in map(_block, self.root.all(css="report-block")) if block.name == name)

    def lines(self, name: str) -> list[list[str]]:
        """The same, row by row."""
        (block,) = (one for one in self.root.all(css="report-block") if _named(one) == name)
        return _lines(block)


def _tile(one: Element) -> Block:
    value = one.all("dd", "report-number")[0].text
    return Block(one.all("dt")[0].text, {"value": [value]}, *_rests(one))


def _block(one: Element) -> Block:
    return Block(_named(one), {row[0]: row[1:] for row in _lines(one)}, *_rests(one))


def _named(one: Element) -> str:
    return (one.all("figcaption") or one.all("h3"))[0].text


def _lines(one: Element) -> list[list[str]]:
    rows = one.all("tbody")[0].all("tr")
    return [[cell.text for cell in row.all() if cell.name in ("th", "td")] for row in rows]


def _rests(one: Element) -> tuple[str, list[str]]:
    (below,) = one.all(css="report-rests")
    return below.text, [link.attributes["href"].removeprefix("#def-") for link in below.all("a")]
