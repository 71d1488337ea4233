"""Reading what a browser sent, without trusting any of it."""

import hmac
from datetime import UTC, date, datetime
from hashlib import sha256

from chalice.app import Request

from familiekontakten.door import settings
from familiekontakten.door.skeletons import FRAME, built_languages
from familiekontakten.forms.decoding import Pairs, Undecodable, decode
from familiekontakten.languages.language import SOURCE
from familiekontakten.months import day_of


def readable(language: str, page: str = FRAME) -> str:
    """The language to answer in: the one asked for where `page` is published in it, Norwegian otherwise."""
    return language if language in built_languages(page) else SOURCE


def today() -> date:
    """The calendar day in Norway."""
    return day_of(datetime.now(UTC))


def body_of(request: Request) -> tuple[bytes, str]:
    """The body's bytes as they were sent, and the content type."""
    body = request.raw_body
    return body if isinstance(body, bytes) else body.encode(), request.headers.get("content-type", "")


def came_from_elsewhere(request: Request) -> bool:
    """True when the browser says that another site made it send this. Browsers that say nothing are believed."""
    return request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none")


def sent_by_our_page(request: Request) -> Pairs:
    """What one of our own pages sent, for showing it again where it is not understood: of a body that cannot be read
    what could be read of it, and nothing where another site made a browser send it.
    """
    if came_from_elsewhere(request):
        return []
    try:
        return decode(*body_of(request))
    except Undecodable as unreadable:
        return [(name, text) for name, texts in unreadable.salvaged.items() for text in texts]


def keyed_address(request: Request) -> str:
    """A keyed hash of where a request came from: enough to count by, useless for finding anybody.

    The last but one address is the visitor's as the content network saw it; what stands before it can be made up.
    """
    hops = [hop.strip() for hop in request.headers.get("x-forwarded-for", "").split(",") if hop.strip()]
    seen = hops[-2] if len(hops) > 1 else (hops or ["unknown"])[0]
    return hmac.digest(settings.pepper(), b"address|" + seen.encode(), sha256).hex()[:32]
