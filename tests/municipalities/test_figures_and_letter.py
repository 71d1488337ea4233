"""What the page and the letter say: the same figures, and never a made-up number in a letter."""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from familiekontakten.departments.department import Department
from familiekontakten.municipalities import page
from familiekontakten.municipalities.outlook import Asked, InVain, Outlook, outlook
from familiekontakten.places.place import MUNICIPALITIES

TODAY = date(2026, 11, 22)
ASKED = Asked(("3101",), 50, None, ("D1", "D5"))
SARPSBORG = Department("sarpsborg", "Sarpsborg", "Prøvesen", "municipality", ("3105",), "00 00 00 01")
HALDEN = Department("halden", "Halden", "Prøvesen", "municipality", ("3101",), "00 00 00 02")
IN_VAIN = InVain(MUNICIPALITIES["3101"], "15", "2026", invented=False)


def found(*departments: Department, in_vain: tuple[InVain, ...] = (IN_VAIN,), asked: Asked = ASKED) -> Outlook:
    return outlook(asked, departments, in_vain, TODAY)


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>|[\u2066\u2069]", " ", html).replace("\u00a0", " ").split())


def letters(shown: Outlook) -> Iterator[str]:
    for language in page.LETTERS:
        yield words(page.letter_html("nb", language, ASKED, shown.without_invented(), TODAY))


def test_the_page_says_every_figure_and_what_it_assumes() -> None:
    said = words(page.figures("nb", ASKED, found(SARPSBORG)))
    for figure in (
        "1 900 (anslag)",
        "1,5 årsverk",
        "9–21",
        "19–43",
        "7–15",
        "90–211",
        "Halden i 2026: 15.",
        "2 av 8 krav",
    ):
        assert figure in said
    for assumption in (
        "6 barn under skolealder per 100",
        "31 935",
        "820 familier i 33",
        "1 034 familier i 37",
        "50 koord",
    ):
        assert assumption in said


@pytest.mark.parametrize("language", page.LETTERS)
def test_a_letter_has_the_figures_of_the_page(language: str) -> None:
    said = words(page.letter_html("nb", language, ASKED, found(SARPSBORG), TODAY))
    for figure in ("1 900", "50 %", "9–21", "19–43", "7–15", "820", "1 034", "2026", "15", "Sarpsborg", "Halden"):
        assert figure in said
    assert ("1.5" if language == "en" else "1,5") in said


def test_a_made_up_number_stands_on_the_page_with_a_warning_and_in_no_letter() -> None:
    shown = found(in_vain=(IN_VAIN._replace(invented=True),))
    assert "oppdiktet" in words(page.figures("nb", ASKED, shown))
    assert not [letter for letter in letters(shown) if " 15 " in letter]
    assert all(" 15 " in letter for letter in letters(found()))


def test_without_a_published_number_nobody_is_said_to_have_asked() -> None:
    assert "ikke offentliggjort" in words(page.figures("nb", ASKED, found(in_vain=())))
    assert not [letter for letter in letters(found(in_vain=())) if "2026 spurte" in letter]


def test_where_a_department_works_the_reader_is_sent_there_and_gets_no_letter() -> None:
    html = page.figures("en", ASKED, found(HALDEN))
    assert 'href="/en/avdelinger/halden/"' in html
    assert "/letter/" not in html
    assert 'class="meter"' not in html


def test_municipalities_that_go_together_get_one_letter() -> None:
    both = Asked(("3101", "3112"), 50, None, ())
    numbers = (IN_VAIN, InVain(MUNICIPALITIES["3112"], "færre enn 5", "2026", invented=False))
    shown = found(SARPSBORG, in_vain=numbers, asked=both)
    assert "Halden, Råde" in words(page.figures("nb", both, shown))
    for language, addressed in (("nb", "kommunestyrene"), ("nn", "kommunestyra"), ("en", "municipal councils")):
        said = words(page.letter_html("nb", language, both, shown, TODAY))
        assert addressed in said
        assert {"15", "færre"} <= set(said.split())


def test_of_several_only_the_places_without_a_department_are_said_to_have_asked_in_vain() -> None:
    """Two municipalities are called Våler; a department works in one of them."""
    both, served = Asked(("3419", "3114"), 50, None, ()), SARPSBORG._replace(areas=("3114",))
    numbers = tuple(IN_VAIN._replace(place=MUNICIPALITIES[code]) for code in both.kommuner)
    assert [one.place.code for one in found(served, in_vain=numbers, asked=both).in_vain] == ["3419"]


def test_nobody_is_said_to_lack_neighbours_who_asked_about_one() -> None:
    both = Asked(("3101", "3105"), 50, None, ())
    assert "Ingen kommune i fylket" not in page.figures("nb", both, found(SARPSBORG, in_vain=(), asked=both))
    assert "Ingen kommune i fylket" in page.figures("nb", ASKED, found(in_vain=()))
