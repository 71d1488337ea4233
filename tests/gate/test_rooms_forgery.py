"""Nothing is changed by a request that one of our own pages did not send, and nothing that was typed is lost."""

from collections.abc import Mapping
from urllib.parse import urlencode

import pytest

from tests.gate.walked import Door, doors, outcomes
from tests.journeys.visitor import FORM, Answer, Visitor
from tests.rooms import Colleague, coordinator, sit_down
from tests.stack import Stack

TYPED = [("deputy", "x"), ("until", 'tidlig i <desember> & "så"')]
Headers = Mapping[str, str]


def send(colleague: Visitor, path: str, pairs: list[tuple[str, str]], headers: Headers) -> Answer:
    return colleague.ask("POST", path, urlencode(pairs).encode(), {"Content-Type": FORM, **headers})


STRANGE: dict[str, Headers] = {
    "another site": {"Origin": "https://evil.example", "Sec-Fetch-Site": "cross-site"},
    "another site that says little": {"Origin": "https://evil.example"},
    "a sister site": {"Origin": "{origin}", "Sec-Fetch-Site": "same-site"},
    "a file on the disk": {"Origin": "null", "Sec-Fetch-Site": "cross-site"},
    "the address bar": {"Sec-Fetch-Site": "none"},
    "our name with another port": {"Origin": "http://localhost:1"},
    "our name as a part": {"Origin": "{origin}.evil.example"},
    "nobody says": {},
}


@pytest.mark.parametrize("name", STRANGE)
def test_no_room_takes_a_form_from_elsewhere(stack: Stack, name: str) -> None:
    headers = {header: value.format(origin=stack.url) for header, value in STRANGE[name].items()}
    clara = coordinator(stack, "moss")
    for door in posted():
        answer = send(clara, door.address, [("token", clara.token)], headers)
        assert answer.status in (404, 422), door
    assert set(outcomes(stack, clara)) == {"refused"}
    assert clara.get("/workspace/absence").status == 200


@pytest.mark.parametrize("token", [None, "", "x", "of another session"])
def test_no_room_takes_a_form_without_the_sessions_token(stack: Stack, token: str | None) -> None:
    clara = coordinator(stack, "moss")
    wrong = coordinator(stack, "moss").token if token == "of another session" else token
    for door in posted():
        answer = send(clara, door.address, [] if wrong is None else [("token", wrong)], clara.from_here())
        assert answer.status in (404, 422), door
    assert set(outcomes(stack, clara)) == {"refused"}
    assert clara.get("/workspace/absence").status == 200


def test_reading_an_address_that_changes_something_changes_nothing(stack: Stack) -> None:
    readable = {door.path for door in doors() if door.method == "GET"}
    clara = coordinator(stack, "moss")
    for door in posted():
        if door.path not in readable:
            assert clara.get(f"{door.address}?token={clara.token}").status in (404, 405), door
    assert outcomes(stack, clara) == []
    assert clara.get("/workspace/absence").status == 200


def test_only_reading_and_posting_are_answered_at_all() -> None:
    assert {door.method for door in doors()} == {"GET", "POST"}


def test_what_was_typed_is_kept_when_the_session_ended_meanwhile(stack: Stack) -> None:
    clara = coordinator(stack, "moss")
    answer = send(
        Visitor(stack.url), "/workspace/absence", [("token", "old"), ("version", "3"), *TYPED], clara.from_here()
    )
    assert answer.status == 401
    assert hidden(answer) == {**dict(TYPED), "version": "3"}


def test_what_was_typed_before_logging_in_again_is_sent_with_one_more_click(stack: Stack) -> None:
    clara = coordinator(stack, "moss")
    again = sit_down(stack, clara.id, "moss")
    answer = send(again, "/workspace/absence", [("token", clara.token), *TYPED], again.from_here())
    assert answer.status == 422
    assert hidden(answer) == {**dict(TYPED), "token": again.token}
    understood = send(again, "/workspace/absence", list(hidden(answer).items()), again.from_here())
    assert understood.status == 422
    assert "Skriv første dag du er borte" in understood.text


def test_a_body_that_cannot_be_read_is_answered_with_a_page(stack: Stack) -> None:
    clara = coordinator(stack, "moss")
    for body in (b"until=%ff", b"x" * 70_000, b"{}"):
        answer = clara.ask("POST", "/workspace/absence", body, {"Content-Type": FORM, **clara.from_here()})
        assert answer.status == 422
        assert "<main" in answer.text


def posted() -> list[Door]:
    """The rooms that change something."""
    return [door for door in doors() if door.method == "POST"]


def hidden(answer: Answer) -> dict[str, str]:
    """The hidden fields of a page."""
    fields = [element for element in answer.page.all("input") if element.attributes.get("type") == "hidden"]
    return {element.attributes["name"]: element.attributes["value"] for element in fields}


def test_the_helpers_own_form_is_taken(stack: Stack) -> None:
    """Or the refusals above would prove nothing."""
    clara: Colleague = coordinator(stack, "moss")
    assert clara.post("/workspace/language", [("language", "nn")]).status == 303
    assert 'lang="nn"' in clara.get("/workspace/absence").text
