"""/workspace/national/gatherings: gatherings of the network, and how many came from each department."""

from collections.abc import Mapping

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.departments.records import all_departments
from familiekontakten.departments.records import names as department_names
from familiekontakten.gatherings import acts, page
from familiekontakten.gatherings.attended import attended
from familiekontakten.gatherings.forms import GATHERING, plan_of
from familiekontakten.gatherings.gathering import Gathering, GatheringState
from familiekontakten.gatherings.listing import LISTING
from familiekontakten.gatherings.offers import offers
from familiekontakten.workspace.lists import list_room
from familiekontakten.workspace.offer import Offer
from familiekontakten.workspace.offering import act_on, act_page, begin, new_page

routes = Blueprint(__name__)


@routes.route("/national/gatherings", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="list", of="gathering")
def list_gatherings(desk: Desk) -> Response:
    """Those in one state, and who was with in the year that runs."""
    open_now = department_names(with_closed=False)
    this_year = _held_in(desk, desk.today.year)
    return list_room(desk, LISTING, "gatherings/list.html.j2", attended=attended(this_year, open_now))


@routes.route("/national/gatherings/new", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="gathering")
def show_new_gathering(desk: Desk) -> Response:
    """The form for a gathering."""
    return new_page(desk, GATHERING)


@routes.route("/national/gatherings/new", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="gathering")
def make_gathering(desk: Desk) -> Response:
    """A new gathering."""
    return begin(desk, GATHERING, lambda values, gathering, by, at: acts.plan(plan_of(values), gathering, by, at))


@routes.route("/national/gatherings/{gathering}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="gathering")
def show_gathering(desk: Desk, gathering: str) -> Response:
    """One gathering."""
    found, names = desk.book.get(Gathering, gathering), department_names()
    return page.gathering_page(desk, found, offers(found, ()), names)


@routes.route("/national/gatherings/{gathering}/{act}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="gathering")
def show_gathering_act(desk: Desk, gathering: str, act: str) -> Response:
    """The form of an act."""
    found = desk.book.get(Gathering, gathering)
    return act_page(desk, found, _offers(found), act)


@routes.route("/national/gatherings/{gathering}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="gathering")
def do_gathering_act(desk: Desk, gathering: str, act: str) -> Response:
    """Does an act."""
    found = desk.book.get(Gathering, gathering)
    return act_on(desk, found, _offers(found), act)


def _held_in(desk: Desk, year: int) -> tuple[Gathering, ...]:
    """The latest that began in a year. One query and a batch."""
    found = desk.book.listed(f"{Gathering.KIND}#{GatheringState.HELD}", newest_first=True).entries
    return desk.book.many(Gathering, (one.id for one in found if one.since.year == year))


def _offers(gathering: Gathering) -> Mapping[str, Offer]:
    """With the departments that are open, and those from which somebody came before they closed."""
    every = (one for one in all_departments() if not one.national)
    return offers(gathering, [(one.id, one.name) for one in every if not one.closed or gathering.people_of(one.id)])
