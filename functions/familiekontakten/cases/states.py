"""The course of a family's case (sak), as one table: what may follow what, and how a case may end. Pure.

Sources: declaration of principles, sections 5 and 9; annual reports 2011 and 2019 ("visited and waiting", "visited,
not relevant"). The order of the steps in between is to be confirmed by HSFN.
"""

from enum import StrEnum

from familiekontakten.languages.catalogue import N_


class CaseState(StrEnum):
    """Where a case stands."""

    NEW = "new"
    VISIT_ARRANGED = "visit_arranged"
    VISITED = "visited"
    WAITING = "waiting"
    MATCH_PROPOSED = "match_proposed"
    ACTIVE = "active"
    PAUSED = "paused"
    CLOSING = "closing"
    CLOSED = "closed"


class EndReason(StrEnum):
    """Why a case was closed."""

    COMPLETED = "completed"
    NOT_RELEVANT = "not_relevant"
    FORWARDED = "forwarded"
    WITHDRAWN = "withdrawn"
    MOVED = "moved"
    HANDED_OVER = "handed_over"


_S, _E = CaseState, EndReason

FOLLOWS: dict[CaseState, frozenset[CaseState]] = {
    _S.NEW: frozenset({_S.VISIT_ARRANGED, _S.CLOSED}),
    _S.VISIT_ARRANGED: frozenset({_S.VISIT_ARRANGED, _S.VISITED, _S.CLOSED}),
    _S.VISITED: frozenset({_S.WAITING, _S.CLOSED}),
    _S.WAITING: frozenset({_S.MATCH_PROPOSED, _S.CLOSED}),
    _S.MATCH_PROPOSED: frozenset({_S.ACTIVE, _S.WAITING}),
    _S.ACTIVE: frozenset({_S.PAUSED, _S.WAITING, _S.CLOSING}),
    _S.PAUSED: frozenset({_S.ACTIVE, _S.WAITING, _S.CLOSING}),
    _S.CLOSING: frozenset({_S.ACTIVE, _S.CLOSED}),
    _S.CLOSED: frozenset(),
}
"""The states that may follow each state. Nothing follows `closed`: a new need is a new case, linked to the old one."""

ENDS: dict[CaseState, frozenset[EndReason]] = {
    _S.NEW: frozenset({_E.WITHDRAWN, _E.MOVED}),
    _S.VISIT_ARRANGED: frozenset({_E.WITHDRAWN, _E.MOVED}),
    _S.VISITED: frozenset({_E.NOT_RELEVANT, _E.FORWARDED, _E.WITHDRAWN, _E.MOVED}),
    _S.WAITING: frozenset({_E.FORWARDED, _E.WITHDRAWN, _E.MOVED}),
    _S.CLOSING: frozenset({_E.COMPLETED, _E.FORWARDED, _E.WITHDRAWN, _E.MOVED}),
}
"""How a case may end from each state that `closed` may follow. A family that another department has taken on is given
over from any state (`handovers/`)."""

STATE_NAMES: dict[CaseState, str] = {
    _S.NEW: N_("Ny"),
    _S.VISIT_ARRANGED: N_("Første besøk avtalt"),
    _S.VISITED: N_("Første besøk gjort"),
    _S.WAITING: N_("Venter på familiekontakt"),
    _S.MATCH_PROPOSED: N_("Kobling foreslått"),
    _S.ACTIVE: N_("Har familiekontakt"),
    _S.PAUSED: N_("Pause"),
    _S.CLOSING: N_("Avsluttes"),
    _S.CLOSED: N_("Avsluttet"),
}

END_NAMES: dict[EndReason, str] = {
    _E.COMPLETED: N_("Fullført"),
    _E.NOT_RELEVANT: N_("Ikke aktuelt etter første besøk"),
    _E.FORWARDED: N_("Hjulpet videre til andre"),
    _E.WITHDRAWN: N_("Familien ønsker det ikke lenger"),
    _E.MOVED: N_("Familien har flyttet"),
    _E.HANDED_OVER: N_("En annen avdeling har tatt over"),
}
