"""A preparation course: its sessions, who takes part, and how many minutes of each theme each of them was there. Pure.

Source: description of the programme (each spring and autumn, at least 20 hours, the same frame everywhere; the
department's coordinator answers for it); annual report for 2011 (often three hours one evening a week).
"""

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.courses.themes import Lacking, lacking
from familiekontakten.languages.catalogue import N_

OPEN_BEFORE = timedelta(weeks=6)
NOTE_WITHIN = timedelta(days=1)
CATCH_UP_WITHIN = timedelta(weeks=8)


class CourseState(StrEnum):
    """Held means that its sessions are over; it is closed when nobody on it has anything left."""

    PLANNED = "planned"
    OPEN = "open"
    RUNNING = "running"
    HELD = "held"
    CANCELLED = "cancelled"


STATES = {
    CourseState.PLANNED: N_("Planlagt"),
    CourseState.OPEN: N_("Åpent for påmelding"),
    CourseState.RUNNING: N_("Pågår"),
    CourseState.HELD: N_("Gjennomført"),
    CourseState.CANCELLED: N_("Avlyst"),
}
"""What each state is called."""


class How(StrEnum):
    """Where minutes were taken: in a session of this course, or later to make up for a missed theme."""

    HERE = "here"
    LATER_COURSE = "later_course"
    OTHER_DEPARTMENT = "other_department"
    ONE_TO_ONE = "one_to_one"


@dataclass(frozen=True)
class Session:
    """One meeting: its day, the minutes of each theme, and who comes as a guest (a role: "helsesykepleier")."""

    on: date
    themes: dict[str, int]
    guest: str = ""

    @property
    def minutes(self) -> int:
        """How long it lasts, breaks not counted."""
        return sum(self.themes.values())


@dataclass(frozen=True)
class Taken:
    """Minutes of one theme that one volunteer (reference) took, on a day."""

    volunteer: str
    theme: str
    minutes: int
    on: date
    how: How = How.HERE


@dataclass(frozen=True, kw_only=True)
class Course:
    """`season`: "2027-spring" or "2027-autumn". `lead`: the coordinator who answers for it (id). `seats`: how many may
    take part. `participants`: references of volunteers on it who have not completed it; `completed`: of those who have.
    """

    KIND: ClassVar[str] = "course"

    id: str
    version: int = 0
    state: CourseState = CourseState.PLANNED
    state_since: date
    season: str
    place: str
    lead: str
    seats: int
    theme_list: str
    sessions: tuple[Session, ...] = personal(())
    participants: tuple[str, ...] = ()
    completed: tuple[str, ...] = ()
    taken: tuple[Taken, ...] = ()
    noted: tuple[date, ...] = ()
    history: tuple[Event, ...] = ()

    @property
    def starts_on(self) -> date | None:
        """The day of the first session."""
        return self.sessions[0].on if self.sessions else None

    @property
    def ends_on(self) -> date | None:
        """The day of the last session."""
        return self.sessions[-1].on if self.sessions else None

    @property
    def minutes(self) -> int:
        """How long all sessions last."""
        return sum(session.minutes for session in self.sessions)

    @property
    def free_seats(self) -> int:
        """Places left, never less than none."""
        return max(0, self.seats - len(self.participants) - len(self.completed))

    @property
    def closed(self) -> bool:
        """Whether nothing more is to be done: called off, or held and everybody done."""
        over = self.state == CourseState.HELD and not self.participants
        return over or self.state == CourseState.CANCELLED

    def minutes_of(self, volunteer: str) -> dict[str, int]:
        """Minutes by theme that somebody took, here and elsewhere."""
        minutes: Counter[str] = Counter()
        for taken in self.taken:
            if taken.volunteer == volunteer:
                minutes[taken.theme] += taken.minutes
        return dict(minutes)

    def lacking(self, volunteer: str) -> Lacking:
        """What somebody has left before the course is completed."""
        return lacking(self.theme_list, self.minutes_of(volunteer))

    def filing(self) -> Filing:
        """Where it is listed and what must be done next, by when."""
        step, due = (None, None) if self.closed else self._next_step()
        return Filing(
            list=f"{self.KIND}#{self.state}",
            since=self.starts_on or self.state_since,
            step=step,
            due=due,
            label=self.place,
            facts={"season": self.season, "free": str(self.free_seats), "participants": str(len(self.participants))},
        )

    def _next_step(self) -> tuple[str, date]:
        match self.state:
            case CourseState.PLANNED:
                return "open_course", (self.starts_on or self.state_since + 2 * OPEN_BEFORE) - OPEN_BEFORE
            case CourseState.OPEN:
                return "begin_course", self.starts_on or self.state_since
            case CourseState.RUNNING:
                return self._while_running()
        return "finish_participants", self.state_since + CATCH_UP_WITHIN

    def _while_running(self) -> tuple[str, date]:
        for session in self.sessions:
            if session.on not in self.noted:
                return "note_attendance", session.on + NOTE_WITHIN
        return "end_course", (self.ends_on or self.state_since) + NOTE_WITHIN
