"""The way of a new department, from a first question to its end: which states there are, and what may follow. Pure.

Sources: the charity's page for municipalities (requirements, approval before the start, agreement); annual reports for
2011 and 2019 (the board approves; departments close and merge). That guidance is a step of its own, and that the
applicant may withdraw, is to be confirmed by HSFN.
"""

from collections.abc import Mapping
from enum import StrEnum

from familiekontakten.languages.catalogue import N_


class StartUpState(StrEnum):
    """In the order of the way; the board defers, refuses or approves."""

    INTEREST = "interest"
    GUIDANCE = "guidance"
    APPLICATION = "application"
    CHECKED = "checked"
    AT_BOARD = "at_board"
    DEFERRED = "deferred"
    REFUSED = "refused"
    APPROVED = "approved"
    AGREED = "agreed"
    OPERATING = "operating"
    WINDING_DOWN = "winding_down"
    CLOSED = "closed"
    MERGED = "merged"
    WITHDRAWN = "withdrawn"


_S = StartUpState

STATES: Mapping[StartUpState, str] = {
    _S.INTEREST: N_("Interesse"),
    _S.GUIDANCE: N_("Veiledning"),
    _S.APPLICATION: N_("Søknad"),
    _S.CHECKED: N_("Kravene er gjennomgått"),
    _S.AT_BOARD: N_("Til styret"),
    _S.DEFERRED: N_("Utsatt"),
    _S.REFUSED: N_("Avslått"),
    _S.APPROVED: N_("Godkjent"),
    _S.AGREED: N_("Avtale inngått"),
    _S.OPERATING: N_("I drift"),
    _S.WINDING_DOWN: N_("Under avvikling"),
    _S.CLOSED: N_("Nedlagt"),
    _S.MERGED: N_("Slått sammen"),
    _S.WITHDRAWN: N_("Trukket"),
}
"""What each state is called."""

TALKED_OVER = frozenset({_S.INTEREST, _S.GUIDANCE, _S.APPLICATION, _S.CHECKED})
"""Before the board: the office and the applicant."""

ON_THE_WAY = TALKED_OVER | {_S.AT_BOARD, _S.DEFERRED, _S.APPROVED, _S.AGREED}
"""While its applicant can still take it back: there is no department yet."""

SET_DOWN = frozenset({_S.DEFERRED, _S.REFUSED, _S.WITHDRAWN})
"""From where an applicant may try again."""

ENDED = frozenset({_S.REFUSED, _S.CLOSED, _S.MERGED, _S.WITHDRAWN})
"""Where nobody has anything left to do."""
