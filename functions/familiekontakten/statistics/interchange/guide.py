"""What stands in the templates' help: every field in words. Pure."""

from typing import NamedTuple

from familiekontakten.statistics.interchange.fields import Field, Kind, Type
from familiekontakten.statistics.interchange.schema import TYPES, columns

INTRODUCTION = (
    "One sheet, or one CSV file, for each type of record. Leave out those that you do not use.",
    "One record a row; the first row has the names of the columns. Do not change them.",
    "An empty cell: not known, or not asked. In a list, none: asked, and there is none.",
    "In a list, write semicolons between the values. Dates: 2019-03-31 or 31.03.2019.",
    "Nobody's name, address or number: ids that only you understand.",
)


class Help(NamedTuple):
    """One field in words."""

    record: str
    field: str
    allowed: str
    explained: str

    def __str__(self) -> str:
        """On one line of text."""
        if not self.field:
            return f"\n{self.record}: {self.explained}"
        return f"  {self.field}: {self.explained} ({self.allowed})"


HEADS = Help("record", "field", "allowed", "what it is")


def guide() -> list[Help]:
    """Every type with its fields."""
    return [line for one in TYPES.values() for line in _of(one)]


def allowed_in_a_cell(field: Field) -> str:
    """What may be written in a field's cell."""
    said = field.allowed
    if field.kind == Kind.LIST:
        said = f"{said}; or none"
    return f"{said}; the id of a {field.to}" if field.to else said


def _of(one: Type) -> list[Help]:
    fields = (Help(one.name, field.name, allowed_in_a_cell(field), field.explained) for field in columns(one))
    return [Help(one.name, "", "", one.explained), *fields]
