"""/workspace/grants: what a department hands out, from the national office's grants and from its own."""

from collections.abc import Callable

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.casebook.records import Missing
from familiekontakten.cases.case import FamilyCase
from familiekontakten.grants import doing, page
from familiekontakten.grants.doing import ROOM, Drawn
from familiekontakten.grants.families import open_families
from familiekontakten.grants.forms import ANSWERS, APPLY
from familiekontakten.grants.grant import GrantState, OwnGrant
from familiekontakten.grants.listing import DEPARTMENT
from familiekontakten.grants.showing import form_page
from familiekontakten.workspace.acting import NO_QUESTIONS
from familiekontakten.workspace.acting import act as acted
from familiekontakten.workspace.lists import list_room

routes = Blueprint(__name__)

APPLY_HERE = APPLY.at(where=f"{ROOM}/new")


@routes.route("/grants", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="list", of="pot")
def list_pots(desk: Desk) -> Response:
    """What there is to hand out, after taking in what the national office gave; and the department's own grants."""
    if desk.may_change(Permission.CASES):
        doing.take_in(desk)
    return list_room(desk, DEPARTMENT, "grants/list.html.j2", new=f"{ROOM}/new/apply", subject="grants")


@routes.route("/grants/new/apply", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="read", of="own_grant")
def show_own_application(desk: Desk) -> Response:
    """The form for an application of the department's own."""
    return form_page(desk, APPLY_HERE, ROOM)


@routes.route("/grants/new/apply", methods=["POST"], content_types=["*/*"])
@room(Permission.CASES, act="write", of="own_grant")
def apply_for_own_grant(desk: Desk) -> Response:
    """A new application."""
    return acted(
        desk,
        APPLY_HERE,
        lambda values: doing.apply(desk, values),
        lambda typed, problems: form_page(desk, APPLY_HERE, ROOM, typed, problems),
    )


@routes.route("/grants/{grant}", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="read", of="pot")
def show_pot(desk: Desk, grant: str) -> Response:
    """What was handed out of one grant; an application that waits for its answer."""
    own = _unanswered(desk, grant)
    return page.own_page(desk, own) if own else page.pot_page(desk, doing.drawn(desk, grant))


@routes.route("/grants/{grant}/{act}", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="read", of="pot")
def show_pot_act(desk: Desk, grant: str, act: str) -> Response:
    """A form, the families to choose from, or the report to the giver of the department's own grant."""
    if act in ANSWERS:
        return page.answer_page(desk, desk.book.get(OwnGrant, grant), act)
    one = doing.drawn(desk, grant)
    if act == "hand-out":
        return page.hand_out_page(desk, one, None)
    if act == "families":
        return page.families_page(desk, one, open_families(desk.book))
    if act == "report" and one.own:
        return page.own_report_page(desk, one, one.own)
    raise Missing


@routes.route("/grants/{grant}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.CASES, act="write", of="pot")
def do_pot_act(desk: Desk, grant: str, act: str) -> Response:
    """What the giver said, something handed out, that this is all, or that the giver was told."""
    if act in ANSWERS:
        own = desk.book.get(OwnGrant, grant)
        return acted(
            desk,
            ANSWERS[act],
            lambda values: doing.answer(desk, own, act, values),
            lambda typed, problems: page.answer_page(desk, own, act, typed, problems),
        )
    one = doing.drawn(desk, grant)
    if act == "hand-out":
        return _handed_out(desk, one, None)
    if act == "finish":
        return _pressed(desk, one, lambda: doing.finish(desk, one))
    if act == "report" and one.own:
        return _reported(desk, one, one.own)
    raise Missing


@routes.route("/grants/{grant}/{act}/{part}", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="read", of="pot")
def show_pot_part(desk: Desk, grant: str, act: str, part: str) -> Response:
    """The form for something handed out to one family."""
    if act != "families":
        raise Missing
    return page.hand_out_page(desk, doing.drawn(desk, grant), desk.book.get(FamilyCase, part))


@routes.route("/grants/{grant}/{act}/{part}", methods=["POST"], content_types=["*/*"])
@room(Permission.CASES, act="write", of="pot")
def do_pot_part(desk: Desk, grant: str, act: str, part: str) -> Response:
    """Something handed out to one family, or a handout that was a mistake, by its number."""
    one = doing.drawn(desk, grant)
    if act == "families":
        return _handed_out(desk, one, desk.book.get(FamilyCase, part))
    if act == "take-back" and part.isdecimal():
        return _pressed(desk, one, lambda: doing.take_back(desk, one, int(part)))
    raise Missing


def _unanswered(desk: Desk, grant: str) -> OwnGrant | None:
    """The department's own application of this id, while there is nothing to hand out of it."""
    own = desk.book.find(OwnGrant, grant)
    return own if own and own.state in (GrantState.APPLIED, GrantState.REFUSED) else None


def _handed_out(desk: Desk, one: Drawn, family: FamilyCase | None) -> Response:
    return acted(
        desk,
        page.form_of(one, family),
        lambda values: doing.hand_out(desk, one, values, family),
        lambda typed, problems: page.hand_out_page(desk, one, family, typed, problems),
    )


def _pressed(desk: Desk, one: Drawn, do: Callable[[], str]) -> Response:
    """What a button does; when a rule refuses, the pot's page says why."""
    return acted(desk, NO_QUESTIONS, lambda _: do(), lambda _, problems: page.pot_page(desk, one, problems))


def _reported(desk: Desk, one: Drawn, own: OwnGrant) -> Response:
    return acted(
        desk,
        NO_QUESTIONS,
        lambda _: doing.report(desk, one, own),
        lambda _, problems: page.own_report_page(desk, one, own, problems),
    )
