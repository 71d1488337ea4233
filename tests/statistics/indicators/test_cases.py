"""Enquiries, what became of them, and the families and children themselves."""

import pytest
from familiekontakten.statistics.indicators import children, families, flow, needs, referrals, special_needs
from familiekontakten.statistics.units import Child, Forwarding

from tests.statistics.indicators.things import case, counted, day, family, match, visited


def test_enquiries_by_source_in_the_month_they_came() -> None:
    one = family(
        case(referred="2026-10-01", source="self"),
        case(referred="2026-10-31", source="crisis_centre"),
        case(referred="2026-10-31"),
        case(referred="2026-11-01", source="self"),
        case(source="self"),
    )
    assert counted(referrals.RECEIVED, one, "2026-10") == {"self": 1, "other": 1, "?": 1}


@pytest.mark.parametrize(
    ("year", "found"),
    [
        ("2011", {"self": 1, "health_station": 1, "other": 2}),
        ("2019", {"self": 1, "health_station": 1, "ppt": 1, "other": 1}),
    ],
)
def test_three_sources_in_2011_and_twelve_in_2019(year: str, found: dict[str, int]) -> None:
    codes = ("self", "health_station", "ppt", "other")
    one = family(*(case(referred=f"{year}-05-05", source=code) for code in codes))
    assert counted(referrals.BY_SOURCE, one, year) == found


@pytest.mark.parametrize(
    ("referred", "answered", "found"),
    [
        ("2026-10-01", "2026-10-01", {"0": 1}),
        ("2026-08-31", "2026-10-31", {"61": 1}),
        ("2026-10-01", "2026-11-01", {}),
        ("2026-10-05", "2026-10-04", {"?": 1}),
        (None, "2026-10-04", {"?": 1}),
        ("2026-10-01", None, {}),
    ],
)
def test_days_to_an_answer_in_the_month_of_the_answer(
    referred: str | None, answered: str | None, found: dict[str, int]
) -> None:
    one = family(case(referred=referred, first_response=answered, first_visit=answered))
    assert counted(referrals.TIME_TO_FIRST_RESPONSE, one, "2026-10") == found
    assert counted(referrals.TIME_TO_FIRST_VISIT, one, "2026-10") == found


def test_days_to_the_first_match_and_only_the_first() -> None:
    one = family(case(match("2026-11-05"), match("2026-10-11"), referred="2026-10-01"))
    assert counted(referrals.TIME_TO_MATCH, one, "2026-10") == {"10": 1}
    assert counted(referrals.TIME_TO_MATCH, one, "2026-11") == {}


@pytest.mark.parametrize(
    ("referred", "start", "found"),
    [
        ("2026-10-01", "2026-12-30", {"yes": 1}),
        ("2026-10-01", "2026-12-31", {"no": 1}),
        ("2026-10-01", None, {"no": 1}),
        ("2026-09-30", "2026-10-01", {}),
    ],
)
def test_matched_within_ninety_days_of_the_month_the_enquiry_came(
    referred: str, start: str | None, found: dict[str, int]
) -> None:
    matched = (match(start),) if start else ()
    assert counted(referrals.MATCHED_WITHIN_90, family(case(*matched, referred=referred)), "2026-10") == found


@pytest.mark.parametrize(
    ("referred", "answered", "closed", "found"),
    [
        ("2026-10-24", None, None, {"0_7": 1}),
        ("2026-10-23", None, None, {"8_30": 1}),
        ("2026-10-01", None, None, {"8_30": 1}),
        ("2026-09-30", None, None, {"31_plus": 1}),
        ("2026-09-30", "2026-10-31", None, {}),
        ("2026-09-30", "2026-11-01", None, {"31_plus": 1}),
        ("2026-09-30", None, "2026-10-31", {}),
        ("2026-11-01", None, None, {}),
        (None, None, None, {}),
    ],
)
def test_unanswered_by_how_long_they_have_lain(
    referred: str | None, answered: str | None, closed: str | None, found: dict[str, int]
) -> None:
    one = family(case(referred=referred, first_response=answered, closed=closed))
    assert counted(referrals.UNANSWERED, one, "2026-10") == found


@pytest.mark.parametrize(
    ("visit", "closed", "matched", "found"),
    [
        ("2025-01-01", "2026-01-01", False, 1),
        ("2025-01-01", "2026-12-31", False, 1),
        ("2025-01-01", "2027-01-01", False, 0),
        ("2025-01-01", None, False, 0),
        (None, "2026-05-05", False, 0),
        ("2025-01-01", "2026-05-05", True, 0),
    ],
)
def test_visited_and_never_matched(visit: str | None, closed: str | None, matched: bool, found: int) -> None:
    had = (match("2025-02-01", "2025-03-01"),) if matched else ()
    one = case(*had, first_visit=visit, closed=closed)
    assert counted(flow.NEVER_MATCHED, family(one, one), "2026").get("", 0) == found


