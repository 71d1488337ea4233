"""Pauses, other services, worries and goodbyes: what happens to some families on the way, and to all at the end."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from familiekontakten.assignments import acts as assignments
from familiekontakten.assignments.assignment import Assignment
from familiekontakten.cases import acts, ending, follow_up, guest, sharing
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.consent import Consent
from familiekontakten.cases.follow_up import FollowUp
from familiekontakten.cases.onward import OnwardReferral, OnwardState
from familiekontakten.cases.parts import Closing
from familiekontakten.cases.states import CaseState, EndReason
from familiekontakten.evaluations.evaluation import Evaluation, read, received
from familiekontakten.safety.report import SafetyReport, recorded

from infrastructure.demo.families import Asks
from infrastructure.demo.story import Story
from infrastructure.demo.visiting import Visits

S = CaseState
COUNSELLING = "Demo familievernkontor"
SCOPE = ("contact", "situation")
THANKS = ("Ukene ble lettere.", "At noen kom, hver tirsdag.", "Vi ble kjent med flere i gata.")


@dataclass
class Partings:
    """What a department's families meet besides the visits."""

    story: Story
    visits: Visits

    def part(self, reference: str, plan: Asks) -> None:
        """Plans what is special about a family, and its goodbye."""
        if plan.turn == "forwarded":
            return self._helped_on(reference, lambda: self._do(reference, ending.end, EndReason.FORWARDED))
        if plan.turn == "onward":
            self.story.at_work(20, lambda: self._helped_on(reference, lambda: None))
        if plan.turn == "worry":
            self.story.at_work(30, lambda: self._worried(reference))
        if plan.turn == "paused":
            self.story.on(self.story.today - timedelta(days=9), lambda: self._paused(reference), 14)
        if plan.goodbye is not None:
            day = self.story.today - timedelta(days=plan.goodbye)
            self.story.on(day, lambda: self._closing(reference), 14)
        return None

    def _do(self, reference: str, act: Callable[..., FamilyCase], *what: object, **named: Any) -> None:  # noqa: ANN401
        case = self.story.get(FamilyCase, reference)
        self.story.put(act(case, *what, **named, **self.story.signed))

    def _helped_on(self, reference: str, then: Callable[[], None]) -> None:
        """With consent, another service is asked; when it has answered, `then`."""
        today = self.story.day
        consent = Consent("c1", COUNSELLING, SCOPE, "mor", today, "oral", today + timedelta(days=180))
        service = OnwardReferral("o1", "family_counselling", COUNSELLING, today, scope=SCOPE)
        self._do(reference, sharing.consent_given, consent)
        self._do(reference, sharing.onward_proposed, service)
        for state in (OnwardState.CONSENTED, OnwardState.SENT):
            self._do(reference, sharing.onward_moved, "o1", state)

        def answered() -> None:
            self._do(reference, sharing.onward_moved, "o1", OnwardState.CONFIRMED)
            then()

        self.story.at_work(12, answered)

    def _worried(self, reference: str) -> None:
        case = self.story.get(FamilyCase, reference)
        report = SafetyReport(
            id=self.story.new_id(),
            case_id=reference,
            recorded_on=self.story.day,
            label=case.label,
            noticed="Oppdiktet: noe familiekontakten så, og fortalte koordinatoren samme dag.",
            noticed_on=self.story.day,
            authority="Demo kommune, barnevernstjenesten",
            contacted_at=self.story.at - timedelta(minutes=20),
            contacted_how="Telefon",
            family_informed=True,
        )
        self.story.put(recorded(report, **self.story.signed))

    def _paused(self, reference: str) -> None:
        case = self.story.get(FamilyCase, reference)
        until = self.story.today + timedelta(days=12)
        self._do(reference, acts.pause, until, "Familien er hos besteforeldrene.")
        assert case.assignment_id
        running = self.story.get(Assignment, case.assignment_id)
        self.story.put(assignments.expect_quiet(running, until, **self.story.signed))

    def _closing(self, reference: str) -> None:
        if self.story.get(FamilyCase, reference).state is not S.ACTIVE:
            return
        reason = "Familien har fått flere å være sammen med."
        self._do(reference, ending.begin_closing, Closing(self.story.day, reason, True, True))
        self.story.at_work(3, lambda: self._evaluated(reference, "family"))
        self.story.at_work(6, lambda: self._evaluated(reference, "volunteer"))
        self.story.at_work(10, lambda: self._closed(reference))

    def _evaluated(self, reference: str, who: str) -> None:
        asked = ("support", "everyday", "network") if who == "family" else ("prepared", "guidance", "meaningful")
        chance = self.story.chance
        values: dict[str, Any] = {name: str(chance.choice((3, 4, 4, 5))) for name in asked}
        values |= {"words": chance.choice(THANKS), "quote": "department"}
        evaluation = received(self.story.new_id(), reference, who, values, self.story.at)
        case = self.story.get(FamilyCase, reference)
        self.story.put(*acts.receive_evaluation(case, evaluation, at=self.story.at))
        self.story.at_work(4, lambda: self._read(evaluation.id))

    def _read(self, evaluation: str) -> None:
        self.story.put(read(self.story.get(Evaluation, evaluation), **self.story.signed))

    def _closed(self, reference: str) -> None:
        case, chance = self.story.get(FamilyCase, reference), self.story.chance
        assert case.closing
        assert case.assignment_id
        later = self.story.day + timedelta(weeks=8)
        wellbeing = tuple(chance.choice((3, 4, 4, 5)) for _ in range(4))
        closing = Closing(
            case.closing.since, case.closing.reason, True, True, follow_up=True, follow_up_on=later, wellbeing=wellbeing
        )
        self._do(reference, ending.close, closing, EndReason.COMPLETED)
        self.visits.end(case.assignment_id)
        self._afterwards(self.story.get(FamilyCase, reference))

    def _afterwards(self, closed: FamilyCase) -> None:
        planned = follow_up.planned(closed, closed.id, **self.story.signed)
        assert planned
        self.story.put(planned)
        if self.story.chance.random() < 0.5:
            self.story.put(guest.invited(closed, closed.id, **self.story.signed))
        self.story.on(planned.due_on, lambda: self._followed_up(planned.id), 12)

    def _followed_up(self, follow_up_id: str) -> None:
        open_one = self.story.get(FollowUp, follow_up_id)
        self.story.put(follow_up.done(open_one, "Det går bra med dem.", **self.story.signed))
