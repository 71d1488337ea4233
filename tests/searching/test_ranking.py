"""Which page comes first, and what is found when nothing is quite right."""

import pytest
from familiekontakten.searching.index import Index, Page, Section, as_json, indexed, read_index
from familiekontakten.searching.ranking import MOST, search

PAGES = (
    Page("/", "Noen ved siden av deg", (Section("", "", "En frivillig kommer hjem til deg. Det er gratis."),)),
    Page(
        "/for-familier/",
        "For familier",
        (
            Section("", "", "En familiekontakt er en frivillig fra nærmiljøet. Det koster ingenting."),
            Section("Hva koster det?", "price", "Ingenting. Det er ikke noe du må betale."),
            Section("Ventetid", "waiting", "Noen steder må du vente."),
        ),
    ),
    Page(
        "/bli-familiekontakt/",
        "Bli familiekontakt",
        (
            Section("", "", "Du får kurs før du begynner."),
            Section("Politiattest", "", "Du må vise politiattest. Kurset er gratis."),
        ),
    ),
    Page("/kurs/", "Kurs", (Section("", "", "Her er de åpne dagene."),)),
    Page("/avdelinger/moss/", "Moss", (Section("", "", "Moss kommune. Moss, Råde"),), "nb"),
)
INDEX = indexed(PAGES, "nb")


def addresses(typed: str, index: Index = INDEX) -> list[str]:
    return [index.pages[hit.page].address for hit in search(index, typed).hits]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("kurs", "/kurs/"),
        ("kurset", "/kurs/"),
        ("KOSTER", "/for-familier/"),
        ("hva koster det", "/for-familier/"),
        ("vente", "/for-familier/"),
        ("attest", "/bli-familiekontakt/"),
        ("moss", "/avdelinger/moss/"),
        ("råde", "/avdelinger/moss/"),
        ("rade", "/avdelinger/moss/"),
        ("frivillig politiattest", "/bli-familiekontakt/"),
        ("gratis kurs", "/kurs/"),
    ],
)
def test_the_page_that_answers_comes_first(typed: str, first: str) -> None:
    assert addresses(typed)[0] == first
    assert not search(INDEX, typed).alike


@pytest.mark.parametrize(
    ("typed", "section"),
    [("koster", "price"), ("ventetid", "waiting"), ("nærmiljøet", "")],
)
def test_the_part_of_the_page_that_says_most_is_shown(typed: str, section: str) -> None:
    hit = search(INDEX, typed).hits[0]
    assert INDEX.pages[hit.page].sections[hit.section].anchor == section


def test_words_that_most_pages_have_say_nothing_beside_others() -> None:
    assert addresses("er vente") == ["/for-familier/"]
    assert set(addresses("er")) == {"/", "/for-familier/", "/bli-familiekontakt/", "/kurs/"}


@pytest.mark.parametrize(("typed", "first"), [("politiatest", "/bli-familiekontakt/"), ("vetnetid", "/for-familier/")])
def test_a_slip_of_the_finger_finds_what_looks_like_it_and_says_so(typed: str, first: str) -> None:
    found = search(INDEX, typed)
    assert (INDEX.pages[found.hits[0].page].address, found.alike) == (first, True)


@pytest.mark.parametrize("typed", ["", "!", "romskip", "😀", "zzzz " * 40])
def test_what_is_nowhere_is_not_found(typed: str) -> None:
    assert search(INDEX, typed).hits == ()
    assert search(indexed((), "nb"), typed or "kurs").hits == ()


def test_two_forms_of_a_word_in_one_part_count_as_the_one_that_says_more() -> None:
    texts = (Section("", "", "besøket"), Section("", "", "besøk"), Section("Besøket", "", "besøk"))
    pages = tuple(Page(f"/{number}/", "", (text,)) for number, text in enumerate(texts))
    assert addresses("besøk", indexed(pages, "nb"))[0] == "/2/"


def test_a_page_is_found_once_and_few_are_shown() -> None:
    many = tuple(Page(f"/{number}/", f"Kurs {number}", (Section("Kurs", "", "kurs"),) * 3) for number in range(30))
    found = addresses("kurs", indexed(many, "nb"))
    assert len(found) == len(set(found)) == MOST


def test_the_index_comes_back_from_its_file_as_it_was() -> None:
    assert read_index(as_json(INDEX)) == INDEX
