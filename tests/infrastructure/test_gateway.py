"""The one origin: what it serves, what it adds as the real distribution does, and what it never lets through."""

import gzip
import json

import pytest

from infrastructure.local.mailbox import Mail, as_json, as_page, mails
from tests.infrastructure.browsing import ask
from tests.stack import Stack

STRICT = {
    "Content-Security-Policy": "default-src 'none'",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Strict-Transport-Security": "max-age=63072000",
    "Permissions-Policy": "camera=()",
}
EMULATORS_OWN = [
    "/_ministack/health",
    "/_ministack/ses/messages",
    "/_localstack/health",
    "/_aws/execute-api/x/api/forms",
    "/health",
    "/login",
    "/login/",
    "/oauth2/authorize/",
    "/oauth2/token",
    "/oauth2/userInfo",
    "/oauth2/../_ministack/health",
    "/logout",
    "/.well-known/jwks.json",
    "/api/../_ministack/health",
    "/workspace/%2e%2e/_ministack/health",
    "//_ministack/health",
]


@pytest.mark.parametrize("path", ["/", "/workspace/", "/no-such-page/", "/api/receipts/nb/nothing"])
def test_every_answer_carries_the_strict_headers(stack: Stack, path: str) -> None:
    headers = ask(stack.url, path).headers
    for name, start in STRICT.items():
        assert headers[name].startswith(start), name


@pytest.mark.parametrize("path", EMULATORS_OWN)
def test_nothing_of_the_emulator_gets_through(stack: Stack, path: str) -> None:
    answer = ask(stack.url, path)
    assert answer.status in (400, 404)
    assert b"services" not in answer.body
    assert b"messages" not in answer.body


@pytest.mark.parametrize("path", ["/", "/_ministack/reset", "/_ministack/config", "/oauth2/token", "/nothing"])
def test_pages_are_only_read(stack: Stack, path: str) -> None:
    assert ask(stack.url, path, "POST", b"Action=ListUsers&Version=2010-05-08").status == 404
    assert ask(stack.url, path, "DELETE").status == 404


def test_a_missing_page_is_the_sites_own(stack: Stack) -> None:
    answer = ask(stack.url, "/no-such-page/")
    assert answer.status == 404
    assert answer.body == ask(stack.url, "/404.html").body


@pytest.mark.parametrize(
    ("asked", "leads_to"),
    [("/til-kommuner/", "/for-kommuner/"), ("/for-familier", "/for-familier/"), ("/workspace", "/workspace/")],
)
def test_an_old_address_leads_on(stack: Stack, asked: str, leads_to: str) -> None:
    answer = ask(stack.url, asked)
    assert (answer.status, answer.headers["Location"]) == (301, leads_to)


def test_text_is_compressed_where_it_is_understood(stack: Stack) -> None:
    plain, packed = ask(stack.url, "/"), ask(stack.url, "/", accept_encoding="gzip, br")
    assert plain.headers["Content-Encoding"] is None
    assert packed.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 2


def test_a_folders_page_answers_with_and_without_its_file_name(stack: Stack) -> None:
    pages = [key for key in _keys(stack) if key.endswith("/index.html")]
    assert pages
    for key in pages[:3]:
        assert ask(stack.url, f"/{key}").body == ask(stack.url, "/" + key.removesuffix("index.html")).body


def test_it_says_when_it_is_ready(stack: Stack) -> None:
    assert ask(stack.url, "/_local/ready").status == 200


def test_a_mail_is_shown_and_its_code_is_not_run() -> None:
    record = {"Timestamp": 1795219200.5, "Source": "a@example.org", "To": ["b@example.org"], "Subject": "<b>Hei</b>"}
    found = mails({"messages": {"0": [record | {"BodyText": "مرحبا", "BodyHtml": '<script>alert(1)</script>"'}]}})
    page = as_page(found)
    assert "&lt;b&gt;Hei" in page
    assert "<script>" not in page
    assert '<iframe sandbox title="HTML" srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;&quot;">' in page
    assert 'dir="auto">مرحبا' in page
    assert json.loads(as_json(found))[0]["from"] == "a@example.org"
    assert found == [
        Mail("2026-11-21T00:00:00.500+00:00", "a@example.org", ("b@example.org",), "<b>Hei</b>", "مرحبا", found[0].html)
    ]


def _keys(stack: Stack) -> list[str]:
    outputs = stack.client("cloudformation").describe_stacks(StackName="hsf-site")["Stacks"][0]["Outputs"]
    bucket = next(output["OutputValue"] for output in outputs if output["OutputKey"] == "PagesBucket")
    return [entry["Key"] for entry in stack.client("s3").list_objects_v2(Bucket=bucket)["Contents"]]


def test_the_login_page_is_read_and_sent_and_nothing_else_of_the_login_service(stack: Stack) -> None:
    assert ask(stack.url, "/oauth2/authorize").status == 400, "the login service's own answer to half a question"
    assert ask(stack.url, "/login", "POST", b"username=x").status == 400
    for method, path in (
        ("POST", "/oauth2/authorize"),
        ("GET", "/login"),
        ("PUT", "/login"),
        ("POST", "/oauth2/token"),
    ):
        assert ask(stack.url, path, method).status == 404, (method, path)
