"""Volunteers, from the form to being familiekontakt, and what comes after."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from familiekontakten.assignments.acts import hold_all_back
from familiekontakten.assignments.assignment import Assignment
from familiekontakten.volunteers import acts, becoming
from familiekontakten.volunteers.becoming import Interview
from familiekontakten.volunteers.gate import missing
from familiekontakten.volunteers.interview_form import TAGS
from familiekontakten.volunteers.papers import Guidance
from familiekontakten.volunteers.pledge import TEXT_VERSION
from familiekontakten.volunteers.slots import DAYS, PARTS
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState

from infrastructure.demo.arriving import Desk
from infrastructure.demo.invented import People
from infrastructure.demo.preparing import Courses
from infrastructure.demo.story import Story

S = VolunteerState
SLOTS = tuple(f"{day}-{part}" for day in tuple(DAYS)[:5] for part in PARTS)
"""Weekdays: where most families and familiekontakter find a time."""
GUIDANCE_EVERY = timedelta(weeks=6)
CALLED = "Snakket sammen på telefon om hvordan det går."


class Comes(NamedTuple):
    """Somebody signs up so many days ago, for which course; `turn` is what is special, `turned` days ago."""

    days_ago: int
    course: int | None = None
    turn: str = ""
    turned: int = 0


@dataclass
class Volunteers:
    """Everybody who signs up in a department."""

    desk: Desk
    people: People
    courses: Courses

    @property
    def story(self) -> Story:
        """The department's year."""
        return self.desk.story

    def comes(self, plan: Comes) -> None:
        """Somebody signs up on a day, and goes the way of everybody."""
        self.story.on(self.story.today - timedelta(days=plan.days_ago), lambda: self._signs_up(plan), 8)

    def _signs_up(self, plan: Comes) -> None:
        reference = self.desk.arrives("volunteer", self.people.volunteer(self.story.place, self.story.day))
        self.story.at_work(2, lambda: self._taken_on(reference, plan))

    def _taken_on(self, reference: str, plan: Comes) -> None:
        self.desk.take_on(reference)
        if plan.turn == "not_reached":
            return
        talk = self.story.day + timedelta(days=7)
        self.story.at_work(1, lambda: self._do(reference, becoming.arrange_talk, talk))
        self.story.on(talk, lambda: self._talk(reference, plan))
        self._turns(reference, plan)

    def _talk(self, reference: str, plan: Comes) -> None:
        today = self.story.day
        self._do(reference, becoming.hold_talk, today, self._interview(self.story.get(Volunteer, reference)))
        self._do(reference, becoming.confirm_purpose, today)
        self._do(reference, becoming.demand_certificate, today)
        if plan.turn == "turned_down":
            return self.story.at_work(3, lambda: self._do(reference, becoming.turn_down, "Har ikke tid hver uke nå."))
        if plan.turn == "missed":
            self.courses.absent.add(reference)
        if plan.turn == "catches_up":
            self.courses.absent.add(reference)
        self.story.at_work(5, lambda: self._visit(reference))
        if plan.course is not None:
            self.story.at_work(6, lambda: self._enrol(reference, plan))
        return None

    def _interview(self, person: Volunteer) -> Interview:
        chance = self.story.chance
        return Interview(
            postcode=f"00{chance.randrange(10, 14)}",
            languages=person.languages,
            availability=tuple(sorted(chance.sample(SLOTS, 5), key=SLOTS.index)),
            travel=chance.choice(("walk", "public", "car")),
            travel_minutes=chance.choice((15, 30, 45)),
            experience=person.experience,
            experience_tags=tuple(chance.sample([tag.value for tag in TAGS], 2)),
            load_wish=chance.choice(("lighter", "ordinary", "ordinary", "demanding")),
        )

    def _visit(self, reference: str) -> None:
        self._do(reference, becoming.visit_home, self.story.day)

    def _enrol(self, reference: str, plan: Comes) -> None:
        assert plan.course is not None
        self.courses.enrol(plan.course, reference)
        ends = self.story.get(Volunteer, reference).course_ends_on
        assert ends
        self.story.on(ends - timedelta(weeks=4), lambda: self._papers(reference, plan))
        if plan.turn == "catches_up":
            self.story.on(ends + timedelta(days=5), lambda: self._catches_up(reference))
        self.story.on(ends + timedelta(days=9), lambda: self._approved(reference))

    def _papers(self, reference: str, plan: Comes) -> None:
        today = self.story.day
        self._do(reference, becoming.sign_pledge, today, TEXT_VERSION)
        if plan.turn != "no_certificate":
            self._do(reference, becoming.show_certificate, today, today - timedelta(days=20), True)

    def _catches_up(self, reference: str) -> None:
        self.courses.catch_up(self.story.get(Volunteer, reference).course_id, reference)

    def _approved(self, reference: str) -> None:
        person, place = self.story.get(Volunteer, reference), self.story.place
        if person.state is S.COURSE_COMPLETED and not missing(person, self.story.day):
            self._do_by(reference, becoming.approve, place.coordinator, place.coordinator_name)
            self.story.at_work(42, lambda: self._guided(reference))

    def _guided(self, reference: str) -> None:
        """Every six weeks, for those who visit a family."""
        person = self.story.get(Volunteer, reference)
        if person.closed:
            return
        if person.state is S.APPROVED and person.assignments and not self._guided_lately(person):
            form = self.story.chance.choice(("individual", "group", "phone"))
            guidance = Guidance(self.story.day, form, self.story.place.coordinator, CALLED)
            self.story.put(acts.guide(person, guidance, self.story.at))
        self.story.at_work(14, lambda: self._guided(reference))

    def _guided_lately(self, person: Volunteer) -> bool:
        last = max((each.on for each in person.guidance), default=person.busy_since)
        return bool(last) and self.story.day - last < GUIDANCE_EVERY  # type: ignore[operator] # who is busy has a since

    def _turns(self, reference: str, plan: Comes) -> None:
        turns: dict[str, Callable[[str], None]] = {
            "withdraws": lambda one: self._do(one, becoming.withdraw, "Har fått ny jobb."),
            "leaves": lambda one: self._when_free(one, self._leaves),
            "pauses": lambda one: self._when_free(one, self._pauses),
            "suspended": self._suspended,
        }
        if plan.turn in turns:
            day = self.story.today - timedelta(days=plan.turned)
            self.story.on(day, lambda: turns[plan.turn](reference), 15)

    def _when_free(self, reference: str, act: Callable[[str], None]) -> None:
        """Once they are approved and visit nobody."""
        person = self.story.get(Volunteer, reference)
        if person.state is S.APPROVED and not person.assignments:
            return act(reference)
        return self.story.at_work(2, lambda: self._when_free(reference, act))

    def _leaves(self, reference: str) -> None:
        self._do(reference, acts.leave, "Flytter til et annet sted.")

    def _pauses(self, reference: str) -> None:
        until = self.story.today + timedelta(days=20)
        self._do(reference, acts.pause, self.story.day, until)

    def _suspended(self, reference: str) -> None:
        self._do(reference, acts.suspend, "Vi har fått spørsmål som må avklares først.")
        theirs = self.story.get(Volunteer, reference).assignments
        running = (self.story.get(Assignment, one) for one in theirs)
        self.story.put(*hold_all_back(running, **self.story.signed))

    def _do(self, reference: str, act: Callable[..., Volunteer], *what: object) -> None:
        self._do_by(reference, act, *what, self.story.place.coordinator)

    def _do_by(self, reference: str, act: Callable[..., Volunteer], *what: object) -> None:
        self.story.put(act(self.story.get(Volunteer, reference), *what, self.story.at))
