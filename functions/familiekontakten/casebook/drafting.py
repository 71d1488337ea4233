"""From a thing to its row and back: what is sealed, what is bound to what, and what lists show."""

from dataclasses import replace
from functools import partial
from typing import Any, TypeVar

from familiekontakten.casebook import classified
from familiekontakten.casebook.classified import Classified
from familiekontakten.casebook.filing import Filed, Filing
from familiekontakten.casebook.table import HEAD, OPEN, BookRow
from familiekontakten.sealing import datakey
from familiekontakten.sealing.purpose import of_field

T = TypeVar("T", bound=Filed)
LABEL = "label"


def partition_of(thing: Filed) -> str:
    """Where a thing lies: "<kind>#<id>"."""
    return f"{thing.KIND}#{thing.id}"


def next_version(thing: T) -> T:
    """The thing as it is stored when it is saved now."""
    return replace(thing, version=thing.version + 1)  # type: ignore[type-var] # every Filed is a dataclass


class Sealer:
    """Seals and opens what belongs to one thing, with its data key."""

    def __init__(self, department: str, partition: str, key: bytes) -> None:
        self._place = partial(of_field, department, partition)
        self._key = key

    def seal(self, field: str, plain: bytes) -> bytes:
        """One value at one field's place."""
        return datakey.seal(self._key, self._place(field), plain)

    def unseal(self, field: str, sealed: bytes) -> bytes:
        """What was sealed for this field of this thing. Raises Unsealable."""
        return datakey.unseal(self._key, self._place(field), sealed)


def row_of(model: type[BookRow], thing: Filed, sealer: Sealer, terms: frozenset[str]) -> BookRow:
    """The row of a thing's next version."""
    stored: Any = next_version(thing)
    parts = classified.seal(classified.split(stored), sealer.seal)
    filing = thing.filing()
    return model(
        partition_of(thing),
        HEAD,
        version=stored.version,
        clear=parts.clear.decode(),
        sealed=dict(parts.personal),
        terms=set(terms),
        label=sealer.seal(LABEL, filing.label.encode()),
        facts=dict(filing.facts),
        **_places(filing, thing),
    )


def thing_of(cls: type[T], row: BookRow, sealer: Sealer) -> T:
    """The thing of a row. Raises Unsealable or msgspec.ValidationError when the row was changed by another than us."""
    sealed = Classified((row.clear or "").encode(), row.sealed_fields)
    return classified.join(cls, classified.unseal(sealed, sealer.unseal))


def label_of(row: BookRow, sealer: Sealer | None) -> str:
    """What a row is called in lists; "" where the thing was forgotten."""
    return sealer.unseal(LABEL, row.label).decode() if sealer else ""


def _places(filing: Filing, thing: Filed) -> dict[str, Any]:
    """Where the indexes have it: always in a list, and on the agenda while somebody must do something."""
    due = filing.due
    return {
        "list": filing.list,
        "since_id": f"{filing.since.isoformat()}#{thing.id}",
        "agenda": OPEN if due else None,
        "due_id": f"{due.isoformat()}#{partition_of(thing)}" if due else None,
        "step": filing.step,
    }
