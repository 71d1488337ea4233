"""The departments as the office has them: agreement, resource group, coordinators, and the goals of the year."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial

from familiekontakten.departments.department import Department
from familiekontakten.forms.field import Values
from familiekontakten.network.branches import acts
from familiekontakten.network.branches.branch import Branch, Goal
from familiekontakten.network.coordinators.acts import change_position
from familiekontakten.network.coordinators.coordinator import Coordinator
from familiekontakten.network.coordinators.forms import hired
from familiekontakten.network.targets.goals import GoalTable, Line, decide, expected
from familiekontakten.start_ups.application import Agreement
from familiekontakten.start_ups.resource_group import Seat

from infrastructure.demo.national.office import Office

BOOK_BEGINS = 430
"""Days since the office wrote down what there was."""
GOALS = (Line(50, 12, 12), Line(80, 18, 20), Line(100, 22, 25))
"""Invented like all else here: the charity's own table is not published."""
NEWCOMERS = 4
"""Departments with a new coordinator beside the old one."""
WITHOUT_AGREEMENT = 4
"""The place in the list of the one whose agreement nobody has registered."""
SOON = timedelta(days=170)
THREE_YEARS = timedelta(days=3 * 365)

WHOLE = (
    Seat("voluntary_organisation", chair=True),
    Seat("local_politician", represents_funder=True),
    Seat("municipal_partner", represents_funder=True),
    Seat("volunteer"),
)
WITH_GAPS = (Seat("volunteer", chair=True), Seat("municipal_partner", represents_funder=True))


@dataclass
class Departments:
    """All of the list but the last, which is still to be registered. `new`: coordinators who wait for training."""

    office: Office
    new: list[str] = field(default_factory=list)

    def happen(self) -> None:
        """Everything about them."""
        story, listed = self.office.story, self.office.listed[:-1]
        self.office.ago(BOOK_BEGINS, lambda: story.put(decide(None, GOALS, **story.signed)), 8)
        for place, one in enumerate(listed):
            self._comes_into_the_book(place, one)
        self.office.ago(300, partial(self.office.do, Branch, listed[0].id, acts.fund, (story.today.year,)))

    def _comes_into_the_book(self, place: int, one: Department) -> None:
        late = place == WITHOUT_AGREEMENT
        begins = 45 if late else BOOK_BEGINS
        self.office.ago(begins, partial(self._registered, one))
        if not late:
            self.office.ago(begins - 1, partial(self._agreed, one.id, soon=place == 0))
        seats = WITH_GAPS if place == len(self.office.listed) - 2 else WHOLE
        self.office.ago(begins - 2, partial(self.office.do, Branch, one.id, acts.seat, seats))
        if place < NEWCOMERS:
            self.office.ago(150 - 20 * place, partial(self._hired_new, one.id))

    def _registered(self, one: Department) -> None:
        """With its first day, a coordinator of long standing, and the goals that go with the position."""
        story, chance = self.office.story, self.office.story.chance
        opened_on = date(chance.randrange(1996, 2020), chance.randrange(1, 13), 1)
        story.put(acts.register(one, opened_on, **story.signed))
        percent = chance.choice((50, 60, 80, 100))
        since = max(opened_on, date(chance.randrange(2012, 2023), 8, 1))
        old = self._hired(one.id, percent, since, since + timedelta(days=120))
        if chance.random() < 0.1:
            self.office.ago(200, partial(self.office.do, Coordinator, old, change_position, 100, self.office.day(200)))
        line = expected(story.get(GoalTable, "goals").lines, percent)
        assert line
        goal = Goal(story.today.year, line.volunteers, line.families, percent)
        self.office.do(Branch, one.id, acts.set_goal, goal)

    def _agreed(self, department: str, *, soon: bool) -> None:
        until = self.office.story.today + (
            SOON if soon else timedelta(days=self.office.story.chance.randrange(300, 900))
        )
        self.office.do(Branch, department, acts.agree, Agreement(until - THREE_YEARS, until))

    def _hired_new(self, department: str) -> None:
        self.new.append(self._hired(department, 50, self.office.story.day, None))

    def _hired(self, department: str, percent: int, since: date, trained_on: date | None) -> str:
        story = self.office.story
        told: Values = {
            "name": self.office.people.name(),
            "background": "yes",
            "percent": percent,
            "since": since.isoformat(),
        }
        trained = {"trained_on": trained_on.isoformat()} if trained_on else {}
        one = hired({**told, **trained}, story.new_id(), department, **story.signed)
        story.put(one)
        return one.id
