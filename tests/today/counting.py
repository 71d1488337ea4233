"""What a page asks of the tables, as long as the block runs."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def counted() -> Iterator[list[str]]:
    """The names of the operations, in order."""
    from familiekontakten.door.table import connection

    asked: list[str] = []
    events = connection().client.meta.events

    def note(model: Any, **_: object) -> None:  # noqa: ANN401 - botocore's own
        asked.append(str(model.name))

    events.register("before-call.dynamodb", note)
    try:
        yield asked
    finally:
        events.unregister("before-call.dynamodb", note)
