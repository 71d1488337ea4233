"""/workspace/national/departments/training: rounds of training for new coordinators, and who waits for one."""

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.casebook.entry import Entry
from familiekontakten.casebook.whole import whole_list
from familiekontakten.departments.records import names as department_names
from familiekontakten.languages.catalogue import N_
from familiekontakten.network.coordinators.coordinator import RETRACTED, Coordinator
from familiekontakten.network.reading import working
from familiekontakten.network.training import acts, forms
from familiekontakten.network.training.offers import offers
from familiekontakten.network.training.round import STATES, Round, RoundState
from familiekontakten.workspace.offer import Offer
from familiekontakten.workspace.offering import about, act_on, act_page, begin, new_page
from familiekontakten.workspace.page import room_page

routes = Blueprint(__name__)
TITLE = N_("Opplæring av nye koordinatorer")


@routes.route("/national/departments/training", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="list", of="training")
def list_rounds(desk: Desk) -> Response:
    """The rounds to come and those that were held, and the coordinators who wait for one."""
    rounds = [one for state in STATES for one in whole_list(desk.book, f"{Round.KIND}#{state}")]
    facts = {
        "rounds": sorted(rounds, key=lambda one: one.since, reverse=True),
        "states": STATES,
        "waiting": _waiting(desk),
        "names": _names(),
    }
    return room_page(desk, TITLE, "network/rounds.html.j2", facts)


@routes.route("/national/departments/training/new/plan", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="training")
def show_round_plan(desk: Desk) -> Response:
    """The form for a new round."""
    return new_page(desk, forms.PLAN)


@routes.route("/national/departments/training/new/plan", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="training")
def plan_round(desk: Desk) -> Response:
    """A new round."""
    return begin(desk, forms.PLAN, lambda values, id_, by, at: acts.plan(id_, *forms.when(values), by, at))


@routes.route("/national/departments/training/{round_}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="training")
def show_round(desk: Desk, round_: str) -> Response:
    """One round."""
    one = desk.book.get(Round, round_)
    facts = {
        **about(desk, one, _offers(desk, one)),
        "round": one,
        "state": STATES[one.state],
        "people": _invited(desk, one),
        "names": _names(),
        "words": forms.ACTS,
    }
    return room_page(desk, TITLE, "network/round.html.j2", facts)


@routes.route("/national/departments/training/{round_}/{act}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="training")
def show_round_act(desk: Desk, round_: str, act: str) -> Response:
    """The form of one act."""
    one = desk.book.get(Round, round_)
    return act_page(desk, one, _offers(desk, one), act)


@routes.route("/national/departments/training/{round_}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="training")
def do_round_act(desk: Desk, round_: str, act: str) -> Response:
    """One act."""
    one = desk.book.get(Round, round_)
    return act_on(desk, one, _offers(desk, one), act)


def _offers(desk: Desk, one: Round) -> dict[str, Offer]:
    """What can be done with a round. Whoever is new may be invited, and whoever is invited already."""
    waiting = _waiting(desk) if one.state == RoundState.PLANNED else ()
    names = _names() if waiting else {}
    new = {entry.id: f"{entry.label}, {names.get(entry.facts['department'], '')}" for entry in waiting}
    return offers(one, new, _invited(desk, one))


def _waiting(desk: Desk) -> list[Entry]:
    """The coordinators who are not trained yet."""
    return [one for one in working(desk.book) if not one.facts["trained"]]


def _invited(desk: Desk, one: Round) -> list[Coordinator]:
    """Those invited, but for who was written down by mistake."""
    return [each for each in desk.book.many(Coordinator, one.invited) if each.state != RETRACTED]


def _names() -> dict[str, str]:
    return department_names()
