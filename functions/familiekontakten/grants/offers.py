"""The buttons on the pages of grants: what makes sense now. Pure."""

from typing import NamedTuple

from familiekontakten.grants.grant import Applied, Grant, GrantState
from familiekontakten.languages.catalogue import N_


class Offer(NamedTuple):
    """A way on: the last part of its address, and its text."""

    act: str
    label: str


ANSWERED = (Offer("grant", N_("Søknaden er innvilget")), Offer("refuse", N_("Søknaden er avslått")))
SHARE = Offer("share", N_("Del mellom avdelingene"))
REPORT = Offer("report", N_("Rapport til giveren"))
HAND_OUT = Offer("hand-out", N_("Del ut"))
TO_A_FAMILY = Offer("families", N_("Del ut til en familie"))
REGISTER_REPORT = Offer("report", N_("Giveren har fått rapporten"))
FINISH = Offer("finish", N_("Alt er delt ut: avslutt"))


def of_national(grant: Grant) -> tuple[Offer, ...]:
    """What the national office does with a grant, first what is next."""
    return _by_state(grant, (REPORT, SHARE) if grant.shares else (SHARE, REPORT))


def of_own(own: Applied) -> tuple[Offer, ...]:
    """What a department does with its own application, beside handing out."""
    return _by_state(own, (REPORT,))


def _by_state(one: Applied, granted: tuple[Offer, ...]) -> tuple[Offer, ...]:
    return {GrantState.APPLIED: ANSWERED, GrantState.GRANTED: granted, GrantState.REPORTED: (REPORT,)}.get(
        one.state, ()
    )
