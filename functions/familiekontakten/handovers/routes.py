"""/handovers and /closing-down: a family goes over to another department; what is left before one's own is closed."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.casebook.also import put
from familiekontakten.casebook.entry import Entry
from familiekontakten.casebook.records import Missing
from familiekontakten.cases.case import FamilyCase
from familiekontakten.door.answers import see_other
from familiekontakten.enquiries.desk.records import Inbox
from familiekontakten.handovers import doing, page
from familiekontakten.handovers.forms import ask_form
from familiekontakten.handovers.handed_over import HandedOver
from familiekontakten.handovers.leaving import left_of
from familiekontakten.links.folding import fold_in
from familiekontakten.links.records import InboundRecord
from familiekontakten.start_ups.ending import Left
from familiekontakten.start_ups.left import telling
from familiekontakten.today.routes import EVER
from familiekontakten.workspace.acting import NO_QUESTIONS
from familiekontakten.workspace.acting import act as acted

routes = Blueprint(__name__)

OF_CASE = {"take-back": doing.take_back, "finish": doing.finish}
OF_GIVEN = {"take-on": doing.take_on, "decline": doing.decline}
AT_ONCE = 200
T = TypeVar("T")


@routes.route("/handovers/of/{reference}", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="read", of="case")
def show_handing_over(desk: Desk, reference: str) -> Response:
    """How far the handing over of one family of ours has come."""
    fold_in(desk.book, desk.now)
    return page.of_page(desk, desk.book.get(FamilyCase, reference))


@routes.route("/handovers/of/{reference}/ask", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="read", of="case")
def show_ask(desk: Desk, reference: str) -> Response:
    """The form by which another department is asked."""
    case = desk.book.get(FamilyCase, reference)
    return page.ask_page(desk, case, ask_form(case.id, doing.to_choose(desk)))


@routes.route("/handovers/of/{reference}/ask", methods=["POST"], content_types=["*/*"])
@room(Permission.CASES, act="hand_over", of="case")
def make_ask(desk: Desk, reference: str) -> Response:
    """Asks another department to take the family on."""
    case = desk.book.get(FamilyCase, reference)
    form = ask_form(case.id, doing.to_choose(desk))
    return acted(
        desk,
        form,
        lambda values: doing.ask(desk, case, values),
        lambda typed, problems: page.ask_page(desk, case, form, typed, problems),
    )


@routes.route("/handovers/of/{reference}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.CASES, act="write", of="case")
def do_handing_over(desk: Desk, reference: str, act: str) -> Response:
    """Takes the question back, or ends the case here when the other department has the family."""
    case, do = desk.book.get(FamilyCase, reference), _named(OF_CASE, act)
    return acted(desk, NO_QUESTIONS, lambda _: do(desk, case), lambda _, problems: page.of_page(desk, case, problems))


@routes.route("/handovers/{given}", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="read", of="handover")
def show_given(desk: Desk, given: str) -> Response:
    """A family that another department asks us to take on."""
    fold_in(desk.book, desk.now)
    return page.received_page(desk, desk.book.get(HandedOver, given))


@routes.route("/handovers/{given}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.CASES, act="write", of="handover")
def do_given(desk: Desk, given: str, act: str) -> Response:
    """Takes the family on, or says no."""
    found, do = desk.book.get(HandedOver, given), _named(OF_GIVEN, act)
    return acted(
        desk, NO_QUESTIONS, lambda _: do(desk, found), lambda _, problems: page.received_page(desk, found, problems)
    )


@routes.route("/closing-down", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="list", of="closing_down")
def show_leaving(desk: Desk) -> Response:
    """Everything that is open in the department."""
    fold_in(desk.book, desk.now)
    every, left = _left(desk)
    return page.leaving_page(desk, every, left, told="told" in desk.query)


@routes.route("/closing-down", methods=["POST"], content_types=["*/*"])
@room(Permission.CASES, act="count", of="closing_down")
def tell_left(desk: Desk) -> Response:
    """The office is told how many: no name and no reference leaves."""
    _, left = _left(desk)
    desk.book.save(also=[put(InboundRecord.of_inbound(telling(desk.department, left, desk.now)))])
    return see_other("/workspace/closing-down?told=yes")


def _left(desk: Desk) -> tuple[list[Entry], Left]:
    inbox, every = Inbox(desk.book), list[Entry]()
    found = desk.book.agenda(EVER, limit=AT_ONCE)
    every.extend(found.entries)
    while found.after:
        found = desk.book.agenda(EVER, found.after, AT_ONCE)
        every.extend(found.entries)
    return every, left_of(every, len(inbox.open(most=None)) + len(inbox.aside(most=None)))


def _named(acts: Mapping[str, Callable[[Desk, T], str]], act: str) -> Callable[[Desk, T], str]:
    if act not in acts:
        raise Missing
    return acts[act]
