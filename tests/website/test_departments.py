"""The pages of departments: the whole list, ways to the forms with the place filled in, and who answers for what."""

from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from familiekontakten.forms import FORMS
from familiekontakten.forms.preset import place_in
from familiekontakten.languages.catalogue import published
from familiekontakten.places.place import alphabetical, place_name

from infrastructure.website import department_pages, departments
from infrastructure.website.addresses import path
from tests.website.building import LANGUAGES, built
from tests.website.reading import Document

ENTRIES = departments.listed()
LOCAL = [entry for entry in ENTRIES if not entry.get("national")]
ONE: dict[str, Any] = {
    "id": "a",
    "name": "A",
    "operator": "B",
    "areas": ["0220", "3201"],
    "phone": "00",
    "addresses": ["a@example.org"],
}


def page_of(entry: dict[str, Any], language: str = "nb") -> Document:
    return built().page(path(language, f"avdelinger/{entry['id']}"))


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
    (county,) = departments.by_county([ONE])
    assert county.departments[0].areas == ("Asker", "Bærum")


def test_unknown_area_stops_the_build() -> None:
    with pytest.raises(KeyError):
        departments.by_county([{**ONE, "areas": ["9999"]}])


@pytest.mark.parametrize("language", LANGUAGES)
def test_list_shows_every_department_and_the_national_office_and_leads_to_their_pages(language: str) -> None:
    document = built().page(path(language, "avdelinger"))
    ids = {element.attributes.get("id") for element in document.all("li")}
    assert {entry["id"] for entry in ENTRIES} <= ids
    addresses = {link.attributes["href"] for link in document.all("a")}
    assert {path(language, f"avdelinger/{entry['id']}") for entry in LOCAL} <= addresses


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_says_who_runs_it_where_it_helps_and_how_to_reach_it(language: str) -> None:
    for entry in LOCAL:
        document = page_of(entry, language)
        facts = [element.text for element in document.all("dd")]
        areas = ", ".join(place_name(code) for code in entry["areas"])
        assert document.one("h1").text == entry["name"]
        assert {entry["operator"], areas, entry["phone"], *entry["addresses"]} <= set(facts)
        assert document.all("a", href=f"/api/departments/{language}#{entry['id']}"), "how long families wait"
        assert document.all("a", class_="exit")


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_names_the_department_as_controller_of_what_it_is_told(language: str) -> None:
    for entry in LOCAL:
        document = page_of(entry, language)
        told = [element.text for element in document.all("p") if entry["operator"] in element.text]
        assert len(told) == 1
        assert "HSFN" in told[0]
        assert document.all("a", href=path(language, "personvern"))


@pytest.mark.parametrize("form", ["family", "volunteer"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_page_opens_the_forms_with_each_of_its_places_filled_in(language: str, form: str) -> None:
    for entry in LOCAL:
        links = [urlsplit(link.attributes["href"]) for link in page_of(entry, language).all("a")]
        asked = [dict(parse_qsl(link.query)) for link in links if link.path == f"/api/forms/{language}/{form}"]
        filled = [place_in(FORMS[form], query) for query in asked]
        chosen = [place.get("bydel_code", place["kommune_code"])[0] for place in filled]
        assert chosen == entry["areas"], "the smallest place that the form knows of each area"
        assert filled == [{name: [code] for name, code in query.items()} for query in asked]


def test_description_fits_where_search_engines_cut() -> None:
    for one in department_pages.shown(ENTRIES).values():
        for language in published():
            assert 50 <= len(department_pages.front_matter(one, language)["description"]) <= 160


@pytest.mark.parametrize(
    ("said", "language", "read"),
    [
        ({}, "nb", ""),
        ({"languages": ["so", "ar"]}, "nb", "Arabisk, Somali"),
        ({"languages": ["so", "ar"]}, "en", "Arabic, Somali"),
    ],
)
def test_only_languages_that_the_department_has_said_are_claimed(
    said: dict[str, list[str]], language: str, read: str
) -> None:
    (one,) = department_pages.shown([{**ONE, **said}]).values()
    assert department_pages.spoken(one, language) == read


def test_home_start_plus_stands_where_the_board_has_approved_it() -> None:
    (without,) = department_pages.shown([ONE]).values()
    (with_it,) = department_pages.shown([{**ONE, "home_start_plus_on": "2026-01-01"}]).values()
    assert (without.department.home_start_plus, with_it.department.home_start_plus) == (False, True)
