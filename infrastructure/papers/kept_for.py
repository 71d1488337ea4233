"""How long things are kept, in Norwegian, read from the classes that the clock forgets by."""

from datetime import timedelta
from typing import NamedTuple

from familiekontakten.forgetting.classes import (
    BOOK,
    ENQUIRY_ENDED,
    ENQUIRY_OF_NOBODY,
    MONTH,
    OF_THE_OFFICE,
    UNTOUCHED,
    YEAR,
    Retention,
)

from infrastructure.papers.data import read


class Limit(NamedTuple):
    """One line: what, how long, from when."""

    what: str
    how_long: str
    since: str


def limits() -> tuple[Limit, ...]:
    """Every limit, in the order of the classes."""
    return (
        Limit("Henvendelse som er besvart og ikke tatt videre", _long(ENQUIRY_ENDED), "fra den ble avsluttet"),
        Limit("Henvendelse som kom fra en robot", _long(ENQUIRY_OF_NOBODY), "fra en koordinator så på den"),
        *map(_limit, BOOK),
        *(Limit(_name(kind), "Ingen frist er satt", "") for kind in OF_THE_OFFICE),
    )


def untouched() -> dict[str, str]:
    """The tables in which nothing goes by age, and why."""
    return {table: read("words")["untouched"][table] for table in UNTOUCHED}


def _limit(one: Retention) -> Limit:
    since = read("words")["since"][one.since]
    if one.kept is None:
        return Limit(_name(one.kind), "Slettes med saken" if one.with_case else "Ingen frist er satt", "")
    return Limit(_name(one.kind), _long(one.kept), since)


def _name(kind: str) -> str:
    return str(read("things")[kind]["name"])


def _long(kept: timedelta) -> str:
    years, months = kept // YEAR, kept // MONTH
    if years:
        return f"{years} år"
    return "1 måned" if months == 1 else f"{months} måneder"
