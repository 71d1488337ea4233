"""What somebody must do next about a start-up, and by when. Pure.

All time limits but the agreement's are to be confirmed by HSFN; so is that it is renewed six months ahead.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from familiekontakten.start_ups.states import StartUpState

if TYPE_CHECKING:
    from familiekontakten.start_ups.start_up import StartUp

ANSWER_WITHIN = timedelta(weeks=1)
CHECK_WITHIN = timedelta(weeks=2)
PRESENT_WITHIN = timedelta(weeks=4)
AGREE_WITHIN = timedelta(weeks=4)
MONTHS_AHEAD = 6
"""How long before an agreement ends somebody must see to the next one."""


class Todo(NamedTuple):
    """A step (see `steps.STEPS`) and the day by which it should be done."""

    step: str
    due: date


def todo(start_up: "StartUp") -> Todo | None:
    """The next step; None exactly where nobody has anything left to do."""
    found = _STEPS.get(start_up.state)
    return found(start_up) if found else None


def months_before(day: date, months: int = MONTHS_AHEAD) -> date:
    """The same day so many months earlier; the last of that month where it has no such day."""
    months_in_all = day.year * 12 + day.month - 1 - months
    first = date(months_in_all // 12, months_in_all % 12 + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))


def _opening(one: "StartUp") -> Todo:
    """The department opens when its agreement begins, at the earliest today."""
    since = one.agreement.since if one.agreement else one.state_since
    return Todo("open_department", max(since, one.state_since))


def _renewal(one: "StartUp") -> Todo:
    return Todo("renew_new_agreement", months_before(one.agreement.until) if one.agreement else one.state_since)


_S = StartUpState
_STEPS: Mapping[StartUpState, Callable[["StartUp"], Todo]] = {
    _S.INTEREST: lambda one: Todo("answer_interest", one.contact_on),
    _S.GUIDANCE: lambda one: Todo("guide_start_up", one.contact_on),
    _S.APPLICATION: lambda one: Todo("check_requirements", (one.sent_on or one.state_since) + CHECK_WITHIN),
    _S.CHECKED: lambda one: Todo("present_to_board", one.state_since + PRESENT_WITHIN),
    _S.AT_BOARD: lambda one: Todo("note_decision", one.board.on if one.board else one.state_since),
    _S.DEFERRED: lambda one: Todo("resume_start_up", (one.set_down and one.set_down.until) or one.state_since),
    _S.APPROVED: lambda one: Todo("sign_agreement", one.state_since + AGREE_WITHIN),
    _S.AGREED: _opening,
    _S.OPERATING: _renewal,
    _S.WINDING_DOWN: lambda one: Todo("close_department", one.ending.on if one.ending else one.state_since),
}
