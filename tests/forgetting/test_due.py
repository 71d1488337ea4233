"""What is forgotten when, by the clear part of a department's lists alone."""

from datetime import date, timedelta

import pytest
from familiekontakten.casebook.entry import Entry
from familiekontakten.forgetting.due import BY_LIST, due, may_be_old_enough

from tests.forgetting.lives import listed

CLOSED = date(2027, 3, 1)
YEAR_ON = CLOSED + timedelta(366)
CASE = listed("case#closed", "C", CLOSED)


def names(entries: list[Entry], today: date) -> list[str]:
    return [one.id for one in due(entries, today)]


ALONE = [
    ("case#closed", 366),
    ("volunteer#left", 366),
    ("volunteer#withdrawn", 186),
    ("volunteer#not_approved", 186),
    ("guest#gone", 366),
    ("handed_over#taken", 186),
    ("handed_over#declined", 186),
    ("handed_over#taken_back", 186),
    ("safety#reviewed", 6 * 366),
]


@pytest.mark.parametrize(("list_", "days"), ALONE)
def test_each_class_goes_on_its_day_and_not_the_day_before(list_: str, days: int) -> None:
    thing = listed(list_, "x", CLOSED)
    assert names([thing], CLOSED + timedelta(days - 1)) == []
    assert names([thing], CLOSED + timedelta(days)) == ["x"]


@pytest.mark.parametrize("list_", sorted(BY_LIST))
def test_what_somebody_must_still_do_something_about_never_goes_by_age(list_: str) -> None:
    assert due([listed(list_, "x", CLOSED, "read", case="C")], date(2099, 1, 1)) == ()


OPEN_STATES = ["case#new", "case#waiting", "case#active", "volunteer#approved", "volunteer#signed_up", "guest#invited"]


@pytest.mark.parametrize("list_", OPEN_STATES)
def test_what_is_not_over_is_in_no_list_that_is_looked_at(list_: str) -> None:
    assert list_ not in BY_LIST


WITH_THE_CASE = [
    listed("assignment#ended", "A", CLOSED, case="C"),
    listed("follow_up#done", "F", CLOSED, case="C"),
    listed("evaluation#C", "E", CLOSED),
    listed("erasure#taken_back", "W", CLOSED, case="C"),
]


def test_what_speaks_of_a_case_goes_with_it_and_the_case_last() -> None:
    others = [listed("assignment#ended", "other", CLOSED, case="another")]
    assert names([CASE, *WITH_THE_CASE, *others], YEAR_ON - timedelta(1)) == []
    assert names([CASE, *WITH_THE_CASE, *others], YEAR_ON) == ["A", "F", "E", "W", "C"]


@pytest.mark.parametrize("unread", ["follow_up#open", "evaluation#C", "assignment#ended"])
def test_a_case_stays_while_something_about_it_is_unread_or_undone(unread: str) -> None:
    assert names([CASE, *WITH_THE_CASE, listed(unread, "U", CLOSED, "read", case="C")], date(2099, 1, 1)) == []


@pytest.mark.parametrize("state", ["recorded", "reviewed"])
def test_a_case_with_a_child_in_danger_stays_six_years_though_the_family_asks(state: str) -> None:
    safety = listed(f"safety#{state}", "S", CLOSED, "review" if state == "recorded" else None, case="C")
    asked = listed("erasure#asked", "W", CLOSED, case="C")
    assert names([CASE, safety, asked], CLOSED + timedelta(6 * 366 - 1)) == []
    after = names([CASE, safety, asked], CLOSED + timedelta(6 * 366))
    assert after == ([] if state == "recorded" else ["S", "W", "C"])


@pytest.mark.parametrize("list_", ["case#closed", "volunteer#left", "volunteer#withdrawn"])
def test_who_asks_to_be_forgotten_is_the_same_night_and_who_takes_it_back_is_not(list_: str) -> None:
    thing = listed(list_, "C", CLOSED)
    assert names([thing, listed("erasure#asked", "W", CLOSED, case="C")], CLOSED) == ["W", "C"]
    assert names([thing, listed("erasure#taken_back", "W", CLOSED, case="C")], CLOSED) == []


def test_only_of_cases_that_may_go_is_more_looked_up() -> None:
    young = listed("case#closed", "young", YEAR_ON)
    asked = listed("case#closed", "asked", YEAR_ON)
    wish = listed("erasure#asked", "W", YEAR_ON, case="asked")
    assert may_be_old_enough([CASE, young, asked, wish], YEAR_ON) == {"C", "asked"}
