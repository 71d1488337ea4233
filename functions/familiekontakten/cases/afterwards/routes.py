"""/workspace/families/…: a link to an evaluation, what was answered, follow-ups, and guests at gatherings."""

import secrets
from dataclasses import replace

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.cases.afterwards import page
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.changing import changed
from familiekontakten.cases.follow_up import FollowUp, done
from familiekontakten.cases.forms.asking import READ, ask_form
from familiekontakten.cases.forms.ending import FOLLOW_UP, GUEST
from familiekontakten.cases.guest import Guest, asked_again
from familiekontakten.cases.page import form_page
from familiekontakten.door import settings
from familiekontakten.evaluations.evaluation import Evaluation, read
from familiekontakten.forms.field import YES, Values
from familiekontakten.links.link import TOKEN_BYTES, evaluation_link, revoked, token_of
from familiekontakten.links.records import kept
from familiekontakten.workspace.acting import act as acted
from familiekontakten.workspace.acting import fresh

routes = Blueprint(__name__)

FAMILIES = "/workspace/families"
DONE = 303


@routes.route("/families/{reference}/ask-evaluation", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="read", of="case")
def show_asking(desk: Desk, reference: str) -> Response:
    """Whom to ask, and in which language."""
    case = desk.book.get(FamilyCase, reference)
    return form_page(desk, case, ask_form(case), {"asks": "family", "language": case.language})


@routes.route("/families/{reference}/ask-evaluation", methods=["POST"], content_types=["*/*"])
@room(Permission.CASES, act="write", of="case")
def ask_evaluation(desk: Desk, reference: str) -> Response:
    """Makes the link and shows it, this once. An earlier one to the same person is of no more use."""
    case, token = desk.book.get(FamilyCase, reference), token_of(secrets.token_bytes(TOKEN_BYTES))
    asks: list[str] = []

    def do(values: Values) -> str:
        asked = changed(fresh(desk, case), "evaluation_asked", desk.person.id, desk.now)
        who, language = str(values["asks"]), str(values["language"])
        link = evaluation_link(token, desk.department, case.id, language, who, desk.today)
        links = (*(revoked(each) if each.asks == who else each for each in case.links), link)
        desk.book.save(replace(asked, links=links), also=kept(each for each in links if each.asks == who))
        asks.append(who)
        return f"{FAMILIES}/{case.id}"

    form = ask_form(case)
    answer = acted(desk, form, do, lambda typed, problems: form_page(desk, case, form, {}, typed, problems))
    made = answer.status_code == DONE
    return page.link(desk, case, f"{settings.site_url()}/api/l/{token}", asks[0]) if made else answer


@routes.route("/families/evaluations/{reference}", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="read", of="evaluation")
def show_evaluation(desk: Desk, reference: str) -> Response:
    """One evaluation."""
    return page.evaluation(desk, desk.book.get(Evaluation, reference))


@routes.route("/families/evaluations/{reference}", methods=["POST"], content_types=["*/*"])
@room(Permission.CASES, act="write", of="evaluation")
def note_read(desk: Desk, reference: str) -> Response:
    """A coordinator has read it."""
    shown = desk.book.get(Evaluation, reference)

    def do(_: Values) -> str:
        desk.book.save(read(fresh(desk, shown), by=desk.person.id, at=desk.now))
        return f"{FAMILIES}/{shown.case_id}"

    return acted(desk, READ.at(reference=reference), do, lambda _, problems: page.evaluation(desk, shown, problems))


@routes.route("/families/follow-ups/{reference}", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="read", of="follow_up")
def show_follow_up(desk: Desk, reference: str) -> Response:
    """One follow-up."""
    return page.follow_up(desk, desk.book.get(FollowUp, reference))


@routes.route("/families/follow-ups/{reference}", methods=["POST"], content_types=["*/*"])
@room(Permission.CASES, act="write", of="follow_up")
def do_follow_up(desk: Desk, reference: str) -> Response:
    """It was made."""
    shown = desk.book.get(FollowUp, reference)

    def do(values: Values) -> str:
        desk.book.save(done(fresh(desk, shown), str(values["result"]), by=desk.person.id, at=desk.now))
        return f"{FAMILIES}/{shown.case_id}"

    form = FOLLOW_UP.at(reference=reference)
    return acted(desk, form, do, lambda typed, problems: page.follow_up(desk, shown, typed, problems))


@routes.route("/families/guests/{reference}", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="read", of="guest")
def show_guest(desk: Desk, reference: str) -> Response:
    """A former family that wishes to be invited."""
    return page.guest(desk, desk.book.get(Guest, reference))


@routes.route("/families/guests/{reference}", methods=["POST"], content_types=["*/*"])
@room(Permission.CASES, act="write", of="guest")
def ask_guest(desk: Desk, reference: str) -> Response:
    """They were asked again, or took their consent back."""
    shown = desk.book.get(Guest, reference)

    def do(values: Values) -> str:
        yes = values["answer"] == YES
        desk.book.save(asked_again(fresh(desk, shown), yes=yes, by=desk.person.id, at=desk.now))
        return f"{FAMILIES}/guests/{shown.id}"

    form = GUEST.at(reference=reference)
    return acted(desk, form, do, lambda typed, problems: page.guest(desk, shown, typed, problems))
