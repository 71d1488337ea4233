"""/workspace/national/grants: what the national office applied for, got, shared between departments and reported."""

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.casebook.records import Missing
from familiekontakten.grants.forms import ANSWERS, APPLY
from familiekontakten.grants.grant import Grant
from familiekontakten.grants.listing import NATIONAL
from familiekontakten.grants.national import doing, page
from familiekontakten.grants.national.doing import ROOM, Seen
from familiekontakten.grants.showing import form_page
from familiekontakten.workspace.acting import NO_QUESTIONS
from familiekontakten.workspace.acting import act as acted
from familiekontakten.workspace.lists import list_room

routes = Blueprint(__name__)

APPLY_HERE = APPLY.at(where=f"{ROOM}/new")


@routes.route("/national/grants", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="list", of="grant")
def list_grants(desk: Desk) -> Response:
    """Those in one state."""
    return list_room(desk, NATIONAL, "grants/list.html.j2", new=f"{ROOM}/new/apply")


@routes.route("/national/grants/new/apply", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="grant")
def show_application(desk: Desk) -> Response:
    """The form for a new application."""
    return form_page(desk, APPLY_HERE, ROOM)


@routes.route("/national/grants/new/apply", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="grant")
def apply_for_grant(desk: Desk) -> Response:
    """A new application."""
    return acted(
        desk,
        APPLY_HERE,
        lambda values: doing.apply(desk, values),
        lambda typed, problems: form_page(desk, APPLY_HERE, ROOM, typed, problems),
    )


@routes.route("/national/grants/{grant}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="grant")
def show_grant(desk: Desk, grant: str) -> Response:
    """One grant, with what departments have told of their shares."""
    return page.grant_page(desk, _seen(desk, grant))


@routes.route("/national/grants/{grant}/{act}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="grant")
def show_grant_act(desk: Desk, grant: str, act: str) -> Response:
    """A form about a grant, or the report."""
    one = _seen(desk, grant)
    if act in ANSWERS:
        return page.answer_page(desk, one.grant, act)
    if act == "share":
        return page.share_page(desk, one)
    if act == "report":
        return page.national_report_page(desk, one)
    raise Missing


@routes.route("/national/grants/{grant}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="grant")
def do_grant_act(desk: Desk, grant: str, act: str) -> Response:
    """What the giver said, new shares, or that the giver was told."""
    one = _seen(desk, grant)
    if act in ANSWERS:
        return acted(
            desk,
            ANSWERS[act],
            lambda values: doing.answer(desk, one.grant, act, values),
            lambda typed, problems: page.answer_page(desk, one.grant, act, typed, problems),
        )
    if act == "share":
        return acted(
            desk,
            page.form_of(one),
            lambda values: doing.share(desk, one, values),
            lambda typed, problems: page.share_page(desk, one, typed, problems),
        )
    if act == "report":
        return acted(
            desk,
            NO_QUESTIONS,
            lambda _: doing.report(desk, one.grant),
            lambda _, problems: page.national_report_page(desk, one, problems),
        )
    raise Missing


def _seen(desk: Desk, grant: str) -> Seen:
    return doing.seen(desk, desk.book.get(Grant, grant))
