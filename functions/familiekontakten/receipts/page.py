"""Templates of this folder, filled in and escaped."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from familiekontakten.languages.catalogue import translate
from familiekontakten.languages.language import LANGUAGES


def render(template: str, language: str, **facts: object) -> str:
    """One template in a language. `t` translates in it, `direction` says which way the language is read."""

    def t(text: str, **parameters: object) -> str:
        return translate(language, text, **parameters)

    direction = LANGUAGES[language].direction
    return _environment().get_template(template).render(t=t, lang=language, direction=direction, **facts)


@cache
def _environment() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
