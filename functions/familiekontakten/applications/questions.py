"""The questions of an application that the short form of the first contact does not ask. Data only.

Source of what is asked: the charity's page for municipalities; the declaration of principles, section 4. No question
asks for the name of a coordinator or of a member of the resource group: the application does not need it.
"""

from dataclasses import replace

from familiekontakten.forms import municipality
from familiekontakten.forms.field import Choice, Field
from familiekontakten.forms.questions import YES_NO
from familiekontakten.languages.catalogue import N_
from familiekontakten.start_ups.resource_group import CATEGORIES

MOST_YEARS = 20
SEATS = 8
"""Members of a resource group that there is room for. To be confirmed by HSFN."""
TEN_YEARS = 3653
"""Days back that a document may be dated."""

KOMMUNE_CODES = replace(municipality.KOMMUNE_CODES, required=False, depends=True)
OPERATOR_TYPE = replace(municipality.OPERATOR_TYPE, depends=True)
OPERATOR_NAME = replace(municipality.OPERATOR_NAME, depends=True)
ORG_NUMBER = replace(municipality.ORG_NUMBER, depends=True)

POSITION_PERCENT = Field(
    "position_percent",
    N_("Hvor stor er koordinatorens stilling, i prosent?"),
    "number",
    hint=N_("Kravet er minst 50."),
    depends=True,
    most=100,
)
FUNDED_YEARS = Field(
    "funded_years",
    N_("Hvor mange år er stillingen betalt for?"),
    "number",
    hint=N_("Kravet er minst 3."),
    depends=True,
    most=MOST_YEARS,
)
OFFICE_YEARS = Field(
    "office_years",
    N_("Hvor mange år er det satt av penger til kontor og drift?"),
    "number",
    hint=N_("Kravet er de samme 3 årene."),
    depends=True,
    most=MOST_YEARS,
)
FUNDING_SOURCES = Field(
    "funding_sources",
    N_("Hvem betaler?"),
    "checkboxes",
    wrong=N_("Velg hvem som betaler"),
    depends=True,
    choices=(
        Choice("municipality", N_("Kommunen")),
        Choice("bufdir", N_("Bufdir"), proper=True),
        Choice("organisation", N_("En organisasjon")),
        Choice("foundation", N_("En stiftelse")),
        Choice("other", N_("Andre")),
    ),
)
COORDINATOR_BACKGROUND = Field(
    "coordinator_background",
    N_("Har koordinatoren helse- eller sosialfaglig utdanning, eller krever dere det i utlysningen?"),
    "radio",
    wrong=N_("Velg ja eller nei"),
    depends=True,
    choices=YES_NO,
)
CATEGORY = Field(
    "category",
    N_("Medlem {n}: hvor kommer medlemmet fra?"),
    "select",
    wrong=N_("Velg blant svarene i listen"),
    depends=True,
    choices=CATEGORIES,
    personal=False,
)
FUNDER = Field("funder", N_("Medlem {n} representerer noen som bevilger penger til avdelingen"), "checkbox")
CHAIR = Field(
    "chair",
    N_("Hvem leder ressursgruppa?"),
    "select",
    wrong=N_("Velg blant svarene i listen"),
    depends=True,
)
DECLARATION_ON = Field(
    "declaration_on",
    N_("Hvilken dag ble erklæringen om prinsipper og metoder undertegnet?"),
    "date",
    hint=N_("For eksempel 5.11.2026."),
    wrong=N_("Skriv datoen slik: 5.11.2026"),
    depends=True,
    within=TEN_YEARS,
)
START_QUARTER = Field(
    "start_quarter",
    N_("Når vil dere begynne?"),
    "select",
    wrong=N_("Velg blant svarene i listen"),
    depends=True,
)
MESSAGE = replace(municipality.MESSAGE, label=N_("Er det noe mer landskontoret bør vite?"))

WHAT = Field(
    "what",
    N_("Hva heter dokumentet?"),
    "text",
    hint=N_("For eksempel: vedtak i kommunestyret, sak 12/27."),
    depends=True,
    most=120,
)
DATED = Field(
    "on",
    N_("Datoen på dokumentet"),
    "date",
    wrong=N_("Skriv datoen slik: 5.11.2026"),
    depends=True,
    within=TEN_YEARS,
)
KEPT_BY = Field(
    "kept_by", N_("Hvem har dokumentet?"), "text", hint=N_("For eksempel: arkivet i kommunen."), depends=True
)
