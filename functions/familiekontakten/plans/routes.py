"""/workspace/national/plans: the organisation's plans, their goals, and how far these have come."""

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.plans import acts, page
from familiekontakten.plans.forms import PLAN, frame_of
from familiekontakten.plans.listing import LISTING
from familiekontakten.plans.offers import offers
from familiekontakten.plans.plan import Plan
from familiekontakten.workspace.lists import list_room
from familiekontakten.workspace.offering import act_on, act_page, begin, new_page

routes = Blueprint(__name__)


@routes.route("/national/plans", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="list", of="plan")
def list_plans(desk: Desk) -> Response:
    """Those in force, or those that have ended."""
    return list_room(desk, LISTING, "plans/list.html.j2")


@routes.route("/national/plans/new", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="plan")
def show_new_plan(desk: Desk) -> Response:
    """The form for a plan."""
    return new_page(desk, PLAN)


@routes.route("/national/plans/new", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="plan")
def make_plan(desk: Desk) -> Response:
    """A new plan."""
    return begin(desk, PLAN, lambda values, plan, by, at: acts.make(frame_of(values), plan, by, at))


@routes.route("/national/plans/{plan}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="plan")
def show_plan(desk: Desk, plan: str) -> Response:
    """One plan."""
    found = desk.book.get(Plan, plan)
    return page.plan_page(desk, found, offers(found))


@routes.route("/national/plans/{plan}/{act}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="plan")
def show_plan_act(desk: Desk, plan: str, act: str) -> Response:
    """The form of an act."""
    found = desk.book.get(Plan, plan)
    return act_page(desk, found, offers(found), act)


@routes.route("/national/plans/{plan}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="plan")
def do_plan_act(desk: Desk, plan: str, act: str) -> Response:
    """Does an act."""
    found = desk.book.get(Plan, plan)
    return act_on(desk, found, offers(found), act)
