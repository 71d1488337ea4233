"""How every act changes a case: all broken rules at once, or one step further with its line in the history. Pure."""

from dataclasses import replace
from datetime import datetime
from typing import Any

from familiekontakten.casebook.history import Event
from familiekontakten.cases import rules
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.states import CaseState
from familiekontakten.forms.field import Problem
from familiekontakten.refused import refuse_if


def changed(
    case: FamilyCase,
    act: str,
    by: str,
    at: datetime,
    *problems: Problem | None,
    to: CaseState | None = None,
    **changes: Any,  # noqa: ANN401 - fields of the case
) -> FamilyCase:
    """The case after an act of `by`, in state `to` where the act moves it.

    Raises Refused with every broken rule; with that it is closed, alone, where it is.
    """
    refuse_if(rules.is_open(case))
    given_away = rules.not_asked_elsewhere(case) if to is CaseState.CLOSED else None
    refuse_if(rules.may_follow(case, to) if to else None, given_away, *problems)
    return replace(case, state=to or case.state, history=(*case.history, Event(at, by, act)), **changes)
