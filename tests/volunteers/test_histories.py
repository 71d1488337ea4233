"""No sequence of acts approves, matches or lets visit somebody who lacks something; nobody open is forgotten."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from familiekontakten.casebook.history import Event
from familiekontakten.courses.themes import list_of
from familiekontakten.months import day_of
from familiekontakten.refused import Refused
from familiekontakten.volunteers import acts, becoming
from familiekontakten.volunteers.becoming import Interview
from familiekontakten.volunteers.gate import may_be_matched, may_visit, missing
from familiekontakten.volunteers.opening import sign_up
from familiekontakten.volunteers.papers import Guidance, Training
from familiekontakten.volunteers.volunteer import CLOSED, Volunteer, VolunteerState
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

BY = "staff-1"
APPROVED = VolunteerState.APPROVED
ANSWERS = {"name": "Prøve Prøvesen", "kommune_code": "3901", "phone": "+4700000001", "email": "prove@example.org"}
days_back = st.integers(0, 500)
yes_no = st.booleans()
experiences = st.sampled_from(["own_children", "not_yet"])


def _approve(person: Volunteer, by: str, at: datetime) -> Volunteer:
    return becoming.approve(person, by, "Kari Koordinator", at)


class Histories(RuleBasedStateMachine):
    """Somebody's way through the department, in any order that anybody may think of."""

    def __init__(self) -> None:
        super().__init__()
        self.now = datetime(2027, 1, 4, 9, tzinfo=UTC)
        self.person = sign_up(
            {**ANSWERS, "birth_year": 1995, "experience": "not_yet"}, "7KMP3XTV4", self.now, BY, self.now
        )

    @property
    def today(self) -> date:
        return day_of(self.now)

    def back(self, days: int) -> date:
        return self.today - timedelta(days=days)

    def do(self, act: Callable[..., Volunteer], *facts: object) -> None:
        """The act, or a refusal that says why; afterwards what must hold of this very step."""
        before = self.person
        try:
            self.person = act(before, *facts, self.now) if act is acts.guide else act(before, *facts, BY, self.now)
        except Refused:
            return
        assert before.state not in CLOSED or act is acts.end_assignment
        assert self.person.history[:-1] == before.history
        assert isinstance(self.person.history[-1], Event)
        if self.person.state == APPROVED != before.state:
            assert not missing(self.person, self.today)
        if len(self.person.assignments) > len(before.assignments):
            assert may_be_matched(before, self.today)

    @initialize(skipped=st.sets(st.integers(0, 8), max_size=2))
    def comes_most_of_the_way(self, skipped: set[int]) -> None:
        """Random acts alone seldom get anybody approved."""
        interview = Interview(experience="own_children", max_parallel=2)
        training = Training("C7KMP3XTV", "v2019", dict.fromkeys(list_of("v2019").themes, 120), self.today)
        way: tuple[tuple[Callable[..., Volunteer], tuple[object, ...]], ...] = (
            (becoming.hold_talk, (self.today, interview)),
            (becoming.visit_home, (self.today,)),
            (becoming.show_certificate, (self.today, self.back(10), True)),
            (becoming.sign_pledge, (self.today, "2026-1")),
            (becoming.enrol, ("C7KMP3XTV", None)),
            (becoming.complete_course, (training,)),
            (_approve, ()),
            (acts.begin_assignment, ("A",)),
            (acts.pause, (self.today, None)),
        )
        for number, (act, facts) in enumerate(way):
            if number not in skipped:
                self.do(act, *facts)

    @rule(days=st.integers(1, 400))
    def time_goes_by(self, days: int) -> None:
        self.now += timedelta(days=days)

    @rule(ahead=st.integers(-1, 20))
    def arrange_talk(self, ahead: int) -> None:
        self.do(becoming.arrange_talk, self.today + timedelta(days=ahead))

    @rule(experience=experiences, most=st.integers(1, 2))
    def hold_talk(self, experience: str, most: int) -> None:
        self.do(becoming.hold_talk, self.today, Interview(experience=experience, max_parallel=most))

    @rule(experience=experiences)
    def describe(self, experience: str) -> None:
        self.do(becoming.describe, Interview(experience=experience))

    @rule(days=days_back)
    def visit_home(self, days: int) -> None:
        self.do(becoming.visit_home, self.back(days))

    @rule(shown=st.integers(-1, 30), age=st.integers(-1, 120), in_order=yes_no)
    def show_certificate(self, shown: int, age: int, in_order: bool) -> None:
        self.do(becoming.show_certificate, self.back(shown), self.back(shown + age), in_order)

    @rule(days=days_back)
    def sign_pledge(self, days: int) -> None:
        self.do(becoming.sign_pledge, self.back(days), "2026-1")

    @rule(days=st.integers(-1, 300), national=yes_no)
    def exempt(self, days: int, national: bool) -> None:
        self.do(becoming.exempt, self.today + timedelta(days=days), national)

    @rule()
    def enrol(self) -> None:
        self.do(becoming.enrol, "C7KMP3XTV", self.today + timedelta(weeks=8))

    @rule()
    def leave_course(self) -> None:
        self.do(becoming.leave_course)

    @rule(minutes=st.sampled_from([0, 100, 110, 120]), version=st.sampled_from(["v2019", "v-program"]))
    def complete_course(self, minutes: int, version: str) -> None:
        taken = dict.fromkeys(list_of(version).themes, minutes)
        self.do(becoming.complete_course, Training("C7KMP3XTV", version, taken, self.today))

    @rule()
    def approve(self) -> None:
        self.do(_approve)

    @rule(name=st.sampled_from(["A", "B", "C"]))
    def begin_assignment(self, name: str) -> None:
        if name not in self.person.assignments:
            self.do(acts.begin_assignment, name)

    @rule(name=st.sampled_from(["A", "B", "C"]))
    def end_assignment(self, name: str) -> None:
        self.do(acts.end_assignment, name)

    @rule(days=st.integers(-1, 100))
    def guide(self, days: int) -> None:
        self.do(acts.guide, Guidance(self.back(days), "phone", BY))

    @rule(start=st.integers(-30, 30), length=st.none() | st.integers(-1, 500))
    def pause(self, start: int, length: int | None) -> None:
        first = self.today + timedelta(days=start)
        self.do(acts.pause, first, None if length is None else first + timedelta(days=length))

    @rule()
    def begin_pause(self) -> None:
        self.do(acts.begin_pause)

    @rule()
    def end_pause(self) -> None:
        self.do(acts.end_pause)

    @rule()
    def suspend(self) -> None:
        self.do(acts.suspend, "")

    @rule()
    def reinstate(self) -> None:
        self.do(acts.reinstate)

    @rule(how=st.sampled_from([acts.leave, becoming.turn_down, becoming.withdraw]), really=st.integers(0, 9))
    def stop(self, how: Callable[..., Volunteer], really: int) -> None:
        if not really:
            self.do(how, "")

    @invariant()
    def open_means_a_next_step_with_a_date(self) -> None:
        filing = self.person.filing()
        assert (filing.step is None) == self.person.closed
        assert (filing.due is None) == self.person.closed

    @invariant()
    def only_the_approved_visit(self) -> None:
        if may_visit(self.person, self.today):
            assert self.person.state == APPROVED
            assert self.person.approval
            assert not missing(self.person, self.today)

    @invariant()
    def nobody_leaves_a_family_behind(self) -> None:
        assert not (self.person.closed and self.person.assignments)


TestHistories = Histories.TestCase
TestHistories.settings = settings(max_examples=200, stateful_step_count=40, deadline=None)
