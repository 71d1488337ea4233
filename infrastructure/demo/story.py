"""What happens in a department, day after day, until now: events in their order, and the things they change.

An event is an act at an instant. What would happen after now stays undone; what it waits for is on the agenda then.
"""

import heapq
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from random import Random
from typing import Any, NamedTuple, TypedDict, TypeVar

from familiekontakten.casebook.filing import Filed
from familiekontakten.casebook.records import Casebook
from familiekontakten.enquiries.reference import ALPHABET, REFERENCE_SIGNS, check_character
from familiekontakten.months import OSLO, day_of

T = TypeVar("T", bound=Filed)
Act = Callable[[], object]
WEEKEND = 5


class Place(NamedTuple):
    """A department, one of its municipalities with a district (or none), and the coordinator: id and name."""

    department: str
    name: str
    kommune: str
    district: str
    coordinator: str
    coordinator_name: str


class Signed(TypedDict):
    """Who does it, and when."""

    by: str
    at: datetime


class Story:
    """One department's year. `chance` decides all that is left open: the same seed tells the same story."""

    def __init__(self, place: Place, book: Casebook, chance: Random, now: datetime) -> None:
        self.place, self.book, self.chance, self.now = place, book, chance, now
        self.at = now
        self._events: list[tuple[datetime, int, Act]] = []
        self._order = count()
        self._things: dict[tuple[type, str], Filed] = {}

    @property
    def today(self) -> date:
        """The day on which the story ends."""
        return day_of(self.now)

    @property
    def day(self) -> date:
        """The day of the present event."""
        return day_of(self.at)

    @property
    def signed(self) -> Signed:
        """The coordinator, at the present event."""
        return {"by": self.place.coordinator, "at": self.at}

    def on(self, day: date, act: Act, hour: int = 10) -> None:
        """Something happens on a day, in Norwegian time."""
        at = datetime.combine(day, time(hour, self.chance.randrange(60)), OSLO).astimezone(UTC)
        self.at_instant(at, act)

    def at_instant(self, at: datetime, act: Act) -> None:
        """Something happens at an instant."""
        heapq.heappush(self._events, (at, next(self._order), act))

    def at_work(self, days: int, act: Act) -> None:
        """The coordinator does something so many days after the present event.

        What falls on a weekend is done on Monday morning, before what falls on Monday: the order stays.
        """
        wished = self.day + timedelta(days=days)
        day = working(wished)
        self.on(day, act, 14 - 2 * (day - wished).days)

    def tell(self) -> None:
        """Lets everything happen until now."""
        while self._events and self._events[0][0] <= self.now:
            self.at, _, act = heapq.heappop(self._events)
            act()
        self.at = self.now

    def put(self, *things: Filed) -> None:
        """These things as they are now."""
        self._things |= {(type(thing), thing.id): thing for thing in things}

    def get(self, cls: type[T], thing_id: str) -> T:
        """A thing as it is now."""
        return self._things[cls, thing_id]  # type: ignore[return-value] # put() keeps the type with it

    def every(self, cls: type[T]) -> Iterator[T]:
        """All things of a kind, in the order they came."""
        return (thing for thing in self._things.values() if isinstance(thing, cls))

    def new_id(self) -> str:
        """As `casebook.identity.new_id`, by this story's chance."""
        signs = "".join(self.chance.choices(ALPHABET, k=REFERENCE_SIGNS))
        return signs + check_character(signs)

    def things(self) -> tuple[Filed, ...]:
        """Everything at the end."""
        return tuple(self._things.values())


def stored(thing: T) -> T:
    """What an act has just stored for the first time, as the book would give it back."""
    changes: dict[str, Any] = {"version": 1}
    return replace(thing, **changes)  # type: ignore[type-var] # every Filed is a dataclass


def working(day: date) -> date:
    """The day itself, or the Monday after a weekend."""
    over = day.weekday() - WEEKEND
    return day if over < 0 else day + timedelta(days=2 - over)
