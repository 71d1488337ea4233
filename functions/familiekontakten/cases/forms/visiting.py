"""The forms of the first visit: arranging it, the statistics card, and what comes of it."""

from dataclasses import replace

from familiekontakten.cases.forms.asked import (
    NONE,
    OTHER_HELP,
    PATH,
    UNANSWERED,
    alone,
    coming,
    form,
    one_of,
    past,
    some_of,
    tick,
    wellbeing,
)
from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Rule, Values
from familiekontakten.languages.catalogue import N_

#: Who makes the visit; the department's coordinators are given with `Form.with_choices`.
VISITOR = Field("visit_by", N_("Hvem gjør besøket?"), "select", missing=N_("Velg hvem som gjør besøket"), required=True)

ARRANGE = form(
    "arrange-first-visit",
    N_("Avtal første besøk"),
    N_("Lagre avtalen"),
    coming("visit_on", N_("Når er besøket?"), N_("Dagen står også på familiens statusside.")),
    VISITOR,
    Field("address", N_("Adressen dit"), "text", hint=N_("Bare for besøket. Spør på telefon."), most=120),
)

CHECKLIST = (
    Choice("frame", N_("Hva en familiekontakt er, og at det er gratis og frivillig")),
    Choice("time", N_("Hvor lenge og hvor ofte: to til fire timer i uken, omtrent et halvt år")),
    Choice("confidentiality", N_("Taushetsplikten")),
    Choice("exceptions", N_("Unntaket: hvis et barn er i fare")),
)
"""What a coordinator speaks of on the first visit (declaration of principles, sections 1, 5 and 9)."""

CHALLENGES = (
    Choice("twins", N_("Flere barn født samtidig")),
    Choice("lone_parent", N_("Alene med barn")),
    Choice("integration", N_("Ny i Norge")),
    Choice("parent_needs", N_("Forelder med særskilte behov")),
    Choice("child_needs", N_("Barn med særskilte behov")),
    Choice("small_network", N_("Lite nettverk")),
    Choice("other", N_("Noe annet")),
)
"""Annual report 2019: the challenges that families tell of."""

COUNTS = (*(Choice(str(number), str(number), proper=True) for number in range(11)), UNANSWERED)


def _count(name: str, label: str) -> Field:
    return Field(name, label, "select", missing=N_("Velg et tall"), required=True, choices=COUNTS)


CARD = (
    one_of(
        "civil_status",
        N_("Sivilstand"),
        Choice("couple", N_("Gift eller samboer")),
        Choice("lone_parent", N_("Alene med barn")),
        UNANSWERED,
    ),
    one_of(
        "background",
        N_("Barnas bakgrunn"),
        Choice("norwegian", N_("Norskfødte med to norskfødte foreldre")),
        Choice("immigrant", N_("Innvandrerbakgrunn")),
        Choice("mixed", N_("Foreldre med ulik bakgrunn")),
        UNANSWERED,
    ),
    one_of(
        "refugee",
        N_("Flyktning"),
        Choice("no", N_("Nei")),
        Choice("reception", N_("Bor på mottak")),
        Choice("programme", N_("Følger introduksjonsprogrammet")),
        UNANSWERED,
    ),
    some_of("challenges", N_("Hva er krevende nå?"), *CHALLENGES, NONE, UNANSWERED, required=True),
    _count("special_needs_children", N_("Barn med særskilte behov")),
    _count("siblings", N_("Søsken til barn med særskilte behov")),
    some_of("other_help_before", N_("Annen hjelp før familiekontakten"), *OTHER_HELP, NONE, UNANSWERED, required=True),
)

RECORD = Form(
    "first-visit",
    N_("Skriv inn første besøk"),
    N_("Lagre besøket"),
    (
        Fieldset(
            N_("Besøket"),
            (past("visit_on", N_("Når var besøket?")), VISITOR, some_of("spoken_of", N_("Vi snakket om"), *CHECKLIST)),
        ),
        Fieldset(N_("Til statistikken, det familien vil svare på"), CARD),
        Fieldset(N_("Hvordan har dere det? Familien svarer fra 0 til 5"), wellbeing()),
    ),
    (alone("challenges"), alone("other_help_before")),
    honeypot="",
    path=PATH,
)


def _promises_nothing(values: Values) -> bool:
    return values.get("outcome") == "waiting" and not values.get("next_contact")


OUTCOME = form(
    "outcome",
    N_("Etter første besøk"),
    N_("Lagre"),
    one_of(
        "outcome",
        N_("Hva ble dere enige om?"),
        Choice("waiting", N_("Familien ønsker familiekontakt, og venter på en")),
        Choice("not_relevant", N_("Det ble ikke aktuelt")),
        Choice("forwarded", N_("Familien er hjulpet videre til andre")),
        Choice("withdrawn", N_("Familien ønsker det ikke")),
    ),
    replace(
        coming("next_contact", N_("Når hører familien fra oss igjen?"), N_("Innen fire uker."), required=False),
        depends=True,
        shown_when=("outcome", ("waiting",)),
    ),
    tick("in_addition", N_("Familiekontakten kommer i tillegg til hjelp familien har rett til, ikke i stedet for den")),
    rules=(
        Rule(
            "next_contact",
            ("outcome", "next_contact"),
            N_("Skriv dagen familien hører fra oss igjen"),
            _promises_nothing,
        ),
    ),
)
