"""A municipality or organisation asks about starting a department: the first, short stage.

What an application needs besides (position, funding, resource group, declaration) belongs to the second stage and is
not asked here.
"""

from dataclasses import replace

from familiekontakten.forms import questions
from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_

KOMMUNE_CODES = replace(
    questions.KOMMUNE,
    name="kommune_codes",
    label=N_("Hvilke kommuner gjelder det?"),
    kind="selects",
    hint=N_("Én er nok. Gjelder det flere enn tre, skriv de andre i meldingen."),
    missing=N_("Velg minst én kommune"),
    most=3,
)

OPERATOR_TYPE = Field(
    "operator_type",
    N_("Hvem skal drive avdelingen?"),
    "radio",
    wrong=N_("Velg hvem som skal drive avdelingen"),
    choices=(
        Choice("municipality", N_("Kommunen")),
        Choice("organisation", N_("En organisasjon")),
        Choice("foundation", N_("En stiftelse")),
        Choice("cooperation", N_("Flere sammen")),
    ),
    personal=False,
)

OPERATOR_NAME = Field(
    "operator_name",
    N_("Navn på kommunen eller organisasjonen"),
    "text",
    most=120,
    autocomplete="organization",
)

ORG_NUMBER = Field(
    "org_number",
    N_("Organisasjonsnummer"),
    "org_number",
    hint=N_("Ni tall."),
    wrong=N_("Sjekk organisasjonsnummeret. Det skal ha ni tall"),
)

CONTACT_NAME = Field(
    "contact_name",
    N_("Hva heter du?"),
    "text",
    missing=N_("Skriv hva du heter"),
    required=True,
    autocomplete="name",
)

ROLE = Field("role", N_("Hvilken stilling eller rolle har du?"), "text", autocomplete="organization-title")

HOME_START_PLUS = Field(
    "home_start_plus",
    N_("Vi er også interessert i Home-Start+, for familier med barn fra 6 til 16 år"),
    "checkbox",
)

MESSAGE = Field(
    "message",
    N_("Hva lurer dere på?"),
    "textarea",
    hint=N_("Ikke skriv om enkeltfamilier."),
    most=1000,
)

MUNICIPALITY = Form(
    "municipality",
    N_("Start en avdeling"),
    N_("Send til landskontoret"),
    (
        Fieldset(N_("Hvor og hvem?"), (KOMMUNE_CODES, OPERATOR_TYPE, OPERATOR_NAME, ORG_NUMBER)),
        Fieldset(
            N_("Hvordan når vi deg?"), (CONTACT_NAME, ROLE, replace(questions.EMAIL, required=True), questions.PHONE)
        ),
        Fieldset(N_("Til slutt"), (HOME_START_PLUS, MESSAGE)),
    ),
)
