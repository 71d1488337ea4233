"""The interchange format `hsf-records/1`: every type of record with its fields. Pure.

One JSON object a line, in no particular order, UTF-8. Every line has the fields in COMMON; for each (`type`, `id`) the
one with the highest `rev` counts, and if that is deleted, the record does not exist. A line may occur several times.
Null, or a field that is missing: not known or not asked. An empty list: asked, and none. Dates are ISO; all periods
include both ends.

To add a field: a line in its type in casework_types.py or register_types.py. Reading, refusing, templates, tables and
export follow from it.
"""

from familiekontakten.statistics.interchange.casework_types import CASEWORK
from familiekontakten.statistics.interchange.fields import Field, Kind, Type
from familiekontakten.statistics.interchange.register_types import DEPARTMENT, META, NATIONAL

FORMAT = "hsf-records/1"

TYPES: dict[str, Type] = {one.name: one for one in (META, DEPARTMENT, *CASEWORK, *NATIONAL)}
"""All types; what another is part of stands before it."""

COMMON = (
    Field(name="id", kind=Kind.TEXT, explained="What tells this record from others of its type.", needed=True),
    Field(
        name="rev", kind=Kind.COUNT, explained="1, 2, ...: the highest one counts; empty in a table: 1.", needed=True
    ),
    Field(name="deleted", kind=Kind.BOOL, explained="true where the record is to be gone."),
)
"""What every record has besides its type."""


def columns(of: Type) -> tuple[Field, ...]:
    """The fields of a record as a table has them."""
    return (*COMMON, *of.fields)
