"""The page of departments shows the whole list, and nobody has to guess what a code means."""

import pytest
from familiekontakten.places.place import alphabetical

from infrastructure.website import departments
from infrastructure.website.addresses import path
from tests.website.building import LANGUAGES, built

ENTRIES = departments.listed()
LOCAL = [entry for entry in ENTRIES if not entry.get("national")]


def test_every_department_stands_in_one_county() -> None:
    shown = [department.id for county in departments.by_county(ENTRIES) for department in county.departments]
    assert sorted(shown) == sorted(entry["id"] for entry in LOCAL)


def test_counties_and_departments_are_in_norwegian_order() -> None:
    counties = departments.by_county(ENTRIES)
    assert [county.name for county in counties] == sorted((county.name for county in counties), key=alphabetical)
    for county in counties:
        names = [department.name for department in county.departments]
        assert names == sorted(names, key=alphabetical)


def test_areas_are_named() -> None:
    (county,) = departments.by_county(
        [
            {
                "id": "a",
                "name": "A",
                "operator": "B",
                "areas": ["0220", "3201"],
                "phone": "00",
                "addresses": ["a@example.org"],
            }
        ]
    )
    assert county.departments[0].areas == ("Asker", "Bærum")


def test_unknown_area_stops_the_build() -> None:
    with pytest.raises(KeyError):
        departments.by_county(
            [{"id": "a", "name": "A", "operator": "B", "areas": ["9999"], "phone": "", "addresses": [""]}]
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_shows_every_department_and_the_national_office(language: str) -> None:
    document = built().page(path(language, "avdelinger"))
    ids = {element.attributes.get("id") for element in document.all("li")}
    assert {entry["id"] for entry in ENTRIES} <= ids
