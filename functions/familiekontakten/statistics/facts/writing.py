"""How rows are written: dates as ISO, the version as rev. Pure."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from familiekontakten.casebook.history import Event
from familiekontakten.months import day_of
from familiekontakten.statistics.rows import Row

Codes = Mapping[str, str]
"""What a department's code is called in the format."""


def same(*codes: str) -> Codes:
    """Codes that are called the same."""
    return dict(zip(codes, codes, strict=True))


def known(code: str | None, codes: Codes) -> str | None:
    """A code in the words of the format; one that it does not know is not known. No change of a case ever fails for it,
    and a test goes through every choice of every form."""
    return codes.get(code) if code else None


def all_known(given: Iterable[str] | None, codes: Codes) -> list[str] | None:
    """Several codes; None where nobody asked."""
    return None if given is None else [codes[one] for one in given if one in codes]


def row(kind: str, row_id: str, version: int, /, **fields: object) -> Row:
    """One row of a thing in the version that is stored."""
    return {"type": kind, "id": row_id, "rev": version, **fields}


def iso(day: date | None) -> str | None:
    """A day as it is written; None where there is none."""
    return day.isoformat() if day else None


def written_on(history: tuple[Event, ...]) -> str | None:
    """The Norwegian day on which a thing was first written down."""
    return iso(day_of(history[0].at)) if history else None


def on_day(instant: datetime | None) -> str | None:
    """The Norwegian day of an instant."""
    return iso(day_of(instant)) if instant else None
