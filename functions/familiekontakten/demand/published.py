"""How many asked in vain, as it was published last: what the build of the site handed to the functions.

    asked_in_vain("4203")          "15", "færre enn 5", or None where nothing was published yet
    newest()                       Published(period="2026", invented=False, places={"4203": 15})

Only what everybody may see (statistics/disclosure/rules.py): a year's number for each municipality, to the nearest 5.
"""

import json
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from familiekontakten.door.skeletons import beside_skeletons
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.language import SOURCE

FILE = "demand.json"
FEWER = N_("færre enn 5")


class Published(NamedTuple):
    """The newest year's numbers. `places`: those of at least 5, by municipality; `invented`: from invented records."""

    period: str
    invented: bool
    places: Mapping[str, int]


def asked_in_vain(kommune: str, language: str = SOURCE) -> str | None:
    """The number as everybody may read it, in their language; None where no year was published."""
    published = newest()
    if published is None:
        return None
    shown = published.places.get(kommune)
    return translate(language, FEWER) if shown is None else str(shown)


@cache
def newest() -> Published | None:
    """What was published last when this was built."""
    text = beside_skeletons(FILE)
    return of_json(text) if text else None


def as_json(published: Published) -> str:
    """What the build writes."""
    return json.dumps(published._asdict(), sort_keys=True)


def of_json(text: str) -> Published:
    """What `as_json` wrote."""
    return Published(**json.loads(text))
