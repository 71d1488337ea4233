"""How a report is planned: chapters of parts, as data (chapters.py); composing.py fills it. Pure."""

from dataclasses import dataclass
from enum import StrEnum


class Look(StrEnum):
    """How a part is shown. NUMBERS beside each other; WHOLE: one divided bar; BARS: one for each category; DAYS: how
    long things took; HOURS: over the year; YEARS: a time series; FACTS: rows from the registers; the rest are lists."""

    NUMBERS = "numbers"
    WHOLE = "whole"
    BARS = "bars"
    DAYS = "days"
    HOURS = "hours"
    YEARS = "years"
    FACTS = "facts"
    DEPARTMENTS = "departments"
    CHANGES = "changes"
    GATHERINGS = "gatherings"
    GRANTS = "grants"


@dataclass(frozen=True)
class Part:
    """`ids`: the indicators it shows; of YEARS, the totals of each year. `title`: where none follows from the ids."""

    look: Look
    ids: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True)
class Planned:
    """A chapter. `national`: left out of a department's own report."""

    key: str
    title: str
    about: str
    parts: tuple[Part, ...]
    national: bool = False
