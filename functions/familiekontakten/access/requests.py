"""What a browser sends to a room: the session's cookie, where it says it comes from, and the form."""

import re
from http.cookies import CookieError, SimpleCookie
from typing import NamedTuple
from urllib.parse import quote, urlsplit

from chalice.app import Request

from familiekontakten.door import settings
from familiekontakten.door.requests import body_of
from familiekontakten.forms.decoding import Pairs, decode

SESSION = "__Host-session"
LOGIN = "__Host-login"
ROOMS = "/workspace"
TOKEN = "token"  # noqa: S105 - a field's name
VERSION = "version"
_ATTRIBUTES = "Path=/; Secure; HttpOnly; SameSite=Lax"
"""Lax and not Strict: the link in a notice must find its reader logged in. What changes anything is posted."""


_A_ROOM = re.compile(rf"{ROOMS}(?:/[A-Za-z0-9_-]+)+")


class Sent(NamedTuple):
    """A posted form: the session's token, the version of the thing shown, and everything else in order."""

    token: str
    version: int | None
    typed: Pairs


def cookie(request: Request, name: str) -> str | None:
    """The value of one cookie; None where it is missing or the header is no cookies at all."""
    try:
        found = SimpleCookie(request.headers.get("cookie", "")).get(name)
    except CookieError:
        return None
    return found.value if found and found.value else None


def set_cookie(name: str, value: str, seconds: int | None = None) -> str:
    """The value of a Set-Cookie header; without `seconds` it goes when the browser is closed."""
    age = "" if seconds is None else f"; Max-Age={seconds}"
    return f"{name}={value}; {_ATTRIBUTES}{age}"


def came_from_here(request: Request) -> bool:
    """Whether the browser vouches that one of our own pages sent this. Silence is no vouching."""
    origin, fetched = request.headers.get("origin"), request.headers.get("sec-fetch-site")
    if fetched is not None and fetched != "same-origin":
        return False
    return _host(origin) == _host(settings.site_url()) if origin else fetched is not None


def page_before(request: Request) -> str:
    """The path of the room that this was sent from; the first page when the browser does not say, or names no room.

    The path alone: what a browser says it comes from is not to be trusted with another host, nor with a query.
    """
    before = request.headers.get("referer", "")
    try:
        path = urlsplit(before).path if _host(before) == _host(settings.site_url()) else ""
    except ValueError:
        path = ""
    return path if _A_ROOM.fullmatch(path) else f"{ROOMS}/"


def sent(request: Request) -> Sent:
    """The posted form. Raises Undecodable."""
    pairs = decode(*body_of(request))
    ours = {name: value for name, value in reversed(pairs) if name in (TOKEN, VERSION)}
    version = ours.get(VERSION, "")
    typed = [(name, value) for name, value in pairs if name not in ours]
    return Sent(ours.get(TOKEN, ""), int(version) if version.isdecimal() and len(version) < 10 else None, typed)


def kept(form: Sent) -> Pairs:
    """What a page must carry so that the form can be sent once more."""
    return [*form.typed, *([(VERSION, str(form.version))] if form.version is not None else [])]


def path_of(request: Request) -> str:
    """The path that was asked for, as the browser wrote it."""
    parts = {name: quote(value, safe="") for name, value in (request.uri_params or {}).items()}
    return ROOMS + str(request.path).format(**parts)


def query_of(request: Request) -> dict[str, str]:
    """What stands behind the question mark, the first of each name."""
    return dict(request.query_params or {})


def _host(address: str | None) -> tuple[str, str]:
    parts = urlsplit(address or "")
    return parts.scheme, parts.netloc
