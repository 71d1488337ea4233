"""What every answer carries, whoever gives it: the same strict policy, and nothing that a shared computer keeps."""

from collections.abc import Callable
from http.cookies import SimpleCookie
from urllib.parse import urlencode

import pytest
from familiekontakten.door.answers import CONTENT_SECURITY_POLICY

from infrastructure.build.templates import read
from tests.gate.helping import assert_helps
from tests.journeys import insider
from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import FORM, Answer, Visitor
from tests.stack import Stack

WRONG = [("reference", "x"), ("secret", "y")]


def receipt(visitor: Visitor) -> Answer:
    return visitor.get(sent(visitor).location)


def sent(visitor: Visitor) -> Answer:
    return visitor.send("family", "nb", filled_in("family")[0])


def status(visitor: Visitor) -> Answer:
    return visitor.post("/api/status/nb", [("reference", sent(visitor).reference), ("secret", visitor.secret)])


def guessed_too_often(visitor: Visitor) -> Answer:
    return [visitor.post("/api/status/nb", WRONG) for _ in range(21)][-1]


OF_FUNCTIONS: dict[str, tuple[int, Callable[[Visitor], Answer]]] = {
    "taken in": (303, sent),
    "receipt": (200, receipt),
    "no receipt": (404, lambda visitor: visitor.get("/api/receipts/nb/x")),
    "mistyped": (422, lambda visitor: visitor.send("family", "nb", [])),
    "unreadable": (400, lambda visitor: visitor.ask("POST", "/api/forms/nb/family", b"x=%ff", {"Content-Type": FORM})),
    "too large": (413, lambda visitor: visitor.ask("POST", "/api/forms/nb/family", b"x" * 70_000)),
    "no such form": (404, lambda visitor: visitor.send("nothing", "nb", [])),
    "status": (200, status),
    "wrong pair": (422, lambda visitor: visitor.post("/api/status/nb", WRONG)),
    "guessed too often": (429, guessed_too_often),
    "nothing to search for": (422, lambda visitor: visitor.post("/api/search/nb", [])),
    "workspace": (303, lambda visitor: visitor.get("/workspace/")),
    "login": (303, lambda visitor: visitor.get("/workspace/login")),
    "login that failed": (422, lambda visitor: visitor.get("/workspace/callback")),
}
OF_THE_SITE: dict[str, tuple[int, Callable[[Visitor], Answer]]] = {
    "front page": (200, lambda visitor: visitor.get("/")),
    "form": (200, lambda visitor: visitor.get("/ar/be-om-kontakt/")),
    "nothing there": (404, lambda visitor: visitor.get("/nothing/")),
    "nothing there of a function": (404, lambda visitor: visitor.get("/api/nothing")),
    "script": (200, lambda visitor: visitor.get("/assets/site.js")),
}
EVERY = OF_FUNCTIONS | OF_THE_SITE
SAME = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
}


@pytest.mark.parametrize("name", EVERY)
def test_every_answer_carries_the_same_policy(visitor: Visitor, name: str) -> None:
    expected, ask = EVERY[name]
    answer = ask(visitor)
    assert answer.status == expected
    for header, value in SAME.items():
        assert answer.headers.get_all(header) == [value]
    assert "geolocation=()" in answer.headers["Permissions-Policy"]
    assert answer.headers["Access-Control-Allow-Origin"] is None


@pytest.mark.parametrize("name", OF_FUNCTIONS)
def test_nothing_personal_is_kept_by_a_shared_computer(visitor: Visitor, name: str) -> None:
    assert OF_FUNCTIONS[name][1](visitor).headers.get_all("Cache-Control") == ["no-store"]


@pytest.mark.parametrize("name", EVERY)
def test_no_page_has_anything_that_the_policy_forbids(visitor: Visitor, name: str) -> None:
    answer = EVERY[name][1](visitor)
    for element in answer.page.all() if answer.headers["Content-Type"].startswith("text/html") else []:
        assert element.tag not in ("style", "iframe", "object", "embed", "base")
        data = element.attributes.get("type") == "application/ld+json"  # a block that no browser runs
        assert element.tag != "script" or data or element.attributes["src"].startswith("/assets/")
        assert not [n for n in element.attributes if n == "style" or n.startswith("on")]


def test_functions_and_site_have_one_policy() -> None:
    policy = read("site")["Resources"]["Headers"]["Properties"]["ResponseHeadersPolicyConfig"]["SecurityHeadersConfig"]
    assert policy["ContentSecurityPolicy"]["ContentSecurityPolicy"] == CONTENT_SECURITY_POLICY
    assert "unsafe" not in CONTENT_SECURITY_POLICY
    assert "*" not in CONTENT_SECURITY_POLICY


def test_every_cookie_stays_in_its_browser(visitor: Visitor) -> None:
    lines = [
        line for _, ask in EVERY.values() for line in ask(Visitor(visitor.origin)).headers.get_all("Set-Cookie", [])
    ]
    cookies = [pair for line in lines for pair in SimpleCookie(line).items()]
    assert {name for name, _ in cookies} == {"__Host-receipt", "__Host-login"}
    assert {(cookie["path"], cookie["secure"], cookie["httponly"]) for _, cookie in cookies} == {("/", True, True)}
    assert {cookie["samesite"] for name, cookie in cookies if name == "__Host-login"} == {"Lax"}
    (cookie,) = (cookie for name, cookie in cookies if name == "__Host-receipt")
    assert {key: value for key, value in cookie.items() if value} == {
        "path": "/",
        "max-age": "900",
        "secure": True,
        "httponly": True,
        "samesite": "Strict",
    }


@pytest.mark.parametrize("site", ["cross-site", "same-site", "anything"])
def test_what_another_site_makes_a_browser_send_does_nothing(stack: Stack, visitor: Visitor, site: str) -> None:
    reference = sent(visitor).reference
    before = len(insider.rows(stack, "inbox", "enquiry#kristiansand"))
    headers = {"Content-Type": FORM, "Sec-Fetch-Site": site}
    whole = urlencode(filled_in("professional")[0]).encode()
    refused = visitor.ask("POST", "/api/forms/ar/professional", whole, headers)
    assert refused.status == 400
    assert_helps(refused, "nb")
    assert len(insider.rows(stack, "inbox", "enquiry#kristiansand")) == before
    body = f"reference={reference}&secret={visitor.secret}".encode()
    for path in ("withdrawals", "status"):
        refused = visitor.ask("POST", f"/api/{path}/ar", body, headers)
        assert refused.status == 422
        assert_helps(refused, "ar")
    assert insider.row(stack, "receipts", reference=reference)["state"] == "received"
