"""The door of every room: who may enter, and a line in the audit log before anything is shown. Deny by default.

    @routes.route("/families/{reference}", methods=["GET"], content_types=["*/*"])
    @room(Permission.CASES, act="read", of="case")
    def show(desk: Desk, reference: str) -> Response: ...

What a visitor may do is asked of the tables at every request, so that it ends the moment it is taken away.
"""

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial, wraps
from typing import NamedTuple

from chalice.app import Blueprint, Response

from familiekontakten.access import pages, requests
from familiekontakten.access.desk import Desk
from familiekontakten.access.entering import visitor
from familiekontakten.access.roles import Permission
from familiekontakten.access.session import is_form_token
from familiekontakten.audit.entry import LOGIN
from familiekontakten.audit.records import append
from familiekontakten.casebook.records import Missing
from familiekontakten.door.answers import View, guarded, log, see_other
from familiekontakten.enquiries.reference import ALPHABET
from familiekontakten.forms.decoding import Undecodable

doorway = Blueprint(__name__)
"""Knows the request at hand; the app registers it as it does every subject's."""

ALLOWED, REFUSED, EMERGENCY = "allowed", "refused", "emergency"
"""How it ended, in the audit log. EMERGENCY: let in, because the department had opened itself."""
OURS = re.compile(rf"[a-z_-]{{1,30}}|[{ALPHABET}]{{9}}")
"""What our own addresses are made of: code words and references. Anything else was typed: it may be a name."""
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


def note(desk: Desk, act: str, of: str = "", on: str = "", outcome: str = "") -> None:
    """Writes a line of the department's audit log. Raises what the table raises: then nothing may be shown."""
    write(desk.department or LOGIN, desk.now, desk.person.id, act, of, on, outcome or _let_in(desk))


def write(chain: str, at: datetime, by: str, act: str, of: str = "", on: str = "", outcome: str = ALLOWED) -> None:
    """Writes a line of any chain of the audit log; what is no opaque id is left out of it."""
    append(chain, at, by, act, of, on if OURS.fullmatch(on) else "", outcome)


def _enter(asked: Room, handler: Handler, parts: Mapping[str, str]) -> Response:
    secret = requests.cookie(doorway.current_request, requests.SESSION)
    found = visitor(secret, datetime.now(UTC))
    if secret is None or found is None:
        return _not_logged_in()
    if not (found.roles or asked.anywhere):
        return see_other(f"{requests.ROOMS}/department")
    desk, refusal = _admitted(asked, found, secret)
    outcome = REFUSED if refusal else _let_in(desk)
    note(desk, asked.act, asked.of, next(iter(parts.values()), ""), outcome)
    try:
        answer = refusal() if refusal else handler(desk, **parts)
    except Missing:
        answer = pages.not_found(desk)
    log(handler.__name__, answer.status_code, outcome, desk.department or "-")
    return answer


def _admitted(asked: Room, desk: Desk, secret: str) -> tuple[Desk, Refusal | None]:
    """The desk with what was sent, and the refusal where there is a reason for one."""
    request = doorway.current_request
    desk = replace(desk, query=requests.query_of(request))
    may = desk.may if request.method == "GET" else desk.may_change
    if not (may(asked.permission) or asked.anywhere):
        return desk, partial(pages.not_permitted, desk)
    return (desk, None) if request.method == "GET" else _sent(desk, secret)


def _sent(desk: Desk, secret: str) -> tuple[Desk, Refusal | None]:
    """The same for what changes something: it must come from our own page, and carry this session's token."""
    request = doorway.current_request
    if not requests.came_from_here(request):
        return desk, partial(pages.sent_from_elsewhere, desk)
    try:
        sent = requests.sent(request)
    except Undecodable:
        return desk, partial(pages.unreadable, desk)
    if not is_form_token(sent.token, secret):
        return desk, partial(pages.send_again, desk, requests.path_of(request), requests.kept(sent))
    return replace(desk, typed=sent.typed, version=sent.version), None


def _let_in(desk: Desk) -> str:
    return EMERGENCY if desk.opened_until else ALLOWED


def _not_logged_in() -> Response:
    """To the login, and back afterwards; what was typed into a form that lay open too long is kept."""
    request = doorway.current_request
    path = requests.path_of(request)
    log("login", 303, "not logged in")
    if request.method == "GET":
        ours = all(OURS.fullmatch(part) for part in (request.uri_params or {}).values())
        return see_other(f"{requests.ROOMS}/login" + (f"?to={path}" if ours else ""))
    if requests.came_from_here(request):
        with suppress(Undecodable):
            return pages.keep_for_later(path, requests.kept(requests.sent(request)))
    return see_other(f"{requests.ROOMS}/login")
