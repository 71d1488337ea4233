"""Which municipalities have a department, and the map of counties that shows it."""

from datetime import date
from xml.etree import ElementTree

import pytest
from familiekontakten.departments.department import NATIONAL, Department
from familiekontakten.network.coverage.covered import County, Covered, Share, by_county, coverage, share_of
from familiekontakten.network.coverage.tiles import PLACES, tiles
from familiekontakten.places.place import DISTRICTS, MUNICIPALITIES
from hypothesis import given
from hypothesis import strategies as st

TODAY = date(2026, 11, 22)
CHILDREN = {code: number for number, code in enumerate(sorted(MUNICIPALITIES), start=1)}
AREAS = st.lists(st.sampled_from(sorted({*MUNICIPALITIES, *DISTRICTS})), max_size=40)
SVG = "{http://www.w3.org/2000/svg}"


def serving(*areas: str, **changes: object) -> Department:
    return Department("d", "D", "", "organisation", areas, "")._replace(**changes)  # type: ignore[arg-type]


def at(kommune: str, *departments: Department) -> Covered:
    return next(one for one in coverage(departments, TODAY) if one.place.code == kommune)


@pytest.mark.parametrize(
    ("areas", "there", "part"),
    [
        (("3103",), True, False),
        (("0104", "0136"), True, False),
        (("0104",), True, True),
        (("3909",), False, False),
        ((), False, False),
        (("9999",), False, False),
    ],
    ids=["the municipality", "all its districts", "one of its districts", "another place", "no place", "no such place"],
)
def test_a_municipality_is_covered_by_itself_or_by_its_districts(
    areas: tuple[str, ...], there: bool, part: bool
) -> None:
    moss = at("3103", serving(*areas))
    assert (bool(moss.departments), moss.part) == (there, part)


@pytest.mark.parametrize(
    "department",
    [
        serving("3909", closed=True),
        serving("3909", national=True, id=NATIONAL),
        serving("3909", opens_on=date(2026, 11, 23)),
    ],
    ids=["closed", "the national inbox", "opens tomorrow"],
)
def test_who_takes_no_families_covers_nothing(department: Department) -> None:
    assert at("3909", department).departments == ()


def test_of_two_departments_in_one_municipality_both_are_named_once() -> None:
    moss = at("3103", serving("0104", id="moss"), serving("0136", "3103", id="rygge"))
    assert (moss.departments, moss.part) == (("moss", "rygge"), False)


@given(areas=AREAS)
def test_the_counties_add_up_to_the_country(areas: list[str]) -> None:
    places = coverage([serving(*areas)], TODAY)
    counties = [county.share for county in by_county(places, CHILDREN)]
    assert Share(*map(sum, zip(*counties, strict=True))) == share_of(places, CHILDREN)
    assert share_of(places, CHILDREN).of_municipalities == len(MUNICIPALITIES) == 357


@given(areas=AREAS)
def test_one_more_place_never_covers_less(areas: list[str]) -> None:
    fewer, more = (share_of(coverage([serving(*some)], TODAY), CHILDREN) for some in (areas[1:], areas))
    assert fewer.municipalities <= more.municipalities
    assert fewer.children <= more.children


def test_every_county_has_a_tile_of_its_own() -> None:
    assert set(PLACES) == {place.county_code for place in MUNICIPALITIES.values()}
    assert len(set(PLACES.values())) == len(PLACES)


def counties(*areas: str) -> tuple[County, ...]:
    return by_county(coverage([serving(*areas)], TODAY), CHILDREN)


@given(areas=AREAS)
def test_the_map_says_what_its_table_says(areas: list[str]) -> None:
    chart = tiles("map", "Dekning", counties(*areas))
    said = [one.text for one in ElementTree.fromstring(chart.svg).iter(f"{SVG}title")][1:]
    assert sorted(map(str, said)) == sorted(f"{row[0]}: {row[1]} av {row[2]}" for row in chart.table.rows)


def test_the_bar_of_a_tile_is_as_long_as_the_part_that_is_covered() -> None:
    chart = tiles("map", "Dekning", counties("0301", "3901", "3903", "3905"))
    drawn = {}
    for group in ElementTree.fromstring(chart.svg).iter(f"{SVG}g"):
        bars = {one.get("class"): float((one.get("width") or "").rstrip("%")) for one in group.iter(f"{SVG}rect")}
        drawn[str(group[0].text).partition(":")[0]] = bars["chart-bar"] / bars["chart-hatched"]
    assert (drawn["Oslo"], drawn["Finnmark"]) == (1, 0)
    assert drawn["Vestfold"] == pytest.approx(0.5, abs=0.01)


def test_the_map_has_a_name_and_says_in_words_where_nobody_is() -> None:
    root = ElementTree.fromstring(tiles("map", "Dekning", counties("0301")).svg)
    description = root.findtext(f"{SVG}desc") or ""
    assert (root.get("role"), root.findtext(f"{SVG}title")) == ("img", "Dekning")
    assert "Størst del: Oslo, 1 av 1 kommuner." in description
    assert "Finnmark" in description
