"""What a search looks through: the pages of one language, and the terms that lead to them. Pure.

The build of the site makes it and leaves it beside the frames of the pages; the door reads it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from familiekontakten.searching.folding import words_in
from familiekontakten.searching.stemming import term

FILE = "search.json"
#: How much a word says about a page that stands in its title, in a heading, or in its text.
TITLE, HEADING, TEXT = 4, 2, 1

Words = dict[str, dict[tuple[int, int], int]]
"""Where each word stands, by page and section, and how much it says there."""


class Section(NamedTuple):
    """A part of a page: its heading, the id by which an address leads to it ("" = none), and its text."""

    heading: str
    anchor: str
    text: str


class Page(NamedTuple):
    """A page as it is found and shown. `language`: that of its title, where it is not the reader's."""

    address: str
    title: str
    sections: tuple[Section, ...]
    language: str = ""


class Place(NamedTuple):
    """Where a term stands: the number of the page, of its section, and how much it says there."""

    page: int
    section: int
    weight: int


class Index(NamedTuple):
    """The pages of one language, and where each term stands."""

    language: str
    pages: tuple[Page, ...]
    terms: Mapping[str, tuple[Place, ...]]


def indexed(pages: Iterable[Page], language: str) -> Index:
    """The index of these pages; a page without sections is found by its title alone."""
    every = tuple(page if page.sections else page._replace(sections=(Section("", "", ""),)) for page in pages)
    found: Words = {}  # by word: a word that stands often is stemmed once
    for number, page in enumerate(every):
        for section, weight, text in _texts(page):
            for word in words_in(text):
                found.setdefault(word, {}).setdefault((number, section), weight)
    return Index(language, every, _by_term(found, language))


def as_json(index: Index) -> str:
    """An index as the build leaves it."""
    return json.dumps(index._asdict(), ensure_ascii=False, separators=(",", ":"))


def read_index(written: str) -> Index:
    """The index that `as_json` wrote."""
    given = json.loads(written)
    pages = tuple(
        Page(address, title, tuple(Section(*one) for one in sections), language)
        for address, title, sections, language in given["pages"]
    )
    terms = {term: tuple(Place(*place) for place in places) for term, places in given["terms"].items()}
    return Index(given["language"], pages, terms)


def _by_term(words: Words, language: str) -> dict[str, tuple[Place, ...]]:
    """Words of one term are taken together; where several stand in one place, the one that says most there counts."""
    found: Words = {}
    for word, places in words.items():
        known = found.setdefault(term(word, language), {})
        for at, weight in places.items():
            known[at] = max(weight, known.get(at, 0))
    return {term: tuple(Place(*at, weight) for at, weight in sorted(places.items())) for term, places in found.items()}


def _texts(page: Page) -> Iterator[tuple[int, int, str]]:
    """The texts of a page with their section and weight, what says most first."""
    yield 0, TITLE, page.title
    for number, section in enumerate(page.sections):
        yield number, HEADING, section.heading
        yield number, TEXT, section.text
