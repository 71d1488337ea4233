"""Forms as accessible HTML, used both by the site's build and by the door when something is missing.

Only the build and the answers with errors pay for importing Jinja2; understanding a form never does.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, partial
from itertools import groupby
from types import MappingProxyType
from typing import TYPE_CHECKING

from familiekontakten.door.page import environment
from familiekontakten.forms.cleaning import clean
from familiekontakten.forms.field import CHOOSING, Choice, Field, Form, Problem
from familiekontakten.languages.catalogue import translate
from familiekontakten.languages.language import LANGUAGES

if TYPE_CHECKING:
    from jinja2 import Environment

#: Kinds whose input is written left to right in every language, and the keyboard a phone should show for them.
KEYBOARDS = {
    "tel": "tel",
    "email": "email",
    "org_number": "numeric",
    "year": "numeric",
    "number": "numeric",
    "years": "",
    "date": "",
    "time": "",
}
NOTHING: Mapping[str, str] = MappingProxyType({})


def form_html(
    form: Form,
    lang: str,
    typed: Mapping[str, Sequence[str]] | None = None,
    problems: Iterable[Problem] = (),
    hidden: Mapping[str, str] = NOTHING,
    ids: str = "",
) -> str:
    """The `<form>` in that language, with what was typed kept, and a summary of the problems on top.

    `typed` is as in `Misunderstood.typed` or `Undecodable.salvaged`. `hidden` goes along unseen. `ids` begins the id of
    every element, so that two forms can stand on one page. Everything is escaped.
    """
    of_fields, of_all = _told(form, lang, problems)
    return (
        _environment()
        .get_template("form.html.j2")
        .render(
            **_words(lang),
            form=form,
            typed=_shown(form, typed or {}),
            problems=of_fields,
            general=of_all,
            hidden=hidden,
            ids=ids,
        )
    )


def stop_html(form: Form, lang: str, stop: str, typed: Mapping[str, Sequence[str]] | None = None) -> str:
    """What a stop page says, and folded below it the form with what was typed, for an answer given by mistake.

    Raises KeyError when the form has no such page.
    """
    from markupsafe import Markup

    template = _environment().get_template("stop.html.j2")
    return template.render(**_words(lang), page=form.stop(stop), form=Markup(form_html(form, lang, typed)))  # noqa: S704 - escaped there


def first_id(field: Field) -> str:
    """The id of the first input of a field: where a link in the error summary leads."""
    if field.kind in ("radio", "checkboxes"):
        return f"{field.name}-{field.choices[0].value}"
    return f"{field.name}-yes" if field.kind == "checkbox" else field.name


def groups(choices: Iterable[Choice]) -> list[tuple[str, list[Choice]]]:
    """Choices in their groups, in the order given."""
    return [(group, list(members)) for group, members in groupby(choices, key=lambda choice: choice.group)]


def _words(lang: str) -> dict[str, object]:
    return {"t": partial(translate, lang), "lang": lang, "direction": LANGUAGES[lang].direction}


def _told(form: Form, lang: str, problems: Iterable[Problem]) -> tuple[dict[str, str], list[str]]:
    """The problems as texts: one for each field that has any, and those that belong to no field shown."""
    of_fields: dict[str, str] = {}
    of_all: list[str] = []
    for field, text, params in problems:
        words = translate(lang, text, **params)
        if field in form.fields:
            of_fields[field] = f"{of_fields[field]}. {words}" if field in of_fields else words
        else:
            of_all.append(words)
    return of_fields, of_all


def _shown(form: Form, typed: Mapping[str, Sequence[str]]) -> dict[str, list[str]]:
    """What to show in each field. A text that came twice is shown once with both, so that nothing is lost."""
    shown = {name: [clean(text) for text in typed.get(name, ())] for name in (*form.fields, form.honeypot)}
    for field in form.fields.values():
        if field.kind not in CHOOSING and len(shown[field.name]) > 1:
            joint = "\n" if field.kind == "textarea" else " "
            shown[field.name] = [joint.join(shown[field.name])]
    return shown


@cache
def _environment() -> "Environment":
    known = environment("forms")
    known.globals.update(first_id=first_id, groups=groups, keyboards=KEYBOARDS)
    return known
