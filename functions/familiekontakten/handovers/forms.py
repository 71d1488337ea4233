"""The forms about a family that goes over to another department. As data. Pure."""

from familiekontakten.cases.forms.asked import one_of, past, words
from familiekontakten.cases.forms.sharing import CONSENT_HOW
from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_

ROOM = "/workspace/handovers"

ASK = Form(
    "ask",
    N_("Be en annen avdeling ta over familien"),
    N_("Send til avdelingen"),
    (
        Fieldset(
            N_("Hvem skal ta over?"),
            (
                Field(
                    "department",
                    N_("Hvilken avdeling?"),
                    "select",
                    hint=N_("Ring dem først. Familien er deres ansvar til den andre avdelingen har tatt over."),
                    missing=N_("Velg avdelingen"),
                    required=True,
                    choices=(Choice("", ""),),
                    personal=False,
                ),
                words("message", N_("Beskjed til koordinatoren der"), N_("Bare det som trengs for å hjelpe familien.")),
            ),
        ),
        Fieldset(
            N_("Samtykket"),
            (
                Field(
                    "consent",
                    N_("Foreldrene har sagt ja til at avdelingen får vite hvem de er, og hva de ønsker hjelp til"),
                    "checkbox",
                    missing=N_("Uten samtykke kan ingenting om familien gis videre"),
                    required=True,
                ),
                Field("given_by", N_("Hvem av foreldrene samtykket?"), "text", missing=N_("Skriv hvem"), required=True),
                one_of("how", N_("Hvordan?"), *CONSENT_HOW),
                past("given_on", N_("Når?")),
            ),
        ),
    ),
    honeypot="",
    path=f"{ROOM}/of/{{reference}}/{{name}}",
)


def ask_form(reference: str, departments: tuple[Choice, ...]) -> Form:
    """The question about one family, with the departments that it can be asked of."""
    return ASK.at(reference=reference, name=ASK.name).with_choices("department", departments)
