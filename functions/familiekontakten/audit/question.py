"""What the data protection officer asks of the audit log, as it stands in an address. Pure."""

from collections.abc import Collection, Mapping
from datetime import date
from typing import NamedTuple

from familiekontakten.enquiries.reference import read_reference


class Question(NamedTuple):
    """The entries of one chain: on a day, by a person, about a record; each where it was asked for. `before`: only
    entries with a smaller number, for the next page."""

    chain: str
    day: date | None = None
    person: str = ""
    record: str = ""
    before: int | None = None

    def address(self, before: int) -> str:
        """The query string of the next page."""
        asked = {
            "department": self.chain,
            "day": self.day.isoformat() if self.day else "",
            "person": self.person,
            "record": self.record,
            "before": str(before),
        }
        return "&".join(f"{name}={value}" for name, value in asked.items() if value)


def asked(query: Mapping[str, str], chains: Collection[str], people: Collection[str], own: str) -> Question:
    """The question in an address. What cannot be understood, or may not be asked, is as if it were not there."""
    chain, person, before = (query.get(name, "") for name in ("department", "person", "before"))
    return Question(
        chain=chain if chain in chains else own,
        day=_day(query.get("day", "")),
        person=person if person in people else "",
        record=read_reference(query.get("record", "")) or "",
        before=int(before) if before.isdecimal() and len(before) <= 12 else None,
    )


def _day(typed: str) -> date | None:
    try:
        return date.fromisoformat(typed)
    except ValueError:
        return None
