"""Fills in a form with the keyboard alone: Tab from question to question, as someone without a mouse does."""

from typing import Any

from tests.browser.reader import Reader
from tests.forms.answers import Pairs

# What has the focus: enough to know which key to press next.
WHERE = """() => {
    const at = document.activeElement;
    return at === document.body ? null : {
        tag: at.tagName, type: at.type, name: at.name, value: at.value, checked: at.checked,
        options: at.options && Object.fromEntries([...at.options].map((option) => [option.value, option.text])),
    };
}"""


def fill_in(reader: Reader, answers: Pairs) -> None:
    """Answer every question of the form, in the order of the page, and stop on its button.

    Fails where a question that has an answer was never reached.
    """
    left = list(answers)
    while (at := _next(reader)) and at["type"] != "submit":
        given = [value for name, value in left if name == at["name"]]
        if given and _answer(reader, at, given):
            left = [
                pair for pair in left if pair[0] != at["name"] or (at["type"] == "checkbox" and pair[1] != at["value"])
            ]
    assert at, "the button was not reached"
    assert left == [], "not asked, or not reached"


def _next(reader: Reader) -> dict[str, Any] | None:
    reader.page.keyboard.press("Tab")
    found: dict[str, Any] | None = reader.page.evaluate(WHERE)
    return found


def _answer(reader: Reader, at: dict[str, Any], given: list[str]) -> bool:
    """Answer the question in focus; whether something was answered."""
    if at["type"] == "checkbox":
        if at["value"] not in given:
            return False
        reader.page.keyboard.press("Space")
    elif at["type"] == "radio":
        _turn_to(reader, given[0])
    elif at["tag"] == "SELECT":
        _choose(reader, at["options"], given[0])
    else:
        reader.page.keyboard.type(given[0])
    return True


def _choose(reader: Reader, options: dict[str, str], value: str) -> None:
    """Choose from a list: by the first letters where the test's keyboard has them, otherwise with the arrow."""
    if options[value].isascii():
        reader.page.keyboard.type(options[value])
    else:
        for _ in range(list(options).index(value)):
            reader.page.keyboard.press("ArrowDown")
    assert _here(reader)["value"] == value


def _turn_to(reader: Reader, value: str) -> None:
    """Choose a radio button: Space takes the first, the arrow the one after."""
    reader.page.keyboard.press("Space")
    first = _here(reader)["value"]
    while _here(reader)["value"] != value:
        reader.page.keyboard.press("ArrowDown")
        assert _here(reader)["value"] != first, f"{value} is not among the answers"
    assert _here(reader)["checked"]


def _here(reader: Reader) -> dict[str, Any]:
    found: dict[str, Any] = reader.page.evaluate(WHERE)
    return found
