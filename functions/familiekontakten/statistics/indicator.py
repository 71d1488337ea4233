"""An indicator: one definition that counts and that a reader can read. Pure.

    count(unit, period)   what one family, volunteer or course adds to the figure of a period: category -> number

A figure is the sum of what its units add; so a correction is another value of the same function, and no figure depends
on when or in which order something was written. Source of all definitions: the two annual reports and the readings of
their figures; each definition names its own.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeVar

from familiekontakten.languages.catalogue import translate
from familiekontakten.statistics.period import Period

ONE = ""
"""The only category of an indicator that has none; beside categories that overlap, the number of units."""

UNKNOWN = "?"
"""The category of units whose value is not known: printed beside a share, in neither part nor whole."""

OUTSIDE = "outside"
"""The category of a known value that no printed category takes: in the whole, in no part."""

Counts = Mapping[str, int]
U = TypeVar("U", contravariant=True)


class Kind(StrEnum):
    """What is printed.

    COUNT a number; SHARE of the known units; MENTIONS the share of all answers given, ASKED the share of those asked
    (both several answers, ONE the number asked); DAYS a median, a 90th percentile and n, from exact counts of each
    number of days; COHORT "yes" of "yes" and "no", once ripe; HOURS from sevenths of a minute; RATIO "part" of "whole";
    AVERAGE hundredths of a position times days, over the days of the period.
    """

    COUNT = "count"
    SHARE = "share"
    MENTIONS = "mentions"
    ASKED = "asked"
    DAYS = "days"
    COHORT = "cohort"
    HOURS = "hours"
    RATIO = "ratio"
    AVERAGE = "average"


class Base(StrEnum):
    """Which departments the annual figure rests on: all, or those with an approved full annual return (BASE)."""

    ALL = "all"
    FULL_RETURN = "full_return"


class Time(StrEnum):
    """FLOW: what happened in the period; months add up. DISTINCT: units once a period; months never add up.
    STOCK: as it stood on the evening of the last day. SO_FAR: the year up to that evening. YEARS: one number a year."""

    FLOW = "flow"
    DISTINCT = "distinct"
    STOCK = "stock"
    SO_FAR = "so_far"
    YEARS = "years"


class Public(StrEnum):
    """What the public may see. OPEN: as it is. HEADLINE: exact for the nation, a department's once a year to the
    nearest 5. ROUNDED: the nation's to the nearest 5, nothing of one department. PLACES: municipalities from 5 and up.
    INTERNAL: nothing. What is below 5 reads "færre enn 5" everywhere (disclosure rules)."""

    OPEN = "open"
    HEADLINE = "headline"
    ROUNDED = "rounded"
    PLACES = "places"
    INTERNAL = "internal"


class Printed(StrEnum):
    """How often it is made."""

    MONTH = "month"
    YEAR = "year"
    BOTH = "both"


@dataclass(frozen=True)
class Names:
    """The two names of an indicator or a category."""

    no: str
    en: str

    def read_in(self, lang: str) -> str:
        """The name in the reader's language."""
        return self.en if lang == "en" else translate(lang, self.no)


@dataclass(frozen=True)
class Categories:
    """The categories of an indicator, in printing order; `since`: the first report year in which they are used.

    A new set gets a new line in `Indicator.categories`: series of different sets are never joined (annual reports
    2011 and 2019: other groups of sources, ages and backgrounds). `group`: which new category a stored code belongs
    to, where that is exact.
    """

    names: Mapping[str, Names]
    since: int = 0
    group: Callable[[str], str] = str


@dataclass(frozen=True, kw_only=True, eq=False)
class Indicator(Generic[U]):
    """`defined`: the definition in words (Norwegian; translated by the catalogue). `missing`: what becomes of unknown
    values. `published`: the reports that print it. `ripe`: days after the period before a cohort is printed."""

    id: str
    names: Names
    defined: str
    count: Callable[[U, Period], Counts]
    kind: Kind = Kind.COUNT
    base: Base = Base.ALL
    time: Time
    printed: Printed = Printed.BOTH
    missing: str
    categories: tuple[Categories, ...] = ()
    public: Public = Public.ROUNDED
    published: str = ""
    ripe: int = 0

    def categories_in(self, year: int) -> Categories | None:
        """The categories that a report year uses; None where the indicator is one number."""
        fitting = [one for one in self.categories if one.since <= year]
        return max(fitting, key=lambda one: one.since) if fitting else None

    def counts(self, unit: U, period: Period) -> Counts:
        """What a unit adds, in the categories of the period's year."""
        return self.total((unit,), period)

    def total(self, units: Iterable[U], period: Period) -> Counts:
        """What units add together, in the categories of the period's year, in the order of their codes."""
        added: dict[str, int] = {}
        for unit in units:
            for code, number in self.count(unit, period).items():
                added[code] = added.get(code, 0) + number
        categories = self.categories_in(period.year)
        return dict(sorted((grouped(added, categories.group) if categories else added).items()))


def grouped(counts: Counts, group: Callable[[str], str]) -> Counts:
    """The same counts in wider categories; the number of units and the unknown stay what they are."""
    added: dict[str, int] = {}
    for code, number in counts.items():
        wider = code if code in (ONE, UNKNOWN) else group(code)
        added[wider] = added.get(wider, 0) + number
    return added


def yes_no(value: bool | None) -> str | None:
    """The code of a value that is true or not, None where it is not known."""
    return None if value is None else ("yes" if value else "no")


def one_if(true: bool) -> Counts:
    """Adds one, or nothing."""
    return {ONE: 1} if true else {}


def once(category: str | None) -> Counts:
    """Adds one to a category, or to the unknown."""
    return {UNKNOWN if category is None else category: 1}


def each(categories: Iterable[str]) -> Counts:
    """Adds one for every mention."""
    added: dict[str, int] = {}
    for category in categories:
        added[category] = added.get(category, 0) + 1
    return added
