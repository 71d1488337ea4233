"""Money: one grant shared and partly handed out, one reported, one refused, one waited for; and a department's own.

They are told last and stored at once, each act in the room of who does it: a balance lies in a table of its own.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time

from familiekontakten.access.desk import Desk, Person
from familiekontakten.access.roles import Role
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.states import CaseState
from familiekontakten.forms.field import Values
from familiekontakten.grants import doing
from familiekontakten.grants.acts import A
from familiekontakten.grants.applying import applied
from familiekontakten.grants.grant import Grant, OwnGrant
from familiekontakten.grants.national import doing as national
from familiekontakten.grants.pot import children_of
from familiekontakten.months import OSLO

from infrastructure.demo.national.office import Office, at_desk
from infrastructure.demo.story import Story

CHRISTMAS: Values = {
    "giver": "foundation",
    "name": "Prøvestiftelsen",
    "campaign": "juleaksjon",
    "kinds": ["present", "food"],
}
HOLIDAYS: Values = {
    "giver": "public",
    "name": "Eksempelfondet",
    "campaign": "fattigdomsmidler",
    "kinds": ["holiday", "activity"],
}
CLOTHES: Values = {"giver": "business", "name": "Liksombanken", "campaign": "other", "kinds": ["clothes"]}


@dataclass(frozen=True)
class Grants:
    """`told`: the years of the departments that hand something out; the first one applies for money of its own."""

    office: Office
    told: Sequence[Story]

    def happen(self) -> None:
        """One after another."""
        self._reported()
        self._handed_out()
        self._answered(self._asked(CLOTHES, 150, 40_000, Grant), 110)
        self._asked(CLOTHES, 30, 60_000, Grant)
        self._asked({**CLOTHES, "name": "Påfunnslosjen", "giver": "association"}, 20, 15_000, OwnGrant)

    def _reported(self) -> None:
        """Last year's holidays: handed out by two departments, and the giver was told."""
        grant = self._granted(HOLIDAYS, 330, 90_000, spend=140)
        self._shared(grant, 290, {self.told[1]: 50_000, self.told[2]: 40_000})
        for story, kroner in ((self.told[1], 48_000), (self.told[2], 40_000)):
            self._counted(story, grant, 200, kroner, "holiday")
            doing.finish(self._there(story, 150), doing.drawn(self._there(story, 150), grant))
        desk = self._here(90)
        national.report(desk, desk.book.get(Grant, grant))

    def _handed_out(self) -> None:
        """This year's Christmas: three departments have it, one hands out already."""
        grant = self._granted(CHRISTMAS, 80, 150_000, spend=-30)
        self._shared(grant, 50, {self.told[0]: 50_000, self.told[1]: 40_000, self.told[2]: 30_000})
        self._counted(self.told[0], grant, 20, 12_000, "present")
        self._to_a_family(self.told[0], grant, 12)
        for story in self.told[1:]:
            doing.take_in(self._there(story, 10))

    def _asked(self, terms: Values, days: int, kroner: int, kind: type[A]) -> str:
        """A new application; by the office, or for its own money by the first department."""
        story = self.told[0]
        desk = self._here(days) if kind is Grant else self._there(story, days)
        told: Values = {**terms, "applied_on": desk.today.isoformat(), "asked": kroner}
        one = replace(applied(kind, desk, told), id=self.office.story.new_id())
        desk.book.save(one)
        return one.id

    def _answered(self, grant: str, days: int, granted: int = 0, spend: int = 0) -> None:
        """The giver says no, or yes to so many kroner, to be handed out until `spend` days ago."""
        desk, day = self._here(days), self.office.day
        yes: Values = {"granted": granted, "spend_by": day(spend).isoformat(), "report_by": day(spend - 60).isoformat()}
        told: Values = {"on": desk.today.isoformat(), **(yes if granted else {})}
        national.answer(desk, desk.book.get(Grant, grant), "grant" if granted else "refuse", told)

    def _granted(self, terms: Values, days: int, kroner: int, spend: int) -> str:
        grant = self._asked(terms, days, kroner, Grant)
        self._answered(grant, days - 20, kroner, spend)
        return grant

    def _shared(self, grant: str, days: int, kroner: dict[Story, int]) -> None:
        desk = self._here(days)
        values: Values = {story.place.department: much for story, much in kroner.items()}
        national.share(desk, national.seen(desk, desk.book.get(Grant, grant)), values)

    def _counted(self, story: Story, grant: str, days: int, kroner: int, kind: str) -> None:
        """Something handed out to several families at once, only counted."""
        desk = self._there(story, days)
        doing.take_in(desk)
        told: Values = {"on": desk.today.isoformat(), "kind": kind, "kroner": kroner, "children": 14, "families": 8}
        doing.hand_out(desk, doing.drawn(desk, grant), told)

    def _to_a_family(self, story: Story, grant: str, days: int) -> None:
        desk = self._there(story, days)
        family = next(one for one in story.every(FamilyCase) if one.state is CaseState.ACTIVE)
        children = list(children_of(tuple(child.birth_year for child in family.children)))
        told: Values = {"on": desk.today.isoformat(), "kind": "food", "kroner": 1_500, "children_of": children}
        doing.hand_out(desk, doing.drawn(desk, grant), told, family)

    def _here(self, days: int) -> Desk:
        """The office, so many days ago."""
        return self._at(Role.NATIONAL_OFFICE, self.office.story, days)

    def _there(self, story: Story, days: int) -> Desk:
        """A department's coordinator, so many days ago."""
        return self._at(Role.COORDINATOR, story, days)

    def _at(self, role: Role, story: Story, days: int) -> Desk:
        now = datetime.combine(self.office.day(days), time(10), OSLO).astimezone(UTC)
        return at_desk(role, Person(story.place.coordinator, story.place.coordinator_name), story.book, now)
