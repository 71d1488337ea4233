"""What a department-to-be has told, what shows that it is so, what the board decided, and the agreement. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from familiekontakten.start_ups.resource_group import Seat


@dataclass(frozen=True, kw_only=True)
class Application:
    """What an applicant has told so far; None, "" or () where nothing is told yet. No contact is in it.

    `kommune_codes`: Klass 131, as they are on the day. `operator_type`: "municipality", "organisation", "foundation"
    or "cooperation". `position_percent`: of the coordinator, 0 to 100. `funded_years` and `office_years`: for how
    many years it, and an office, are paid for. `funding_sources`: codes of who pays. `coordinator_background`: whether
    the coordinator has, or will be hired with, an education in health or social work. `start_quarter`: "2027-Q3".
    `declaration_on`: the day on which the declaration of principles was signed.
    """

    kommune_codes: tuple[str, ...] = ()
    operator_type: str = ""
    operator_name: str = ""
    org_number: str = ""
    position_percent: int | None = None
    funded_years: int | None = None
    office_years: int | None = None
    funding_sources: tuple[str, ...] = ()
    coordinator_background: bool | None = None
    resource_group: tuple[Seat, ...] = ()
    start_quarter: str = ""
    home_start_plus: bool = False
    declaration_on: date | None = None


class Proof(NamedTuple):
    """What shows that a requirement holds: its date, what it is ("Vedtak i kommunestyret, sak 12/27"), who keeps it.

    The document itself stays where it is: it is listed here and never uploaded.
    """

    on: date
    what: str
    kept_by: str = ""


Proofs = Mapping[str, Proof]
"""By the id of the requirement, "D1" to "D6"; of the others, what is told is the proof."""


class Outcome(StrEnum):
    """What the national board can decide about an application."""

    APPROVED = "approved"
    DEFERRED = "deferred"
    REFUSED = "refused"


class Decision(NamedTuple):
    """A decision of the national board: its day, the meeting and the case number as the minutes have them.

    `reasons`: codes, never none when deferred or refused. `note`: what the applicant should know besides.
    """

    on: date
    meeting: str
    case_number: str
    outcome: Outcome
    reasons: tuple[str, ...] = ()
    note: str = ""


class Agreement(NamedTuple):
    """The cooperation agreement between operator and charity: its first and its last day."""

    since: date
    until: date

    def holds(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.since <= day <= self.until
