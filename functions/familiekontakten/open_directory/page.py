"""The public list of departments with how long families wait."""

from collections.abc import Iterable
from functools import partial

from familiekontakten.door.page import render
from familiekontakten.door.skeletons import framed
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.dates import written_date
from familiekontakten.open_directory.listing import County
from familiekontakten.open_directory.waiting import BANDS

TITLE = N_("Ventetid i avdelingene")


def listing(language: str, counties: Iterable[County]) -> str:
    """The whole page."""
    written = partial(written_date, language=language)
    content = render(
        "open_directory/listing.html.j2", language, title=TITLE, counties=counties, bands=BANDS, written=written
    )
    return framed(language, translate(language, TITLE), content)
