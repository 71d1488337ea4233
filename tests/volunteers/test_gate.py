"""The gate: each thing that is missing is named, and nothing else is; who may visit and who may be matched."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from typing import Any

import pytest
from familiekontakten.volunteers.gate import (
    AGE,
    CERTIFICATE,
    CERTIFICATE_AGAIN,
    CERTIFICATE_OLD,
    CERTIFICATE_REFUSED,
    COURSE,
    EXPERIENCE,
    HOME_VISIT,
    PLEDGE,
    TALK,
    Missing,
    may_be_matched,
    may_visit,
    missing,
    too_old,
)
from familiekontakten.volunteers.papers import Certificate, Exemption, Pause
from familiekontakten.volunteers.volunteer import VolunteerState

from tests.volunteers.people import BY, THEMES, TODAY, TRAINING, approved, ready

SHOWN = ready().certificate
LONG_AGO = date(2025, 1, 1)
ONE_THEME_LESS = replace(TRAINING, minutes=dict.fromkeys(THEMES[1:], 200))
AN_HOUR_LESS = replace(TRAINING, minutes=dict.fromkeys(THEMES, 109))
EXACTLY_ENOUGH = replace(TRAINING, minutes={**dict.fromkeys(THEMES, 100), THEMES[0]: 200})
UNTIL_TODAY = Exemption(date(2027, 1, 1), "office", TODAY)
UNTIL_YESTERDAY = Exemption(date(2027, 1, 1), "office", TODAY - timedelta(days=1))

CASES: list[tuple[str, dict[str, Any], Missing | None]] = [
    ("everything in place", {}, None),
    ("18 years this year, nobody asked", {"birth_year": 2009}, AGE),
    ("18 years this year, asked", {"birth_year": 2009, "of_age": True}, None),
    ("18 years last year", {"birth_year": 2008}, None),
    ("17 years", {"birth_year": 2010, "of_age": True}, AGE),
    ("no conversation", {"talk_on": None}, TALK),
    ("no home visit", {"home_visit_on": None}, HOME_VISIT),
    ("no certificate", {"certificate": Certificate()}, CERTIFICATE),
    ("certificate only demanded", {"certificate": Certificate(demanded_on=TODAY)}, CERTIFICATE),
    ("certificate not in order", {"certificate": replace(SHOWN, in_order=False)}, CERTIFICATE_REFUSED),
    ("certificate of last summer", {"certificate": replace(SHOWN, issued_on=date(2026, 10, 19))}, CERTIFICATE_OLD),
    ("certificate just young enough", {"certificate": replace(SHOWN, issued_on=date(2026, 10, 20))}, None),
    ("no pledge", {"pledge": None}, PLEDGE),
    ("no course", {"training": None}, COURSE),
    ("a theme never attended", {"training": ONE_THEME_LESS}, COURSE),
    ("less than 20 hours", {"training": AN_HOUR_LESS}, COURSE),
    ("20 hours to the minute", {"training": EXACTLY_ENOUGH}, None),
    ("no experience", {"experience": "not_yet"}, EXPERIENCE),
    ("own children", {"experience": "own_children"}, None),
    ("exempted until today", {"experience": "not_yet", "exemption": UNTIL_TODAY}, None),
    ("exempted until yesterday", {"experience": "not_yet", "exemption": UNTIL_YESTERDAY}, EXPERIENCE),
    ("a short break", {"pauses": (Pause(date(2027, 2, 1), None, date(2027, 3, 1)),)}, None),
    (
        "a break of more than a year since the certificate",
        {
            "certificate": replace(SHOWN, shown_on=date(2025, 12, 1), issued_on=date(2025, 11, 1)),
            "pauses": (Pause(date(2026, 1, 1), None, date(2027, 3, 1)),),
        },
        CERTIFICATE_AGAIN,
    ),
    (
        "a break of more than a year, and a certificate after it",
        {"pauses": (Pause(LONG_AGO, None, date(2027, 1, 15)),)},
        None,
    ),
]


@pytest.mark.parametrize(("changes", "expected"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_one_thing_that_is_missing_is_named(changes: dict[str, Any], expected: Missing | None) -> None:
    assert missing(ready(**changes), TODAY) == ((expected,) if expected else ())


SINGLE: dict[str, tuple[object, Missing]] = {
    "talk_on": (None, TALK),
    "home_visit_on": (None, HOME_VISIT),
    "certificate": (Certificate(), CERTIFICATE),
    "pledge": (None, PLEDGE),
    "training": (None, COURSE),
    "experience": ("not_yet", EXPERIENCE),
    "birth_year": (2015, AGE),
}


@pytest.mark.parametrize(("one", "other"), list(combinations(SINGLE, 2)))
def test_several_missing_things_are_all_named(one: str, other: str) -> None:
    found = set(missing(ready(**{one: SINGLE[one][0], other: SINGLE[other][0]}), TODAY))
    assert found == {SINGLE[one][1], SINGLE[other][1]}


def test_somebody_who_just_signed_up_lacks_all_but_age_and_experience() -> None:
    new = ready(talk_on=None, home_visit_on=None, certificate=Certificate(), pledge=None, training=None)
    assert [item.code for item in missing(new, TODAY)] == ["talk", "home_visit", "certificate", "pledge", "course"]


@pytest.mark.parametrize(
    ("issued", "shown", "old"),
    [
        (date(2027, 1, 10), date(2027, 4, 10), False),
        (date(2027, 1, 10), date(2027, 4, 11), True),
        (date(2026, 11, 30), date(2027, 2, 28), False),
        (date(2026, 11, 30), date(2027, 3, 1), True),
        (date(2026, 1, 1), date(2027, 1, 1), True),
    ],
)
def test_a_certificate_is_old_after_three_months(issued: date, shown: date, old: bool) -> None:
    assert too_old(issued, shown) is old


@pytest.mark.parametrize(
    ("changes", "visits", "matched"),
    [
        ({}, True, True),
        ({"state": VolunteerState.COURSE_COMPLETED}, False, False),
        ({"approval": None}, False, False),
        ({"state": VolunteerState.SUSPENDED}, False, False),
        ({"state": VolunteerState.PAUSED}, False, False),
        ({"state": VolunteerState.LEFT}, False, False),
        ({"pauses": (Pause(TODAY),)}, False, False),
        ({"pauses": (Pause(TODAY + timedelta(days=1)),)}, True, True),
        ({"pauses": (Pause(date(2027, 3, 1), None, TODAY),)}, True, True),
        ({"assignments": ("A",)}, True, False),
        ({"assignments": ("A",), "max_parallel": 2}, True, True),
        ({"pledge": None}, False, False),
        ({"certificate": Certificate(shown_on=TODAY, shown_to=BY, issued_on=TODAY, in_order=False)}, False, False),
    ],
)
def test_who_may_visit_and_who_may_be_matched(changes: dict[str, Any], visits: bool, matched: bool) -> None:
    person = approved(**changes)
    assert (may_visit(person, TODAY), may_be_matched(person, TODAY)) == (visits, matched)
