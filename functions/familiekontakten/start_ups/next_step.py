"""What somebody must do next about a start-up, and by when. Pure.

All time limits are to be confirmed by HSFN. In operation nothing is left to do here: that the agreement is renewed,
the department's page in the network sees to (`network/branches/`).
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from familiekontakten.start_ups.states import ON_THE_WAY, StartUpState

if TYPE_CHECKING:
    from familiekontakten.start_ups.start_up import StartUp

ANSWER_WITHIN = timedelta(weeks=1)
CHECK_WITHIN = timedelta(weeks=2)
PRESENT_WITHIN = timedelta(weeks=4)
AGREE_WITHIN = timedelta(weeks=4)


class Todo(NamedTuple):
    """A step (see `steps.STEPS`) and the day by which it should be done."""

    step: str
    due: date


def todo(start_up: "StartUp") -> Todo | None:
    """The next step; None where nobody has anything left to do here."""
    if start_up.withdrawal_on and start_up.state in ON_THE_WAY:
        return Todo("answer_withdrawal", start_up.withdrawal_on + ANSWER_WITHIN)
    found = _STEPS.get(start_up.state)
    return found(start_up) if found else None


def _opening(one: "StartUp") -> Todo:
    """The department opens when its agreement begins, at the earliest today."""
    since = one.agreement.since if one.agreement else one.state_since
    return Todo("open_department", max(since, one.state_since))


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
    _S.WINDING_DOWN: lambda one: Todo("close_department", one.ending.on if one.ending else one.state_since),
}
