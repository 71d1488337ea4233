"""The rules of a family's case, each as a table; the source of each stands with the rule."""

from dataclasses import fields, replace
from datetime import date, timedelta

import pytest
from familiekontakten.cases import guest, parts, rules
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.details import noted
from familiekontakten.cases.follow_up import FollowUp
from familiekontakten.cases.opening import open_case, reopen
from familiekontakten.cases.parts import Child, Programme
from familiekontakten.evaluations.forms import FORMS as EVALUATIONS
from familiekontakten.forms import FORMS
from familiekontakten.refused import Refused

from tests.cases.families import KARI, NOW, TODAY, VALUES, closed, new
from tests.cases.refusing import fields_refused


@pytest.mark.parametrize(
    ("on", "born", "in_programme"),
    [
        (date(2026, 7, 31), [2020], True),  # turns six this year, and school has not begun
        (date(2026, 8, 1), [2020], False),
        (date(2026, 8, 1), [2020, 2021], True),  # one child under school age is enough
        (date(2026, 11, 20), [2015], False),
        (date(2026, 11, 20), [2026], True),
        (date(2026, 11, 20), [], False),
    ],
)
def test_a_family_has_a_child_under_school_age_when_the_case_opens(
    on: date, born: list[int], in_programme: bool
) -> None:
    problem = rules.child_under_school_age([Child(year) for year in born], on)
    assert (problem is None) == in_programme


def test_a_child_that_is_expected_counts() -> None:
    assert rules.child_under_school_age([], TODAY, expecting=True) is None


def test_school_begins_on_the_first_of_august_of_the_year_a_child_turns_six() -> None:
    assert rules.school_starts(2020) == date(2026, 8, 1)


def test_a_case_does_not_end_because_the_child_begins_school() -> None:
    four_years_on = NOW + timedelta(days=4 * 365)
    assert noted(new(), "Begynte på skolen", by=KARI, at=four_years_on).open


@pytest.mark.parametrize(
    ("born", "approved_on", "allowed"),
    [
        ([2020], date(2026, 1, 1), True),
        ([2010], date(2026, 11, 20), True),
        ([2021], date(2026, 1, 1), False),  # five
        ([2009], date(2026, 1, 1), False),  # seventeen
        ([2018], None, False),
        ([2018], date(2026, 11, 21), False),  # approved the day after
    ],
)
def test_home_start_plus_is_for_six_to_sixteen_in_approved_departments(
    born: list[int], approved_on: date | None, allowed: bool
) -> None:
    problem = rules.plus_allowed([Child(year) for year in born], TODAY, approved_on)
    assert (problem is None) == allowed


def test_opening_asks_the_rule_of_its_programme() -> None:
    older = {**VALUES, "children_birth_years": [2016]}
    assert fields_refused(lambda: open_case("A", "family", older, by=KARI, at=NOW)) == ["children_birth_years"]
    plus = open_case(
        "A", "family", older, by=KARI, at=NOW, programme=Programme.HOME_START_PLUS, plus_approved_on=date(2026, 1, 1)
    )
    assert plus.programme is Programme.HOME_START_PLUS


MONEY = ("price", "fee", "amount", "donation", "pay", "gift", "money", "kroner", "grant")
HELD = (FamilyCase, FollowUp, guest.Guest, parts.FirstVisit, parts.Agreement, parts.Contact, parts.Closing, parts.Card)


@pytest.mark.parametrize("thing", HELD, ids=lambda thing: thing.__name__)
def test_nowhere_in_the_family_s_way_is_there_a_place_for_money_or_gifts(thing: type) -> None:
    names = [field.name for field in fields(thing)]
    assert not [name for name in names if any(word in name for word in MONEY)]


def test_no_form_asks_for_money() -> None:
    names = [name for form in (*FORMS.values(), *EVALUATIONS.values()) for name in form.fields]
    assert not [name for name in names if any(word in name for word in MONEY)]


@pytest.mark.parametrize(
    ("who", "allowed"),
    [(KARI, True), ("staff-2", False), ("", False)],
)
def test_only_a_coordinator_makes_the_first_visit(who: str, allowed: bool) -> None:
    assert (rules.by_a_coordinator(who, {KARI}) is None) == allowed


@pytest.mark.parametrize(
    ("days", "allowed"),
    [(-1, False), (0, False), (1, True), (28, True), (29, False)],
)
def test_a_waiting_family_knows_when_it_hears_from_us_within_four_weeks(days: int, allowed: bool) -> None:
    assert (rules.contact_in_time(TODAY + timedelta(days=days), TODAY) is None) == allowed


@pytest.mark.parametrize(
    ("hours", "usual"),
    [(1.5, False), (2, True), (3, True), (4, True), (5, False)],
)
def test_two_to_four_hours_a_week_are_usual(hours: float, usual: bool) -> None:
    assert (rules.unusual_hours(hours) is None) == usual


@pytest.mark.parametrize(
    ("weeks", "allowed"),
    [(0, False), (1, True), (26, True), (27, False)],
)
def test_a_review_lies_within_six_months(weeks: int, allowed: bool) -> None:
    assert (rules.review_in_time(TODAY + timedelta(weeks=weeks), TODAY) is None) == allowed


@pytest.mark.parametrize(
    ("pending", "ticked", "allowed"),
    [("yes", False, False), ("yes", True, True), ("no", False, True), ("unknown", False, True)],
)
def test_we_come_beside_help_that_a_family_has_a_right_to(pending: str, ticked: bool, allowed: bool) -> None:
    assert (rules.beside_statutory_help(pending, in_addition=ticked) is None) == allowed


def test_what_a_professional_sends_becomes_a_case_with_the_family_s_own_number() -> None:
    asked = {
        **VALUES,
        "family_phone": "+4700000013",
        "referrer_name": "Fag Fagersen",
        "enquirer_type": "health_station",
        "outcome_to_referrer": "yes",
        "call_me_before_visit": "yes",
        "statutory_pending": "yes",
    }
    case = open_case("A", "professional", asked, by=KARI, at=NOW)
    assert (case.phone, case.email, case.source) == ("+4700000013", "", "health_station")
    assert case.referrer
    assert (case.referrer.name, case.referrer.phone, case.referrer.wants_outcome) == (
        "Fag Fagersen",
        "+4700000012",
        True,
    )
    assert case.call_referrer_first
    assert case.statutory_pending == "yes"


def test_a_family_that_comes_back_gets_a_new_case_linked_to_the_old() -> None:
    old = closed()
    again = reopen(old, "NEW", by=KARI, at=NOW)
    assert again.previous_case_id == old.id
    assert (again.contact_name, again.phone, again.children) == (old.contact_name, old.phone, old.children)
    assert (again.consents, again.agreement, again.first_visit, again.notes) == ((), None, None, ())


def test_a_family_has_one_open_case_at_a_time() -> None:
    with pytest.raises(Refused):
        reopen(new(), "NEW", by=KARI, at=NOW)


def test_a_family_whose_children_all_go_to_school_is_not_taken_on_again() -> None:
    grown = replace(closed(), children=(Child(2015),))
    assert fields_refused(lambda: reopen(grown, "NEW", by=KARI, at=NOW)) == ["children_birth_years"]
