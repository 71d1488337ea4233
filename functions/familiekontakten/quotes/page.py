"""The pages about quotes, inside the workspace's frame. No words stand on them after the last day of a permission."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from familiekontakten.door.answers import Answer
from familiekontakten.languages.catalogue import N_
from familiekontakten.quotes.quote import LEVELS, PLACES, SAID_BY, STATES, Place, Quote, Usable, usable
from familiekontakten.workspace.offer import Offer
from familiekontakten.workspace.offering import about
from familiekontakten.workspace.page import room_page

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE, TO_USE = N_("Sitat"), N_("Sitater som kan brukes")
ACTS: Mapping[str, str] = {
    "keep": N_("Skrevet ned"),
    "correct": N_("Rettet"),
    "renew": N_("Ny tillatelse"),
    "use": N_("Brukt"),
    "erase": N_("Slettet"),
}


def quote_page(desk: "Desk", quote: Quote, offers: Mapping[str, Offer], names: Mapping[str, str]) -> Answer:
    """One quote: its words while they may be used somewhere, its permission, and where it stood."""
    facts = {
        **about(desk, quote, offers),
        "quote": quote,
        "words": usable(quote, Place.COURSE, desk.today),
        "state": STATES[quote.state],
        "ran_out": quote.state == "kept" and not quote.holds(desk.today),
        "said_by": SAID_BY,
        "level": LEVELS[quote.level],
        "keeper": names.get(quote.kept_by, quote.kept_by) or N_("Nasjonalt kontor"),
        "places": PLACES,
        "acts_done": ACTS,
    }
    return room_page(desk, TITLE, "quotes/quote.html.j2", facts)


def to_use_page(desk: "Desk", place: Place, quotes: Sequence[Usable]) -> Answer:
    """What may stand in one place today, ready to copy."""
    facts = {"place": place, "places": PLACES, "quotes": quotes, "said_by": SAID_BY}
    return room_page(desk, TO_USE, "quotes/to_use.html.j2", facts)
