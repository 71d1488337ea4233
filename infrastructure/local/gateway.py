"""One origin on this machine in front of the emulated distribution: its name is put into each request, text is
compressed as the real one does, the old site's addresses lead on as they do at the edge, and the login page and the
mailbox are added. Nothing else of the emulator can be reached through it.

`python -m infrastructure.local.gateway PORT EMULATOR DISTRIBUTION`
"""

import gzip
import sys
from collections.abc import Mapping

from aiohttp import ClientSession, ClientTimeout, DummyCookieJar, TCPConnector, web
from multidict import CIMultiDict
from yarl import URL

from infrastructure.local import mailbox
from infrastructure.local.child import end_with_parent
from infrastructure.website import redirects

# Headers about one connection, not about the request; and those that only the emulator's own services read.
HOP = {"host", "connection", "keep-alive", "transfer-encoding", "te", "upgrade", "content-length"}
NOT_FORWARDED = ("x-amz-", "x-ministack-")
APPS = ("/api/", "/workspace/")
# Addresses at which the emulator would answer by itself, whatever the name.
EMULATORS_OWN = {"health", "oauth2", ".well-known", "login", "logout", "iceberg", "v2", "v20180820"}
# The emulated login service's page, which on AWS has a host of its own: reading it, and sending it.
LOGIN_PAGE = {("GET", "/oauth2/authorize"), ("POST", "/login")}
NOT_FOUND = "/404.html"
COMPRESSED = ("text/", "application/javascript", "application/json", "image/svg+xml", "application/xml")
SMALLEST = 1000  # bytes; the real distribution leaves what is smaller
LARGEST = 12 * 2**20  # bytes; API Gateway takes 10 MB

EMULATOR = web.AppKey("emulator", str)
DISTRIBUTION = web.AppKey("distribution", str)
HTTP = web.AppKey("http", ClientSession)


def is_site_address(method: str, path: str) -> bool:
    """Whether the distribution may be asked: the apps with any method, pages by reading only."""
    first = path.split("/")[1]
    return path.startswith(APPS) or (
        method in ("GET", "HEAD") and not first.startswith("_") and first not in EMULATORS_OWN
    )


async def forward(request: web.Request) -> web.Response:
    """Ask the distribution for what the browser asked us for, and the login service for its page."""
    if (request.method, request.path) in LOGIN_PAGE:
        return await _ask(request, request.raw_path, request.method, URL(request.app[EMULATOR]).authority)
    known = is_site_address(request.method, request.path)
    if known and not request.path.startswith(APPS) and (to := redirects.target(request.path)):
        return web.Response(status=301, headers={"Location": to, "Cache-Control": redirects.LASTS})
    answer = await _ask(request, request.raw_path if known else NOT_FOUND, request.method if known else "GET")
    if not known:
        answer.set_status(404)
    return answer


async def _ask(request: web.Request, raw_path: str, method: str, host: str = "") -> web.Response:
    headers = CIMultiDict(
        (name, value)
        for name, value in request.headers.items()
        if name.lower() not in HOP and not name.lower().startswith(NOT_FORWARDED)
    )
    headers["Host"] = host or request.app[DISTRIBUTION]
    # Encoded as it came: a path with dots in it is not for us to shorten.
    url = URL(request.app[EMULATOR] + raw_path, encoded=True)
    body = await request.read()
    async with request.app[HTTP].request(
        method, url, headers=headers, data=body or None, allow_redirects=False
    ) as answer:
        return _answer(request.headers, answer.status, answer.headers, await answer.read())


def _answer(asked: Mapping[str, str], status: int, headers: Mapping[str, str], body: bytes) -> web.Response:
    passed = CIMultiDict((name, value) for name, value in headers.items() if name.lower() not in HOP)
    if _worth_compressing(asked, passed, body):
        body = gzip.compress(body, 6, mtime=0)
        passed["Content-Encoding"] = "gzip"
        passed["Vary"] = "Accept-Encoding"
        if "ETag" in passed:
            passed["ETag"] = "W/" + passed["ETag"].removeprefix("W/")
    return web.Response(status=status, body=body, headers=passed)


def _worth_compressing(asked: Mapping[str, str], headers: Mapping[str, str], body: bytes) -> bool:
    return (
        "gzip" in asked.get("Accept-Encoding", "")
        and "Content-Encoding" not in headers
        and len(body) >= SMALLEST
        and headers.get("Content-Type", "").startswith(COMPRESSED)
    )


async def _sent(request: web.Request) -> list[mailbox.Mail]:
    async with request.app[HTTP].get(request.app[EMULATOR] + "/_ministack/ses/messages") as answer:
        return mailbox.mails(await answer.json())


async def show_mailbox(request: web.Request) -> web.Response:
    return web.Response(text=mailbox.as_page(await _sent(request)), content_type="text/html")


async def list_mailbox(request: web.Request) -> web.Response:
    return web.Response(text=mailbox.as_json(await _sent(request)), content_type="application/json")


async def ready(request: web.Request) -> web.Response:
    """200 when the front page comes through the distribution."""
    front = await _ask(request, "/", "GET")
    return web.json_response({"ready": front.status == 200}, status=200 if front.status == 200 else 503)


def _client() -> ClientSession:
    return ClientSession(
        auto_decompress=False,
        cookie_jar=DummyCookieJar(),
        connector=TCPConnector(limit=200),
        timeout=ClientTimeout(total=60),
    )


async def make(emulator: str, distribution: str) -> web.Application:
    """The gateway as an application."""
    # A body that claims to be compressed is passed on as it is.
    app = web.Application(client_max_size=LARGEST, handler_args={"auto_decompress": False})
    app[EMULATOR], app[DISTRIBUTION] = emulator, distribution
    app[HTTP] = _client()
    app.on_cleanup.append(lambda closing: closing[HTTP].close())
    app.add_routes(
        [
            web.get("/_local/ready", ready),
            web.get("/_local/mailbox", show_mailbox),
            web.get("/_local/mailbox.json", list_mailbox),
            web.route("*", "/{path:(?s:.*)}", forward),
        ]
    )
    return app


def main() -> None:
    port, emulator, distribution = sys.argv[1:]
    end_with_parent()
    web.run_app(
        make(emulator, distribution),
        host=["127.0.0.1", "::1"],
        port=int(port),
        shutdown_timeout=1,
        print=None,
        access_log=None,
        auto_decompress=False,  # a body that claims to be compressed is passed on as it is
    )


if __name__ == "__main__":
    main()
