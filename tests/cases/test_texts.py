"""Every act that a case's history can hold has a word for it, and every code an answer."""

import ast
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from familiekontakten.cases.doing import EVERY
from familiekontakten.cases.onward import OnwardState
from familiekontakten.cases.states import END_NAMES, STATE_NAMES, CaseState, EndReason
from familiekontakten.cases.steps import STEPS
from familiekontakten.cases.texts import HISTORY, counted, said
from familiekontakten.languages.catalogue import translate

T = partial(translate, "nb")
ACTING = [
    *sorted(Path("functions/familiekontakten/cases").rglob("*.py")),
    Path("functions/familiekontakten/matching/acts.py"),
]


def acts_in(path: Path) -> Iterator[str]:
    """The codes given to `changed(case, "…", …)`."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "changed":
            code = node.args[1]
            if isinstance(code, ast.Constant):
                yield str(code.value)


def test_every_act_that_a_case_remembers_has_a_word() -> None:
    found = {code for path in ACTING for code in acts_in(path)}
    assert len(found) > 20
    moved = {f"onward_{state}" for state in OnwardState}
    said_by = {f"{who}_said_{word}" for who in ("family", "volunteer") for word in ("yes", "no")}
    assert (found | moved | said_by) - set(HISTORY) == set()


def test_every_state_and_end_has_a_name() -> None:
    assert (set(STATE_NAMES), set(END_NAMES)) == (set(CaseState), set(EndReason))


def test_every_step_that_leads_to_an_act_leads_to_one_that_there_is() -> None:
    names = {act.form.name for act in EVERY}
    steps = {
        step.path.rpartition("/")[2] for step in STEPS.values() if step.path.count("/") == 4 and "{id}/" in step.path
    }
    assert steps <= names


@pytest.mark.parametrize(
    ("name", "codes", "text"),
    [
        ("civil_status", "lone_parent", "Alene med barn"),
        ("challenges", ("twins", "other"), "Flere barn født samtidig, Noe annet"),
        ("challenges", (), "Ingen"),
        ("challenges", None, "Ikke besvart"),
        ("languages", ("ar",), "Arabisk"),
        ("hours", "2.5", "2,5"),
        ("home", ("no such code",), "no such code"),
    ],
)
def test_codes_are_shown_in_words_and_what_is_missing_as_missing(name: str, codes: object, text: str) -> None:
    assert said(name, codes, T) == text  # type: ignore[arg-type] # any of the kinds of answers


def test_a_number_that_is_missing_is_not_a_zero() -> None:
    assert (counted(0, T), counted(None, T)) == ("0", "Ikke besvart")
