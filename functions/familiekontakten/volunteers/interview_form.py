"""What is asked in the conversation with somebody who wants to be a familiekontakt: the questions as data. Pure."""

from dataclasses import replace

from familiekontakten.forms import questions
from familiekontakten.forms.field import Choice, Field, Fieldset
from familiekontakten.forms.volunteer import EXPERIENCE as ASKED_EXPERIENCE
from familiekontakten.forms.volunteer import HOME_START_PLUS as ASKED_PLUS
from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers.slots import DAYS, PARTS

TAGS = (
    Choice("twins", N_("Flere barn født samtidig")),
    Choice("lone_parent", N_("Å være alene med barn")),
    Choice("integration", N_("Å være ny i Norge")),
    Choice("parent_needs", N_("Foreldre med særskilte behov")),
    Choice("child_needs", N_("Barn med særskilte behov")),
    Choice("small_network", N_("Lite nettverk")),
)
"""The same codes as the challenges on the family's first-visit card: matching compares them."""

PERSON = (
    Field(
        "of_age",
        N_("Jeg har forsikret meg om at personen har fylt 18 år"),
        "checkbox",
        hint=N_("Bare nødvendig i året personen fyller 18."),
    ),
    Field("postcode", N_("Postnummer"), "text", most=4, hint=N_("Brukes til å finne familier i nærheten."), ltr=True),
    replace(questions.LANGUAGE, name="languages", label=N_("Språk")),
    replace(ASKED_EXPERIENCE, label=N_("Erfaring med barn")),
    Field("experience_tags", N_("Kjenner seg igjen i, eller har arbeidet med"), "checkboxes", choices=TAGS),
)
TIMES = tuple(
    Field(part, label, "checkboxes", choices=tuple(Choice(day, word) for day, word in DAYS.items()))
    for part, label in PARTS.items()
)
WISHES = (
    Field(
        "travel",
        N_("Hvordan kommer personen seg fram?"),
        "radio",
        choices=(Choice("walk", N_("Går eller sykler")), Choice("public", N_("Kollektivt")), Choice("car", N_("Bil"))),
    ),
    Field("travel_minutes", N_("Lengste reisevei én vei, i minutter"), "number", most=180),
    Field(
        "load_wish",
        N_("Hva slags oppdrag ønsker personen?"),
        "radio",
        missing=N_("Velg hva slags oppdrag personen ønsker"),
        required=True,
        choices=(
            Choice("lighter", N_("Et lettere oppdrag")),
            Choice("ordinary", N_("Et vanlig oppdrag")),
            Choice("demanding", N_("Et krevende oppdrag")),
        ),
    ),
    Field(
        "max_parallel",
        N_("Hvor mange familier samtidig?"),
        "number",
        least=1,
        most=3,
        missing=N_("Skriv 1, 2 eller 3"),
        required=True,
    ),
    ASKED_PLUS,
    Field(
        "avoids",
        N_("Kan ikke være i et hjem med"),
        "checkboxes",
        choices=(Choice("pets", N_("Husdyr")), Choice("smoke", N_("Røyk")), Choice("stairs", N_("Mange trapper"))),
    ),
    Field(
        "not_with",
        N_("Skal ikke kobles til disse familiene"),
        "text",
        hint=N_("Skriv referansene, med komma mellom. Familier personen kjenner eller er i slekt med."),
        most=200,
        ltr=True,
    ),
    Field(
        "former_case",
        N_("Har selv hatt familiekontakt: referansen til den saken"),
        "text",
        hint=N_("Personen blir aldri koblet til sin egen husstand. Bare koordinator ser dette."),
        most=20,
        ltr=True,
    ),
)
INTERVIEW = (
    Fieldset(N_("Om personen"), PERSON),
    Fieldset(N_("Når i uken har personen tid?"), TIMES),
    Fieldset(N_("Reise og ønsker"), WISHES),
)
