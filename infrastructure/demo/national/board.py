"""The national board: two meetings that were held, one to come, and their matters."""

from dataclasses import dataclass, field
from functools import partial

from familiekontakten.board import acts
from familiekontakten.board.meeting import Matter, Meeting, Outcome, Subject
from familiekontakten.start_ups.start_up import StartUp

from infrastructure.demo.national.office import Office

FIRST, SECOND, COMING = 0, 1, 2
MEETINGS = (210, 95, -16)
"""Days since each was held."""
PUT_UP = 40
"""Days before a meeting on which it is planned; its matters come in the week after."""
MATTERS = (
    (FIRST, Subject.ACCOUNTS, "Regnskapet for i fjor", Outcome.APPROVED),
    (FIRST, Subject.ANNUAL_REPORT, "Årsmeldingen for i fjor", Outcome.APPROVED),
    (SECOND, Subject.PLAN, "Handlingsplanen, halvveis i året", Outcome.NOTED),
    (SECOND, Subject.APPLICATION, "Søknad til Prøvestiftelsen om julegaver", Outcome.APPROVED),
    (COMING, Subject.BUDGET, "Budsjettet for neste år", None),
    (COMING, Subject.INFORMATION, "Orientering fra landskontoret", None),
)


@dataclass
class Board:
    """`ids`: of the meetings, in their order."""

    office: Office
    ids: list[str] = field(default_factory=list)

    def happen(self) -> None:
        """The meetings with their matters; those about start-ups are put up by the start-ups."""
        for place, days in enumerate(MEETINGS):
            self.ids.append(self.office.story.new_id())
            self.office.ago(days + PUT_UP, partial(self._planned, place), 8)
            if days > 0:
                self.office.ago(days, partial(self.office.do, Meeting, self.ids[place], acts.hold), 13)
                self.office.ago(days - 1, partial(self._outcomes, place))
        for meeting, subject, title, _ in MATTERS:
            self.office.ago(MEETINGS[meeting] + PUT_UP, partial(self.put_up, meeting, subject, title), 9)

    def put_up(self, meeting: int, subject: Subject, title: str, start_up: str = "") -> Matter:
        """One more matter at a meeting, with the next number of its year."""
        one, every = self.meeting(meeting), tuple(self.office.story.every(Meeting))
        matter = Matter(0, acts.next_matter(one.on.year, every), subject, title, start_up)
        self.office.do(Meeting, one.id, partial(acts.put_up, others=every), matter)
        return matter

    def meeting(self, place: int) -> Meeting:
        """One of them as it is now."""
        return self.office.story.get(Meeting, self.ids[place])

    def _planned(self, place: int) -> None:
        story, on = self.office.story, self.office.day(MEETINGS[place])
        others = tuple(story.every(Meeting))
        number = acts.next_number(on.year, others)
        story.put(acts.plan(number, on, self.ids[place], others=others, **story.signed))

    def _outcomes(self, place: int) -> None:
        meeting = self.meeting(place)
        known = {title: outcome for _, _, title, outcome in MATTERS if outcome}
        found = {one.place: self._decided(one) or known.get(one.title, Outcome.APPROVED) for one in meeting.matters}
        self.office.do(Meeting, meeting.id, acts.note_outcomes, found)

    def _decided(self, matter: Matter) -> Outcome | None:
        decision = self.office.story.get(StartUp, matter.start_up).decision if matter.start_up else None
        return Outcome(decision.outcome) if decision else None
