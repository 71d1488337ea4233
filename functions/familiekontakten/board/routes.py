"""/workspace/national/board: the national board's meetings, their matters, and what waits for the board."""

from collections.abc import Mapping
from datetime import date

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.board import acts, page, reading
from familiekontakten.board.forms import MEETING
from familiekontakten.board.meeting import Meeting
from familiekontakten.board.offers import offers
from familiekontakten.workspace.offer import Offer
from familiekontakten.workspace.offering import act_on, act_page, begin, new_page

routes = Blueprint(__name__)


@routes.route("/national/board", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="list", of="board_meeting")
def list_meetings(desk: Desk) -> Response:
    """The meetings, and the start-ups that wait for one."""
    return page.list_page(desk, reading.at_board(desk.book))


@routes.route("/national/board/new", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="board_meeting")
def show_new_meeting(desk: Desk) -> Response:
    """The form for a meeting, with the next number of this year."""
    number = acts.next_number(desk.today.year, reading.others(desk.book))
    return new_page(desk, MEETING, {"number": number})


@routes.route("/national/board/new", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="board_meeting")
def make_meeting(desk: Desk) -> Response:
    """A new meeting."""
    others = reading.others(desk.book)
    return begin(
        desk,
        MEETING,
        lambda values, meeting, by, at: acts.plan(
            int(str(values["number"])), date.fromisoformat(str(values["on"])), meeting, by, at, others
        ),
    )


@routes.route("/national/board/{meeting}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="board_meeting")
def show_meeting(desk: Desk, meeting: str) -> Response:
    """One meeting."""
    found = desk.book.get(Meeting, meeting)
    decided = reading.decided(desk.book, found)
    return page.meeting_page(desk, found, offers(found), decided)


@routes.route("/national/board/{meeting}/{act}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="board_meeting")
def show_meeting_act(desk: Desk, meeting: str, act: str) -> Response:
    """The form of an act."""
    found = desk.book.get(Meeting, meeting)
    return act_page(desk, found, _offers(desk, found, reading.others(desk.book, meeting)), act)


@routes.route("/national/board/{meeting}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="board_meeting")
def do_meeting_act(desk: Desk, meeting: str, act: str) -> Response:
    """Does an act. No other meeting of the year may change meanwhile: it could get the same numbers."""
    found, others = desk.book.get(Meeting, meeting), reading.others(desk.book, meeting)
    same_year = [one for one in others if one.on.year == found.on.year]
    return act_on(desk, found, _offers(desk, found, others), act, same_year)


def _offers(desk: Desk, meeting: Meeting, others: tuple[Meeting, ...]) -> Mapping[str, Offer]:
    start_ups = [(one.id, one.label) for one in reading.at_board(desk.book)]
    return offers(meeting, others, start_ups, reading.decided(desk.book, meeting))
