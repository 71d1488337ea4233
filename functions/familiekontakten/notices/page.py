"""A letter as HTML, escaped."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

from familiekontakten.languages.language import LANGUAGES
from familiekontakten.notices.letters import Letter


def html_of(letter: Letter) -> str:
    """The letter as a page in its own language and direction."""
    return _template().render(letter=letter, direction=LANGUAGES[letter.language].direction)


@cache
def _template() -> Template:
    folder = FileSystemLoader(Path(__file__).parent / "templates")
    environment = Environment(
        loader=folder, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return environment.get_template("letter.html.j2")
