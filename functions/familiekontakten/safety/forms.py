"""The four fields of a safety report, and its yearly review."""

from familiekontakten.cases.forms.asked import one_of, past, some_of, words
from familiekontakten.cases.forms.sharing import SCOPE
from familiekontakten.forms import questions
from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_

HOW = (
    Choice("phone", N_("På telefon")),
    Choice("meeting", N_("I et møte")),
    Choice("written", N_("Skriftlig")),
)

REPORT = Form(
    "report",
    N_("Skriv ned hvem du har kontaktet"),
    N_("Lagre"),
    (
        Fieldset(
            N_("1. Hva du har sett eller hørt"),
            (
                words(
                    "noticed",
                    N_("Hva gjør deg bekymret?"),
                    N_("Kort, og bare det du har sett eller hørt."),
                    required=True,
                ),
                past("noticed_on", N_("Når?")),
            ),
        ),
        Fieldset(
            N_("2. Hvem du har kontaktet"),
            (
                Field(
                    "authority",
                    N_("Hvilken myndighet?"),
                    "text",
                    hint=N_("For eksempel barnevernvakten i kommunen, eller politiet."),
                    missing=N_("Skriv hvem du har kontaktet"),
                    required=True,
                    most=120,
                ),
                some_of("scope", N_("Hva fortalte du dem om familien?"), *SCOPE),
            ),
        ),
        Fieldset(
            N_("3. Når og hvordan"),
            (
                past("contacted_on", N_("Hvilken dag?")),
                Field(
                    "contacted_time",
                    N_("Klokka"),
                    "time",
                    hint=N_("For eksempel 14.05."),
                    missing=N_("Skriv klokkeslettet"),
                    wrong=N_("Skriv klokkeslettet slik: 14.05"),
                    required=True,
                ),
                one_of("contacted_how", N_("Hvordan?"), *HOW),
            ),
        ),
        Fieldset(
            N_("4. Familien"),
            (
                one_of("family_informed", N_("Vet familien at du har sagt fra?"), *questions.YES_NO),
                words("family_reason", N_("Hvis ikke: hvorfor?"), most=500),
            ),
        ),
    ),
    honeypot="",
    path="/workspace/safety/{reference}",
)

REVIEW = Form(
    "review",
    N_("Gå gjennom bekymringen på nytt"),
    N_("Gjennomgått"),
    (Fieldset("", (words("review", N_("Hva kom dere fram til?"), required=True),)),),
    honeypot="",
    path="/workspace/safety/reports/{reference}",
)
