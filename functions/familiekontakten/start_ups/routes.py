"""/national/start-ups: new departments on their way, their applications, the board's decisions, and their end."""

from collections.abc import Mapping
from datetime import datetime

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.board import reading as board
from familiekontakten.board.meeting import Meeting, MeetingState
from familiekontakten.forms import answers
from familiekontakten.forms.field import Form, Values
from familiekontakten.network.branches.branch import Branch
from familiekontakten.start_ups import ending_forms, forms, reading
from familiekontakten.start_ups.application import Agreement
from familiekontakten.start_ups.beginning import begin as begun
from familiekontakten.start_ups.listing import LISTING
from familiekontakten.start_ups.offers import Around, of_board, of_office
from familiekontakten.start_ups.page import departments_to_choose, start_up_page
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.states import StartUpState
from familiekontakten.start_ups.winding_down import wind_down_old
from familiekontakten.workspace.lists import list_room
from familiekontakten.workspace.offer import Offer
from familiekontakten.workspace.offering import act_on, act_page, begin, new_page

routes = Blueprint(__name__)


@routes.route("/national/start-ups", methods=["GET"], content_types=["*/*"])
@room(Permission.START_UPS, act="list", of="start_up")
def list_start_ups(desk: Desk) -> Response:
    """Those in one state; who approves for the board meets first what is at the board."""
    at_board = "" if desk.may(Permission.NATIONAL_DESK) else StartUpState.AT_BOARD.value
    query = desk.query if "state" in desk.query or not at_board else {**desk.query, "state": at_board}
    return list_room(desk, LISTING, "start_ups/list.html.j2", query)


@routes.route("/national/start-ups/new/begin", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="start_up")
def show_begin(desk: Desk) -> Response:
    """The form for an interest that came by telephone or otherwise."""
    return new_page(desk, forms.BEGIN)


@routes.route("/national/start-ups/new/begin", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="start_up")
def make_start_up(desk: Desk) -> Response:
    """A new start-up."""
    return begin(desk, forms.BEGIN, begun)


@routes.route("/national/start-ups/new/wind-down", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="start_up")
def show_wind_down_old(desk: Desk) -> Response:
    """The form for winding down a department that was there before this software."""
    return new_page(desk, _winding_down())


@routes.route("/national/start-ups/new/wind-down", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="start_up")
def make_wind_down_old(desk: Desk) -> Response:
    """The plan of its end; nothing is closed by it."""
    names = {choice.value: choice.label for choice in departments_to_choose()}

    def planned(values: Values, thing_id: str, by: str, at: datetime) -> StartUp:
        department = answers.text(values, "department")
        return wind_down_old(department, names[department], reading.ending(values), thing_id, by, at)

    return begin(desk, _winding_down(), planned)


@routes.route("/national/start-ups/{start_up}", methods=["GET"], content_types=["*/*"])
@room(Permission.START_UPS, act="read", of="start_up")
def show_start_up(desk: Desk, start_up: str) -> Response:
    """One start-up, with what the visitor can do with it."""
    one = desk.book.get(StartUp, start_up)
    offers = _of_office(desk, one) if desk.may(Permission.NATIONAL_DESK) else {}
    decisions = of_board(one) if desk.may(Permission.APPROVALS) else {}
    return start_up_page(desk, one, {**offers, **decisions})


@routes.route("/national/start-ups/{start_up}/decide", methods=["GET"], content_types=["*/*"])
@room(Permission.APPROVALS, act="read", of="start_up")
def show_decision(desk: Desk, start_up: str) -> Response:
    """The form for the board's decision."""
    one = desk.book.get(StartUp, start_up)
    return act_page(desk, one, of_board(one), forms.DECIDE.name)


@routes.route("/national/start-ups/{start_up}/decide", methods=["POST"], content_types=["*/*"])
@room(Permission.APPROVALS, act="decide", of="start_up")
def make_decision(desk: Desk, start_up: str) -> Response:
    """Only who approves for the board writes its decision down."""
    one = desk.book.get(StartUp, start_up)
    return act_on(desk, one, of_board(one), forms.DECIDE.name)


@routes.route("/national/start-ups/{start_up}/{act}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="start_up")
def show_start_up_act(desk: Desk, start_up: str, act: str) -> Response:
    """The form of an act of the office."""
    one = desk.book.get(StartUp, start_up)
    return act_page(desk, one, _of_office(desk, one), act)


@routes.route("/national/start-ups/{start_up}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="start_up")
def do_start_up_act(desk: Desk, start_up: str, act: str) -> Response:
    """Does an act of the office. No meeting may change while it goes onto an agenda: it could get a number twice."""
    one = desk.book.get(StartUp, start_up)
    around = _around(desk, one)
    return act_on(desk, one, of_office(one, around), act, around.meetings if act == forms.PRESENT.name else ())


def _of_office(desk: Desk, one: StartUp) -> Mapping[str, Offer]:
    return of_office(one, _around(desk, one))


def _around(desk: Desk, one: StartUp) -> Around:
    return Around(desk.today, departments_to_choose(one.department), _in_force(desk, one), _meetings(desk, one))


def _in_force(desk: Desk, one: StartUp) -> Agreement | None:
    """The agreement of the department today, from its page in the network."""
    branch = desk.book.find(Branch, one.department) if one.department else None
    return branch.agreement_on(desk.today) if branch else None


def _meetings(desk: Desk, one: StartUp) -> tuple[Meeting, ...]:
    """The board's meetings in the years that have a planned one: where it can be presented, under a free number."""
    every = board.others(desk.book) if one.state is StartUpState.CHECKED else ()
    years = {each.on.year for each in every if each.state is MeetingState.PLANNED}
    return tuple(each for each in every if each.on.year in years)


def _winding_down() -> Form:
    return ending_forms.with_departments(ending_forms.WIND_DOWN_OLD, departments_to_choose())
