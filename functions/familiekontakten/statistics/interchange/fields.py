"""What a field of the interchange format may hold, as data; see schema.py. Pure."""

from dataclasses import dataclass
from enum import StrEnum

LONGEST = 500
"""Characters of a text: ids and names, never prose."""


class Kind(StrEnum):
    """What a value is. YEAR: a calendar year; COUNT: a whole number from 0; NUMBER: any number from 0."""

    TEXT = "text"
    DATE = "date"
    DATE_OR_YES = "date or yes/no"
    YEAR = "year"
    COUNT = "count"
    NUMBER = "number"
    BOOL = "yes/no"
    ONE_OF = "one of"
    LIST = "list"


class Tie(StrEnum):
    """How a record hangs on the one that it names.

    PART: it is part of that one and goes with it when that one is deleted. NAMED: that one must be there. LOOSE: it
    may be missing; somebody on a course is not always in the register of volunteers.
    """

    PART = "part"
    NAMED = "named"
    LOOSE = "loose"


@dataclass(frozen=True, kw_only=True)
class Field:
    """One field. `explained`: one English sentence, for the template's help. `values`: the only ones allowed, where
    there are any. `to`: the type whose id it holds. `needed`: null is refused, because the record could not be placed.
    """

    name: str
    kind: Kind
    explained: str
    values: tuple[str, ...] = ()
    to: str = ""
    tie: Tie = Tie.NAMED
    needed: bool = False

    @property
    def allowed(self) -> str:
        """What may stand here, in words."""
        return ALLOWED[self.kind].format(", ".join(self.values)) if self.values or self.kind != Kind.LIST else TEXTS


ALLOWED = {
    Kind.TEXT: f"a text on one line, 1 to {LONGEST} characters, no spaces around it",
    Kind.DATE: "a date such as 2019-03-31",
    Kind.DATE_OR_YES: "a date such as 2019-03-31, or true or false",
    Kind.YEAR: "a year such as 2019",
    Kind.COUNT: "a whole number from 0",
    Kind.NUMBER: "a number from 0",
    Kind.BOOL: "true or false",
    Kind.ONE_OF: "one of {}",
    Kind.LIST: "a list of {}",
}
TEXTS = "a list of texts without semicolons"


@dataclass(frozen=True, kw_only=True)
class Type:
    """A type of record. `register`: kept by the national office, about no family and no volunteer. `in_order`: pairs of
    dates of which the second is not before the first."""

    name: str
    explained: str
    fields: tuple[Field, ...]
    register: bool = True
    in_order: tuple[tuple[str, str], ...] = ()

    @property
    def references(self) -> tuple[Field, ...]:
        """The fields that name another record."""
        return tuple(field for field in self.fields if field.to)


def text(name: str, explained: str) -> Field:
    return Field(name=name, kind=Kind.TEXT, explained=explained)


def day(name: str, explained: str) -> Field:
    return Field(name=name, kind=Kind.DATE, explained=explained)


def year(name: str, explained: str, needed: bool = False) -> Field:
    return Field(name=name, kind=Kind.YEAR, explained=explained, needed=needed)


def count(name: str, explained: str) -> Field:
    return Field(name=name, kind=Kind.COUNT, explained=explained)


def number(name: str, explained: str) -> Field:
    return Field(name=name, kind=Kind.NUMBER, explained=explained)


def yes_no(name: str, explained: str) -> Field:
    return Field(name=name, kind=Kind.BOOL, explained=explained)


def one_of(name: str, explained: str, *values: str) -> Field:
    return Field(name=name, kind=Kind.ONE_OF, explained=explained, values=values)


def list_of(name: str, explained: str, *values: str) -> Field:
    return Field(name=name, kind=Kind.LIST, explained=explained, values=values)


def part_of(name: str, explained: str) -> Field:
    """The record that this one is part of; the field is called as that one's type."""
    return Field(name=name, kind=Kind.TEXT, explained=explained, to=name, tie=Tie.PART, needed=True)


def named(name: str, explained: str, to: str = "", needed: bool = False, tie: Tie = Tie.NAMED) -> Field:
    """Another record, by its id; the field is called as that one's type where `to` says nothing else."""
    return Field(name=name, kind=Kind.TEXT, explained=explained, to=to or name, needed=needed, tie=tie)
