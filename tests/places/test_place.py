"""The copied registers: complete, consistent, and in the order a Norwegian reader looks."""

import pytest
from familiekontakten.places.place import DISTRICTS, MUNICIPALITIES, by_name, districts_of, divided
from familiekontakten.places.population import inhabitants


def test_all_municipalities_and_counties_since_2024_are_there() -> None:
    assert len(MUNICIPALITIES) == 357
    assert len({place.county_code for place in MUNICIPALITIES.values()}) == 15


def test_a_municipality_code_begins_with_its_county() -> None:
    assert all(place.code.startswith(place.county_code) for place in MUNICIPALITIES.values())


def test_every_district_lies_in_a_municipality() -> None:
    assert {district.kommune_code for district in DISTRICTS.values()} <= set(MUNICIPALITIES)


@pytest.mark.parametrize(
    ("kommune", "count"),
    [("0301", 17), ("4601", 8), ("5001", 4), ("1103", 9), ("3203", 3), ("3118", 5), ("3103", 2), ("4204", 0), ("", 0)],
    ids=["Oslo", "Bergen", "Trondheim", "Stavanger", "Asker", "Indre Østfold", "Moss", "Kristiansand", "none"],
)
def test_districts_of_a_municipality(kommune: str, count: int) -> None:
    assert len(districts_of(kommune)) == count


def test_no_district_code_is_also_a_municipality_of_today() -> None:
    assert not set(DISTRICTS) & set(MUNICIPALITIES)


def test_names_come_in_norwegian_alphabetical_order() -> None:
    counties = list(dict.fromkeys(place.county for place in by_name()))
    assert counties[0] == "Agder"
    assert counties[-1] == "Østfold"
    assert [place.name for place in divided()] == [
        "Asker", "Bergen", "Indre Østfold", "Moss", "Oslo", "Stavanger", "Trondheim",
    ]  # fmt: skip


def test_the_inhabitants_of_all_municipalities_add_up_to_the_country() -> None:
    assert set(inhabitants()) == set(MUNICIPALITIES)
    assert sum(inhabitants().values()) == 5_550_203
