"""An attempt to log in: what ties the login service's answer to this browser, and where it leads afterwards."""

from urllib.parse import parse_qs, urlsplit

import pytest
from familiekontakten.access.login import HOME, is_answer_to, login_address, new_attempt, read_attempt


def test_what_the_browser_keeps_gives_the_same_attempt_back() -> None:
    attempt = new_attempt("/workspace/families/7KMP3XTV4")
    assert read_attempt(attempt.cookie) == attempt


@pytest.mark.parametrize(
    "cookie", [None, "", ".", "x./workspace/", "x" * 43, "x" * 43 + ".//evil.example", "x" * 43 + "./"]
)
def test_what_is_no_attempt_is_none(cookie: str | None) -> None:
    assert read_attempt(cookie) is None


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/",
        "//evil.example/workspace/",
        "https://evil.example/workspace/",
        "/workspace",
        "/workspace/..\\x",
        "/workspace/\r\nSet-Cookie: x",
        "/workspace/?x=1",
        "/workspace/" + "x" * 101,
        "/api/forms/nb/family",
    ],
)
def test_nobody_is_led_anywhere_but_into_the_workspace(path: str) -> None:
    assert new_attempt(path).path == HOME


def test_only_its_own_answer_belongs_to_an_attempt() -> None:
    mine, other = new_attempt(HOME), new_attempt(HOME)
    assert is_answer_to(mine, mine.state)
    assert not is_answer_to(mine, other.state)
    assert not is_answer_to(mine, "")
    assert not is_answer_to(None, mine.state)


def test_neither_the_secret_nor_the_verifier_leaves_for_the_login_service() -> None:
    attempt = new_attempt(HOME)
    address = login_address("https://login.example.org", "c-1", "https://example.org/workspace/callback", attempt)
    assert attempt.secret not in address
    assert attempt.verifier not in address
    asked = parse_qs(urlsplit(address).query)
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert asked["prompt"] == ["login"]
    assert len({attempt.state, attempt.nonce, attempt.verifier, *asked["code_challenge"]}) == 4
