"""A visit (besøk): held or not, when, how long, where. Pure.

Mainly in the family's own home (declaration of principles, section 3). Nothing about money or things: those are never
noted on a visit (annual report 2011: gifts go through the coordinator).
"""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from familiekontakten.languages.catalogue import N_

BY_VOLUNTEER = "volunteer"
"""Who logged a visit that came through the personal link; otherwise the id of a member of staff."""


class Place(StrEnum):
    """Where a visit takes place."""

    HOME = "home"
    OUTING = "outing"
    ERRAND = "errand"
    OTHER = "other"


class Missed(StrEnum):
    """Why a visit was not held."""

    FAMILY_ILL = "family_ill"
    FAMILY_AWAY = "family_away"
    VOLUNTEER_ILL = "volunteer_ill"
    VOLUNTEER_AWAY = "volunteer_away"
    NOBODY_HOME = "nobody_home"
    OTHER = "other"


@dataclass(frozen=True)
class Visit:
    """One planned day: `minutes` and `place` when held, `reason` when not. One a day: the last thing said counts.

    `seen`: the coordinator has looked at it; only matters for one not held.
    """

    on: date
    held: bool
    logged_at: datetime
    by: str
    minutes: int = 0
    place: Place | None = None
    reason: Missed | None = None
    joint: bool = False
    seen: bool = False


class NotCounted(StrEnum):
    """Why a visit that somebody logged was not counted."""

    ENDED = "ended"
    NOT_STARTED = "not_started"
    GATE = "gate"
    LOGGED_OTHERWISE = "logged_otherwise"


NOT_COUNTED = {
    NotCounted.ENDED: N_("Oppdraget var avsluttet"),
    NotCounted.NOT_STARTED: N_("Oppdraget var ikke begynt"),
    NotCounted.GATE: N_("Familiekontakten kunne ikke besøke familier da"),
    NotCounted.LOGGED_OTHERWISE: N_("Koordinatoren hadde skrevet noe annet om den dagen"),
}


@dataclass(frozen=True)
class Uncounted:
    """A visit that came through the link and is not counted. Shown to the coordinator until `seen`."""

    visit: Visit
    why: NotCounted
    seen: bool = False
