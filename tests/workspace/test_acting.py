"""What comes after a colleague presses a button: done and on, or the same page with everything typed."""

from collections.abc import Mapping
from typing import NamedTuple

import pytest
from familiekontakten.casebook.records import Conflict
from familiekontakten.door.answers import Answer, page
from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Problem, StopPage, Values
from familiekontakten.refused import Refused
from familiekontakten.workspace.acting import MOVED_ON, act, fresh

from tests.workspace.desks import sent

FORM = Form(
    "pause",
    "Pause",
    "Lagre",
    (
        Fieldset(
            "",
            (
                Field("until", "Til", "date", wrong="Skriv en dato", required=True, ahead=30),
                Field("why", "Hvorfor", "text"),
            ),
        ),
    ),
    honeypot="",
    path="/workspace/families/{reference}/pause",
)
TYPED = (("until", "1.12.2026"), ("why", "Ferie"))


def again(typed: Mapping[str, list[str]], problems: tuple[Problem, ...]) -> Answer:
    return page(200, f"{dict(typed)} {[problem.text for problem in problems]}")


def test_what_is_understood_is_done_and_the_browser_sent_on() -> None:
    done: list[Values] = []

    def do(values: Values) -> str:
        done.append(values)
        return "/workspace/families/ABC"

    answer = act(sent(*TYPED), FORM, do, again)
    assert (answer.status_code, answer.headers["Location"]) == (303, "/workspace/families/ABC")
    assert done == [{"until": "2026-12-01", "why": "Ferie"}]


def _refused(_: Values) -> str:
    raise Refused(Problem("", "Første regel"), Problem("until", "Andre regel"))


def _too_late(_: Values) -> str:
    raise Conflict


@pytest.mark.parametrize(
    ("pairs", "do", "status", "texts"),
    [
        ((("until", "nei"), ("why", "Ferie")), _refused, 422, ["Skriv en dato"]),
        (TYPED, _refused, 422, ["Første regel", "Andre regel"]),
        (TYPED, _too_late, 409, [MOVED_ON]),
    ],
    ids=["misunderstood", "refused", "somebody was first"],
)  # fmt: skip
def test_otherwise_the_page_comes_again_with_everything_typed(
    pairs: tuple[tuple[str, str], ...], do: object, status: int, texts: list[str]
) -> None:
    answer = act(sent(*pairs), FORM, do, again)  # type: ignore[arg-type]
    assert answer.status_code == status
    assert answer.body == f"{ {name: [text] for name, text in pairs} } {texts}"


def test_an_answer_at_which_a_form_stops_says_why() -> None:
    stop = StopPage("talk", "Snakk med familien først", (), "Tilbake")
    asked = Field("yes", "Ja?", "radio", choices=(Choice("no", "Nei", stop="talk"),))
    form = Form("tip", "Tips", "Send", (Fieldset("", (asked,)),), stop_pages=(stop,))
    answer = act(sent(("yes", "no")), form, _refused, again)
    assert (answer.status_code, "Snakk med familien først" in answer.body) == (422, True)


class Kept(NamedTuple):
    version: int


@pytest.mark.parametrize(("shown", "now", "first"), [(3, 3, True), (None, 3, True), (2, 3, False)])
def test_a_thing_saved_since_it_was_shown_is_a_conflict(shown: int | None, now: int, first: bool) -> None:
    if first:
        assert fresh(sent(version=shown), Kept(now)) == Kept(now)
    else:
        with pytest.raises(Conflict):
            fresh(sent(version=shown), Kept(now))
