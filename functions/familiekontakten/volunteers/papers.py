"""What is noted about a familiekontakt, before the first visit and after: dates and outcomes, no documents. Pure.

The police certificate (politiattest) is seen and not stored: there is a place here for its dates and whether it was in
order, and none for a file, a copy or a remark (police register regulations, section 34-1; to be confirmed by HSFN).
"""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Certificate:
    """A child-care certificate (barneomsorgsattest).

    `purpose_on`: when the confirmation of purpose was written for the applicant. `demanded_on`: when we asked for the
    certificate. `shown_on`, `shown_to`: when it was shown, and to which member of staff (id). `issued_on`: the date on
    it. `in_order`: the outcome; None until it was shown.
    """

    purpose_on: date | None = None
    demanded_on: date | None = None
    shown_on: date | None = None
    shown_to: str = ""
    issued_on: date | None = None
    in_order: bool | None = None


@dataclass(frozen=True)
class Pledge:
    """The signed pledge of confidentiality (taushetserklæring), and which version of its text was signed."""

    signed_on: date
    text_version: str


@dataclass(frozen=True)
class Training:
    """A completed preparation course: minutes by theme, as they were when it was registered."""

    course_id: str
    theme_list: str
    minutes: dict[str, int]
    completed_on: date


@dataclass(frozen=True)
class Exemption:
    """The national office lets somebody visit families without experience of children, until a date."""

    granted_on: date
    granted_by: str
    expires_on: date


@dataclass(frozen=True)
class Ground:
    """One thing that was in place when somebody was approved, and since when."""

    code: str
    on: date | None


@dataclass(frozen=True)
class Approval:
    """The act of a named coordinator, with what was in place at that moment and by which policy that was judged."""

    at: datetime
    by: str
    by_name: str
    policy: str
    grounds: tuple[Ground, ...]


@dataclass(frozen=True)
class Guidance:
    """One time a coordinator guided a familiekontakt: "individual", "group" or "phone"; the note stays between them."""

    on: date
    form: str
    by: str
    note: str = ""


@dataclass(frozen=True)
class Pause:
    """A time without a family. `until`: when it was meant to end. `ended_on`: when it did."""

    start: date
    until: date | None = None
    ended_on: date | None = None

    def covers(self, day: date) -> bool:
        """Whether somebody is away on that day. A pause ends by being ended, not by itself."""
        return self.start <= day and (self.ended_on is None or day < self.ended_on)
