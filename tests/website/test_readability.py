"""Family pages are easy to read: LIX under 40 in Norwegian (a newspaper lies around 45, a children's book under 30)."""

import re

import pytest

from infrastructure.website.addresses import path
from tests.website.building import built
from tests.website.reading import Document

FAMILY_PAGES = (
    *("index", "for-familier", "be-om-kontakt", "barn-i-fare", "status", "personvern", "sporsmal-og-svar"),
    "avdelinger",
    "avdelinger/moss",  # and so every department: all say the same
)
MOST = 40


def lix(text: str) -> float:
    """Return the readability index of Björnsson: words per sentence, plus per cent of words over six letters."""
    words = re.findall(r"[^\W\d_]+", text)
    sentences = max(1, len(re.findall(r"[.:!?]+(?=\s|$)", text)))
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)


def test_lix_counts_long_words_and_sentences() -> None:
    assert lix("En katt sov. Den drømte.") == 2.5
    assert lix("Familiekontakten kommer. Hun blir.") == 2 + 25


@pytest.mark.parametrize("slug", FAMILY_PAGES)
def test_family_page_is_easy_to_read(slug: str) -> None:
    assert lix(_prose(built().page(path("nb", slug)))) < MOST


def _prose(document: Document) -> str:
    """Return what a reader reads in the article: headings and list items end where they end; facts and pictures go."""
    article = document.source.partition("<article")[2].partition("</article>")[0].partition(">")[2]
    kept = re.sub(r"<(form|select|dl|nav|svg)\b.*?</\1>", "", article, flags=re.DOTALL)
    blocks = re.sub(r"</(p|li|h\d|td|span)>", ". ", kept)
    return re.sub(r"([.:!?])[\s.]*\.", r"\1", re.sub(r"<[^>]+>", "", blocks))
