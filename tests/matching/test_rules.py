"""Each hard rule passes and fails with a reason; nothing but the rule's own fact decides it."""

from typing import Any

import pytest
from familiekontakten.matching.candidates import candidate
from familiekontakten.matching.rules import results

from tests.matching.pairs import contact, family

SOME = frozenset({"mon-morning"})
NONE: frozenset[str] = frozenset()

BROKEN: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("H1", {}, {"missing": ("Politiattesten er ikke vist.", "Taushetserklæringen er ikke signert.")}),
    ("H2", {}, {"available": False}),
    ("H3", {}, {"taken": 1}),
    ("H3", {}, {"taken": 2, "most": 2}),
    ("H5", {}, {"apart": True}),
    ("H5", {}, {"said_no": True}),
    ("H6", {}, {"times": SOME}),
    ("H7", {}, {"languages": frozenset({"no", "pl"})}),
    ("H8", {"plus": True}, {}),
    ("H9", {"gender_wish": "man"}, {}),
    ("H9", {"gender_wish": "woman"}, {"gender": ""}),
    ("H9", {"home": frozenset({"pets"})}, {"avoids": frozenset({"pets", "smoke"})}),
]
HELD: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("H3", {}, {"taken": 1, "most": 2}),
    ("H6", {"times": NONE}, {}),  # nobody has said when: ask, and do not leave anybody out
    ("H6", {}, {"times": NONE}),
    ("H7", {"interpreter": True}, {"languages": frozenset({"no"})}),
    ("H8", {"plus": True}, {"plus": True}),
    ("H9", {"gender_wish": "woman"}, {}),
    ("H9", {"home": frozenset({"pets"})}, {"avoids": frozenset({"stairs"})}),
]


@pytest.mark.parametrize(("code", "of_family", "of_contact"), BROKEN)
def test_a_broken_rule_is_the_only_one_named(code: str, of_family: dict[str, Any], of_contact: dict[str, Any]) -> None:
    found = results(family(**of_family), contact(**of_contact))
    assert [reason.code for reason in found if not reason.met] == [code]
    assert not candidate(family(**of_family), contact(**of_contact)).possible


@pytest.mark.parametrize(("code", "of_family", "of_contact"), HELD)
def test_a_rule_that_holds_says_why(code: str, of_family: dict[str, Any], of_contact: dict[str, Any]) -> None:
    found = {reason.code: reason for reason in results(family(**of_family), contact(**of_contact))}
    assert found[code].met
    assert found[code].text


def test_all_nine_are_told_in_order_whatever_happens() -> None:
    found = results(family(plus=True), contact(available=False, apart=True))
    assert [reason.code for reason in found] == [f"H{number}" for number in range(1, 10)]
    assert all(reason.text for reason in found)


def test_the_gate_tells_every_missing_item() -> None:
    missing = ("Samtalen er ikke holdt.", "Politiattesten er ikke vist.")
    assert results(family(), contact(missing=missing))[0].what == missing
