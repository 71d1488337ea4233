"""D1 to D8, one function each: what is still to be told or done about it by what is known on a day. Pure.

Each gives sentences that say what to do, and who does it; none when the requirement holds by what was told.
"""

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from familiekontakten.languages.catalogue import N_
from familiekontakten.start_ups.application import Agreement, Application, Decision, Outcome
from familiekontakten.start_ups.resource_group import LEAST_SEATS, chair_problems

LEAST_PERCENT = 50
LEAST_YEARS = 3
"""At least half a position, and an office, both for three years (the charity's page for municipalities)."""

OPERATOR = N_("Kommunen eller organisasjonen")
BOARD = N_("Det nasjonale styret")
BOTH = N_("Drifteren og landskontoret sammen")
"""Who does something about what is missing."""


class Known(NamedTuple):
    """What is known of a department-to-be on a day."""

    application: Application
    decision: Decision | None
    agreement: Agreement | None
    today: date


class Missing(NamedTuple):
    """What has to be done about a requirement, a sentence, and by whom. `proof`: it is told, but not shown yet."""

    text: str
    who: str = OPERATOR
    proof: bool = False


def driver(known: Known) -> Iterator[Missing]:
    """D1: a municipality, an organisation or several together answer for the department (page for municipalities)."""
    told = known.application
    if not told.kommune_codes:
        yield Missing(N_("Velg hvilke kommuner avdelingen skal dekke."))
    if not told.operator_type:
        yield Missing(N_("Bestem hvem som skal drive avdelingen: kommunen, en organisasjon eller flere sammen."))
    if not (told.operator_name and told.org_number):
        yield Missing(N_("Oppgi drifterens navn og organisasjonsnummer."))


def position(known: Known) -> Iterator[Missing]:
    """D2: money for a coordinator in at least half a position for at least three years (page for municipalities)."""
    if (known.application.position_percent or 0) < LEAST_PERCENT:
        yield Missing(N_("Sett av en koordinatorstilling på minst 50 %."))
    if (known.application.funded_years or 0) < LEAST_YEARS:
        yield Missing(N_("Sett av penger til stillingen i minst 3 år."))


def office(known: Known) -> Iterator[Missing]:
    """D3: money to run an office in the same three years (page for municipalities)."""
    if (known.application.office_years or 0) < LEAST_YEARS:
        yield Missing(N_("Sett av penger til kontor og drift i de samme 3 årene."))


def coordinator(known: Known) -> Iterator[Missing]:
    """D4: paid, with an education in health or social work (page for municipalities; annual report for 2011)."""
    if not known.application.coordinator_background:
        yield Missing(N_("Bekreft at koordinatoren har, eller ansettes med, helse- eller sosialfaglig utdanning."))


def resource_group(known: Known) -> Iterator[Missing]:
    """D5: there is a local resource group or board (page for municipalities; declaration of principles, section 4)."""
    if len(known.application.resource_group) < LEAST_SEATS:
        yield Missing(N_("Finn medlemmer til ressursgruppa."))


def chair(known: Known) -> Iterator[Missing]:
    """D6: somebody leads it, and represents nobody who grants the money (declaration of principles, section 4)."""
    seats = known.application.resource_group
    if not any(seat.chair for seat in seats):
        yield Missing(N_("Velg en leder for ressursgruppa."))
    yield from (Missing(problem.text) for problem in chair_problems(seats))


def approval(known: Known) -> Iterator[Missing]:
    """D7: the national board approved it on an earlier day, and the cooperation agreement is in force.

    Sources: page for municipalities; annual reports for 2011 and 2019 (the board approves every new department).
    """
    decision, agreement = known.decision, known.agreement
    if decision is None or decision.outcome != Outcome.APPROVED:
        yield Missing(N_("Styret må godkjenne avdelingen før den starter."), BOARD)
    elif decision.on >= known.today:
        yield Missing(N_("Avdelingen kan tidligst starte dagen etter at styret godkjente den."), BOTH)
    if agreement is None or not agreement.holds(known.today):
        yield Missing(N_("Inngå en samarbeidsavtale som gjelder fra oppstarten."), BOTH)


def declaration(known: Known) -> Iterator[Missing]:
    """D8: bound to the declaration of principles and methods by signature (page for municipalities)."""
    signed = known.application.declaration_on
    if signed is None or signed > known.today:
        yield Missing(N_("Undertegn erklæringen om prinsipper og metoder, og oppgi datoen."))
