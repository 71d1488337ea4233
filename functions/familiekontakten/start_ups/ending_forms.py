"""The forms by which the office winds a department down. As data. Pure."""

from dataclasses import replace

from familiekontakten.forms.field import Choice, Field, Form
from familiekontakten.languages.catalogue import N_
from familiekontakten.start_ups.ending import EndKind
from familiekontakten.start_ups.forms import ROOM, ahead, office_button, office_form

_ENDING = (
    Field(
        "kind",
        N_("Hva skjer med avdelingen?"),
        "radio",
        missing=N_("Velg hva som skjer"),
        required=True,
        choices=(Choice(EndKind.CLOSED, N_("Den legges ned")), Choice(EndKind.MERGED, N_("Den går inn i en annen"))),
    ),
    ahead("on", N_("Siste dag"), back=366),
    Field("reason", N_("Hvorfor?"), "textarea", missing=N_("Skriv hvorfor"), required=True, most=500),
    Field(
        "successor",
        N_("Hvilken avdeling tar over?"),
        "select",
        wrong=N_("Velg blant avdelingene"),
        depends=True,
        choices=(Choice("", ""),),
        personal=False,
    ),
)
WIND_DOWN = office_form("wind-down", N_("Avvikle avdelingen"), N_("Lagre planen"), *_ENDING)
CARRY_ON = office_button("carry-on", N_("Avdelingen fortsetter likevel"))

WHICH = Field(
    "department",
    N_("Hvilken avdeling?"),
    "select",
    missing=N_("Velg avdelingen"),
    required=True,
    choices=(Choice("", ""),),
    personal=False,
)
WIND_DOWN_OLD = replace(
    office_form("wind-down", N_("Avvikle en avdeling"), N_("Lagre planen"), WHICH, *_ENDING),
    path=f"{ROOM}/new/wind-down",
)


def with_departments(form: Form, departments: tuple[Choice, ...]) -> Form:
    """A form of winding down, with the departments that there are."""
    return form.with_choices("successor", departments).with_choices("department", departments)
