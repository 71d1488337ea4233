"""The wish to be told: whose it is, where they live, and how long it is kept."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
from familiekontakten.demand.wish import Wish, expired, now_served_by, place_wished
from familiekontakten.departments.department import NATIONAL, Department
from familiekontakten.sealing.key import PublicKey

KEY = PublicKey("k", 1, b"public")
TODAY = date(2027, 3, 1)


def a_department(name: str, *areas: str, **changed: Any) -> Department:  # noqa: ANN401 - any field
    plain = Department(name, name.title(), "Prøve", "organisation", areas, "00 00 00 01", key=KEY)
    return plain._replace(**changed)


OFFICE = a_department(NATIONAL, national=True)


def a_wish(place: str = "4203", since: datetime = datetime(2026, 11, 20, 12, tzinfo=UTC)) -> Wish:
    return Wish("7KMP3XTV4", place, "family", "nb", since, b"sealed")


@pytest.mark.parametrize(
    ("answers", "department", "place"),
    [
        ({}, OFFICE, "4203"),
        ({"bydel_code": "unknown"}, OFFICE, "4203"),
        ({"kommune_code": "0301", "bydel_code": "030105"}, OFFICE, "030105"),
        ({"tell_when_open": None}, OFFICE, ""),
        ({"email": None}, OFFICE, ""),
        ({}, a_department("arendal", "4203"), ""),
    ],
    ids=["wished", "district not known", "district", "not wished", "no address", "somebody serves it"],
)
def test_a_wish_is_kept_only_where_it_was_made_with_an_address_and_nobody_serves_the_place(
    answers: dict[str, str | None], department: Department, place: str
) -> None:
    every = {"kommune_code": "4203", "email": "prove@example.org", "tell_when_open": "yes"} | answers
    assert place_wished({name: value for name, value in every.items() if value}, department) == place


@pytest.mark.parametrize(
    ("place", "department", "told"),
    [
        ("4203", a_department("arendal", "4203"), True),
        ("4203", a_department("grimstad", "4202"), False),
        ("4203", a_department("arendal", "4203", opens_on=TODAY), True),
        ("4203", a_department("arendal", "4203", opens_on=date(2027, 3, 2)), False),
        ("4203", a_department("arendal", "4203", closed=True), False),
        ("4203", a_department("arendal", "4203", key=None), False),
        ("030105", a_department("oslo-vest", "030105"), True),
        ("030105", a_department("oslo-sor", "030114"), False),
        ("030105", a_department("oslo", "0301"), True),
        ("0301", a_department("oslo-sor", "030114"), True),
    ],
    ids=[
        "there",
        "elsewhere",
        "opens today",
        "opens tomorrow",
        "closed",
        "without a key",
        "the district",
        "another district",
        "the whole town",
        "somewhere in the town, where the district was not known",
    ],
)
def test_somebody_is_told_when_an_enquiry_from_there_would_get_a_department(
    place: str, department: Department, told: bool
) -> None:
    found = now_served_by(a_wish(place), (OFFICE, department), TODAY)
    assert found == (department if told else None)


@pytest.mark.parametrize(
    ("since", "today", "gone"),
    [
        (datetime(2025, 3, 2, 12, tzinfo=UTC), date(2027, 3, 1), False),
        (datetime(2025, 3, 1, 12, tzinfo=UTC), date(2027, 3, 1), True),
        (datetime(2025, 3, 1, 23, 30, tzinfo=UTC), date(2027, 3, 1), False),  # the second of March in Norway
        (datetime(2024, 2, 29, 12, tzinfo=UTC), date(2026, 2, 28), False),
        (datetime(2024, 2, 29, 12, tzinfo=UTC), date(2026, 3, 1), True),
    ],
)
def test_a_wish_is_kept_for_24_months(since: datetime, today: date, gone: bool) -> None:
    assert expired(a_wish(since=since), today) is gone
