"""Those who want a department: new, guided, at the board, refused, deferred, and approved with an agreement."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from functools import partial
from typing import NamedTuple

from familiekontakten.board.meeting import Subject
from familiekontakten.forms.field import Values
from familiekontakten.start_ups import acts, deciding
from familiekontakten.start_ups.application import Agreement, Application, Decision, Outcome, Proof
from familiekontakten.start_ups.beginning import begin
from familiekontakten.start_ups.start_up import BoardCase, StartUp

from infrastructure.demo.national import board
from infrastructure.demo.national.departments import THREE_YEARS, WHOLE
from infrastructure.demo.national.office import Office

APPLICANT = "sender"
"""By whom an application is received, as where it comes through its link."""
SHOWN_BY = {
    "D1": "Vedtak i prøvekommunestyret, sak 7",
    "D2": "Budsjettvedtak, sak 12",
    "D3": "Budsjettvedtak, sak 12",
    "D4": "Utlysningsteksten",
    "D5": "Referat fra det første møtet",
}
ORG_NUMBER = "000000000"


class Applies(NamedTuple):
    """Who asks, for which municipality (by its place among those without a department), so many days ago; the meeting
    that deals with it, what it decides, why, and the size of the coordinator's position.
    """

    operator: str
    place: int
    days_ago: int
    meeting: int | None = None
    outcome: Outcome | None = None
    reasons: tuple[str, ...] = ()
    percent: int = 60


GOES = (
    Applies("Prøvestad kommune", 0, 380, board.FIRST, Outcome.REFUSED, ("D2",), 30),
    Applies("Eksempelstiftelsen", 1, 300, board.SECOND, Outcome.DEFERRED, ("funding_pending",)),
    Applies("Liksomdal kommune", 2, 320, board.SECOND, Outcome.APPROVED),
    Applies("Demoforeningen", 3, 140, board.COMING),
    Applies("Papirbygd kommune", 4, 60),
    Applies("Påfunnsøy kommune", 5, 1),
)


@dataclass
class StartUps:
    """`places`: municipalities (codes) that no department serves. `drafting`: the one that is writing (id)."""

    office: Office
    board: board.Board
    places: Sequence[str]
    drafting: str = field(default="")

    def happen(self) -> None:
        """All of them, each in its time."""
        for one in GOES:
            start_up = self.office.story.new_id()
            self.office.ago(one.days_ago, partial(self._begun, start_up, one))
            if one.meeting is None:
                self._guided(start_up, one)
            else:
                self._applies(start_up, one, board.MEETINGS[one.meeting])

    def _do(self, start_up: str, act: object, *what: object, by: str = "") -> None:
        self.office.do(StartUp, start_up, act, *what, by=by)  # type: ignore[arg-type] # acts of several shapes

    def _begun(self, start_up: str, one: Applies) -> None:
        told: Values = {
            "kommune_codes": [self.places[one.place]],
            "operator_name": one.operator,
            "contact_name": self.office.people.name(),
            "role": "Rådgiver",
            "email": "radgiver@example.org",
            "phone": "+4700000000",
            "message": "Vi vil gjerne vite hva som skal til.",
        }
        self.office.story.put(begin(told, start_up, **self.office.story.signed))

    def _guided(self, start_up: str, one: Applies) -> None:
        """Who asked lately waits for an answer; the other one has got it, and writes."""
        if one.days_ago > 7:
            self.drafting = start_up
            self.office.ago(one.days_ago - 5, lambda: self._do(start_up, acts.guide, self.office.day(-20)))

    def _applies(self, start_up: str, one: Applies, meeting: int) -> None:
        before, ago = meeting + board.PUT_UP, self.office.ago
        ago(one.days_ago - 6, lambda: self._do(start_up, acts.guide, self.office.day(before + 30)))
        ago(before + 15, lambda: self._received(start_up, one), 9)
        ago(before + 5, lambda: self._do(start_up, acts.check))
        ago(before - 2, lambda: self._presented(start_up, one))
        if one.outcome:
            ago(meeting, lambda: self._decided(start_up, one), 15)
        if one.outcome is Outcome.APPROVED:
            since = self.office.day(-10)
            ago(meeting - 30, lambda: self._do(start_up, deciding.agree, Agreement(since, since + THREE_YEARS)))

    def _received(self, start_up: str, one: Applies) -> None:
        day = self.office.story.day
        told = Application(
            kommune_codes=(self.places[one.place],),
            operator_type="municipality" if one.operator.endswith("kommune") else "foundation",
            operator_name=one.operator,
            org_number=ORG_NUMBER,
            position_percent=one.percent,
            funded_years=3,
            office_years=3,
            funding_sources=("municipality",),
            coordinator_background=True,
            resource_group=WHOLE,
            start_quarter=f"{self.office.story.today.year + 1}-Q1",
            declaration_on=day - timedelta(days=5),
        )
        proofs = {code: Proof(day - timedelta(days=30), what, "Arkivet") for code, what in SHOWN_BY.items()}
        self._do(start_up, acts.receive, told, proofs, (), by=APPLICANT)

    def _presented(self, start_up: str, one: Applies) -> None:
        assert one.meeting is not None
        self._do(start_up, acts.present, self._board_case(start_up, one, one.meeting))

    def _board_case(self, start_up: str, one: Applies, place: int) -> BoardCase:
        meeting = self.board.meeting(place)
        matter = self.board.put_up(place, Subject.DEPARTMENT, one.operator, start_up)
        return BoardCase(meeting.on, meeting.name, f"{matter.number}/{meeting.on.year}")

    def _decided(self, start_up: str, one: Applies) -> None:
        at = self.office.story.get(StartUp, start_up).board
        assert at
        assert one.outcome
        decision = Decision(at.on, at.meeting, at.case_number, one.outcome, one.reasons)
        until = self.office.day(-50) if one.outcome is Outcome.DEFERRED else None
        self._do(start_up, deciding.decide, decision, until, by=self.office.approver)
