"""Why a start-up is deferred or refused. Pure. Which reasons there are is to be confirmed by HSFN."""

from familiekontakten.forms.field import Choice
from familiekontakten.languages.catalogue import N_
from familiekontakten.start_ups.requirements import REQUIREMENTS

OTHER = "other"

REASONS = (
    *(Choice(one.id, one.label) for one in REQUIREMENTS if one.id != "D7"),
    Choice("funding_pending", N_("Vedtaket om penger er ikke gjort ennå")),
    Choice("local_support", N_("Den lokale forankringen er for svak")),
    Choice("applicant_waits", N_("Søkeren ønsker å vente")),
    Choice(OTHER, N_("Noe annet: skriv hva")),
)
"""A requirement that does not hold, by its id, or something else. D7 is what the board decides about."""

REASON_TEXTS = {one.value: one.label for one in REASONS}
