"""What an opening is called in words. Pure."""

from familiekontakten.emergency.opening import OpeningState
from familiekontakten.languages.catalogue import N_

STATES: dict[OpeningState, tuple[str, str]] = {
    OpeningState.ASKED: (N_("venter på svar"), "wait"),
    OpeningState.LAPSED: (N_("gikk ut uten svar"), ""),
    OpeningState.REFUSED: (N_("fikk nei"), "stop"),
    OpeningState.OPEN: (N_("åpen nå"), "late"),
    OpeningState.OVER: (N_("er over"), ""),
}
"""By state: a message id, and the tone of its badge."""
