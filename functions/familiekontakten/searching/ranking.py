"""Which pages answer what somebody typed, the likeliest first. Pure.

A word counts for more the fewer pages have it, in a title more than in a text, and as it was typed more than within a
longer word. A word that most pages have ("hva", "en") says nothing, unless nothing else was typed.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from math import log
from typing import NamedTuple

from familiekontakten.searching.index import Index
from familiekontakten.searching.stemming import terms_in

MOST = 10
"""Pages that are shown: nobody reads the eleventh."""
_MOST_TERMS = 12
_BEGINS, _WITHIN = 0.6, 0.4
_SHORTEST_BEGINNING = 3
#: Letters that may be left of an ending that was not recognised: "kurset" becomes "kurs", and "kurs" "kur".
_ENDING = 2
#: From how many signs on a word is looked for within others; a sign of Tigrinya is a whole syllable.
_SHORTEST_WITHIN, _SHORTEST_SYLLABLES = 4, 3
_CLOSE = 0.75
_MANY_SECTIONS = 40

Spot = tuple[int, int]
"""A page and its section."""


class Hit(NamedTuple):
    """A page that was found, the section that says most, and the terms that it was found by."""

    page: int
    section: int
    terms: frozenset[str]


class Found(NamedTuple):
    """The pages, the likeliest first. `alike`: nothing was found, these have words that look like it."""

    hits: tuple[Hit, ...]
    alike: bool = False


def search(index: Index, typed: str) -> Found:
    """The pages for what was typed; none where no word is known or looks like one that is."""
    asked = _telling(index, dict.fromkeys(terms_in(typed, index.language)[:_MOST_TERMS]))
    hits = _ranked(index, [_known(index, term) for term in asked])
    if hits:
        return Found(hits)
    return Found(_ranked(index, [_looking_like(index, term) for term in asked]), alike=True)


def _telling(index: Index, asked: Iterable[str]) -> list[str]:
    every = list(asked)
    return [term for term in every if 2 * _pages_with(index, term) <= _own_pages(index)] or every


def _known(index: Index, asked: str) -> dict[str, float]:
    """The terms of the pages that are meant, and how surely."""
    sure = {term: _likeness(asked, term, index.language) for term in index.terms}
    return {term: likeness for term, likeness in sure.items() if likeness}


def _likeness(asked: str, term: str, language: str) -> float:
    if term == asked:
        return 1.0
    if _begins(term, asked) or (len(asked) - len(term) <= _ENDING and _begins(asked, term)):
        return _BEGINS
    shortest = _SHORTEST_SYLLABLES if language == "ti" else _SHORTEST_WITHIN
    return _WITHIN if len(asked) >= shortest and asked in term else 0.0


def _begins(longer: str, shorter: str) -> bool:
    return len(shorter) >= _SHORTEST_BEGINNING and longer.startswith(shorter)


def _looking_like(index: Index, asked: str) -> dict[str, float]:
    from difflib import get_close_matches  # only for what is nowhere found

    return dict.fromkeys(get_close_matches(asked, index.terms, 3, _CLOSE), 1.0)


def _ranked(index: Index, meant: Iterable[Mapping[str, float]]) -> tuple[Hit, ...]:
    """`meant`: for each word typed, the terms it may mean; of these the one that says most counts."""
    scored = [_scores(index, terms) for terms in meant]
    sections: dict[Spot, float] = defaultdict(float)
    pages: dict[int, float] = defaultdict(float)
    for scores in scored:
        for spot, score in scores.items():
            sections[spot] += score
        for page in {page for page, _ in scores}:
            pages[page] += max(score for (at, _), score in scores.items() if at == page) / _breadth(index, page)
    found_by = frozenset(term for terms in meant for term in terms)
    order = sorted(pages, key=lambda page: (-pages[page], page))[:MOST]
    return tuple(Hit(page, _best_section(sections, page), found_by) for page in order)


def _scores(index: Index, terms: Mapping[str, float]) -> dict[Spot, float]:
    """How much each section says about a word that may mean these terms."""
    scores: dict[Spot, float] = defaultdict(float)
    for term, likeness in terms.items():
        rarity = log(1 + _own_pages(index) / max(1, _pages_with(index, term)))
        for page, section, weight in index.terms[term]:
            scores[page, section] = max(scores[page, section], likeness * rarity * weight)
    return scores


def _best_section(sections: Mapping[Spot, float], page: int) -> int:
    """The one that says most; of equals the first."""
    return -max((score, -section) for (at, section), score in sections.items() if at == page)[1]


def _breadth(index: Index, page: int) -> float:
    """A page about everything, such as the definitions, says less about one thing than a page about few."""
    return 1 + len(index.pages[page].sections) / _MANY_SECTIONS


def _own_pages(index: Index) -> int:
    return sum(not page.language for page in index.pages)


def _pages_with(index: Index, term: str) -> int:
    """Pages in the reader's language: the many departments, which have few words, would make any word look rare."""
    return len({place.page for place in index.terms.get(term, ()) if not index.pages[place.page].language})
