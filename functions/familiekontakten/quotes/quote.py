"""A quote (sitat): somebody's words, what may be done with them, and until when. Pure.

The words leave this file only through `usable`. Source: annual report for 2019 (feedback from services, politicians,
familiekontakter and families); the levels and how long a permission lasts are to be confirmed by HSFN.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar, NamedTuple

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.languages.catalogue import N_

ASK_BEFORE = timedelta(days=30)
"""How long before a permission ends somebody is told to ask anew, or to erase."""


class QuoteState(StrEnum):
    """Erased: the words are gone, and what is left says where they were used."""

    KEPT = "kept"
    ERASED = "erased"


class SaidBy(StrEnum):
    """Who said it, as a role."""

    FAMILY = "family"
    VOLUNTEER = "volunteer"
    PROFESSIONAL = "professional"
    POLITICIAN = "politician"


class Level(StrEnum):
    """How far the permission goes; each holds the ones before it."""

    INTERNAL = "internal"
    REPORTS = "reports"
    OPEN = "open"


class Place(StrEnum):
    """Where a quote may stand."""

    COURSE = "course"
    MEETING = "meeting"
    APPLICATION = "application"
    ANNUAL_REPORT = "annual_report"
    WEBSITE = "website"
    SOCIAL_MEDIA = "social_media"
    PRESS = "press"


STATES = {QuoteState.KEPT: N_("Tatt vare på"), QuoteState.ERASED: N_("Slettet")}
SAID_BY: Mapping[str, str] = {
    SaidBy.FAMILY: N_("En forelder"),
    SaidBy.VOLUNTEER: N_("En familiekontakt"),
    SaidBy.PROFESSIONAL: N_("En fagperson"),
    SaidBy.POLITICIAN: N_("En politiker"),
}
LEVELS: Mapping[str, str] = {
    Level.INTERNAL: N_("Internt: kurs og møter"),
    Level.REPORTS: N_("Søknader, rapporter og årsmelding, og internt"),
    Level.OPEN: N_("Åpent: nettside, sosiale medier, presse og alt annet"),
}
PLACES = {
    Place.COURSE: N_("Kurs"),
    Place.MEETING: N_("Møte"),
    Place.APPLICATION: N_("Søknad eller rapport til giver"),
    Place.ANNUAL_REPORT: N_("Årsmelding"),
    Place.WEBSITE: N_("Nettside"),
    Place.SOCIAL_MEDIA: N_("Sosiale medier"),
    Place.PRESS: N_("Presse"),
}
NEEDED = {
    Place.COURSE: Level.INTERNAL,
    Place.MEETING: Level.INTERNAL,
    Place.APPLICATION: Level.REPORTS,
    Place.ANNUAL_REPORT: Level.REPORTS,
    Place.WEBSITE: Level.OPEN,
    Place.SOCIAL_MEDIA: Level.OPEN,
    Place.PRESS: Level.OPEN,
}
"""The level that each place needs."""
_RANK = {level: rank for rank, level in enumerate(Level)}


@dataclass(frozen=True)
class Use:
    """Where a quote stood, since when."""

    place: Place
    on: date


class Usable(NamedTuple):
    """What may be printed: the words, and who is said to have said them; "" for the role alone."""

    id: str
    words: str
    signature: str
    said_by: SaidBy
    until: date


@dataclass(frozen=True, kw_only=True)
class Quote:
    """`about`: a few words for lists, not the quote. `signature`: as whoever said it wants to be named, never for a
    family. `allowed_on` and `until`: the first and last day of the permission. `kept_by`: the department that has the
    permission (id), "" for the national office.
    """

    KIND: ClassVar[str] = "quote"

    id: str
    version: int = 0
    state: QuoteState = QuoteState.KEPT
    state_since: date
    about: str = personal()
    words: str = personal()
    signature: str = personal("")
    said_by: SaidBy
    level: Level
    allowed_on: date
    until: date
    kept_by: str = ""
    used: tuple[Use, ...] = ()
    history: tuple[Event, ...] = ()

    def holds(self, day: date) -> bool:
        """Whether the permission is in force on a day, its first and last included."""
        return self.state is QuoteState.KEPT and self.allowed_on <= day <= self.until

    def may_stand(self, place: Place, day: date) -> bool:
        """Whether it may be used there on a day."""
        return self.holds(day) and _RANK[NEEDED[place]] <= _RANK[self.level]

    def filing(self) -> Filing:
        """By the day on which its permission ends."""
        kept = self.state is QuoteState.KEPT
        return Filing(
            list=f"{self.KIND}#{self.state}",
            since=self.until,
            step="renew_quote" if kept else None,
            due=self.until - ASK_BEFORE if kept else None,
            label=self.about,
            facts={"said_by": self.said_by, "level": self.level},
        )


def usable(quote: Quote, place: Place, day: date) -> Usable | None:
    """The words, where and when they may stand; None anywhere else. After the last day that is everywhere."""
    if not quote.may_stand(place, day):
        return None
    return Usable(quote.id, quote.words, quote.signature, quote.said_by, quote.until)
