"""From bytes to pairs: strictly, and keeping what was typed when refused."""

from urllib.parse import quote_plus, urlencode

import pytest
from familiekontakten.forms.decoding import FORM_TYPE, MOST_BYTES, MOST_PAIRS, MOST_SALVAGED, Undecodable, decode
from hypothesis import given
from hypothesis import strategies as st

LATIN = "Bjørg".encode("latin-1")

REFUSED = {
    "too large": (b"a=" + b"x" * MOST_BYTES, FORM_TYPE, "too_large"),
    "percent-encoded latin-1": (b"contact_name=Bj%F8rg", FORM_TYPE, "not_text"),
    "raw latin-1": (b"contact_name=" + LATIN, FORM_TYPE, "not_text"),
    "a surrogate": (b"message=%ED%A0%80", FORM_TYPE, "not_text"),
    "overlong slash": (b"message=%C0%AF", FORM_TYPE, "not_text"),
    "a letter lost before us": ("message=Bj\ufffdrg".encode(), FORM_TYPE, "not_text"),
    "a bad name": (b"%FF=1", FORM_TYPE, "not_text"),
    "no content type": (b"contact_name=Kari", "", "not_a_form"),
    "json": (b'{"contact_name": "Kari"}', "application/json", "not_a_form"),
    "several parts": (b"--x\r\n", "multipart/form-data; boundary=x", "not_a_form"),
    "another charset": (b"contact_name=Bj%F8rg", f"{FORM_TYPE}; charset=iso-8859-1", "not_a_form"),
    "a charset that is a codec": (b"contact_name=Kari", f"{FORM_TYPE}; charset=zlib", "not_a_form"),
    "20,000 fields": (b"a&" * 20_000, FORM_TYPE, "too_many"),
    "one field too many": (b"a=1&" * (MOST_PAIRS + 1), FORM_TYPE, "too_many"),
}


@pytest.mark.parametrize(("body", "content_type", "kind"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_refused(body: bytes, content_type: str, kind: str) -> None:
    with pytest.raises(Undecodable) as refused:
        decode(body, content_type)
    assert refused.value.kind == kind


@pytest.mark.parametrize(
    "content_type",
    [FORM_TYPE, f"{FORM_TYPE}; charset=utf-8", f'{FORM_TYPE};charset="UTF-8"', FORM_TYPE.upper(), f"{FORM_TYPE};"],
)
def test_content_types_taken(content_type: str) -> None:
    assert decode(b"a=1", content_type) == [("a", "1")]


def test_pairs_keep_their_order_and_repeats() -> None:
    assert decode("wishes=relief&wishes=network&x=&y&=z&&m=a+b%0D%0Aø".encode(), FORM_TYPE) == [
        ("wishes", "relief"), ("wishes", "network"), ("x", ""), ("y", ""), ("", "z"), ("m", "a b\r\nø"),
    ]  # fmt: skip


@pytest.mark.parametrize("size", [0, MOST_BYTES])
def test_the_largest_and_the_smallest_body(size: int) -> None:
    assert len(decode(b"a" * size, FORM_TYPE)) == bool(size)


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"contact_name=Bj%F8rg&phone=12", FORM_TYPE),
        (b"contact_name=Bj%F8rg&phone=12", f"{FORM_TYPE}; charset=iso-8859-1"),
        ("contact_name=Bjørg&phone=12&message=".encode() + b"x" * (450_000), FORM_TYPE),
        ("contact_name=Bjørg&phone=12".encode() + b"&x=" * MOST_PAIRS, FORM_TYPE),
        (
            b"\r\n".join(
                [
                    b"--x",
                    b'Content-Disposition: form-data; name="contact_name"',
                    b"",
                    "Bjørg".encode(),
                    b"--x",
                    b'content-disposition: form-data; name="phone"',
                    b"",
                    b"12",
                    b"--x--",
                    b"",
                ]
            ),
            'multipart/form-data; boundary="x"',
        ),
        ("message=one=1\r\ntwo\r\ncontact_name=Bjørg\r\nphone=12\r\n".encode(), "text/plain; charset=utf-8"),
    ],
    ids=["latin-1", "another charset", "450 kB", "too many", "several parts", "plain text"],
)
def test_a_refused_form_keeps_what_was_typed(body: bytes, content_type: str) -> None:
    with pytest.raises(Undecodable) as refused:
        decode(body, content_type)
    assert refused.value.salvaged["contact_name"] == ["Bjørg"]
    assert refused.value.salvaged["phone"] == ["12"]


def test_a_body_far_too_large_is_not_even_read() -> None:
    with pytest.raises(Undecodable) as refused:
        decode(b"contact_name=" + b"x" * MOST_SALVAGED, FORM_TYPE)
    assert refused.value.salvaged == {}


def test_the_exception_itself_says_nothing_of_what_was_typed() -> None:
    with pytest.raises(Undecodable) as refused:
        decode(b"contact_name=%FFSecret", FORM_TYPE)
    assert "Secret" not in str(refused.value) + repr(refused.value)
    assert refused.value.__cause__ is None


OTHER_TYPES = ["multipart/form-data; boundary=-", "multipart/form-data", "text/plain"]


@given(st.binary(), st.one_of(st.just(FORM_TYPE), st.sampled_from(OTHER_TYPES), st.text()))
def test_any_bytes_are_read_or_refused(body: bytes, content_type: str) -> None:
    try:
        pairs = decode(body, content_type)
    except Undecodable:
        return
    assert decode("&".join(f"{quote_plus(n)}={quote_plus(v)}" for n, v in pairs).encode(), FORM_TYPE) == pairs


@given(st.lists(st.tuples(st.text(min_size=1), st.text()), max_size=20))
def test_what_a_browser_sends_comes_back(pairs: list[tuple[str, str]]) -> None:
    sent = [(n, v) for n, v in pairs if "\ufffd" not in n + v]
    body = urlencode([(n.encode("utf-8", "ignore"), v.encode("utf-8", "ignore")) for n, v in sent]).encode()
    assert decode(body, FORM_TYPE) == [
        (n.encode("utf-8", "ignore").decode(), v.encode("utf-8", "ignore").decode()) for n, v in sent
    ]
