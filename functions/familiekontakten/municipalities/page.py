"""The calculator's page and the letter, from their templates."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache, partial
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from familiekontakten.door.page import environment
from familiekontakten.door.skeletons import framed, with_form
from familiekontakten.forms.page import form_html
from familiekontakten.forms.reading import written_short
from familiekontakten.forms.understanding import Misunderstood
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.language import SOURCE
from familiekontakten.municipalities.estimate import PER_HUNDRED
from familiekontakten.municipalities.form import CALCULATOR, CHILDREN, IN_PLACE, PLACES, POSITION
from familiekontakten.municipalities.history import YEARS, Range
from familiekontakten.municipalities.outlook import Asked, Outlook
from familiekontakten.places.population import COUNTED_ON

if TYPE_CHECKING:
    from jinja2 import Environment

LETTERS = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}
"""The languages a letter can be had in, by their own names: politicians in Norway read one of them."""
_LETTER = N_("Brev til politikerne")

Typed = Mapping[str, Sequence[str]]


def empty(language: str) -> str:
    """The form as the site shows it."""
    return with_form(language, CALCULATOR.name, "", form_html(CALCULATOR, language))


def misunderstood(language: str, outcome: Misunderstood) -> str:
    """The form again, with what to do about each answer that could not be read."""
    form = form_html(CALCULATOR, language, outcome.typed, outcome.problems)
    return with_form(language, CALCULATOR.name, translate(language, N_("Feil:")) + " ", form)


def calculated(language: str, asked: Asked, found: Outlook) -> str:
    """The figures, and below them the form with what was asked."""
    form = form_html(CALCULATOR, language, _typed(asked))
    return with_form(language, CALCULATOR.name, "", figures(language, asked, found) + form)


def figures(language: str, asked: Asked, found: Outlook) -> str:
    """What a department would give, cost and demand, who has one nearby, and the ways on."""
    query = _query(asked)
    letters = [(code, name, f"{CALCULATOR.action(language)}/letter/{code}?{query}") for code, name in LETTERS.items()]
    home = "/" if language == SOURCE else f"/{language}/"
    return _rendered("outlook.html.j2", language, found=found, letters=letters, home=home)


def letter(language: str, written_in: str, asked: Asked, found: Outlook, day: date) -> str:
    """The letter in the frame of the reader's language."""
    return framed(language, translate(language, _LETTER), letter_html(language, written_in, asked, found, day))


def letter_html(language: str, written_in: str, asked: Asked, found: Outlook, day: date) -> str:
    """A letter in `written_in`, ready to print, and above it in the reader's language what to do with it."""
    facts = {"found": found, "day": written_short(day), "written_in": written_in}
    back = f"{CALCULATOR.action(language)}?{_query(asked)}"
    return _rendered("letter_page.html.j2", language, back=back, **facts)


def span(between: Range) -> str:
    """A range as it is read: "9–21"."""
    return f"{number(between.low)}–{number(between.high)}" if between.low < between.high else number(between.low)


def listed(names: Sequence[str], last: str) -> str:
    """Names in a sentence: "Råde, Moss og Våler" with "og" as `last`."""
    return f"{', '.join(names[:-1])} {last} {names[-1]}" if len(names) > 1 else "".join(names)


def number(count: int) -> str:
    """A number with a space between thousands that no line breaks at: "1 034"."""
    return f"{count:,}".replace(",", "\u00a0")


def decimal(amount: float, language: str) -> str:
    """An amount with at most two decimals and the sign before them that the language has: "1,5"."""
    written = f"{round(amount, 2):g}"
    return written if language == "en" else written.replace(".", ",")


def _query(asked: Asked) -> str:
    return urlencode(_typed(asked), doseq=True)


def _typed(asked: Asked) -> Typed:
    """What was asked, as the form has it."""
    typed = {PLACES.name: list(asked.kommuner), POSITION.name: [str(asked.percent)]}
    own = {CHILDREN.name: [str(asked.children)]} if asked.children else {}
    return typed | own | {IN_PLACE.name: list(asked.in_place)}


def _rendered(template: str, language: str, **facts: object) -> str:
    shared = {"t": partial(translate, language), "lang": language, "years": YEARS}
    return _environment().get_template(template).render(**shared, **facts)


@cache
def _environment() -> "Environment":
    known = environment("municipalities")
    known.globals.update(
        number=number,
        span=span,
        listed=listed,
        decimal=decimal,
        per_hundred=PER_HUNDRED,
        counted_on=written_short(COUNTED_ON),
    )
    return known
