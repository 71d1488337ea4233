"""The search's own page with an answer on it, from its template."""

from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlencode

from familiekontakten.door.page import render
from familiekontakten.door.skeletons import with_form
from familiekontakten.finding.form import FINDER, PLACE
from familiekontakten.forms.page import form_html
from familiekontakten.forms.understanding import Misunderstood
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.language import SOURCE
from familiekontakten.searching.excerpt import Piece, excerpt
from familiekontakten.searching.form import SEARCH, WORDS
from familiekontakten.searching.index import Index
from familiekontakten.searching.ranking import Found

_RESULTS, _NOTHING = N_("Treff: {count}"), N_("Vi fant ingenting")
_DEPARTMENTS = N_("Avdelinger")


class Result(NamedTuple):
    """One page of the list. `part`: the heading that the address leads to, or that it is a department; `language`: that
    of the title, where it is not the reader's.
    """

    address: str
    title: str
    language: str
    part: str
    excerpt: tuple[Piece, ...]


def empty(language: str) -> str:
    """The page as the site shows it."""
    return with_form(language, SEARCH.name, "", form_html(SEARCH, language))


def misunderstood(language: str, outcome: Misunderstood) -> str:
    """The form again with what to do."""
    form = form_html(SEARCH, language, outcome.typed, outcome.problems)
    return with_form(language, SEARCH.name, translate(language, N_("Feil:")) + " ", form)


def found(language: str, typed: str, index: Index, found: Found, place: str) -> str:
    """The form with what was typed, and below it the pages, and where the finder knows the place that was typed."""
    results = tuple(_results(index, found))
    count = len(results) + bool(place)
    said = translate(language, _RESULTS, count=count) if count else translate(language, _NOTHING)
    facts = {"said": said, "results": results, "alike": found.alike and results, "place": place}
    finder = f"{FINDER.action(language)}?{urlencode({PLACE.name: place})}"
    home = "/" if language == SOURCE else f"/{language}/"
    html = render("searching/found.html.j2", language, **facts, finder=finder, finder_title=FINDER.title, home=home)
    return with_form(language, SEARCH.name, f"{said} – ", form_html(SEARCH, language, {WORDS.name: [typed]}) + html)


def _results(index: Index, found: Found) -> Iterator[Result]:
    for hit in found.hits:
        page = index.pages[hit.page]
        section = page.sections[hit.section]
        address = f"{page.address}#{section.anchor}" if section.anchor else page.address
        part = translate(index.language, _DEPARTMENTS) if page.language else section.heading
        yield Result(address, page.title, page.language, part, excerpt(section.text, hit.terms, index.language))
