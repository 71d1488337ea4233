"""The start-up in the national office's book, and the register of departments beside it: with the operator's rights."""

from datetime import UTC, date, datetime

from familiekontakten.audit.records import append
from familiekontakten.casebook.records import Missing
from familiekontakten.departments.department import NATIONAL
from familiekontakten.departments.records import department as listed_department
from familiekontakten.months import day_of
from familiekontakten.network.branches import acts
from familiekontakten.network.branches.branch import Branch
from familiekontakten.start_ups import winding_down as winding
from familiekontakten.start_ups.deciding import begin_operating
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import StartUpState

from infrastructure.demo.holding import owners_book
from infrastructure.opening.left import left_in

OPERATOR = "operator"
"""Who acts, in histories and in the audit log."""


def read(start_up: str) -> StartUp:
    """The start-up with this reference. Raises Missing."""
    return owners_book(NATIONAL).get(StartUp, start_up)


def note(act: str, on: str, of: str = StartUp.KIND) -> None:
    """Written before it is done, as for everybody."""
    append(NATIONAL, datetime.now(UTC), OPERATOR, act, of, on, "allowed")


def operate(start_up: str, department: str, opens_on: date, at: datetime) -> None:
    """In operation from a day on, and in the register with that day: both or neither. Raises Refused and Conflict."""
    book = owners_book(NATIONAL)
    after = begin_operating(book.get(StartUp, start_up), department, opens_on, OPERATOR, at)
    book.save(after, _registered(book.find(Branch, department), after, at))


def _registered(known: Branch | None, start_up: StartUp, at: datetime) -> Branch:
    """The department as the register has it; what the office wrote about it before stays."""
    listed = listed_department(start_up.department)
    assert listed, "it was loaded before"
    assert start_up.opens_on, "it is opened"
    assert start_up.agreement, "nothing opens without one"
    branch = known or acts.register(listed, start_up.opens_on, OPERATOR, at)
    agreed = acts.agree(branch, start_up.agreement, OPERATOR, at)
    return acts.seat(agreed, start_up.application.resource_group, OPERATOR, at)


def winding_down(department: str) -> StartUp:
    """The plan by which a department is wound down. Raises Missing where there is none."""
    book = owners_book(NATIONAL)
    entries = book.listed(f"{StartUp.KIND}#{StartUpState.WINDING_DOWN}").entries
    plans = book.many(StartUp, (entry.id for entry in entries))
    found = next((one for one in plans if one.department == department), None)
    if found is None:
        raise Missing
    return found


def ended(start_up: StartUp, at: datetime) -> StartUp:
    """The start-up after its department has closed. Raises Refused while something is left in that."""
    return winding.close(start_up, left_in(start_up.department), OPERATOR, at)


def end(start_up: str, at: datetime) -> None:
    """The department's last day, in the register too: both or neither. Raises Refused and Conflict."""
    book = owners_book(NATIONAL)
    after = ended(book.get(StartUp, start_up), at)
    assert after.ending, "there is a plan"
    known = book.find(Branch, after.department)
    last = min(after.ending.on, day_of(at))
    book.save(after, *([acts.close(known, last, after.ending.successor, OPERATOR, at)] if known else []))
