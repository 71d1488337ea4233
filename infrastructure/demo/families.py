"""Families, from the first enquiry to a match; the visits are in `visiting`, the goodbye in `parting`."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, NamedTuple

from familiekontakten.assignments.starting import start
from familiekontakten.cases import acts, details, ending, first_visits
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.forms.visiting import CHALLENGES, CHECKLIST
from familiekontakten.cases.parts import Agreement, Card, Contact, FirstVisit
from familiekontakten.cases.states import CaseState, EndReason
from familiekontakten.matching import acts as matching
from familiekontakten.matching.reading import CONSIDERED, People, candidates_for
from familiekontakten.volunteers.slots import read_slot
from familiekontakten.volunteers.volunteer import Volunteer

from infrastructure.demo.arriving import Desk
from infrastructure.demo.invented import People as Invented
from infrastructure.demo.story import Story
from infrastructure.demo.visiting import Visits
from infrastructure.demo.volunteers import SLOTS

S = CaseState
OWN_WORDS = ("Noen å gå tur med", "Litt hjelp når begge gråter", "En voksen å prate med", "Å komme meg ut av huset")
NO_THANKS = "Familien vil heller vente på noen som kan komme på formiddagen."
OVERRIDE = "De bor i samme gate, og moren ønsker noen som er lett å gå til."


class Asks(NamedTuple):
    """A family asks so many days ago; a match is proposed so many days ago, and the goodbye begins.

    `turn` is what is special: a way of ending before any visits, or something on the way. `form`: whose words they
    are.
    """

    days_ago: int
    match: int | None = None
    goodbye: int | None = None
    turn: str = ""
    form: str = "family"


@dataclass
class Families:
    """Every family that asks in a department. `parted`: what the goodbye does."""

    desk: Desk
    people: Invented
    visits: Visits
    part: Callable[[str, Asks], None]

    @property
    def story(self) -> Story:
        """The department's year."""
        return self.desk.story

    def asks(self, plan: Asks) -> None:
        """A family asks on a day, and goes the way of every family."""
        self.story.on(self.story.today - timedelta(days=plan.days_ago), lambda: self._asks(plan), 8)

    def case(self, reference: str) -> FamilyCase:
        """The family's case as it is now."""
        return self.story.get(FamilyCase, reference)

    def do(self, reference: str, act: Callable[..., FamilyCase], *what: object, **named: Any) -> None:  # noqa: ANN401
        """The coordinator does something about a case."""
        self.story.put(act(self.case(reference), *what, **named, **self.story.signed))

    def _asks(self, plan: Asks) -> None:
        write = self.people.professional if plan.form == "professional" else self.people.family
        reference = self.desk.arrives(plan.form, write(self.story.place, self.story.day))
        self.story.at_work(2, lambda: self._taken_on(reference, plan))

    def _taken_on(self, reference: str, plan: Asks) -> None:
        self.desk.take_on(reference)
        if plan.turn == "not_reached":
            return
        self.story.at_work(1, lambda: self._arrange(reference, plan))
        if plan.match is not None:
            day = self.story.today - timedelta(days=plan.match)
            self.story.on(day, lambda: self._match(reference, plan), 11)

    def _arrange(self, reference: str, plan: Asks) -> None:
        who, on = self.story.place.coordinator, self.story.day + timedelta(days=7)
        self.do(reference, first_visits.arrange, on, who, {who})
        self.story.on(on, lambda: self._visited(reference, plan))

    def _visited(self, reference: str, plan: Asks) -> None:
        who, chance = self.story.place.coordinator, self.story.chance
        card = Card(
            civil_status=chance.choice(("couple", "lone_parent", "couple", None)),
            background=chance.choice(("norwegian", "norwegian", "immigrant", "mixed", None)),
            refugee=chance.choice(("no", "no", "no", None)),
            challenges=tuple(chance.sample([one.value for one in CHALLENGES[:6]], chance.randrange(1, 3))),
            special_needs_children=chance.choice((0, 0, 0, 1)),
            siblings=0,
            other_help_before=chance.choice(((), ("health_station",), None)),
            wellbeing=tuple(chance.choice((1, 2, 2, 3, None)) for _ in range(4)),
        )
        visit = FirstVisit(who, self.story.day, tuple(one.value for one in CHECKLIST))
        self.do(reference, first_visits.record, visit, card, {who})
        self.do(reference, details.wishes_noted, self._wishes(reference))
        if plan.turn != "undecided":
            self.story.at_work(1, lambda: self._decided(reference, plan))

    def _wishes(self, reference: str) -> dict[str, Any]:
        chance = self.story.chance
        return {
            "wished_times": tuple(sorted(chance.sample(SLOTS, 4), key=SLOTS.index)),
            "weight": chance.choice(("lighter", "ordinary", "ordinary", "demanding")),
            "interpreter": "no" not in self.case(reference).languages,
            "statutory_pending": "no",
            "home": tuple(chance.sample(("pets", "stairs"), 1)) if chance.random() < 0.2 else (),
        }

    def _decided(self, reference: str, plan: Asks) -> None:
        if plan.turn in (EndReason.NOT_RELEVANT, EndReason.WITHDRAWN):
            return self.do(reference, ending.end, EndReason(plan.turn))
        if plan.turn == EndReason.FORWARDED:
            return self.part(reference, plan)
        next_contact = self.story.day + timedelta(days=21)
        self.do(reference, first_visits.put_on_waiting_list, next_contact, in_addition=False)
        self.story.at_work(19, lambda: self._contact(reference, plan))
        return None

    def _contact(self, reference: str, plan: Asks) -> None:
        """While they wait, they hear from us; but one of them was forgotten."""
        forgotten = plan.turn == "forgotten" and self.story.today - self.story.day < timedelta(days=30)
        if self.case(reference).state not in (S.WAITING, S.MATCH_PROPOSED) or forgotten:
            return
        how = self.story.chance.choice(("call", "call", "message", "card"))
        contact = Contact(self.story.day, self.story.place.coordinator, how, "De venter gjerne.")
        self.do(reference, acts.contact_made, contact, self.story.day + timedelta(days=22))
        self.story.at_work(19, lambda: self._contact(reference, plan))

    def _match(self, reference: str, plan: Asks) -> None:
        """Proposes the best who is free; nobody fits: tries again in some days."""
        case = self.case(reference)
        found = candidates_for(case, self._known(), self.story.day)
        possible = [one.volunteer_id for one in found if one.possible]
        if case.state is not S.WAITING or not possible:
            return self.story.at_work(6, lambda: self._match(reference, plan))
        other = plan.turn == "overridden" and len(possible) > 1
        chosen = possible[1 if other else 0]
        self.do(reference, matching.propose, found, chosen, OVERRIDE if other else "")
        if plan.turn == "declined" and len(case.proposals) == 0:
            return self.story.at_work(3, lambda: self._declined(reference, plan))
        self.story.at_work(2, lambda: self.do(reference, matching.say_yes, "volunteer"))
        self.story.at_work(4, lambda: self.do(reference, matching.say_yes, "family"))
        self.story.at_work(6, lambda: self._begin(reference, plan))
        return None

    def _known(self) -> People:
        asked = [case for case in self.story.every(FamilyCase) if case.state is S.MATCH_PROPOSED]
        considered = (one for one in self.story.every(Volunteer) if one.state in CONSIDERED)
        return People(tuple(considered), Counter(case.proposals[-1].volunteer_id for case in asked))

    def _declined(self, reference: str, plan: Asks) -> None:
        self.do(reference, matching.say_no, "family", NO_THANKS, self.story.day + timedelta(days=20))
        self.story.at_work(14, lambda: self._match(reference, plan))

    def _begin(self, reference: str, plan: Asks) -> None:
        chance = self.story.chance
        volunteer = self.story.get(Volunteer, self.case(reference).proposals[-1].volunteer_id)
        shared = set(self.case(reference).wished_times) & set(volunteer.availability)
        weekday = read_slot(min(shared, key=SLOTS.index)).day
        agreed = Agreement(self.story.day, weekday, chance.choice((2.0, 2.5, 3.0, 3.0, 4.0)), chance.choice(OWN_WORDS))
        self.do(reference, acts.agree, agreed)
        joint_on = self.story.day + timedelta(days=3)
        new_id = self.story.new_id()
        started = start(self.case(reference), volunteer, new_id, joint_on, **self.story.signed)
        self.story.put(*started)
        if plan.turn == "silent":
            self.visits.silent.add(new_id)
        self.visits.begin(started.assignment)
        review = self.case(reference).review_on
        assert review
        self.story.on(review, lambda: self._review(reference), 13)
        if plan.goodbye is not None or plan.turn in ("paused", "onward", "worry"):
            self.part(reference, plan)

    def _review(self, reference: str) -> None:
        case = self.case(reference)
        if case.state is S.ACTIVE:
            review_on = self.story.day + timedelta(weeks=10)
            self.do(reference, acts.go_on, "Familien venter på plass i barnehagen.", review_on)
