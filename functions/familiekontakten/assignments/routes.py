"""/assignments/{id}: one assignment, its visits, its personal link, its end."""

import secrets
from collections.abc import Callable
from datetime import date, datetime
from typing import TypedDict

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.assignments import acts, forms, page
from familiekontakten.assignments.assignment import Assignment, EndReason
from familiekontakten.assignments.ending import end, family_waits_again
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.saving import save
from familiekontakten.door import settings
from familiekontakten.forms.field import Form, Problem, Values
from familiekontakten.links.folding import fold_in
from familiekontakten.links.link import TOKEN_BYTES, token_of, visit_link
from familiekontakten.links.records import kept
from familiekontakten.volunteers.volunteer import Volunteer
from familiekontakten.workspace.acting import Typed, act, fresh

routes = Blueprint(__name__)

SEE_OTHER = 303
Do = Callable[[Assignment, Values], Assignment]


class Acting(TypedDict):
    """Who acts, and when: the last two arguments of every act."""

    by: str
    at: datetime


@routes.route("/assignments/{assignment_id}", methods=["GET"], content_types=["*/*"])
@room(Permission.MATCHING, act="read", of="assignment")
def show(desk: Desk, assignment_id: str) -> Response:
    """The assignment, after what came in by links was taken in. Also at the address of each act."""
    fold_in(desk.book, desk.now)
    shown = desk.book.find(Assignment, assignment_id)
    return page.assignment(desk, shown) if shown else page.unknown(desk)


for _act in page.ACTS:
    routes.route(f"/assignments/{{assignment_id}}/{_act}", methods=["GET"], content_types=["*/*"])(show)


@routes.route("/assignments/{assignment_id}/visit", methods=["POST"], content_types=["*/*"])
@room(Permission.MATCHING, act="log_visit", of="assignment")
def log_visit(desk: Desk, assignment_id: str) -> Response:
    """A visit as it was, held or not."""

    def do(shown: Assignment, values: Values) -> Assignment:
        return acts.log_visit(shown, forms.visit_from(values, desk.person.id, desk.now), **_who(desk))

    return _changed(desk, assignment_id, forms.VISIT, do)


@routes.route("/assignments/{assignment_id}/joint-visit", methods=["POST"], content_types=["*/*"])
@room(Permission.MATCHING, act="plan_joint_visit", of="assignment")
def plan_joint_visit(desk: Desk, assignment_id: str) -> Response:
    """Another day for the first visit together."""
    return _changed(
        desk,
        assignment_id,
        forms.JOINT_VISIT,
        lambda shown, values: acts.plan_joint_visit(shown, _day(values, "joint_on"), **_who(desk)),
    )


@routes.route("/assignments/{assignment_id}/quiet", methods=["POST"], content_types=["*/*"])
@room(Permission.MATCHING, act="expect_quiet", of="assignment")
def expect_quiet(desk: Desk, assignment_id: str) -> Response:
    """No visits are expected for a while."""
    return _changed(
        desk,
        assignment_id,
        forms.QUIET,
        lambda shown, values: acts.expect_quiet(shown, _day(values, "until"), **_who(desk)),
    )


@routes.route("/assignments/{assignment_id}/seen", methods=["POST"], content_types=["*/*"])
@room(Permission.MATCHING, act="see_visits", of="assignment")
def note_seen(desk: Desk, assignment_id: str) -> Response:
    """The coordinator has seen what was not held, or not counted."""
    return _changed(desk, assignment_id, forms.SEEN, lambda shown, _: acts.note_seen(shown, **_who(desk)))


@routes.route("/assignments/{assignment_id}/revoke", methods=["POST"], content_types=["*/*"])
@room(Permission.MATCHING, act="revoke_link", of="assignment")
def revoke(desk: Desk, assignment_id: str) -> Response:
    """The personal link is worth nothing from now on."""
    return _changed(desk, assignment_id, forms.REVOKE, lambda shown, _: acts.revoke_links(shown, **_who(desk)))


@routes.route("/assignments/{assignment_id}/link", methods=["POST"], content_types=["*/*"])
@room(Permission.MATCHING, act="make_link", of="assignment")
def make_link(desk: Desk, assignment_id: str) -> Response:
    """A new personal link, shown this once and never again; those before it are revoked."""
    form, token = forms.LINK.at(id=assignment_id), token_of(secrets.token_bytes(TOKEN_BYTES))

    def do(shown: Assignment, values: Values) -> Assignment:
        language, minutes = str(values["language"]), shown.plan.minutes
        link = visit_link(token, desk.department, shown.id, language, minutes, desk.today)
        return acts.give_link(shown, link, **_who(desk))

    answer = _changed(desk, assignment_id, form, do)
    if answer.status_code != SEE_OTHER:
        return answer
    made = desk.book.get(Assignment, assignment_id)
    return page.assignment(desk, made, address=f"{settings.site_url()}/api/l/{token}")


@routes.route("/assignments/{assignment_id}/end", methods=["POST"], content_types=["*/*"])
@room(Permission.MATCHING, act="end", of="assignment")
def finish(desk: Desk, assignment_id: str) -> Response:
    """Ends it: for the familiekontakt, for the family, and every link, in one transaction."""

    def do(shown: Assignment, values: Values) -> None:
        volunteer = desk.book.get(Volunteer, shown.volunteer_id)
        case = desk.book.get(FamilyCase, shown.case_id)
        reason = EndReason(str(values["end_reason"]))
        over = end(volunteer, shown, reason, str(values.get("words", "")), **_who(desk))
        next_contact = _day(values, "next_contact") if "next_contact" in values else None
        waits = family_waits_again(case, next_contact, **_who(desk))
        save(desk, case, waits, *over, also=kept(over.assignment.links))

    return _saved(desk, assignment_id, forms.END, do)


def _changed(desk: Desk, assignment_id: str, form: Form, do: Do) -> Response:
    """One act on the assignment alone, and on the rows of its links."""

    def save_it(shown: Assignment, values: Values) -> None:
        after = do(shown, values)
        links = after.links if after.links != shown.links else ()
        desk.book.save(after, also=kept(links))

    return _saved(desk, assignment_id, form, save_it)


def _saved(desk: Desk, assignment_id: str, form: Form, save_it: Callable[[Assignment, Values], None]) -> Response:
    shown = desk.book.find(Assignment, assignment_id)
    if shown is None:
        return page.unknown(desk)

    def do(values: Values) -> str:
        save_it(fresh(desk, shown), values)
        return f"/workspace/assignments/{assignment_id}"

    def again(typed: Typed, problems: tuple[Problem, ...]) -> Response:
        return page.assignment(desk, desk.book.get(Assignment, assignment_id), page.Sent(form.name, typed, problems))

    return act(desk, form.at(id=assignment_id), do, again)


def _who(desk: Desk) -> Acting:
    return {"by": desk.person.id, "at": desk.now}


def _day(values: Values, name: str) -> date:
    return date.fromisoformat(str(values[name]))
