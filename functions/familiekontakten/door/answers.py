"""What goes back to a browser: pages and redirects with the headers that every answer carries."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from functools import wraps

from chalice.app import Response

from familiekontakten.door import tracing

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

Answer = Response
View = Callable[..., Answer]

_OUT_OF_ORDER = """<!doctype html><html lang="nb"><meta charset="utf-8"><title>Noe er galt hos oss</title>
<h1>Noe er galt hos oss</h1><p>Ingenting er sendt. Gå tilbake i nettleseren: det du skrev står der fortsatt. Prøv igjen
om et minutt.</p><h1 lang="en">Something is wrong on our side</h1><p lang="en">Nothing was sent. Go back in your
browser: what you wrote is still there. Try again in a minute.</p>"""
"""The last resort, when not even a page of the site can be made."""

_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


def page(status: int, html: str, headers: dict[str, str] | None = None) -> Response:
    """A whole page."""
    return Response(html, status_code=status, headers={**_HEADERS, **(headers or {})})


def see_other(location: str, headers: dict[str, str] | None = None) -> Response:
    """Sends the browser on with a GET (303), so that reloading never sends a form again."""
    return Response("", status_code=303, headers={**_HEADERS, "Location": location, **(headers or {})})


def guarded(view: View) -> View:
    """A view that never raises: Chalice would log the exception's text, which may quote what was typed."""

    @wraps(view)
    def answer(**parts: str) -> Response:
        try:
            with tracing.step("answer"):  # what is noted about the request as a whole belongs here
                return view(**parts)
        except Exception as error:
            log(view.__name__, 503, type(error).__name__)
            return page(503, _OUT_OF_ORDER)

    answer.guarded = True  # type: ignore[attr-defined] # an agreement test walks all routes and looks for it
    return answer


def log(route: str, status: int, outcome: str, department: str = "-") -> None:
    """One line a request, in words of our own: nothing typed, no address, no exception text."""
    line = {"at": datetime.now(UTC).isoformat(timespec="milliseconds"), "route": route, "status": status}
    print(json.dumps({**line, "outcome": outcome, "department": department}))  # noqa: T201 - stdout is the log
