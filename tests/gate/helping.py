"""What every answer to a person owes: a page in their language that says what to do, with all they typed."""

import html
import re
from collections.abc import Iterable

from familiekontakten.forms.cleaning import clean
from familiekontakten.languages.language import LANGUAGES

from tests.journeys.visitor import Answer

WAY_ON = '<a class="button"'
FIELDS = re.compile(r'value="[^"]*"|<textarea[^>]*>[^<]*')
"""What stands in the fields of a page."""


def is_ours(answer: Answer) -> bool:
    """Whether a function answered, and not the site for an address that no function has."""
    return answer.headers["Cache-Control"] == "no-store"


def assert_sites_own(answer: Answer) -> None:
    """The site's own page for what no function answers: in every language, for nobody knows the reader's."""
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    messages = answer.page.all("section", class_="message")
    assert {message.attributes["lang"]: message.attributes["dir"] for message in messages} == {
        code: language.direction for code, language in LANGUAGES.items()
    }


def assert_helps(answer: Answer, language: str, kept: Iterable[str] = ()) -> None:
    """A redirect to a receipt, or a page of ours that says what to do and holds every text in `kept`."""
    assert answer.status == 303 or 400 <= answer.status < 500, answer.status
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    if answer.status == 303:
        return
    page = answer.text  # searched and not parsed: there are thousands
    assert f'<html lang="{language}">' in page
    assert f'<body dir="{LANGUAGES[language].direction}">' in page
    assert re.search(r"<h1>[^<]*\w", page)
    assert '<div class="error-list" id="errors"' in page or '<div class="stop" id="errors"' in page or WAY_ON in page
    shown = html.unescape("\n".join(FIELDS.findall(page)))
    assert [text for text in kept if clean(text).strip() and clean(text).strip() not in shown] == []
