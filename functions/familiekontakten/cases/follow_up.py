"""A follow-up (oppfølging) after a case is closed: a thing of its own, because a closed case never changes. Pure.

Declaration of principles, section 5: the coordinator sees to evaluation and, where wished, follow-up.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.cases.case import FamilyCase
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if


class FollowUpState(StrEnum):
    """Still to do, or done."""

    OPEN = "open"
    DONE = "done"


@dataclass(frozen=True, kw_only=True)
class FollowUp:
    """One call or visit promised at the goodbye."""

    KIND: ClassVar[str] = "follow_up"

    id: str
    version: int = 0
    state: FollowUpState = FollowUpState.OPEN
    case_id: str
    due_on: date
    done_on: date | None = None
    label: str = personal()
    result: str = personal("")
    history: tuple[Event, ...] = ()

    def filing(self) -> Filing:
        """On the agenda until it is done."""
        is_open = self.state is FollowUpState.OPEN
        step, due = ("follow_up", self.due_on) if is_open else (None, None)
        return Filing(f"{self.KIND}#{self.state}", self.due_on, step, due, self.label, facts={"case": self.case_id})


def planned(case: FamilyCase, follow_up_id: str, *, by: str, at: datetime) -> FollowUp | None:
    """The follow-up that a closing decided on; None where none was wished."""
    if not case.closing or not case.closing.follow_up or not case.closing.follow_up_on:
        return None
    due, event = case.closing.follow_up_on, Event(at, by, "follow_up_planned")
    return FollowUp(id=follow_up_id, case_id=case.id, due_on=due, label=case.label, history=(event,))


def done(follow_up: FollowUp, result: str, *, by: str, at: datetime) -> FollowUp:
    """It was made; `result` is what came of it. Raises Refused when it was done before, or says nothing."""
    refuse_if(
        None if follow_up.state is FollowUpState.OPEN else Problem("", N_("Oppfølgingen er allerede gjort")),
        None if result.strip() else Problem("result", N_("Skriv kort hvordan det går med familien")),
    )
    history = (*follow_up.history, Event(at, by, "followed_up"))
    return replace(follow_up, state=FollowUpState.DONE, done_on=day_of(at), result=result, history=history)
