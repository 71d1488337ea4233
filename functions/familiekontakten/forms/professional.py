"""A professional asks on a family's behalf, with the parents' consent (see `consent.py`).

Fields about the family never let the browser fill in the professional's own data.
"""

from dataclasses import replace

from familiekontakten.forms import questions
from familiekontakten.forms.consent import CONSENT_QUESTIONS, STOP_PAGES
from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Rule
from familiekontakten.languages.catalogue import N_

ENQUIRER_TYPE = Field(
    "enquirer_type",
    N_("Hvor jobber du?"),
    "select",
    missing=N_("Velg hva slags sted du jobber"),
    required=True,
    choices=(
        Choice("health_station", N_("Helsestasjon")),
        Choice("kindergarten", N_("Barnehage")),
        Choice("school", N_("Skole")),
        Choice("family_counselling", N_("Familievernkontor")),
        Choice("doctor", N_("Lege")),
        Choice("hospital", N_("Sykehus")),
        Choice("mental_health", N_("Psykisk helsevern")),
        Choice("child_welfare", N_("Barnevernstjenesten")),
        Choice("ppt", N_("PPT")),
        Choice("refugee", N_("Flyktningtjeneste eller asylmottak")),
        Choice("crisis_centre", N_("Krisesenter")),
        Choice("habilitation", N_("Habilitering")),
        Choice("other", N_("Et annet sted")),
    ),
    personal=False,
)

REFERRER_NAME = Field(
    "referrer_name",
    N_("Hva heter du?"),
    "text",
    missing=N_("Skriv hva du heter"),
    required=True,
    autocomplete="name",
)

WORKPLACE = Field("workplace", N_("Navn på arbeidsstedet"), "text", most=120, autocomplete="organization")

FAMILY_NAME = Field(
    "contact_name",
    N_("Hva heter forelderen vi skal kontakte?"),
    "text",
    hint=N_("Fornavn er nok."),
    missing=N_("Skriv hva forelderen heter"),
    required=True,
)

FAMILY_PHONE = replace(
    questions.PHONE,
    name="family_phone",
    label=N_("Telefonnummeret til forelderen"),
    missing=N_("Skriv telefonnummeret til forelderen"),
    required=True,
    autocomplete="off",
)

FAMILY_CONTACT_HOW = replace(
    questions.CONTACT_HOW,
    label=N_("Hvordan vil familien at vi tar kontakt?"),
    choices=(Choice("call", N_("Ring")), Choice("sms", N_("Send SMS"))),
)

EXPECTING = Field("expecting", N_("Familien venter barn"), "checkbox")

OTHER_HELP = Field(
    "other_help_now",
    N_("Får familien annen hjelp nå?"),
    "checkboxes",
    hint=N_("Svar bare på det familien vil at vi skal vite."),
    choices=(
        Choice("health_station", N_("Helsestasjon")),
        Choice("child_welfare", N_("Barnevernstjenesten")),
        Choice("family_counselling", N_("Familievernkontor")),
        Choice("ppt", N_("PPT")),
        Choice("psychologist", N_("Psykolog")),
        Choice("other", N_("Annen hjelp")),
        Choice("none", N_("Ingen annen hjelp")),
        Choice("unknown", N_("Vet ikke")),
    ),
)

# What volunteers give comes beside public services, never instead of them (annual report 2019).
STATUTORY = Field(
    "statutory_pending",
    N_("Har familien søkt om, eller venter på, hjelp de har rett til fra kommunen?"),
    "radio",
    hint=N_("En familiekontakt kommer i tillegg til slik hjelp, ikke i stedet for den."),
    missing=N_("Velg ja, nei eller «Vet ikke»"),
    required=True,
    choices=questions.YES_NO_UNKNOWN,
)

CALL_ME = Field(
    "call_me_before_visit",
    N_("Ring meg før dere besøker familien"),
    "checkbox",
    hint=N_("Kryss av hvis koordinatoren bør vite noe først. Ikke skriv hva det er."),
)

INFO_ACK = Field(
    "info_ack",
    N_("Familien vet hva jeg har skrevet her, og er enig i det"),
    "checkbox",
    missing=N_("Kryss av for at familien vet hva du har skrevet"),
    required=True,
)

MESSAGE = replace(
    questions.MESSAGE,
    hint=N_("Skriv bare det familien er enig i. Ikke skriv navn på barn eller diagnoser."),
)

ABOUT_THE_FAMILY = (
    replace(questions.KOMMUNE, label=N_("Hvilken kommune bor familien i?"), missing=N_("Velg kommunen familien bor i")),
    replace(questions.BYDEL, label=N_("Hvilken bydel bor familien i?")),
    FAMILY_NAME,
    FAMILY_PHONE,
    FAMILY_CONTACT_HOW,
    replace(questions.LEAVE_MESSAGE, hint=""),
    replace(questions.LANGUAGE, label=N_("Hvilke språk snakker familien?")),
    replace(questions.INTERPRETER, label=N_("Familien trenger tolk")),
    replace(questions.CHILDREN, depends=True),
    EXPECTING,
    replace(
        questions.WISH,
        label=N_("Hva ønsker familien hjelp til?"),
        missing=N_("Velg minst én ting familien ønsker hjelp til"),
    ),
    OTHER_HELP,
    STATUTORY,
    CALL_ME,
)

PROFESSIONAL = Form(
    "professional",
    N_("Hjelp en familie å få kontakt"),
    N_("Send til koordinatoren"),
    (
        Fieldset(N_("Først"), CONSENT_QUESTIONS),
        Fieldset(
            N_("Om deg"),
            (
                ENQUIRER_TYPE,
                REFERRER_NAME,
                WORKPLACE,
                replace(questions.PHONE, depends=True),
                replace(questions.EMAIL, depends=True),
            ),
        ),
        Fieldset(N_("Om familien"), ABOUT_THE_FAMILY),
        Fieldset(N_("Til slutt"), (MESSAGE, INFO_ACK)),
    ),
    rules=(
        *questions.district_rules(N_("Velg bydelen familien bor i, eller «Vet ikke»")),
        Rule(
            "phone",
            ("phone", "email"),
            N_("Skriv telefonnummeret eller e-postadressen din, så vi kan svare deg"),
            lambda values: not values.get("phone") and not values.get("email"),
        ),
        Rule(
            "children_birth_years",
            ("children_birth_years", "expecting"),
            N_("Skriv hvilket år barna er født, eller kryss av for at familien venter barn"),
            lambda values: not values.get("children_birth_years") and not values.get("expecting"),
        ),
    ),
    stop_pages=STOP_PAGES,
)
