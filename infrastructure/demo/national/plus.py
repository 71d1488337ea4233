"""Home-Start+: one department is approved, another has asked."""

from functools import partial

from familiekontakten.board.meeting import Subject
from familiekontakten.departments.department import Department
from familiekontakten.home_start_plus import acts
from familiekontakten.home_start_plus.approval import BoardDecision, PlusApproval

from infrastructure.demo.national.board import MEETINGS, SECOND, Board
from infrastructure.demo.national.office import Office


def happen(office: Office, board: Board) -> None:
    """Both."""
    approved, asked = office.listed[:2]
    office.ago(MEETINGS[SECOND] + 60, partial(_asks, office, approved))
    office.ago(MEETINGS[SECOND], partial(_decided, office, board, approved), 16)
    office.ago(25, partial(_asks, office, asked))


def _asks(office: Office, one: Department) -> None:
    office.story.put(acts.apply(one.id, one.name, office.story.day, **office.story.signed))


def _decided(office: Office, board: Board, one: Department) -> None:
    meeting = board.meeting(SECOND)
    matter = board.put_up(SECOND, Subject.HOME_START_PLUS, one.name)
    decision = BoardDecision(meeting.on, meeting.name, f"{matter.number}/{meeting.on.year}")
    office.do(PlusApproval, one.id, partial(acts.decide, decision=decision, approved=True), by=office.approver)
