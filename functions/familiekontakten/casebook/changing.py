"""How an act changes a thing: what is new, and a line of its history. Pure."""

from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar, Protocol, TypeVar

from familiekontakten.casebook.history import Event
from familiekontakten.months import day_of


class Remembering(Protocol):
    """A frozen dataclass that remembers what happened to it."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def history(self) -> tuple[Event, ...]:
        """The acts on it, the first one first."""


T = TypeVar("T", bound=Remembering)


def changed(thing: T, act: str, by: str, at: datetime, **changes: Any) -> T:  # noqa: ANN401 - fields of many types
    """The thing after an act of `by`. Where it says since when it has been in its state (`state_since`), a new state
    begins on the Norwegian day of `at`, unless `changes` say another.
    """
    state = getattr(thing, "state", None)
    if "state_since" in thing.__dataclass_fields__ and changes.get("state", state) != state:
        changes = {"state_since": day_of(at)} | changes
    return replace(thing, **changes, history=(*thing.history, Event(at, by, act)))
