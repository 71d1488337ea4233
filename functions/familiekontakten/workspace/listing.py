"""What a list of the workspace shows: which filters, which columns, and what the reader asked for. Pure."""

from collections.abc import Callable, Mapping
from typing import NamedTuple
from urllib.parse import urlencode

from familiekontakten.casebook.cursor import Cursor, read_cursor
from familiekontakten.casebook.entry import Entry
from familiekontakten.languages.catalogue import N_
from familiekontakten.today.steps import STEPS
from familiekontakten.workspace.writing import UNKNOWN, short_date

NEWEST_FIRST = "newest"


class Column(NamedTuple):
    """A column: its head and what stands in it, a text or a message id."""

    head: str
    cell: Callable[[Entry], str]


class Filter(NamedTuple):
    """One list to choose: its code in the address, what it is called, and its name in the book ("case#waiting")."""

    code: str
    label: str
    list: str


class Listing(NamedTuple):
    """A list room: its title, its path, its filters (the first is shown at first), and the columns after the name.

    `empty` says what to do where the list is empty. `name` is how its export is asked for. `called` heads the first
    column; `referred`: whether references are shown, for things that people refer to by them.
    """

    name: str
    title: str
    path: str
    filters: tuple[Filter, ...]
    columns: tuple[Column, ...]
    empty: str
    called: str = N_("Navn")
    referred: bool = True


class Asked(NamedTuple):
    """Which of the lists, in which order, from where on."""

    filter: Filter
    newest_first: bool
    after: Cursor | None = None

    @property
    def query(self) -> str:
        """What stands behind the question mark for the first page of the same."""
        order = {"sort": NEWEST_FIRST} if self.newest_first else {}
        return urlencode({"state": self.filter.code, **order})

    def sorted(self, newest_first: bool) -> "Asked":
        """The first page of the same list in that order."""
        return Asked(self.filter, newest_first)


def _step(code: str) -> str:
    return STEPS[code].label if code in STEPS else code or UNKNOWN


SINCE = Column(N_("Siden"), lambda entry: short_date(entry.since))
DUE = Column(N_("Frist"), lambda entry: short_date(entry.due))
STEP = Column(N_("Neste steg"), lambda entry: _step(entry.step or ""))
USUAL = (STEP, DUE, SINCE)


def fact(head: str, name: str, labels: Mapping[str, str]) -> Column:
    """A column of one of the entry's facts, its codes in words."""

    def cell(entry: Entry) -> str:
        code = entry.facts.get(name, "")
        return labels.get(code, code) or UNKNOWN

    return Column(head, cell)


def asked(listing: Listing, query: Mapping[str, str]) -> Asked:
    """What the reader asked for in the address; whatever cannot be read is the first list, the oldest first."""
    chosen = next((one for one in listing.filters if one.code == query.get("state")), listing.filters[0])
    return Asked(chosen, query.get("sort") == NEWEST_FIRST, read_cursor(query.get("after", "")))
