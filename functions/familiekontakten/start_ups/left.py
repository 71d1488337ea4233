"""What a coordinator tells the national office is left in a department that winds down: counts alone. Pure."""

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from familiekontakten.casebook.filing import Filed
from familiekontakten.departments.department import NATIONAL
from familiekontakten.links.link import Inbound
from familiekontakten.months import day_of
from familiekontakten.start_ups.ending import Left
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import StartUpState

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook

LEFT = "left"
WINDING_DOWN = f"{StartUp.KIND}#{StartUpState.WINDING_DOWN}"


def telling(department: str, left: Left, at: datetime) -> Inbound:
    """The counts on their way to the office; told again, the newest stand."""
    counts = {name: str(count) for name, count in left._asdict().items()}
    return Inbound(NATIONAL, f"{LEFT}#{department}", LEFT, department, at, counts)


def left_told(book: "Casebook", inbound: Inbound, _: datetime) -> tuple[Filed, ...]:
    """The start-up of the department that winds down, with the counts; nothing where none does."""
    entries = book.listed(WINDING_DOWN).entries
    left = Left(**{name: int(inbound.facts[name]) for name in Left._fields})
    every = book.many(StartUp, (entry.id for entry in entries))
    return tuple(replace(one, left=left, left_on=day_of(inbound.at)) for one in every if one.department == inbound.of)
