"""An applicant that does not go on, or says so on the status page of its first question. Pure; each raises Refused."""

from datetime import datetime

from familiekontakten.casebook.changing import changed
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if
from familiekontakten.start_ups.changing import not_in
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import ON_THE_WAY, StartUpState

SENDER = "sender"


def withdrawal_received(start_up: StartUp, at: datetime) -> StartUp:
    """Who asked first has taken the question back: its message goes, and the office asks whether they go on.

    Whom to ask is kept until then; others may have joined the application since (to be confirmed by HSFN).
    """
    refuse_if(not_in(start_up, ON_THE_WAY))
    return changed(start_up, "withdrawal_received", SENDER, at, withdrawal_on=day_of(at), message="")


def stay(start_up: StartUp, by: str, at: datetime) -> StartUp:
    """They were asked, and go on all the same."""
    refuse_if(not_in(start_up, ON_THE_WAY))
    return changed(start_up, "stay", by, at, withdrawal_on=None)


def withdraw(start_up: StartUp, by: str, at: datetime) -> StartUp:
    """The applicant does not go on. Nothing is closed by it: there is no department yet."""
    refuse_if(not_in(start_up, ON_THE_WAY))
    return changed(start_up, "withdraw", by, at, state=StartUpState.WITHDRAWN)
