"""The public list of departments with how long families wait."""

from collections.abc import Iterable
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from familiekontakten.door.skeletons import framed
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.dates import written_date
from familiekontakten.open_directory.listing import County
from familiekontakten.open_directory.waiting import BANDS

if TYPE_CHECKING:
    from jinja2 import Template

TITLE = N_("Ventetid i avdelingene")


def listing(language: str, counties: Iterable[County]) -> str:
    """The whole page."""
    t = partial(translate, language)
    facts = {"t": t, "lang": language, "title": TITLE, "counties": counties, "bands": BANDS}
    content = _template().render(**facts, written=partial(written_date, language=language))
    return framed(language, t(TITLE), content)


@cache
def _template() -> "Template":
    from jinja2 import Environment, FileSystemLoader, StrictUndefined  # only this page needs it

    folder = Path(__file__).parent / "templates"
    environment = Environment(loader=FileSystemLoader(folder), autoescape=True, undefined=StrictUndefined)
    return environment.get_template("listing.html.j2")
