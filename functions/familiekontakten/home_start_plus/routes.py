"""/workspace/national/home-start-plus: which departments may take families on for Home-Start+."""

from datetime import datetime

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.departments.records import department
from familiekontakten.departments.records import names as department_names
from familiekontakten.forms.field import Values
from familiekontakten.home_start_plus import acts, forms
from familiekontakten.home_start_plus.approval import PlusApproval
from familiekontakten.home_start_plus.listing import LISTING
from familiekontakten.home_start_plus.offers import of_board, of_office
from familiekontakten.home_start_plus.page import approval_page
from familiekontakten.workspace.lists import list_room
from familiekontakten.workspace.offering import act_on, act_page, begin, new_page

routes = Blueprint(__name__)


@routes.route("/national/home-start-plus", methods=["GET"], content_types=["*/*"])
@room(Permission.START_UPS, act="list", of="home_start_plus")
def list_plus(desk: Desk) -> Response:
    """The departments in one state."""
    return list_room(desk, LISTING, "home_start_plus/list.html.j2")


@routes.route("/national/home-start-plus/new/apply", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="home_start_plus")
def show_plus_application(desk: Desk) -> Response:
    """The form for a department's application."""
    return new_page(desk, forms.apply_form(_without(desk)))


@routes.route("/national/home-start-plus/new/apply", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="home_start_plus")
def register_plus_application(desk: Desk) -> Response:
    """A department has asked."""
    names = _without(desk)

    def applied(values: Values, _: str, by: str, at: datetime) -> PlusApproval:
        one = str(values["department"])
        return acts.apply(one, names[one], forms.day(values), by, at)

    return begin(desk, forms.apply_form(names), applied)


@routes.route("/national/home-start-plus/{department}", methods=["GET"], content_types=["*/*"])
@room(Permission.START_UPS, act="read", of="home_start_plus")
def show_plus(desk: Desk, department: str) -> Response:
    """One department's approval, with what the visitor can do with it."""
    one = desk.book.get(PlusApproval, department)
    office = of_office(one) if desk.may(Permission.NATIONAL_DESK) else {}
    board = of_board(one) if desk.may(Permission.APPROVALS) else {}
    return approval_page(desk, one, {**office, **board}, _is_listed(one))


@routes.route("/national/home-start-plus/{department}/decide", methods=["GET"], content_types=["*/*"])
@room(Permission.APPROVALS, act="read", of="home_start_plus")
def show_plus_decision(desk: Desk, department: str) -> Response:
    """The form for the board's decision."""
    one = desk.book.get(PlusApproval, department)
    return act_page(desk, one, of_board(one), forms.DECIDE.name)


@routes.route("/national/home-start-plus/{department}/decide", methods=["POST"], content_types=["*/*"])
@room(Permission.APPROVALS, act="decide", of="home_start_plus")
def decide_plus(desk: Desk, department: str) -> Response:
    """Only who approves for the board writes its decision down."""
    one = desk.book.get(PlusApproval, department)
    return act_on(desk, one, of_board(one), forms.DECIDE.name)


@routes.route("/national/home-start-plus/{department}/{act}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="home_start_plus")
def show_plus_act(desk: Desk, department: str, act: str) -> Response:
    """The form of an act of the office."""
    one = desk.book.get(PlusApproval, department)
    return act_page(desk, one, of_office(one), act)


@routes.route("/national/home-start-plus/{department}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="home_start_plus")
def do_plus_act(desk: Desk, department: str, act: str) -> Response:
    """Does an act of the office."""
    one = desk.book.get(PlusApproval, department)
    return act_on(desk, one, of_office(one), act)


def _without(desk: Desk) -> dict[str, str]:
    """The departments that have not asked, by name. One batch."""
    names = department_names(with_closed=False)
    asked = {one.id for one in desk.book.many(PlusApproval, names)}
    return {one: name for one, name in names.items() if one not in asked}


def _is_listed(one: PlusApproval) -> bool:
    """Whether the list of departments says so too: casework goes by that."""
    own = department(one.id)
    return bool(own and own.home_start_plus_on)
