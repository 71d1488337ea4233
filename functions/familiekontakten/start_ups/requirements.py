"""What a new department must have before it may begin, D1 to D8, and where an application stands. Pure.

The public pages show these texts too, so they are written for a municipality.
"""

from collections.abc import Callable, Iterator
from datetime import date
from typing import NamedTuple

from familiekontakten.languages.catalogue import N_
from familiekontakten.start_ups import rules
from familiekontakten.start_ups.application import Agreement, Application, Decision, Proof, Proofs
from familiekontakten.start_ups.rules import Known, Missing

PAGE = N_("Kravene til nye avdelinger på sidene for kommuner")
DECLARATION = N_("Erklæring om prinsipper og metoder, punkt 4")
NO_PROOF = N_("Oppgi hva som viser det, med dato.")


class Requirement(NamedTuple):
    """One thing that is demanded: its id ("D1"), what it says, its rule, and where that stands for the reader.

    `who` brings it about. `document` is what shows that it holds; "" where what is told is proof enough.
    """

    id: str
    label: str
    rule: Callable[[Known], Iterator[Missing]]
    source: str = PAGE
    who: str = rules.OPERATOR
    document: str = ""


class Standing(NamedTuple):
    """How an application stands to one requirement: what is missing, and the proof where there is one."""

    requirement: Requirement
    missing: tuple[Missing, ...] = ()
    proof: Proof | None = None

    @property
    def met(self) -> bool:
        """Whether it holds, and that is shown."""
        return not self.missing

    @property
    def told(self) -> bool:
        """Whether it holds by what was told, shown or not."""
        return all(one.proof for one in self.missing)


REQUIREMENTS = (
    Requirement(
        "D1", N_("En ansvarlig drifter"), rules.driver, document=N_("Vedtaket hos den som skal drive avdelingen")
    ),
    Requirement(
        "D2",
        N_("Koordinator i minst 50 % stilling, betalt i 3 år"),
        rules.position,
        document=N_("Budsjettvedtaket eller tilsagnet om penger til stillingen"),
    ),
    Requirement(
        "D3",
        N_("Penger til kontor i de samme 3 årene"),
        rules.office,
        document=N_("Budsjettvedtaket eller tilsagnet om penger til kontoret"),
    ),
    Requirement(
        "D4",
        N_("Lønnet koordinator med helse- eller sosialfaglig utdanning"),
        rules.coordinator,
        document=N_("Utlysningen, eller en bekreftelse på utdanningen"),
    ),
    Requirement(
        "D5",
        N_("En lokal ressursgruppe"),
        rules.resource_group,
        document=N_("Referatet fra møtet der gruppa ble opprettet"),
    ),
    Requirement(
        "D6",
        N_("Ressursgruppa ledes ikke av noen som representerer dem som bevilger penger"),
        rules.chair,
        DECLARATION,
    ),
    Requirement(
        "D7", N_("Godkjenning fra det nasjonale styret, og en samarbeidsavtale"), rules.approval, who=rules.BOTH
    ),
    Requirement("D8", N_("Undertegnet erklæring om prinsipper og metoder"), rules.declaration),
)
"""In the order in which they are shown."""


def standing(
    application: Application, proofs: Proofs, decision: Decision | None, agreement: Agreement | None, today: date
) -> tuple[Standing, ...]:
    """How an application stands to D1 to D8 on a day, in that order. Nothing dated after that day counts."""
    known = Known(application, decision, agreement, today)
    return tuple(_stands(one, known, proofs.get(one.id)) for one in REQUIREMENTS)


def _stands(requirement: Requirement, known: Known, proof: Proof | None) -> Standing:
    shown = proof if proof and proof.on <= known.today else None
    missing = tuple(requirement.rule(known))
    if requirement.document and not shown:
        missing = (*missing, Missing(NO_PROOF, requirement.who, proof=True))
    return Standing(requirement, missing, shown)
