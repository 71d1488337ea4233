"""What a family's case is made of: small facts, each written once and never changed in place. Pure."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class Programme(StrEnum):
    """The two offers: families with a child under school age, and the pilot for children from 6 to 16 years."""

    HOME_START = "home_start"
    HOME_START_PLUS = "home_start_plus"


@dataclass(frozen=True)
class Child:
    """A child of the family. The year is enough: names and dates of birth are kept nowhere."""

    birth_year: int
    special_needs: bool | None = None


@dataclass(frozen=True)
class Referrer:
    """The professional who asked with the family's consent; `wants_outcome`: the family said they may hear of it."""

    name: str
    workplace: str = ""
    phone: str = ""
    email: str = ""
    kind: str = "other"
    wants_outcome: bool = False


@dataclass(frozen=True)
class FirstVisit:
    """The coordinator's first visit (første besøk). `spoken_of`: the points of the checklist that were gone through."""

    coordinator: str
    on: date
    spoken_of: tuple[str, ...] = ()


@dataclass(frozen=True)
class Card:
    """The statistics card of the first visit. None: the family would not or could not answer; that is counted as
    missing and never guessed. `wellbeing`: four answers from 0 (not well) to 5 (very well).
    """

    civil_status: str | None = None
    background: str | None = None
    refugee: str | None = None
    challenges: tuple[str, ...] | None = None
    special_needs_children: int | None = None
    siblings: int | None = None
    other_help_before: tuple[str, ...] | None = None
    wellbeing: tuple[int | None, ...] = (None, None, None, None)


@dataclass(frozen=True)
class Contact:
    """One contact made with a waiting family: a call, a card, a message or a gathering."""

    on: date
    by: str
    how: str
    note: str = ""


@dataclass(frozen=True)
class Proposal:
    """A match proposed: each side's answer is None until given."""

    volunteer_id: str
    on: date
    by: str
    family: bool | None = None
    volunteer: bool | None = None

    @property
    def both_yes(self) -> bool:
        """Whether family and volunteer have both said yes."""
        return self.family is True and self.volunteer is True


@dataclass(frozen=True)
class Agreement:
    """The agreement (avtale) with the family. `own_words` stand as the family said them. `hours` a week; `weekday`
    "mon" to "sun".
    """

    signed_on: date
    weekday: str
    hours: float
    own_words: str


@dataclass(frozen=True)
class Pause:
    """A pause, until a day that both know."""

    since: date
    until: date
    reason: str


@dataclass(frozen=True)
class HandingOver:
    """Another department (`to`, an id) was asked on that day to take the family on; `id`: what lies there of it.

    `answer`: "taken" or "declined", "" until there is one.
    """

    id: str
    to: str
    on: date
    answer: str = ""
    answered_on: date | None = None


@dataclass(frozen=True)
class Review:
    """The talk about going on, after about six months; `reason` says why the visits continue."""

    on: date
    by: str
    reason: str


@dataclass(frozen=True)
class Closing:
    """The end that is being prepared with family and volunteer. `follow_up`: None until it is decided whether there is
    one; then `follow_up_on` is its day. `evaluation_declined`: the family did not wish to evaluate.
    """

    since: date
    reason: str
    family_agrees: bool = False
    volunteer_agrees: bool = False
    evaluation_declined: bool = False
    follow_up: bool | None = None
    follow_up_on: date | None = None
    other_help_after: tuple[str, ...] | None = None
    wellbeing: tuple[int | None, ...] = (None, None, None, None)


@dataclass(frozen=True)
class Before:
    """What statistics know of a family from the case before: it stands until it is asked anew."""

    wishes: tuple[str, ...] = ()
    card: Card | None = None
    other_help_after: tuple[str, ...] | None = None


@dataclass(frozen=True)
class Note:
    """What a coordinator wrote down for herself and her deputy."""

    at: datetime
    by: str
    text: str
