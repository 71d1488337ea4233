"""Who is offered where somebody lives; and the one who is offered is the one who takes the enquiry."""

from datetime import date, timedelta

import pytest
from familiekontakten.departments.department import Department
from familiekontakten.departments.routing import responsible
from familiekontakten.finding.looking import look_up
from familiekontakten.finding.names import Spot
from familiekontakten.finding.serving import Served, named_after, served
from familiekontakten.places.place import DISTRICTS, MUNICIPALITIES, districts_of
from familiekontakten.sealing.key import PublicKey
from hypothesis import given
from hypothesis import strategies as st

TODAY = date(2026, 11, 23)
KEY = PublicKey("k", 1, bytes(32))


def a_department(id_: str, *areas: str, name: str = "") -> Department:
    return Department(id_, name or id_, "Prøvelaget", "organisation", areas, "00 00 00 00", key=KEY)


HORTEN, SAGENE, GRORUD = (
    a_department("horten", "3901"),
    a_department("sagene", "030103"),
    a_department("grorud", "030110", "030111"),
)
MOSS, RYGGE = a_department("moss", "0104"), a_department("rygge", "0136", "3112")
RANA = a_department("rana", "1833", name="Mo i Rana")
PREPARING = a_department("hamar", "3403")._replace(opens_on=TODAY + timedelta(days=1))
CLOSED = a_department("larvik")._replace(closed=True)
STILL_LISTED = a_department("tromso", "5501")._replace(closed=True)
NATIONAL = a_department("national")._replace(national=True)
ALL = (HORTEN, SAGENE, GRORUD, MOSS, RYGGE, RANA, PREPARING, CLOSED, STILL_LISTED, NATIONAL)


def at(typed: str) -> Served:
    (spot,) = look_up(typed).spots
    return served(spot, ALL, TODAY)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        pytest.param("Horten", ["horten"], id="one for the whole municipality"),
        pytest.param("Oslo", ["sagene", "grorud"], id="several for districts"),
        pytest.param("Stovner", ["grorud"], id="the district decides"),
        pytest.param("Alna", [], id="a district that nobody has"),
        pytest.param("Moss", ["moss", "rygge"], id="parts of a merged municipality"),
        pytest.param("Rygge", ["rygge"], id="a former municipality with a department of its own"),
        pytest.param("Hamar", [], id="not open yet"),
        pytest.param("Tromsø", [], id="closed"),
        pytest.param("Utsira", [], id="none"),
    ],
)
def test_who_is_offered(typed: str, offered: list[str]) -> None:
    assert [offer.department.id for offer in at(typed).offers] == offered


def test_a_department_opens_for_whoever_looks_on_its_first_day() -> None:
    (spot,) = look_up("Hamar").spots
    assert served(spot, ALL, TODAY + timedelta(days=1)).offers


def test_among_several_each_says_which_districts_are_its_and_the_rest_are_named() -> None:
    oslo = at("Oslo")
    assert [[one.name for one in offer.districts] for offer in oslo.offers] == [["Sagene"], ["Grorud", "Stovner"]]
    assert "Alna" in [one.name for one in oslo.unserved]
    assert len(oslo.unserved) == len(districts_of("0301")) - 3
    assert at("Moss").unserved == at("Horten").unserved == at("Stavanger").unserved == ()


@pytest.mark.parametrize("typed", ["Mo i Rana", "mo rana"])
def test_a_department_is_found_by_its_own_name(typed: str) -> None:
    looked = named_after(typed, ALL, TODAY)
    assert looked
    assert [spot.municipality.code for spot in looked.spots] == ["1833"]


@pytest.mark.parametrize("typed", ["hamar", "tromso", "national", "", "kommune"])
def test_nobody_is_found_by_the_name_of_what_is_not_open(typed: str) -> None:
    assert named_after(typed, ALL, TODAY) is None


AREAS = st.sampled_from(["3901", "3901", "0301", "3103", *(one.code for one in DISTRICTS.values())])
SPOTS = st.sampled_from(
    [Spot(MUNICIPALITIES[code]) for code in ("3901", "0301", "3103", "1151")]
    + [Spot(MUNICIPALITIES[one.kommune_code], one) for one in DISTRICTS.values()]
)


@given(st.lists(st.sets(AREAS, min_size=1, max_size=4), max_size=5), SPOTS)
def test_whoever_takes_the_enquiry_is_among_those_offered(areas: list[set[str]], spot: Spot) -> None:
    departments = (*(a_department(f"d{n}", *sorted(own)) for n, own in enumerate(areas)), NATIONAL)
    offered = {offer.department.id for offer in served(spot, departments, TODAY).offers}
    kommune, district = spot.municipality.code, spot.district.code if spot.district else "unknown"
    districts = {one.code for one in districts_of(kommune)}
    taker = responsible(kommune, district, districts, departments, TODAY)
    assert taker.id in (offered or {"national"})
