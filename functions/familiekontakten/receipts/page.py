"""Templates of this folder, filled in and escaped."""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from familiekontakten.languages.catalogue import translate
from familiekontakten.languages.language import LANGUAGES

if TYPE_CHECKING:
    from jinja2 import Environment


def render(template: str, language: str, **facts: object) -> str:
    """One template in a language. `t` translates in it, `direction` says which way the language is read."""

    def t(text: str, **parameters: object) -> str:
        return translate(language, text, **parameters)

    direction = LANGUAGES[language].direction
    return _environment().get_template(template).render(t=t, lang=language, direction=direction, **facts)


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # a form that is taken in needs no template

    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
