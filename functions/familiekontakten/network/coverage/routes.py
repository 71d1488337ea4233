"""/workspace/national/departments/coverage: where there is a department, and where nobody is."""

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.departments.records import all_departments
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.municipalities.estimate import children_in
from familiekontakten.network.coverage.covered import by_county, coverage, share_of
from familiekontakten.network.coverage.tiles import tiles
from familiekontakten.places.place import MUNICIPALITIES
from familiekontakten.workspace.page import room_page

routes = Blueprint(__name__)
ALL = "all"
TITLE, MAP = N_("Dekning"), N_("Kommuner med avdeling, fylke for fylke")


@routes.route("/national/departments/coverage", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="list", of="coverage")
def show_coverage(desk: Desk) -> Response:
    """The map, the shares, and the municipalities of one county or, with `county=all` in the address, of all."""
    departments = all_departments()
    children = {code: children_in((code,), None).number for code in MUNICIPALITIES}
    places = coverage(departments, desk.today)
    counties = by_county(places, children)
    wanted = desk.query.get("county", "")
    facts = {
        "share": share_of(places, children),
        "map": tiles("coverage", translate(desk.language, MAP), counties, desk.language),
        "counties": counties,
        "wanted": wanted,
        "places": [one for one in places if wanted in (ALL, one.place.county_code)],
        "children": children,
        "names": {one.id: one.name for one in departments},
    }
    return room_page(desk, TITLE, "network/coverage.html.j2", facts)
