"""Counts what is asked of the database while a block runs, and the read units that it says it took."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from familiekontakten.door.table import connection

READING = {"BatchGetItem", "GetItem", "Query", "Scan"}


@dataclass
class Meter:
    """Requests by name, in order, units of all, and of those that only read."""

    requests: list[str] = field(default_factory=list)
    units: float = 0.0
    read: float = 0.0

    def ask(self, params: dict[str, Any], model: Any, **_: object) -> None:  # noqa: ANN401 - botocore has no types
        """Called before each request."""
        params["ReturnConsumedCapacity"] = "TOTAL"
        self.requests.append(model.name)

    def note(self, parsed: dict[str, Any], model: Any, **_: object) -> None:  # noqa: ANN401 - botocore has no types
        """Called after each request."""
        consumed = parsed.get("ConsumedCapacity", [])
        units = sum(one["CapacityUnits"] for one in (consumed if isinstance(consumed, list) else [consumed]))
        self.units += units
        self.read += units if model.name in READING else 0.0


@contextmanager
def metered() -> Iterator[Meter]:
    """A meter that runs as long as the block."""
    meter, events = Meter(), connection().client.meta.events
    events.register("before-parameter-build.dynamodb", meter.ask, unique_id="ask")
    events.register("after-call.dynamodb", meter.note, unique_id="note")
    try:
        yield meter
    finally:
        events.unregister("before-parameter-build.dynamodb", unique_id="ask")
        events.unregister("after-call.dynamodb", unique_id="note")
