"""The score, part by part."""

from typing import Any

import pytest
from familiekontakten.matching.candidates import candidate, candidates
from familiekontakten.matching.score import MOST, parts

from tests.matching.pairs import contact, family

TABLE: list[tuple[str, dict[str, Any], dict[str, Any], int]] = [
    ("time", {}, {}, 10),
    ("time", {}, {"times": frozenset({"wed-evening", "fri-morning"})}, 15),
    ("time", {"times": frozenset()}, {}, 0),
    ("travel", {}, {"postcode": "3801"}, 20),
    ("travel", {"postcode": ""}, {"postcode": ""}, 14),
    ("travel", {}, {}, 14),
    ("travel", {}, {"area": "3909", "travels": True}, 8),
    ("travel", {}, {"area": "3909"}, 0),
    ("experience", {}, {}, 10),
    ("experience", {}, {"tags": frozenset({"twins", "small_network", "integration"})}, 20),
    ("experience", {"needs": frozenset()}, {}, 0),
    ("language", {}, {}, 15),
    ("language", {"languages": frozenset({"ar", "no"})}, {"languages": frozenset({"no"})}, 8),
    ("language", {"languages": frozenset({"no"})}, {"languages": frozenset({"no"})}, 15),
    ("language", {"interpreter": True}, {"languages": frozenset({"no"})}, 0),
    ("load", {}, {}, 10),
    ("load", {"weight": "demanding"}, {}, 5),
    ("load", {"weight": "demanding"}, {"load_wish": "lighter"}, 0),
    ("rested", {}, {}, 5),
    ("rested", {}, {"rested_weeks": 0}, 0),
    ("rested", {}, {"rested_weeks": 3}, 3),
    ("rested", {}, {"rested_weeks": 30}, 5),
]


@pytest.mark.parametrize(("code", "of_family", "of_contact", "points"), TABLE)
def test_a_part_has_its_points(code: str, of_family: dict[str, Any], of_contact: dict[str, Any], points: int) -> None:
    found = {part.code: part for part in parts(family(**of_family), contact(**of_contact))}
    assert found[code].points == points


def test_nobody_gets_more_than_the_most() -> None:
    best = contact(times=family().times, postcode="3801", tags=family().needs)
    found = parts(family(), best)
    assert all(0 <= part.points <= part.most for part in found)
    assert sum(part.most for part in found) == MOST
    assert candidate(family(), best).points == MOST - 5  # two shared times are 15 of 20


def test_whoever_is_not_possible_has_no_points_and_stands_last_with_the_reason() -> None:
    listed = candidates(
        family(), [contact(id="A", available=False), contact(id="B", times=frozenset({"mon-morning"})), contact(id="C")]
    )
    assert [(each.volunteer_id, each.possible) for each in listed] == [("C", True), ("A", False), ("B", False)]
    assert [each.points > 0 for each in listed] == [True, False, False]
    assert [next(r.code for r in each.reasons if not r.met) for each in listed[1:]] == ["H2", "H6"]
