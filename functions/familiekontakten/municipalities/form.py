"""What the calculator asks: the places, a position, and what is there already.

Sent with GET, so that an answer has an address to be kept and passed on; nothing in it is about a person.
"""

from dataclasses import replace

from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.forms.municipality import KOMMUNE_CODES
from familiekontakten.languages.catalogue import N_
from familiekontakten.start_ups.requirements import REQUIREMENTS

BOARDS_OWN = "D7"
"""Approval comes last and is the national board's: nobody can have it while still calculating."""

PLACES = replace(KOMMUNE_CODES, hint=N_("Én er nok. Flere kommuner kan drive en avdeling sammen."))

POSITION = Field(
    "position_percent",
    N_("Hvor stor stilling, i prosent?"),
    "number",
    hint=N_("Kravet er minst 50. La feltet stå tomt, så regner vi med 50."),
    least=10,
    most=300,
    personal=False,
)

CHILDREN = Field(
    "children",
    N_("Hvor mange barn under skolealder bor der?"),
    "number",
    hint=N_("La feltet stå tomt, så anslår vi tallet."),
    least=1,
    most=200_000,
    personal=False,
)

IN_PLACE = Field(
    "in_place",
    N_("Hva har dere på plass?"),
    "checkboxes",
    hint=N_("Da ser dere hva som mangler, og hvem som gjør hva."),
    choices=tuple(Choice(one.id, one.label) for one in REQUIREMENTS if one.id != BOARDS_OWN),
    personal=False,
)

CALCULATOR = Form(
    "calculator",
    N_("Regn for din kommune"),
    N_("Regn ut"),
    (Fieldset("", (PLACES, POSITION, CHILDREN, IN_PLACE)),),
    honeypot="",
    path="/api/municipalities/{lang}",
    method="get",
)
