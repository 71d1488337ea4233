"""What a report is made of, ready to be printed: chapters of numbers, pictures and lists, each with what it rests on.

Pure: words and numbers as they are read, no page yet (infrastructure/reports/ makes that).
"""

from dataclasses import dataclass, field

from familiekontakten.charts.chart import Chart, Table


@dataclass(frozen=True)
class Rests:
    """What stands below a figure: its base, whether it is registered or reckoned, what is not known, and the ids of
    the definitions that it follows."""

    ids: tuple[str, ...]
    base: str
    made: str
    unknown: str = ""


@dataclass(frozen=True)
class Tile:
    """One number that is read from afar. `note`: what has to be known beside it."""

    name: str
    value: str
    rests: Rests
    note: str = ""


@dataclass(frozen=True)
class Tiles:
    """Numbers beside each other."""

    tiles: tuple[Tile, ...]
    look: str = field(default="tiles", init=False)


@dataclass(frozen=True)
class Picture:
    """A chart with its table."""

    chart: Chart
    rests: Rests
    note: str = ""
    look: str = field(default="picture", init=False)


@dataclass(frozen=True)
class Listing:
    """A list from the registers."""

    title: str
    table: Table
    rests: Rests
    note: str = ""
    look: str = field(default="listing", init=False)


Block = Tiles | Picture | Listing


@dataclass(frozen=True)
class Chapter:
    """`key`: its anchor, and the name of the national office's own text for it. `missing`: the names of figures that
    have nothing to show this year."""

    key: str
    title: str
    about: str
    blocks: tuple[Block, ...]
    missing: tuple[str, ...] = ()
    lang: str = "nb"


@dataclass(frozen=True)
class Definition:
    """A line of the methods: an indicator's own words."""

    id: str
    name: str
    english: str
    defined: str
    missing: str
    base: str
    time: str
    published: str


@dataclass(frozen=True)
class Report:
    """A whole report. `coverage`: which departments the numbers rest on. `exact`: what its pages have to warn of, ""
    in the public edition. `rules`: what holds for all numbers."""

    year: int
    title: str
    whose: str
    coverage: str
    exact: str
    rules: str
    chapters: tuple[Chapter, ...]
    methods: tuple[Definition, ...]