def test_a_family_helped_on_counts_once_and_at_each_service() -> None:
    services = (Forwarding("bup", day("2026-10-05")), Forwarding("bup"), Forwarding("nav"), Forwarding("ppt"))
    one = family(case(closed="2026-11-05", forwarded=services))
    assert counted(flow.FORWARDED, one, "2026-10") == {"": 1, "bup": 1}
    assert counted(flow.FORWARDED, one, "2026-11") == {"": 1, "bup": 1, "other": 1}
    assert counted(flow.FORWARDED, one, "2026") == {"": 1, "bup": 1, "other": 1}
    assert counted(flow.FORWARDED, family(case(forwarded=services[1:])), "2026") == {}


def test_closed_cases_by_reason() -> None:
    one = family(
        case(closed="2026-10-01", close_reason="completed"), case(closed="2026-10-31"), case(closed="2026-11-01")
    )
    assert counted(flow.CLOSED, one, "2026-10") == {"completed": 1, "?": 1}


@pytest.mark.parametrize(
    ("closed", "referred", "found"),
    [
        ("2026-01-05", "2026-10-05", 1),
        ("2026-10-05", "2026-10-05", 1),
        ("2026-10-06", "2026-10-05", 0),
        (None, "2026-10-05", 0),
        ("2026-01-05", "2026-11-05", 0),
    ],
)
def test_a_family_that_came_back(closed: str | None, referred: str, found: int) -> None:
    one = family(case(referred="2025-01-01", closed=closed), case(referred=referred))
    assert counted(flow.REOPENED, one, "2026-10").get("", 0) == found


def test_a_case_closed_on_the_day_it_came_is_no_return() -> None:
    assert counted(flow.REOPENED, family(case(referred="2026-10-05", closed="2026-10-05")), "2026-10") == {}


def test_unknown_values_are_told_apart_and_families_without_visits_are_not_asked_about() -> None:
    assert counted(families.CIVIL_STATUS, visited(civil_status="single"), "2026") == {"single": 1}
    assert counted(families.CIVIL_STATUS, visited(), "2026") == {"?": 1}
    assert counted(families.CIVIL_STATUS, family(case(), civil_status="single"), "2026") == {}
    assert counted(families.MINORITY_LANGUAGE, visited(minority_language=False, background="immigrant"), "2026") == {
        "no": 1
    }


@pytest.mark.parametrize(
    ("background", "asylum", "found"),
    [
        ("immigrant", "reception", {"reception": 1}),
        ("immigrant", "none", {}),
        ("immigrant", None, {}),
        ("mixed", "reception", {}),
        (None, "intro_programme", {}),
    ],
)
def test_asylum_among_families_of_immigrant_background(
    background: str | None, asylum: str | None, found: dict[str, int]
) -> None:
    assert counted(families.ASYLUM, visited(background=background, asylum=asylum), "2026") == found


@pytest.mark.parametrize(
    ("given", "mentions", "any_help"),
    [
        (None, {"?": 1}, {"?": 1}),
        ((), {"": 1}, {"no": 1}),
        (("ppt",), {"": 1, "ppt": 1}, {"yes": 1}),
        (("ppt", "other", "ppt"), {"": 1, "ppt": 1, "other": 1}, {"yes": 1}),
    ],
)
def test_several_answers_each_once(
    given: tuple[str, ...] | None, mentions: dict[str, int], any_help: dict[str, int]
) -> None:
    assert counted(needs.HELP_BEFORE_SOURCE, visited(help_before=given), "2026") == mentions
    assert counted(needs.HELP_BEFORE, visited(help_before=given), "2026") == any_help


BORN = (2027, 2026, 2024, 2023, 2020, 2019, 2014, 2013, None)


def test_children_by_the_age_they_reach_in_the_year() -> None:
    one = visited(children=tuple(Child(born) for born in BORN))
    assert counted(children.SUPPORTED, one, "2026") == {"": 8}
    assert counted(children.AGE, one, "2026") == {"0_2": 2, "3_6": 2, "7_12": 2, "13_plus": 1, "?": 1}
    assert counted(children.SUPPORTED, family(case(), children=(Child(2020),)), "2026") == {}


def test_special_needs_known_and_unknown_and_siblings() -> None:
    sick, well, unknown, unborn = Child(2020, True), Child(2021, False), Child(2022), Child(2027, True)
    one = visited(children=(sick, well, unknown, unborn), background="mixed", minority_language=True)
    assert counted(children.SPECIAL_NEEDS, one, "2026") == {"": 1}
    assert counted(children.SPECIAL_NEEDS_SHARE, one, "2026") == {"yes": 1, "no": 1, "?": 1}
    assert counted(special_needs.FAMILIES, one, "2026") == {"": 1}
    assert counted(special_needs.SIBLINGS, one, "2026") == {"": 2}
    assert counted(special_needs.BACKGROUND, one, "2026") == {"mixed": 1}
    assert counted(special_needs.MINORITY_LANGUAGE, one, "2026") == {"yes": 1}
    healthy = visited(children=(well, unborn))
    assert counted(special_needs.SIBLINGS, healthy, "2026") == counted(special_needs.FAMILIES, healthy, "2026") == {}
