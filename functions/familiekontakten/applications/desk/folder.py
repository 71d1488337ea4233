"""What the national office has of an application: every version that was sent to it, as it was. Pure.

What is being written and not sent is not here: it opens with a link alone. The start-up with the same id goes its way
by what was sent (`start_ups/`); here it can be read as it came.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import ClassVar, NamedTuple

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.months import day_of

APPLICANT = "sender"
LOOK_WITHIN = timedelta(weeks=1)
"""Until when the office looks at what could not be taken over by itself. To be confirmed by HSFN."""


class Delivery(NamedTuple):
    """One sending: when it came, and the answers of all sections."""

    at: datetime
    told: dict[str, str | int | list[str]]


@dataclass(frozen=True, kw_only=True)
class Folder:
    """`id` is the start-up's. `waiting_since`: the last sending came at a time when the start-up could take nothing
    over, such as while the board had it; since then somebody must decide. `erased_on`: when draft and links went.
    """

    KIND: ClassVar[str] = "application"

    id: str
    version: int = 0
    name: str = personal()
    opened_on: date
    deliveries: tuple[Delivery, ...] = personal(())
    waiting_since: date | None = None
    erased_on: date | None = None
    history: tuple[Event, ...] = ()

    def filing(self) -> Filing:
        """On Today only while a sending waits; all else is a step of the start-up's."""
        since = self.waiting_since
        return Filing(
            list=f"{self.KIND}#{'waiting' if since else 'kept'}",
            since=self.opened_on,
            step="take_over_application" if since else None,
            due=since + LOOK_WITHIN if since else None,
            label=self.name,
        )


def begun(thing_id: str, name: str, by: str, at: datetime) -> Folder:
    """An empty one, when the first link is given."""
    return Folder(id=thing_id, name=name, opened_on=day_of(at), history=(Event(at, by, "begin"),))


def delivered(folder: Folder, delivery: Delivery, *, taken_over: bool) -> Folder:
    """With one more sending, which the start-up has taken over or could not."""
    history = (*folder.history, Event(delivery.at, APPLICANT, "deliver"))
    waiting = None if taken_over else day_of(delivery.at)
    return replace(folder, deliveries=(*folder.deliveries, delivery), waiting_since=waiting, history=history)


def noted(folder: Folder, act: str, by: str, at: datetime) -> Folder:
    """With an act of the office in its history."""
    return replace(folder, history=(*folder.history, Event(at, by, act)))


def settled(folder: Folder, by: str, at: datetime) -> Folder:
    """The last sending was taken over, or only read."""
    return replace(noted(folder, "take_over", by, at), waiting_since=None)


def erased(folder: Folder, by: str, at: datetime) -> Folder:
    """Draft and links are gone; what was sent stays."""
    return replace(noted(folder, "erase", by, at), erased_on=day_of(at))
