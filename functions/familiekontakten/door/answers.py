"""What goes back to a browser: pages and redirects with the headers that every answer carries."""

import json
from datetime import UTC, datetime

from chalice.app import Response

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)

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


def log(route: str, status: int, outcome: str, department: str = "-") -> None:
    """One line a request, in words of our own: nothing typed, no address, no exception text."""
    line = {"at": datetime.now(UTC).isoformat(timespec="milliseconds"), "route": route, "status": status}
    print(json.dumps({**line, "outcome": outcome, "department": department}))  # noqa: T201 - stdout is the log
