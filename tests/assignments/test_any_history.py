"""Whatever happens in whatever order: no assignment without the gate, one at a time, and nobody's link is another's."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from familiekontakten.assignments import acts
from familiekontakten.assignments.assignment import Assignment, AssignmentState, EndReason, may_see
from familiekontakten.assignments.ending import end, family_waits_again
from familiekontakten.assignments.starting import start
from familiekontakten.cases import acts as of_cases
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.parts import Agreement
from familiekontakten.links.link import visit_link
from familiekontakten.refused import Refused
from familiekontakten.volunteers import acts as of_volunteers
from familiekontakten.volunteers.gate import may_visit, missing
from familiekontakten.volunteers.volunteer import Volunteer
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from tests.assignments.running import AT, BY
from tests.cases import families
from tests.volunteers.people import approved

CASES = ("FAM23456C", "FAM33456C", "FAM43456C")
PEOPLE = ("VOL23456C", "VOL33456C", "VOL43456C")
CASE, PERSON = st.sampled_from(CASES), st.sampled_from(PEOPLE)


def person(number: int, name: str) -> Volunteer:
    """The second may have two families at once."""
    return approved(id=name, phone=f"+470000010{number}", email="", max_parallel=2 if number == 1 else 1)


class Department(RuleBasedStateMachine):
    """Three families and three familiekontakter, and every act on them; what is refused changes nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.at: datetime = AT
        self.cases: dict[str, FamilyCase] = {name: replace(families.waiting(), id=name) for name in CASES}
        self.people: dict[str, Volunteer] = {name: person(number, name) for number, name in enumerate(PEOPLE)}
        self.assignments: dict[str, Assignment] = {}

    @property
    def today(self) -> date:
        return self.at.date()

    @rule(days=st.integers(1, 60))
    def time_passes(self, days: int) -> None:
        self.at += timedelta(days=days)

    @rule(case=CASE, who=PERSON)
    def propose(self, case: str, who: str) -> None:
        self._case(case, lambda one: of_cases.propose_match(one, who, by=BY, at=self.at))

    @rule(case=CASE, who=st.sampled_from(["family", "volunteer"]), yes=st.booleans())
    def answer(self, case: str, who: str, yes: bool) -> None:
        self._case(case, lambda one: of_cases.answer_match(one, who, yes=yes, by=BY, at=self.at))

    @rule(case=CASE)
    def agree(self, case: str) -> None:
        agreement = Agreement(self.today, "tue", 3.0, "Noen å snakke med")
        self._case(case, lambda one: of_cases.agree(one, agreement, by=BY, at=self.at))

    @rule(case=CASE, who=PERSON)
    def begin(self, case: str, who: str) -> None:
        name = f"A{len(self.assignments)}"
        try:
            begun = start(self.cases[case], self.people[who], name, self.today, by=BY, at=self.at)
        except Refused:
            return
        assert missing(self.people[who], self.today) == ()
        assert may_visit(self.people[who], self.today)
        link = visit_link(f"token {name}", "moss", name, "nb", 180, self.today)
        self.cases[case], self.people[who] = begun.case, begun.volunteer
        self.assignments[name] = acts.give_link(begun.assignment, link, by=BY, at=self.at)

    @rule(case=CASE, who=PERSON)
    def match(self, case: str, who: str) -> None:
        """The whole way at once: chance alone would seldom find it."""
        self.propose(case=case, who=who)
        for side in ("family", "volunteer"):
            self.answer(case=case, who=side, yes=True)
        self.agree(case=case)
        self.begin(case=case, who=who)

    @rule(case=CASE)
    def finish(self, case: str) -> None:
        found = self.cases[case].assignment_id
        if found is None:
            return
        one = self.assignments[found]
        over = end(self.people[one.volunteer_id], one, EndReason.OTHER, by=BY, at=self.at)
        self.people[one.volunteer_id], self.assignments[found] = over
        self._case(case, lambda it: family_waits_again(it, self.today + timedelta(days=5), by=BY, at=self.at))

    @rule(who=PERSON, act=st.sampled_from(["suspend", "reinstate", "leave", "pledge lost", "pledge signed"]))
    def change(self, who: str, act: str) -> None:
        one = self.people[who]
        try:
            self.people[who] = self._changed(one, act)
        except Refused:
            return
        for name in one.assignments:
            if act == "suspend":
                self.assignments[name] = acts.hold_back(self.assignments[name], by=BY, at=self.at)

    def _changed(self, one: Volunteer, act: str) -> Volunteer:
        match act:
            case "suspend":
                return of_volunteers.suspend(one, "Grunn", BY, self.at)
            case "reinstate":
                return of_volunteers.reinstate(one, BY, self.at)
            case "leave":
                return of_volunteers.leave(one, "Flytter", BY, self.at)
            case "pledge lost":
                return replace(one, pledge=None)
        return replace(one, pledge=approved().pledge)

    def _case(self, name: str, act: Callable[[FamilyCase], FamilyCase]) -> None:
        try:
            self.cases[name] = act(self.cases[name])
        except Refused:
            return

    @invariant()
    def one_active_assignment_a_case_and_never_more_than_somebody_has_room_for(self) -> None:
        active = [one for one in self.assignments.values() if one.state is AssignmentState.ACTIVE]
        assert len({one.case_id for one in active}) == len(active)
        for name, one in self.people.items():
            mine = [each.id for each in active if each.volunteer_id == name]
            assert sorted(one.assignments) == sorted(mine)
            assert len(mine) <= one.max_parallel
        assert {one.id for one in active} == {one.assignment_id for one in self.cases.values() if one.assignment_id}

    @invariant()
    def nobody_leaves_a_family_behind(self) -> None:
        assert not any(one.closed and one.assignments for one in self.people.values())

    @invariant()
    def a_link_works_for_one_running_assignment_and_not_while_its_holder_is_suspended(self) -> None:
        for one in self.assignments.values():
            holder = self.people[one.volunteer_id]
            for link in one.live_links:
                assert (link.of, one.state) == (one.id, AssignmentState.ACTIVE)
                assert holder.state != "suspended"

    @invariant()
    def a_family_is_seen_by_its_own_familiekontakt_only(self) -> None:
        every = tuple(self.assignments.values())
        for case in self.cases.values():
            if case.assignment_id:
                own = self.assignments[case.assignment_id].volunteer_id
                gone = {one.volunteer_id for one in every if one.case_id == case.id and one.runs_on(self.today)}
                seeing = {who for who in PEOPLE if may_see(every, who, case.id, self.today)}
                assert own in seeing
                assert seeing == gone

    @invariant()
    def every_open_thing_has_a_next_step(self) -> None:
        for one in self.assignments.values():
            assert (one.filing().step is None) == (one.state is AssignmentState.ENDED)


Department.TestCase.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
TestDepartment = Department.TestCase
