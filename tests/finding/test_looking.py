"""What somebody types into the finder is understood as the place that they mean, or they are told what to do."""

import pytest
from familiekontakten.finding.looking import look_up
from familiekontakten.finding.names import spots_named
from familiekontakten.finding.spelling import spelled
from familiekontakten.places.former import former
from familiekontakten.places.place import DISTRICTS, MUNICIPALITIES, Municipality
from familiekontakten.places.postal import OUTSIDE, ranges
from hypothesis import given
from hypothesis import strategies as st

PLACES = sorted(MUNICIPALITIES.values())
LETTERS = {"æ": ["æ", "ae", "Æ", "ä"], "ø": ["ø", "oe", "o", "ö"], "å": ["å", "aa", "a"]}


def codes(typed: str) -> list[str]:
    return [spot.municipality.code for spot in look_up(typed).spots]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("7010", ["5001"]),
        (" 7010 ", ["5001"]),
        ("N-7010", ["5001"]),
        ("0182 Oslo", ["0301"]),
        ("١٤٧٠", ["3222"]),
        ("moss KOMMUNE", ["3103"]),
        ("Tromso", ["5501"]),
        ("Baerum", ["3201"]),
        ("barum", ["3201"]),
        ("Aasnes", ["3418"]),
        ("stor elvdal", ["3423"]),
        ("Røros", ["5025"]),
        ("Karasjok", ["5610"]),
        ("karasjohka", ["5610"]),
        ("Våler", ["3114", "3419"]),
        ("Våler i Innlandet", ["3419"]),
        ("Herøy", ["1515", "1818"]),
        ("Skedsmo", ["3205"]),
        ("Fjell", ["4626"]),
        ("Sande", ["1514", "3903"]),
        ("Tysfjord", ["1806", "1875"]),
        ("Sagene", ["0301"]),
        ("Oslo sagene", ["0301"]),
        ("sankt hanshaugen", ["0301"]),
    ],
)
def test_a_place_is_found_however_it_is_written(typed: str, found: list[str]) -> None:
    assert codes(typed) == found


def test_what_was_said_is_known_more_closely_than_the_municipality() -> None:
    assert [(one.district and one.district.name, one.formerly) for one in look_up("Sagene").spots] == [("Sagene", "")]
    assert [one.formerly for one in look_up("skedsmo").spots] == ["Skedsmo"]
    assert [one.district for one in look_up("Moss").spots] == [None]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("123", "fire sifre"),
        ("12345", "fire sifre"),
        ("7010 0182", "fire sifre"),
        ("1299", "kjenner ikke dette postnummeret"),
        ("Prøvestad", "kjenner ingen kommune"),
        ("kommune", "kjenner ingen kommune"),
        ("?", "kjenner ingen kommune"),
    ],
)
def test_what_is_no_place_is_answered_with_what_to_do(typed: str, told: str) -> None:
    looked = look_up(typed)
    assert told in looked.problem
    assert not looked.spots


def test_a_slip_of_the_finger_is_asked_about() -> None:
    assert look_up("Trondhiem").alike == ("Trondheim",)
    assert look_up("xyzzy").alike == ()


@pytest.mark.parametrize(
    ("typed", "place"),
    [("9170", "Svalbard"), ("8099", "Jan Mayen"), ("Longyearbyen", "Svalbard"), ("jan mayen", "Jan Mayen")],
)
def test_svalbard_and_jan_mayen_are_no_municipality(typed: str, place: str) -> None:
    looked = look_up(typed)
    assert (looked.outside, looked.spots, looked.problem) == (place, (), "")


@given(st.sampled_from(PLACES), st.data())
def test_every_municipality_is_found_in_any_case_and_with_the_letters_at_hand(
    place: Municipality, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from((place.name, *place.names)))
    typed = "".join(data.draw(st.sampled_from(LETTERS.get(letter.lower(), [letter]))) for letter in name)
    typed = data.draw(st.sampled_from((typed, typed.upper(), typed.lower(), f"  {typed} kommune ")))
    assert place.code in codes(typed)


def test_every_district_and_every_former_municipality_is_found() -> None:
    for district in DISTRICTS.values():
        assert district.kommune_code in codes(district.name), district
    for name, place in former():
        assert place.code in codes(name), name


@given(st.text(max_size=80))
def test_nothing_that_is_typed_breaks_it(typed: str) -> None:
    looked = look_up(typed)
    assert sum(map(bool, (looked.spots, looked.outside, looked.problem))) == 1


@given(st.text(max_size=40))
def test_a_spelling_is_spelled_like_itself(text: str) -> None:
    assert spelled(spelled(text)) == spelled(text)


@given(st.integers(0, 9999))
def test_a_postal_code_leads_to_the_one_range_that_has_it(number: int) -> None:
    having = [one.kommune_code for one in ranges() if one.first <= f"{number:04}" <= one.last]
    looked = look_up(f"{number:04}")
    assert len(having) <= 1
    if having and having[0] in OUTSIDE:
        assert looked.outside
    else:
        assert codes(f"{number:04}") == having
    assert looked.by_code == bool(having)


def test_every_municipality_has_a_postal_code_and_every_code_a_place() -> None:
    assert {one.kommune_code for one in ranges()} == set(MUNICIPALITIES) | set(OUTSIDE)
    assert list(ranges()) == sorted(ranges())


def test_names_that_exist_twice_are_told_apart_by_their_county() -> None:
    for spot in spots_named("Herøy"):
        assert codes(f"Herøy {spot.municipality.county}") == [spot.municipality.code]
