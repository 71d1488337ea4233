"""/workspace/national/demand: who asked in vain, over time. Counts only, as they stood last night."""

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.casebook.records import Missing
from familiekontakten.demand import page
from familiekontakten.demand.counting import SHOWN, Months
from familiekontakten.departments.department import NATIONAL
from familiekontakten.departments.records import all_departments
from familiekontakten.months import month_of_day, months_before
from familiekontakten.places.place import MUNICIPALITIES
from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.indicators.demand import NO_DEPARTMENT
from familiekontakten.statistics.records import figures_items

routes = Blueprint(__name__)


@routes.route("/national/demand", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="list", of="demand")
def show_demand(desk: Desk) -> Response:
    """The country month by month, and every municipality that somebody asked from."""
    return page.demand_page(desk, _months(desk), all_departments())


@routes.route("/national/demand/{kommune}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="demand")
def show_place(desk: Desk, kommune: str) -> Response:
    """One municipality month by month."""
    if kommune not in MUNICIPALITIES:
        raise Missing(kommune)
    return page.place_page(desk, _months(desk), MUNICIPALITIES[kommune], all_departments())


def _months(desk: Desk) -> Months:
    """Two years of months up to this one, from what is counted each night."""
    names = [months_before(month_of_day(desk.today), number) for number in reversed(range(SHOWN))]
    folded = figures_items(LIVE, NATIONAL, names)
    return {name: folded[name].figures.get(NO_DEPARTMENT.id, {}) if name in folded else None for name in names}
