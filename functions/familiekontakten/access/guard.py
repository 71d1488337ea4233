"""The door of every room: who may enter, and a line in the audit log before anything is shown. Deny by default.

    @routes.route("/families/{reference}", methods=["GET"], content_types=["*/*"])
    @room(Permission.CASES, act="read", of="case")
    def show(desk: Desk, reference: str) -> Response: ...

What a visitor may do is asked of the tables at every request, so that it ends the moment it is taken away.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import wraps
from typing import NamedTuple

from chalice.app import Blueprint, Response

from familiekontakten.access import pages, requests
from familiekontakten.access.desk import Desk
from familiekontakten.access.entering import Visitor, visitor
from familiekontakten.access.roles import Permission
from familiekontakten.access.session import is_form_token
from familiekontakten.door.answers import View, guarded, log, page, see_other
from familiekontakten.forms.decoding import Undecodable
from familiekontakten.languages.language import SOURCE

doorway = Blueprint(__name__)
"""Knows the request at hand; the app registers it as it does every subject's."""

LOGIN = "login"
"""The chain of the audit log for what belongs to no department."""
OPAQUE = re.compile(r"[A-Za-z0-9_-]{1,40}")
Handler = Callable[..., Response]
Refusal = Callable[[], Response]


class Room(NamedTuple):
    """What a room declares: the permission it asks for, and what the audit log calls entering it.

    `anywhere`: also for those who have not chosen a department yet.
    """

    permission: Permission
    act: str
    of: str
    anywhere: bool


def room(permission: Permission, act: str, of: str = "", *, anywhere: bool = False) -> Callable[[Handler], View]:
    """Lets in whom the permission allows, with a Desk; the first part of the path is the id of what is acted on."""
    asked = Room(permission, act, of, anywhere)

    def declared(handler: Handler) -> View:
        @wraps(handler)
        def answer(**parts: str) -> Response:
            return _enter(asked, handler, parts)

        view = guarded(answer)
        view.room = asked  # type: ignore[attr-defined] # an agreement test walks all routes and looks for it
        return view

    return declared


def public(view: View) -> View:
    """A route for everybody, such as the login: said aloud, because a route that says nothing fails a test."""
    open_view = guarded(view)
    open_view.public = True  # type: ignore[attr-defined] # as above
    return open_view


def note(desk: Desk, act: str, of: str = "", on: str = "", outcome: str = "allowed") -> None:
    """Writes a line of the audit log. Raises what the table raises: then nothing may be shown."""
    try:
        from familiekontakten.audit.records import append
    except ModuleNotFoundError:  # until the audit log stands
        return
    append(desk.department or LOGIN, desk.now, desk.person.id, act, of, on, outcome)


def _enter(asked: Room, handler: Handler, parts: Mapping[str, str]) -> Response:
    secret = requests.cookie(doorway.current_request, requests.SESSION)
    found = visitor(secret, datetime.now(UTC))
    if secret is None or found is None:
        return _not_logged_in()
    if not (found.desk.roles or asked.anywhere):
        return see_other(f"{requests.ROOMS}/department")
    try:
        desk, refusal = _admitted(asked, found, secret)
    except Undecodable:
        desk, refusal = found.desk, lambda: page(422, pages.unreadable(found.desk.language))
    on = next(iter(parts.values()), "")
    note(desk, asked.act, asked.of, on if OPAQUE.fullmatch(on) else "", "refused" if refusal else "allowed")
    answer = refusal() if refusal else handler(desk, **parts)
    log(handler.__name__, answer.status_code, "refused" if refusal else asked.act, desk.department or "-")
    return answer


def _admitted(asked: Room, found: Visitor, secret: str) -> tuple[Desk, Refusal | None]:
    """The desk with what was sent, and the refusal where there is a reason for one. Raises Undecodable."""
    request = doorway.current_request
    desk = replace(found.desk, query=requests.query_of(request))
    if not (desk.may(asked.permission) or asked.anywhere):
        return desk, lambda: page(404, pages.not_permitted(desk.language))
    if request.method in ("GET", "HEAD"):
        return desk, None
    if not requests.came_from_here(request):
        return desk, lambda: page(422, pages.sent_from_elsewhere(desk.language))
    sent = requests.sent(request)
    desk = replace(desk, typed=sent.typed, version=sent.version)
    if not is_form_token(sent.token, secret):
        return desk, lambda: _again(desk, sent)
    return desk, None


def _again(desk: Desk, sent: requests.Sent) -> Response:
    fields = [(requests.TOKEN, desk.token), *requests.kept(sent)]
    return page(422, pages.send_again(desk.language, requests.path_of(doorway.current_request), fields, logged_in=True))


def _not_logged_in() -> Response:
    """To the login, and back afterwards; what was typed into a form that was open too long is kept."""
    request = doorway.current_request
    log("login", 303, "not logged in")
    path = requests.path_of(request)
    if request.method == "GET":
        return see_other(f"{requests.ROOMS}/login?to={path}")
    if not requests.came_from_here(request):
        return see_other(f"{requests.ROOMS}/login")
    try:
        fields = requests.kept(requests.sent(request))
    except Undecodable:
        return page(422, pages.unreadable(SOURCE))
    return page(401, pages.send_again(SOURCE, path, fields, logged_in=False))
