"""After the journey: the rooms of the workspace that nobody came by, and the acts that nobody got wrong."""

import re
from collections.abc import Iterator

from familiekontakten.cases.doing import EVERY
from familiekontakten.forms.field import Form
from familiekontakten.volunteers import forms as of_volunteers

from tests.browser.whole_journey.cast import Cast
from tests.gate.walked import Door, doors

FILES = ("/export/{listing}", "/rights/{reference}/file")
"""What is answered with a file, not a page."""
ONLY_SOMETIMES = {"withdrawal", "stop-wish"}
"""Offered only where somebody withdrew on the status page, as in tests/journeys/test_withdrawing.py."""


def the_rest(cast: Cast) -> None:
    """Rooms that the journey did not lead into; also what they say to somebody who may not enter, or asks in vain."""
    for door in _pages():
        if not _seen(cast, door):
            address = "/workspace" + re.sub(r"\{[^}]*\}", cast.case, door.path)
            cast.clara.opens(address)
            cast.album.examine(cast.clara, address)
            cast.album.examined.add(address)
    cast.clara.opens("/workspace/")


def unseen(cast: Cast) -> list[str]:
    """The rooms that were never examined."""
    return [door.path for door in _pages() if not _seen(cast, door)]


def never_wrong(cast: Cast) -> set[str]:
    """The acts on families and familiekontakter that ask something, and were never sent wrong."""
    refused = {address.rpartition("/")[2] for address in cast.album.refused}
    return {form.name for form in _asking()} - refused - ONLY_SOMETIMES


def _pages() -> Iterator[Door]:
    return (door for door in doors() if door.method == "GET" and door.path not in FILES)


def _seen(cast: Cast, door: Door) -> bool:
    wanted = re.compile("/workspace" + re.sub(r"\{[^}]*\}", "[^/]+", door.path))
    return any(wanted.fullmatch(address) for address in cast.album.examined)


def _asking() -> Iterator[Form]:
    every = [act.form for act in EVERY] + [one for one in vars(of_volunteers).values() if isinstance(one, Form)]
    return (form for form in every if form.fields)
