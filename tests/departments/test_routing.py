"""Who takes an enquiry. There is no wrong door."""

from datetime import date, timedelta

import pytest
from familiekontakten.departments.department import Address, Department
from familiekontakten.departments.routing import NoInbox, responsible
from familiekontakten.sealing.key import PublicKey
from hypothesis import given
from hypothesis import strategies as st

KEY = PublicKey("k", 1, bytes(32))
TODAY = date(2026, 11, 23)
TOMORROW = TODAY + timedelta(days=1)
OSLO = {"030110", "030111", "030112"}


def a_department(name: str, *areas: str, key: PublicKey | None = KEY, national: bool = False) -> Department:
    return Department(name, name, "driver", "organisation", areas, "00 00 00 00", national=national, key=key)


HORTEN, GRORUD, STOVNER = (
    a_department("horten", "3901"),
    a_department("grorud", "030110"),
    a_department("stovner", "030111"),
)
UNFINISHED = a_department("unfinished", "3401", key=None)
PREPARING = a_department("hamar", "3403")._replace(opens_on=TOMORROW)
CLOSED = a_department("moss", "3103")._replace(closed=True)
NATIONAL = a_department("national", national=True)
ALL = (HORTEN, GRORUD, STOVNER, UNFINISHED, PREPARING, CLOSED, NATIONAL)


@pytest.mark.parametrize(
    ("kommune", "district", "districts", "takes_it"),
    [
        pytest.param("3901", "unknown", set(), "horten", id="the municipality's department"),
        pytest.param("0301", "030111", OSLO, "stovner", id="the district decides"),
        pytest.param("0301", "unknown", OSLO, "grorud", id="district not known: the first listed may pass it on"),
        pytest.param("0301", "030112", OSLO, "national", id="a district that nobody serves counts as demand"),
        pytest.param("4601", "unknown", set(), "national", id="a municipality that nobody serves"),
        pytest.param("3401", "unknown", set(), "national", id="a department not yet set up never blocks a form"),
        pytest.param("3403", "unknown", set(), "national", id="a department that opens tomorrow is passed by today"),
        pytest.param(
            "3103", "unknown", set(), "national", id="a closed department is passed by, whatever its line says"
        ),
    ],
)
def test_who_takes_it(kommune: str, district: str, districts: set[str], takes_it: str) -> None:
    assert responsible(kommune, district, districts, ALL, TODAY).id == takes_it


@pytest.mark.parametrize(("on", "takes_it"), [(TODAY, "national"), (TOMORROW, "hamar")])
def test_a_department_is_served_from_the_day_it_opens(on: date, takes_it: str) -> None:
    assert responsible("3403", "unknown", set(), ALL, on).id == takes_it


@given(st.text(max_size=6), st.text(max_size=8), st.sets(st.text(max_size=6)))
def test_whatever_is_asked_somebody_takes_it(kommune: str, district: str, districts: set[str]) -> None:
    assert responsible(kommune, district, districts, ALL, TODAY) in ALL


def test_without_a_national_inbox_nothing_is_taken_in() -> None:
    with pytest.raises(NoInbox):
        responsible("4601", "unknown", set(), (HORTEN, UNFINISHED), TODAY)


def test_only_addresses_that_mail_reaches_are_used() -> None:
    department = Department("x", "x", "x", "x", (), "", (Address("a@example.org"), Address("b@example.org")))
    assert department.with_bounced("A@example.org").reachable == ("b@example.org",)
    assert department.with_bounced("stranger@example.org") == department
