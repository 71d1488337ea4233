"""What the door answers somebody who searches: pages of their own language, or the form with what to do."""

from chalice.app import Request

from familiekontakten.door import tracing
from familiekontakten.door.answers import Answer, log
from familiekontakten.door.answers import page as whole
from familiekontakten.door.requests import readable, sent_by_our_page, today
from familiekontakten.forms.understanding import Misunderstood, understand
from familiekontakten.searching import page
from familiekontakten.searching.form import SEARCH, WORDS
from familiekontakten.searching.looking import index_of, place_named
from familiekontakten.searching.ranking import search

GOING_BACK = {"Cache-Control": "private, max-age=300"}
"""Whoever goes back to the list finds it, and not the browser's question about sending again. No other answer of the
door may be kept by a browser; this one for five minutes, while going back would lead to it in any case.
"""


def ask(language: str) -> Answer:
    """The empty form."""
    return _shown(200, "asked", page.empty(readable(language, SEARCH.name)))


def answer(request: Request, language: str) -> Answer:
    """The pages for what was typed. What is not understood is shown again with what to do; nothing raises."""
    reader = readable(language, SEARCH.name)
    understood = understand(SEARCH, sent_by_our_page(request), today())
    if isinstance(understood, Misunderstood):
        return _shown(422, "misunderstood", page.misunderstood(reader, understood))
    typed = str(understood.values[WORDS.name])
    index = index_of(reader)
    found, place = search(index, typed), place_named(typed)
    outcome = "found" if found.hits or place else "nothing"
    return _shown(200, outcome, page.found(reader, typed, index, found, place), GOING_BACK)


def _shown(status: int, outcome: str, html: str, headers: dict[str, str] | None = None) -> Answer:
    tracing.note(route="search", outcome=outcome)
    log("search", status, outcome)  # never the words: they may be about a family
    return whole(status, html, headers)
