"""The open directory is what the Human Services Data Specification 3 says, and says what we know of a department."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest
from familiekontakten.departments.department import Address, Department
from familiekontakten.open_directory.hsds import directory
from familiekontakten.open_directory.listing import by_county, open_to_families
from familiekontakten.open_directory.waiting import BANDS, Waiting, that_hold

from infrastructure.website import departments

TODAY = date(2026, 11, 22)
SITE = "https://familiekontakten.example.org"
SCHEMA = jsonschema_rs.validator_for(
    json.loads(Path(__file__).with_name("hsds-3.2.json").read_text("utf-8")), validate_formats=True
)


def published(*listed: Department, waiting: tuple[Waiting, ...] = ()) -> list[dict[str, Any]]:
    counties = by_county(open_to_families(listed, TODAY), that_hold(waiting, TODAY))
    services = directory([one for county in counties for one in county.departments], SITE)["contents"]
    assert isinstance(services, list)
    return services


def a_department(**changed: Any) -> Department:  # noqa: ANN401 - any field
    addresses = (Address("moss@example.org"),)
    return Department("moss", "Moss", "Prøve", "organisation", ("0104",), "00 00 00 01", addresses)._replace(**changed)


def whole_list() -> tuple[Department, ...]:
    return tuple(departments.department_of(one) for one in departments.listed())


@pytest.mark.parametrize("band", [None, *BANDS])
def test_every_department_of_the_list_is_a_valid_service(band: str | None) -> None:
    listed = whole_list()
    waiting = tuple(Waiting(one.id, band, TODAY) for one in listed if band)
    services = published(*listed, waiting=waiting)
    assert len(services) == len([one for one in listed if one.areas])
    assert [str(error) for one in services for error in SCHEMA.iter_errors(one)] == []
    assert len({one["id"] for one in services}) == len(services)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", "moss"),
        ("status", "open"),
        ("email", "nobody"),
        ("url", "avdelinger"),
        ("assured_date", "22.11.2026"),
        ("name", None),
        ("opening_hours", "9-15"),
        ("phones", [{"number": "1"}]),
        ("organization", {"id": "1"}),
    ],
)
def test_the_schema_refuses_what_the_specification_does_not_allow(name: str, value: object) -> None:
    (service,) = published(a_department())
    assert SCHEMA.is_valid(service)
    assert not SCHEMA.is_valid({**service, name: value})


def test_how_long_families_wait_stands_in_words_and_in_code_with_the_day_it_was_confirmed() -> None:
    (service,) = published(a_department(), waiting=(Waiting("moss", "months", date(2026, 10, 1)),))
    assert (service["wait_time"], service["assured_date"]) == (BANDS["months"], "2026-10-01")
    (attribute,) = service["attributes"]
    assert (attribute["value"], attribute["link_id"]) == ("months", service["id"])


@pytest.mark.parametrize(("day", "said"), [("2026-08-22", True), ("2026-08-21", False), ("2026-11-23", False)])
def test_what_was_confirmed_long_ago_is_no_longer_said(day: str, said: bool) -> None:
    (service,) = published(a_department(), waiting=(Waiting("moss", "weeks", date.fromisoformat(day)),))
    assert ("wait_time" in service, "assured_date" in service) == (said, said)


@pytest.mark.parametrize(
    "changed",
    [{"closed": True}, {"opens_on": date(2026, 11, 23)}, {"areas": ()}, {"national": True}],
    ids=["closed", "opens tomorrow", "serves nothing", "the national office"],
)
def test_who_takes_no_family_today_is_not_in_the_directory(changed: dict[str, object]) -> None:
    assert published(a_department(**changed)) == []


def test_an_address_that_mail_comes_back_from_is_given_to_nobody() -> None:
    (service,) = published(a_department(addresses=(Address("moss@example.org", bounced=True),)))
    assert "email" not in service
    assert SCHEMA.is_valid(service)


def test_a_department_keeps_its_ids_and_shares_its_operator() -> None:
    first, other = published(a_department(), a_department(id="rygge", name="Rygge"))
    assert published(a_department(), a_department(id="rygge", name="Rygge")) == [first, other]
    assert first["organization"]["id"] == other["organization_id"]
    assert first["id"] != other["id"]
