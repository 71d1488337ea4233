"""The resource group or local board (ressursgruppe) of a department: who sits in it, and who may lead it. Pure.

Sources: the charity's page for municipalities (every department has one); the declaration of principles, section 4
(who represents those who grant the money never leads it); annual report for 2019 (whom it is well made up of).
"""

from collections.abc import Sequence
from typing import NamedTuple

from familiekontakten.forms.field import Choice, Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.refused import refuse_if

CATEGORIES = (
    Choice("local_politician", N_("Lokalpolitiker")),
    Choice("municipal_partner", N_("Samarbeidspartner i kommunen")),
    Choice("voluntary_organisation", N_("Frivillig organisasjon")),
    Choice("volunteer", N_("Familiekontakt")),
    Choice("other", N_("Annen")),
)
RECOMMENDED = ("local_politician", "municipal_partner", "voluntary_organisation")
"""The mix that works well, by experience (annual report for 2019). Advice, not a demand."""

LEAST_SEATS = 2
"""One person is no group. The real number is to be confirmed by HSFN."""

FUNDER_LEADS = N_(
    "Den som representerer dem som bevilger penger, kan være med i ressursgruppa, men ikke lede den. "
    "Velg en annen leder."
)
TWO_LEAD = N_("Bare én kan lede ressursgruppa. Velg hvem det er.")


class Seat(NamedTuple):
    """One member, without a name: the category (a code of CATEGORIES), whether they represent somebody who grants the
    department money, and whether they lead the group.
    """

    category: str
    represents_funder: bool = False
    chair: bool = False


def chair_problems(seats: Sequence[Seat], field: str = "") -> tuple[Problem, ...]:
    """Why a group cannot be saved with these seats, said at that field of a form; empty when it can.

    Every door that saves a resource group asks this first (declaration of principles, section 4).
    """
    chairs = [seat for seat in seats if seat.chair]
    broken = (
        (FUNDER_LEADS, any(seat.represents_funder for seat in chairs)),
        (TWO_LEAD, len(chairs) > 1),
    )
    return tuple(Problem(field, text) for text, found in broken if found)


def refuse_chair(seats: Sequence[Seat], field: str = "") -> None:
    """The same for acts: raises Refused."""
    refuse_if(*chair_problems(seats, field))


def gaps(seats: Sequence[Seat]) -> tuple[str, ...]:
    """The categories that are recommended and that nobody in the group belongs to."""
    there = {seat.category for seat in seats}
    return tuple(category for category in RECOMMENDED if category not in there)
