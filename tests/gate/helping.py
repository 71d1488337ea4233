"""What every answer to a person owes: a page in their language that says what to do, with all they typed."""

from collections.abc import Iterable

from familiekontakten.forms.cleaning import clean
from familiekontakten.languages.language import LANGUAGES

from tests.journeys.visitor import Answer
from tests.website.reading import Document


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
    page = answer.page
    html, body = page.one("html").attributes, page.one("body").attributes
    assert (html["lang"], body["dir"]) == (language, LANGUAGES[language].direction)
    assert page.one("h1").text.strip()
    assert _advice(page), "it does not say what to do"
    shown = _shown(page)
    assert [text for text in kept if clean(text).strip() and clean(text).strip() not in shown] == []


def _advice(page: Document) -> bool:
    """A list of problems, a page that stops here, or a link to go on by."""
    return bool(page.all("div", id="errors") or [a for a in page.all("a") if a.attributes.get("class") == "button"])


def _shown(page: Document) -> str:
    """Everything that stands in the fields of the page."""
    texts = [e.attributes.get("value", "") for e in page.all("input")] + [e.text for e in page.all("textarea")]
    return "\n".join(texts).replace("\r\n", "\n")
