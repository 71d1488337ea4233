"""What the build leaves for the search: every page of a language, by the words a reader reads there, and no other."""

import pytest
from familiekontakten.searching.index import Index, read_index
from familiekontakten.searching.ranking import search

from infrastructure.website.addresses import path
from infrastructure.website.searching import page_found
from tests.website.building import LANGUAGES, Built, built, slugs_in

ARTICLE = """<nav>Meny</nav><article class="content" id="content"><h1>Tittel</h1><p class="lead">Kort&nbsp;sagt.</p>
<section class="danger"><h2 id="danger">Er et barn i fare?</h2></section><form><label>Navn</label><input></form>
<p>Før <b>over</b>skriften.</p><h2 id="price">Hva <em>koster</em> det?</h2><ul><li>Ingenting.</li><li>Null</li></ul>
<section class="steps" id="steps"><h2>Slik går det</h2><h3>Du ber</h3><p>om<br>kontakt</p></section>
<table><tr><td>42</td></tr></table>
<p class="draft">Ikke lest</p></article><footer>Bunn</footer>"""


@pytest.fixture(scope="module")
def site() -> Built:
    return built()


def index(site: Built, language: str) -> Index:
    return read_index((site.skeletons / language / "search.json").read_text("utf-8"))


def test_a_page_is_read_by_its_headings_and_without_what_it_is_not_about() -> None:
    found = page_found(ARTICLE, "Tittel", "/x/")
    assert (found.title, found.address, found.language) == ("Tittel", "/x/", "")
    assert [tuple(section) for section in found.sections] == [
        ("", "", "Kort sagt. Før overskriften."),
        ("Hva koster det?", "price", "Ingenting. Null"),
        ("Slik går det", "steps", ""),
        ("Du ber", "", "om kontakt"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_a_language_is_found_by_its_title_and_no_other_language_is(site: Built, language: str) -> None:
    ours = index(site, language)
    addresses = [page.address for page in ours.pages]
    assert set(addresses) >= {path(language, slug) for slug in slugs_in(language)}
    assert all(site.file(address).is_file() for address in addresses)
    for slug in slugs_in(language):
        title = site.page(path(language, slug)).one("h1").text
        assert path(language, slug) in [ours.pages[hit.page].address for hit in search(ours, title).hits], title


@pytest.mark.parametrize("language", LANGUAGES)
def test_where_a_result_leads_is_there(site: Built, language: str) -> None:
    for page in index(site, language).pages:
        ids = {element.attributes.get("id") for element in site.page(page.address).elements}
        assert {section.anchor for section in page.sections if section.anchor} <= ids, page.address


@pytest.mark.parametrize(
    ("language", "typed", "slug"),
    [
        ("nb", "hva koster det", "sporsmal-og-svar"),
        ("nb", "tvillinger", "for-familier"),
        ("nb", "politiattest", "sporsmal-og-svar"),
        ("nb", "telefon til politi", "barn-i-fare"),
        ("nb", "kurset", "kurs"),
        ("nn", "born i barnehagen", "for-familier"),
        ("nb", "moss", "avdelinger/moss"),
        ("en", "police certificate", "kurs"),
        ("en", "complain privacy", "personvern"),
        ("ar", "الشرطة", "barn-i-fare"),
        ("uk", "волонтерів", "bli-familiekontakt"),
        ("so", "booliska", "barn-i-fare"),
        ("ti", "ፖሊስ", "barn-i-fare"),
        ("pl", "wolontariuszem", "bli-familiekontakt"),
        ("ar", "moss", "avdelinger/moss"),
    ],
)
def test_what_people_ask_leads_to_the_page_that_answers(site: Built, language: str, typed: str, slug: str) -> None:
    ours = index(site, language)
    first = [ours.pages[hit.page].address for hit in search(ours, typed).hits[:3]]
    assert path(language, slug) in first


def test_the_indexes_stay_small(site: Built) -> None:
    sizes = {language: (site.skeletons / language / "search.json").stat().st_size for language in LANGUAGES}
    assert max(sizes.values()) < 300_000
