"""Templates of this folder, filled in and escaped."""

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from familiekontakten.languages.catalogue import translate

if TYPE_CHECKING:
    from jinja2 import Environment


def render(template: str, language: str, **facts: object) -> str:
    """One template in a language; `t` translates into it."""
    return _environment().get_template(template).render(t=partial(translate, language), lang=language, **facts)


def marked(html: str) -> object:
    """HTML that is escaped already, to be put into a template as it is."""
    from markupsafe import Markup

    return Markup(html)  # noqa: S704 - escaped where it was made


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # loaded for those few who write an application

    folder = Path(__file__).parent / "templates"
    return Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
