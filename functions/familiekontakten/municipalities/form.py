"""What the calculator asks: a place, a position, and what is there already. Sent with GET, so an answer has an address
that can be kept and passed on; nothing in it is about a person.
"""

from dataclasses import replace

from familiekontakten.forms import questions
from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_
from familiekontakten.start_ups.requirements import REQUIREMENTS

BOARDS_OWN = "D7"
"""Approval comes last and is the national board's: nobody can have it while still calculating."""

PLACE = replace(
    questions.KOMMUNE,
    label=N_("Hvilken kommune gjelder det?"),
    missing=N_("Velg kommunen det gjelder"),
)

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
    N_("Hvor mange barn under skolealder bor i kommunen?"),
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
    (Fieldset("", (PLACE, POSITION, CHILDREN, IN_PLACE)),),
    honeypot="",
    path="/api/municipalities/{lang}",
    method="get",
)
