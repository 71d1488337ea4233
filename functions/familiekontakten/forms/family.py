"""A family asks for a family volunteer itself.

Fields and what is left out on purpose: few questions, a first name is enough, nothing about health. Names of
children, full birth dates, addresses and identity numbers are never asked (to be confirmed by HSFN).
"""

from dataclasses import replace

from familiekontakten.forms import questions
from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Rule
from familiekontakten.languages.catalogue import N_

CONTACT_NAME = Field(
    "contact_name",
    N_("Hva heter du?"),
    "text",
    hint=N_("Fornavn er nok."),
    missing=N_("Skriv hva vi kan kalle deg"),
    required=True,
    autocomplete="name",
)

EXPECTING = Field("expecting", N_("Jeg venter barn"), "checkbox")

SOURCE = Field(
    "source",
    N_("Hvor hørte du om oss?"),
    "select",
    choices=(
        Choice("health_station", N_("Helsestasjonen")),
        Choice("website", N_("Nettsiden vår")),
        Choice("friends_family", N_("Venner eller familie")),
        Choice("social_media", N_("Sosiale medier")),
        Choice("news", N_("Avis eller TV")),
        Choice("kindergarten", N_("Barnehagen")),
        Choice("other", N_("Et annet sted")),
    ),
    personal=False,
)

ART9_CONSENT = Field(
    "art9_consent",
    N_("Jeg sier ja til at koordinatoren leser og tar vare på det jeg skrev i meldingen, også om det handler om helse"),
    "checkbox",
    hint=N_("Bare hvis du har skrevet en melding. Du kan trekke dette tilbake når du vil."),
    depends=True,
)

PRIVACY_ACK = Field(
    "privacy_ack",
    N_("Jeg forstår at den lokale avdelingen tar vare på opplysningene for å kunne svare meg"),
    "checkbox",
    missing=N_("Kryss av for at du forstår hvordan vi bruker opplysningene"),
    required=True,
)

RULES = (
    *questions.district_rules(N_("Velg bydelen du bor i, eller «Vet ikke»")),
    questions.ADDRESS_TO_TELL,
    Rule(
        "phone",
        ("phone", "email"),
        N_("Skriv telefonnummer eller e-postadresse, så vi kan svare deg"),
        lambda values: not values.get("phone") and not values.get("email"),
    ),
    Rule(
        "phone",
        ("phone", "contact_how"),
        N_("Skriv telefonnummeret vi skal ringe eller sende SMS til"),
        lambda values: values.get("contact_how") in ("call", "sms") and not values.get("phone"),
    ),
    Rule(
        "email",
        ("email", "contact_how"),
        N_("Skriv e-postadressen vi skal svare til"),
        lambda values: values.get("contact_how") == "email" and not values.get("email"),
    ),
    Rule(
        "children_birth_years",
        ("children_birth_years", "expecting"),
        N_("Skriv hvilket år barna er født, eller kryss av for at du venter barn"),
        lambda values: not values.get("children_birth_years") and not values.get("expecting"),
    ),
    Rule(
        "art9_consent",
        ("message", "art9_consent"),
        N_("Kryss av for at vi kan lese meldingen, eller slett den"),
        lambda values: bool(values.get("message")) and not values.get("art9_consent"),
    ),
)

FAMILY = Form(
    "family",
    N_("Be om en familiekontakt"),
    N_("Send til koordinatoren"),
    (
        Fieldset(N_("Hvor bor du?"), (questions.KOMMUNE, questions.BYDEL)),
        Fieldset(
            N_("Hvordan når vi deg?"),
            (
                CONTACT_NAME,
                replace(questions.PHONE, depends=True),
                replace(questions.EMAIL, depends=True),
                questions.CONTACT_HOW,
                questions.LEAVE_MESSAGE,
                questions.LANGUAGE,
                questions.INTERPRETER,
            ),
        ),
        Fieldset(N_("Om dere"), (replace(questions.CHILDREN, depends=True), EXPECTING, questions.WISH)),
        Fieldset(N_("Til slutt"), (SOURCE, questions.MESSAGE, ART9_CONSENT, questions.TELL_WHEN_OPEN, PRIVACY_ACK)),
    ),
    rules=RULES,
)
