"""/workspace/national/departments/coordinators: everybody who coordinates somewhere, and each one's page."""

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.casebook.records import Missing
from familiekontakten.casebook.whole import whole_list
from familiekontakten.departments.records import names as department_names
from familiekontakten.door.answers import see_other
from familiekontakten.languages.catalogue import N_
from familiekontakten.network.asking import ROOM
from familiekontakten.network.coordinators.coordinator import LEFT, RETRACTED, TRAINED_WITHIN, WORKING, Coordinator
from familiekontakten.network.coordinators.forms import ACTS, RETRACT, offers
from familiekontakten.workspace.offering import about, act_on, act_page
from familiekontakten.workspace.page import room_page

routes = Blueprint(__name__)
SEE_OTHER = 303
TITLE, ONE = N_("Koordinatorer"), N_("Koordinator")


@routes.route("/national/departments/coordinators", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="list", of="coordinator")
def list_coordinators(desk: Desk) -> Response:
    """Those who work, or those who have left; who is new and not trained first."""
    state = LEFT if desk.query.get("state") == LEFT else WORKING
    entries = sorted(
        whole_list(desk.book, f"{Coordinator.KIND}#{state}"), key=lambda one: (bool(one.facts["trained"]), one.since)
    )
    facts = {
        "coordinators": entries,
        "names": department_names(),
        "left": state == LEFT,
        "percent": sum(int(one.facts["percent"]) for one in entries),
        "within": TRAINED_WITHIN,
    }
    return room_page(desk, TITLE, "network/coordinators.html.j2", facts)


@routes.route("/national/departments/coordinators/{coordinator}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="coordinator")
def show_coordinator(desk: Desk, coordinator: str) -> Response:
    """One coordinator."""
    one = _one(desk, coordinator)
    names = department_names()
    facts = {**about(desk, one, offers(one)), "coordinator": one, "names": names, "words": ACTS}
    return room_page(desk, ONE, "network/coordinator.html.j2", facts)


@routes.route("/national/departments/coordinators/{coordinator}/{act}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="coordinator")
def show_coordinator_act(desk: Desk, coordinator: str, act: str) -> Response:
    """The form of one act."""
    one = _one(desk, coordinator)
    return act_page(desk, one, offers(one), act)


@routes.route("/national/departments/coordinators/{coordinator}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="coordinator")
def do_coordinator_act(desk: Desk, coordinator: str, act: str) -> Response:
    """One act; what was a mistake has no page any more."""
    one = _one(desk, coordinator)
    answer = act_on(desk, one, offers(one), act)
    if act == RETRACT.name and answer.status_code == SEE_OTHER:
        return see_other(f"{ROOM}/{one.department}")
    return answer


def _one(desk: Desk, coordinator: str) -> Coordinator:
    """Raises Missing, also for one that was written down by mistake."""
    one = desk.book.get(Coordinator, coordinator)
    if one.state == RETRACTED:
        raise Missing
    return one
