"""How rows are written: dates as ISO, the version as rev. Pure."""

from datetime import date, datetime

from familiekontakten.casebook.history import Event
from familiekontakten.months import day_of
from familiekontakten.statistics.rows import Row


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
