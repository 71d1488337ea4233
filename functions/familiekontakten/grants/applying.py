"""Applying for a grant and what the giver answered, as the national office and a department both register it."""

from datetime import date
from typing import TYPE_CHECKING, TypeVar

from familiekontakten.casebook.history import Event
from familiekontakten.casebook.identity import new_id
from familiekontakten.forms.field import Values
from familiekontakten.grants import acts
from familiekontakten.grants.acts import A
from familiekontakten.grants.forms import REFUSE, terms_of
from familiekontakten.grants.grant import Applied
from familiekontakten.months import day_of

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

T = TypeVar("T", bound=Applied)


def applied(cls: type[T], desk: "Desk", values: Values) -> T:
    """A new application from the answers to the form APPLY."""
    return cls(
        id=new_id(),
        state_since=day_of(desk.now),
        terms=terms_of(values),
        applied_on=_day(values, "applied_on"),
        asked=int(str(values["asked"])),
        history=(Event(desk.now, desk.person.id, "apply"),),
    )


def answered(one: A, act: str, desk: "Desk", values: Values) -> A:
    """The same after the giver's answer: `act` is the name of one of the forms ANSWERS. Raises Refused."""
    by, at, on = desk.person.id, desk.now, _day(values, "on")
    if act == REFUSE.name:
        return acts.refuse(one, on, by, at)
    granted, spend_by, report_by = int(str(values["granted"])), _day(values, "spend_by"), _day(values, "report_by")
    return acts.grant(one, granted, on, spend_by, report_by, by, at)


def _day(values: Values, name: str) -> date:
    return date.fromisoformat(str(values[name]))
