"""Every kind of bad input gets a page in the reader's language that says what to do, and nothing typed is lost."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import quote_plus, urlencode

import pytest
from familiekontakten.forms import FORMS

from tests.forms.answers import Pairs, changed
from tests.gate.helping import assert_helps, assert_sites_own, is_ours
from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import FORM, Visitor
from tests.stack import Stack
from tests.website.building import answered_in

PAIRS: Pairs = changed(filled_in("family")[0], contact_name="Kari Mottaker", message="Dette skrev jeg")
GOOD = urlencode(PAIRS).encode()
TYPED = ("Kari Mottaker", "Dette skrev jeg")
WITHOUT = urlencode(changed(PAIRS, message=None)).encode()
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Bad:
    """A request: what is bad about it, and the answer it should get. `kept` must stand on the page."""

    body: bytes = GOOD
    status: int = 400
    kept: tuple[str, ...] = TYPED
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": FORM})


def of_type(content_type: str) -> dict[str, str]:
    return {"Content-Type": content_type}


def parts(pairs: Pairs) -> bytes:
    """The same form as several parts."""
    head = 'Content-Disposition: form-data; name="{}"\r\n\r\n{}\r\n'
    return ("".join("--x\r\n" + head.format(name, text) for name, text in pairs) + "--x--\r\n").encode()


BODIES = {
    "nothing": Bad(b"", 422, ()),
    "invalid UTF-8, raw": Bad(GOOD + b"&workplace=\xff\xfe"),
    "invalid UTF-8, percent": Bad(GOOD + b"&language=%ff%fe"),
    "overlong": Bad(GOOD + b"&language=%c0%ae"),
    "a lone surrogate": Bad(WITHOUT + b"&message=Dette skrev jeg%ed%a0%80"),
    "half a percent sign": Bad(GOOD + b"&wishes=%", 422),
    "NUL, percent": Bad(WITHOUT + b"&wishes=x&message=Dette%00 skrev jeg%00", 422),
    "NUL, raw": Bad(WITHOUT + b"&wishes=x&message=Dette\x00 skrev jeg", 422),
    "right to left override": Bad(WITHOUT + b"&wishes=x&message=" + quote_plus("Dette \u202eskrev jeg").encode(), 422),
    "20,000 fields": Bad(GOOD + b"".join(b"&f%d=1" % n for n in range(20_000)), 413),
    "201 fields": Bad(GOOD + b"&wishes=relief" * 201),
    "450 kB": Bad(GOOD + b"&wishes=" + b"x" * 450_000, 413),
    "450 kB of text": Bad(WITHOUT + b"&message=Dette skrev jeg " + b"x" * 450_000, 413, (*TYPED, "x" * 450_000)),
    "1 MB of text": Bad((WITHOUT + b"&message=Dette skrev jeg ").ljust(MEGABYTE, b"x"), 413, (*TYPED, "x" * 1_000_000)),
    "7 MB": Bad(GOOD.ljust(7 * MEGABYTE, b"x"), 413, ()),
    "a field twice": Bad(GOOD + b"&contact_name=Ola Annen", 422, (*TYPED, "Ola Annen")),
    "an unknown field": Bad(GOOD + b"&who=me", 422),
    "a field without a name": Bad(GOOD + b"&=x", 422),
    "an answer nobody can choose": Bad(GOOD + b"&wishes=everything", 422),
    "another municipality's district": Bad(urlencode(changed(PAIRS, kommune_code="4601")).encode(), 422),
    "a municipality that is none": Bad(urlencode(changed(PAIRS, kommune_code="0000\r\nX: y")).encode(), 422),
    "markup": Bad(urlencode(changed(PAIRS, phone="\"><script>alert('1')</script>")).encode(), 422),
    "JSON": Bad(b'{"contact_name": "Kari"}', headers=of_type("application/json"), kept=()),
    "several parts": Bad(parts(PAIRS), headers=of_type("multipart/form-data; boundary=x")),
    "plain text": Bad("".join(f"{n}={t}\r\n" for n, t in PAIRS).encode(), headers=of_type("text/plain")),
    "no content type": Bad(headers={}),
    "an empty content type": Bad(headers=of_type("")),
    "a strange content type": Bad(headers=of_type(";;; charset")),
    "another charset": Bad(WITHOUT + b"&message=Dette skrev jeg p\xe5", headers=of_type(f"{FORM}; charset=latin-1")),
    "packed": Bad(GOOD, 303, headers=of_type(FORM) | {"Content-Encoding": "gzip"}),
    "from another site": Bad(headers=of_type(FORM) | {"Sec-Fetch-Site": "cross-site"}, kept=()),
}


@pytest.mark.parametrize("language", ["nb", "ar"])
@pytest.mark.parametrize("name", BODIES)
def test_a_bad_form_comes_back_with_everything_typed(visitor: Visitor, name: str, language: str) -> None:
    bad = BODIES[name]
    answer = visitor.ask("POST", f"/api/forms/{language}/family", bad.body, bad.headers)
    assert answer.status == bad.status
    assert_helps(answer, language, bad.kept)


def with_line_break(form: str) -> Iterator[tuple[str, Pairs]]:
    pairs, _ = filled_in(form)
    for name in FORMS[form].fields:
        texts = [text for key, text in pairs if key == name]
        yield name, changed(pairs, **{name: [f"{text}\r\nBcc: x@example.org" for text in texts]})


@pytest.mark.parametrize("form", FORMS)
def test_a_line_break_in_any_field_is_harmless(stack: Stack, form: str) -> None:
    for name, pairs in with_line_break(form):
        answer = Visitor(stack.url).send(form, "en", pairs)
        kind = FORMS[form].fields[name].kind
        assert_helps(answer, "en", ["Bcc: x@example.org"] if kind in ("tel", "email", "years", "year", "date") else [])
        assert "\n" not in answer.location


@pytest.mark.parametrize("form", FORMS)
def test_any_one_answer_that_is_missing_twice_or_nonsense_is_answered(stack: Stack, form: str) -> None:
    pairs, _ = filled_in(form)
    for name in FORMS[form].fields:
        for answers in (None, ["?", "?"], "\U0001f9f8" * 600, "\x00", "%00", "=&="):
            answer = Visitor(stack.url).send(form, "ar", changed(pairs, **{name: answers}))
            assert_helps(answer, answered_in("ar", form))


HEADERS: list[dict[str, str]] = [
    {"Accept": "image/png"},
    {"Accept": "application/json"},
    {"Accept": "application/octet-stream"},
    {"Accept": ";;;q=,"},
    {"Accept": ""},
    {"Accept-Language": "xx-\xff"},
    {"Cookie": '__Host-receipt="\\"; =;;; a'},
    {"Cookie": "__Host-receipt=" + "C" * 4000},
    {"X-Forwarded-For": ",, ,"},
    {"X-Forwarded-For": "' OR 1=1 --, \xe6\xf8\xe5"},
    {"X-Forwarded-For": "1.2.3.4, " * 800},
    {"X-Forwarded-Host": "evil.example.org"},
    {"Host": "evil.example.org"},
    {"Origin": "null"},
    {"Referer": "http://evil.example.org/?x=y"},
    {"X-Amzn-Trace-Id": ";;Root=;=="},
    {"X-Amzn-Trace-Id": "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=9"},
    {"X-HTTP-Method-Override": "DELETE"},
    {"X-Amz-Invocation-Type": "Event"},
    {"Authorization": "AWS4-HMAC-SHA256 Credential=x"},
    {"Range": "bytes=0-1"},
]


@pytest.mark.parametrize("headers", HEADERS, ids=lambda headers: next(iter(headers)))
def test_no_header_can_upset_the_door(visitor: Visitor, stack: Stack, headers: dict[str, str]) -> None:
    pairs, _ = filled_in("volunteer")
    sent = visitor.ask("POST", "/api/forms/en/volunteer", urlencode(pairs).encode(), {"Content-Type": FORM} | headers)
    assert (sent.status, sent.location.startswith(f"{stack.url}/api/receipts/en/")) == (303, True)
    bad = visitor.ask("POST", "/api/forms/en/volunteer", b"name=Ola", {"Content-Type": FORM} | headers)
    assert bad.status == 422
    assert_helps(bad, "en", ["Ola"])
    assert visitor.ask("GET", sent.location, None, headers).status == 200


@pytest.mark.parametrize("language", ["xx", "AR", "%00", "%ff", "nb%20"])
def test_a_language_that_is_not_published_is_answered_in_norwegian(visitor: Visitor, language: str) -> None:
    pairs, _ = filled_in("family")
    sent = visitor.send("family", language, pairs)
    assert "/api/receipts/nb/" in sent.location
    assert_helps(visitor.send("family", language, [*pairs, ("who", "me")]), "nb", [pairs[-1][1]])
    assert_helps(visitor.post(f"/api/status/{language}", [("reference", "x"), ("secret", "y")]), "nb")


UNKNOWN = [("nb/nothing", "nb"), ("ar/nothing", "ar"), ("ar/%ff", "ar"), ("en/family%20", "en"), ("xx/nothing", "nb")]


@pytest.mark.parametrize(("form", "language"), UNKNOWN)
def test_an_unknown_form_leads_to_the_front_page(visitor: Visitor, form: str, language: str) -> None:
    answer = visitor.post(f"/api/forms/{form}", PAIRS)
    assert answer.status == 404
    assert_helps(answer, language)


ELSEWHERE = ["/api", "/api/", "/api/forms", "/api/forms/ar", "/api/forms/ar/family/x", "/api/..%2f..%2fx"]
METHODS = ["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"]


@pytest.mark.parametrize(
    ("method", "path"),
    [("POST", path) for path in ELSEWHERE]
    + [(method, "/api/forms/ar/family") for method in METHODS if method != "GET"]
    + [(method, "/api/receipts/ar/CCCCCCCCC") for method in METHODS if method != "GET"]
    + [(method, "/workspace/") for method in (*METHODS, "POST") if method != "GET"],
)
def test_what_is_no_address_of_ours_is_the_sites_own_page(visitor: Visitor, method: str, path: str) -> None:
    answer = visitor.ask(method, path, GOOD if method != "HEAD" else None, {"Content-Type": FORM})
    assert answer.status == 404
    if method != "HEAD":
        assert_sites_own(answer)


PAIR_BODIES: dict[str, Bad] = {
    "nothing": Bad(b"", 422),
    "one of two": Bad(b"reference=CCCC", 422),
    "invalid UTF-8": Bad(b"reference=%ff&secret=%ff", 422),
    "NUL": Bad(b"reference=%00&secret=%00", 422),
    "both twice": Bad(b"reference=a&reference=b&secret=c&secret=d", 422),
    "an unknown field": Bad(b"reference=a&secret=b&c=d", 422),
    "450 kB": Bad(b"reference=a&secret=" + b"x" * 450_000, 422),
    "7 MB": Bad(b"reference=a&secret=" + b"x" * 7 * MEGABYTE, 422),
    "20,000 fields": Bad(b"reference=a&" * 20_000, 422),
    "JSON": Bad(b'{"reference": "a"}', 422, headers=of_type("application/json")),
    "no content type": Bad(b"reference=a&secret=b", 422, headers={}),
    "from another site": Bad(b"reference=a&secret=b", 422, headers=of_type(FORM) | {"Sec-Fetch-Site": "cross-site"}),
    "lone surrogates": Bad(b"reference=%ed%a0%80&secret=%ed%b0%80", 422),
    "override": Bad(quote_plus("\u202e").encode() + b"=a", 422),
}


@pytest.mark.parametrize("path", ["status", "withdrawals"])
@pytest.mark.parametrize("name", PAIR_BODIES)
def test_a_bad_pair_is_asked_for_again(visitor: Visitor, name: str, path: str) -> None:
    bad = PAIR_BODIES[name]
    answer = visitor.ask("POST", f"/api/{path}/ar", bad.body, bad.headers)
    assert answer.status == bad.status
    assert_helps(answer, "ar")
    assert answer.page.all("input", id="secret", value="")


@pytest.mark.parametrize(
    "code", ["x", "%00", "%ff", "C" * 3000, "CCCCCCCC2", "..%2f..%2fstatus", "%0d%0aSet-Cookie:x=y", "<b>"]
)
def test_an_address_that_is_no_receipt_says_so(visitor: Visitor, code: str) -> None:
    answer = visitor.get(f"/api/receipts/ar/{code}")
    assert answer.status == 404
    assert_helps(answer, "ar") if is_ours(answer) else assert_sites_own(answer)
    assert "Set-Cookie" not in answer.headers
