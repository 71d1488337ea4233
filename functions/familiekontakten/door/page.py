"""Templates of the pages that the door makes itself: "links/visit.html.j2" lies in links/templates/.

Jinja is loaded when the first of them is made: whoever sends a form meets none.
"""

from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from familiekontakten.languages.catalogue import translate

if TYPE_CHECKING:
    from jinja2 import Environment

CHARITY = Path(__file__).parents[1]


def render(template: str, language: str, **facts: object) -> str:
    """One template, filled in and escaped; `t` translates into the language."""
    subject, _, name = template.partition("/")
    return environment(subject).get_template(name).render(t=partial(translate, language), lang=language, **facts)


def marked(html: str) -> object:
    """HTML that is escaped already, to be put into a template as it is."""
    from markupsafe import Markup

    return Markup(html)  # noqa: S704 - escaped where it was made


@cache
def environment(subject: str) -> "Environment":
    """The templates of a subject."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    return Environment(
        loader=FileSystemLoader(CHARITY / subject / "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
