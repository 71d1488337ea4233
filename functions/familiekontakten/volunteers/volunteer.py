"""A familiekontakt, or somebody on the way to becoming one. Pure.

Source: annual report for 2019, "Våre frivillige"; declaration of principles, sections 6, 7 and 9.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers.next_step import next_step
from familiekontakten.volunteers.papers import Approval, Certificate, Exemption, Guidance, Pause, Pledge, Training


class VolunteerState(StrEnum):
    """Where somebody stands. Free or in an assignment is not a state: it follows from the assignments."""

    SIGNED_UP = "signed_up"
    TALK_ARRANGED = "talk_arranged"
    TALK_HELD = "talk_held"
    ON_COURSE = "on_course"
    COURSE_COMPLETED = "course_completed"
    APPROVED = "approved"
    PAUSED = "paused"
    SUSPENDED = "suspended"
    LEFT = "left"
    NOT_APPROVED = "not_approved"
    WITHDRAWN = "withdrawn"


STATES = {
    VolunteerState.SIGNED_UP: N_("Påmeldt"),
    VolunteerState.TALK_ARRANGED: N_("Samtale avtalt"),
    VolunteerState.TALK_HELD: N_("Samtale holdt"),
    VolunteerState.ON_COURSE: N_("På kurs"),
    VolunteerState.COURSE_COMPLETED: N_("Kurs fullført"),
    VolunteerState.APPROVED: N_("Godkjent"),
    VolunteerState.PAUSED: N_("Pause"),
    VolunteerState.SUSPENDED: N_("Suspendert"),
    VolunteerState.LEFT: N_("Sluttet"),
    VolunteerState.NOT_APPROVED: N_("Ikke godkjent"),
    VolunteerState.WITHDRAWN: N_("Trukket seg"),
}
"""What each state is called, in the order of the way through."""

ON_THE_WAY = frozenset(list(VolunteerState)[:5])
"""Signed up, not yet approved."""

ACCEPTED = frozenset({VolunteerState.APPROVED, VolunteerState.PAUSED, VolunteerState.SUSPENDED})
CLOSED = frozenset({VolunteerState.LEFT, VolunteerState.NOT_APPROVED, VolunteerState.WITHDRAWN})


@dataclass(frozen=True, kw_only=True)
class Volunteer:
    """`id` is the reference of the form they signed up with.

    `availability`: slots (`slots.SLOTS`). `travel`: "walk", "public" or "car", and `travel_minutes` one way at most.
    `avoids`: what they cannot stand in a home ("pets", "smoke", "stairs"). `load_wish`: "lighter", "ordinary" or
    "demanding". `not_with`: references of families they must not be matched with. `former_case`: their own case, when
    they once were a family with us. `of_age`: a coordinator has made sure that somebody who turns 18 this year has.
    `assignments`: ids of the active ones, since `busy_since`; `rested_since`: when the last one ended.
    `stop_wished_on`: when they said on the status page that they want to stop.
    """

    KIND: ClassVar[str] = "volunteer"

    id: str
    version: int = 0
    state: VolunteerState = VolunteerState.SIGNED_UP
    state_since: date
    signed_up_on: date
    kommune_code: str
    bydel_code: str = ""
    source: str = ""
    language: str = "nb"

    name: str = personal()
    phone: str = personal("")
    email: str = personal("")
    postcode: str = personal("")
    birth_year: int = personal()
    gender: str = personal("")
    work_status: str = personal("")
    experience: str = personal("not_yet")
    languages: tuple[str, ...] = personal(())
    availability: tuple[str, ...] = personal(())
    home_start_plus: bool = False

    of_age: bool = False
    travel: str = ""
    travel_minutes: int | None = None
    experience_tags: tuple[str, ...] = personal(())
    load_wish: str = "ordinary"
    max_parallel: int = 1
    avoids: tuple[str, ...] = personal(())
    not_with: tuple[str, ...] = personal(())
    former_case: str | None = personal(None)

    talk_planned_on: date | None = None
    talk_on: date | None = None
    home_visit_on: date | None = None
    home_visit_by: str = ""
    certificate: Certificate = field(default_factory=Certificate)
    pledge: Pledge | None = None
    wished_course: str = ""
    course_id: str = ""
    course_ends_on: date | None = None
    training: Training | None = None
    exemption: Exemption | None = None
    approval: Approval | None = None

    assignments: tuple[str, ...] = ()
    busy_since: date | None = None
    rested_since: date | None = None
    guidance: tuple[Guidance, ...] = personal(())
    pauses: tuple[Pause, ...] = ()
    stop_wished_on: date | None = None
    reason: str = personal("")
    history: tuple[Event, ...] = ()

    @property
    def closed(self) -> bool:
        """Whether nothing more is to be done with this person."""
        return self.state in CLOSED

    @property
    def barred(self) -> frozenset[str]:
        """Families never to be matched with: those named at the interview, and their own (annual report for 2011)."""
        return frozenset({*self.not_with, *({self.former_case} if self.former_case else ())})

    def paused_on(self, day: date) -> bool:
        """Whether they are away on that day."""
        return self.state == VolunteerState.PAUSED or any(pause.covers(day) for pause in self.pauses)

    def filing(self) -> Filing:
        """Where they are listed and what must be done next, by when."""
        step, due = next_step(self) or (None, None)
        return Filing(
            list=f"{self.KIND}#{self.state}",
            since=self.state_since,
            step=step,
            due=due,
            label=self.name,
            terms=tuple(term for term in (self.name, self.phone, self.email) if term),
            facts={"signed_up": self.signed_up_on.isoformat(), "assignments": str(len(self.assignments))},
        )
