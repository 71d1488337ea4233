"""The public page of an evaluation. It shows nothing about anybody: only the questions."""

from collections.abc import Iterable, Mapping, Sequence

from markupsafe import Markup

from familiekontakten.evaluations.forms import FORMS, INTRODUCTIONS
from familiekontakten.forms.field import Form, Problem
from familiekontakten.forms.page import form_html
from familiekontakten.languages.catalogue import N_, translate

THANKS = N_("Takk for svarene")
WHAT_NOW = N_("Koordinatoren leser dem. Du trenger ikke gjøre mer, og lenken virker ikke lenger.")

_PAGE = Markup("<h1>{title}</h1>\n<p>{introduction}</p>\n{form}")
_THANKS = Markup("<h1>{title}</h1>\n<p>{text}</p>")


def form_for(who: str, token: str) -> Form:
    """The form that somebody fills in through the link with that token. Raises KeyError for an unknown `who`."""
    return FORMS[who].at(token=token)


def evaluation_html(
    who: str,
    language: str,
    token: str,
    typed: Mapping[str, Sequence[str]] | None = None,
    problems: Iterable[Problem] = (),
) -> str:
    """The questions for who is asked, in their language, with what was typed kept."""
    form = form_for(who, token)
    return _PAGE.format(
        title=translate(language, form.title),
        introduction=translate(language, INTRODUCTIONS[who]),
        form=Markup(form_html(form, language, typed, problems)),  # noqa: S704 - escaped there
    )


def thanks_html(language: str) -> str:
    """After sending."""
    return _THANKS.format(title=translate(language, THANKS), text=translate(language, WHAT_NOW))
