"""/workspace/national/advice: advice given to coordinators, with no family in it."""

from collections.abc import Mapping

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.advice import acts, page
from familiekontakten.advice.advice import Advice
from familiekontakten.advice.forms import Departments, advice_form, given_of
from familiekontakten.advice.listing import LISTING
from familiekontakten.advice.offers import offers
from familiekontakten.departments.records import names as department_names
from familiekontakten.workspace.lists import list_room
from familiekontakten.workspace.offer import Offer
from familiekontakten.workspace.offering import act_on, act_page, begin, new_page

routes = Blueprint(__name__)


@routes.route("/national/advice", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="list", of="advice")
def list_advice(desk: Desk) -> Response:
    """What was given, and what was promised."""
    return list_room(desk, LISTING, "advice/list.html.j2")


@routes.route("/national/advice/new", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="advice")
def show_new_advice(desk: Desk) -> Response:
    """The form for advice."""
    return new_page(desk, advice_form(_departments()))


@routes.route("/national/advice/new", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="advice")
def give_advice(desk: Desk) -> Response:
    """New advice."""
    departments = _departments()
    return begin(
        desk,
        advice_form(departments),
        lambda values, advice, by, at: acts.give(given_of(values, departments), advice, by, at),
    )


@routes.route("/national/advice/{advice}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="advice")
def show_advice(desk: Desk, advice: str) -> Response:
    """One piece of advice."""
    found = desk.book.get(Advice, advice)
    return page.advice_page(desk, found, offers(found, {}))


@routes.route("/national/advice/{advice}/{act}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="advice")
def show_advice_act(desk: Desk, advice: str, act: str) -> Response:
    """The form of an act."""
    found = desk.book.get(Advice, advice)
    return act_page(desk, found, _offers(found), act)


@routes.route("/national/advice/{advice}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="advice")
def do_advice_act(desk: Desk, advice: str, act: str) -> Response:
    """Does an act."""
    found = desk.book.get(Advice, advice)
    return act_on(desk, found, _offers(found), act)


def _offers(advice: Advice) -> Mapping[str, Offer]:
    return offers(advice, _departments())


def _departments() -> Departments:
    """Those that are open, by name."""
    return department_names(with_closed=False)
