"""What is asked when an enquiry ends otherwise: with a no, elsewhere, or as the same once more. As data."""

from familiekontakten.enquiries.desk.answering_forms import ANSWERED, NOTE, PATH
from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.services import SERVICES

DECLINE = Form(
    "decline",
    N_("Si nei"),
    N_("Avslutt med nei"),
    (
        Fieldset(
            "",
            (
                Field(
                    "reason",
                    N_("Hvorfor?"),
                    "radio",
                    hint=N_("At det er få familiekontakter, er ingen grunn: familien kan alltid stå på ventelisten."),
                    missing=N_("Velg en grunn"),
                    required=True,
                    choices=(Choice("", ""),),
                ),
                Field(
                    "onward",
                    N_("Hvem kan hjelpe i stedet?"),
                    "text",
                    hint=N_("Må fylles ut når behovene er for store for en frivillig."),
                    most=200,
                    depends=True,
                ),
                Field("no_onward", N_("Hvis ingen: hvorfor ikke?"), "text", most=300, depends=True),
                *ANSWERED,
                NOTE,
            ),
        ),
    ),
    honeypot="",
    path=PATH,
)

# Confidential information leaves the department only with the parents' consent, and only to help the family
# (declaration of principles, section 9). The consent names who receives it and what for.
FORWARD = Form(
    "forward",
    N_("Formidle videre"),
    N_("Avslutt og noter samtykket"),
    (
        Fieldset(
            N_("Hvem skal hjelpe?"),
            (
                Field(
                    "service",
                    N_("Hva slags tjeneste?"),
                    "select",
                    missing=N_("Velg hva slags tjeneste det er"),
                    required=True,
                    choices=SERVICES,
                ),
                Field(
                    "recipient",
                    N_("Navnet på den som skal få opplysningene"),
                    "text",
                    missing=N_("Skriv hvem samtykket gjelder"),
                    required=True,
                    most=120,
                ),
            ),
        ),
        Fieldset(
            N_("Samtykket"),
            (
                Field(
                    "consent_purpose",
                    N_("Foreldrene har sagt ja til at denne mottakeren får vite det dere har avtalt, for å få hjelp"),
                    "checkbox",
                    missing=N_("Uten samtykke kan ingenting om familien gis videre"),
                    required=True,
                ),
                Field(
                    "consent_on",
                    N_("Når sa de ja?"),
                    "date",
                    missing=N_("Skriv datoen foreldrene sa ja"),
                    wrong=N_("Skriv datoen slik: 3.11.2026"),
                    required=True,
                ),
                Field(
                    "consent_how",
                    N_("Hvordan sa de ja?"),
                    "radio",
                    missing=N_("Velg om de sa ja muntlig eller skriftlig"),
                    required=True,
                    choices=(Choice("oral", N_("Muntlig")), Choice("written", N_("Skriftlig"))),
                ),
                *ANSWERED,
                NOTE,
            ),
        ),
    ),
    honeypot="",
    path=PATH,
)

DEPARTMENT = Field(
    "department",
    N_("Hvilken avdeling?"),
    "select",
    missing=N_("Velg avdelingen som skal svare"),
    required=True,
    choices=(Choice("", ""),),
    personal=False,
)
MOVE = Form(
    "move",
    N_("Flytt til en annen avdeling"),
    N_("Flytt"),
    (Fieldset("", (DEPARTMENT,)),),
    honeypot="",
    path=PATH,
)

MERGE = Form(
    "merge",
    N_("Dette er det samme en gang til"),
    N_("Behold den andre"),
    (
        Fieldset(
            "",
            (
                Field(
                    "kept",
                    N_("Referansen til den dere beholder"),
                    "text",
                    hint=N_("Begge kan fortsatt leses."),
                    missing=N_("Skriv referansen til den dere beholder"),
                    required=True,
                    most=20,
                    ltr=True,
                    personal=False,
                ),
                NOTE,
            ),
        ),
    ),
    honeypot="",
    path=PATH,
)
