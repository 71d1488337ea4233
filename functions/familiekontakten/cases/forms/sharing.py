"""The forms of consent, and of helping a family on to another service."""

from familiekontakten.cases.forms.asked import coming, form, one_of, past, some_of, words
from familiekontakten.cases.onward import NAMES, OnwardState
from familiekontakten.forms.field import Choice, Field
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.services import SERVICES

SCOPE = (
    Choice("contact", N_("Navn og telefonnummer")),
    Choice("situation", N_("Hvordan familien har det nå")),
    Choice("children", N_("Barnas alder og behov")),
    Choice("our_help", N_("At de har, eller venter på, familiekontakt")),
)

CONSENT_HOW = (Choice("oral", N_("Muntlig")), Choice("written", N_("Skriftlig")))


def _recipient(label: str) -> Field:
    return Field("recipient", label, "text", missing=N_("Skriv hvem"), required=True, most=120)


CONSENT = form(
    "consent",
    N_("Skriv inn et samtykke"),
    N_("Lagre samtykket"),
    _recipient(N_("Hvem kan vi fortelle noe?")),
    some_of("scope", N_("Hva kan vi fortelle?"), *SCOPE, hint=N_("Bare for å hjelpe familien."), required=True),
    Field("given_by", N_("Hvem av foreldrene samtykket?"), "text", missing=N_("Skriv hvem"), required=True),
    one_of("how", N_("Hvordan?"), *CONSENT_HOW),
    past("given_on", N_("Når?")),
    coming("expires_on", N_("Til hvilken dag gjelder det?"), N_("Innen ett år. Familien kan trekke det når de vil.")),
)

WITHDRAW = form(
    "withdraw-consent",
    N_("Familien trekker et samtykke"),
    N_("Trekk samtykket nå"),
    Field("consent", N_("Hvilket samtykke?"), "select", missing=N_("Velg samtykket"), required=True),
)

ONWARD = form(
    "onward",
    N_("Hjelp familien videre"),
    N_("Lagre"),
    Field(
        "service", N_("Hva slags tjeneste?"), "select", missing=N_("Velg tjenesten"), required=True, choices=SERVICES
    ),
    _recipient(N_("Navnet på tjenesten, eller på den som tar imot")),
    some_of(
        "scope", N_("Hva trenger de å vite fra oss?"), *SCOPE, hint=N_("Ingenting, hvis familien tar kontakt selv.")
    ),
)

MOVE_ONWARD = form(
    "move-onward",
    N_("Hvordan går det med å hjelpe familien videre?"),
    N_("Lagre"),
    Field("onward", N_("Hvilken tjeneste?"), "select", missing=N_("Velg tjenesten"), required=True),
    one_of(
        "state",
        N_("Hva har skjedd?"),
        *(Choice(state, label) for state, label in NAMES.items() if state is not OnwardState.PROPOSED),
        hint=N_("Å oversende noe krever et samtykke som gjelder i dag, og som nevner mottakeren."),
    ),
)

NOTE = form("note", N_("Skriv et notat"), N_("Lagre notatet"), words("text", N_("Notat"), required=True, most=2000))
