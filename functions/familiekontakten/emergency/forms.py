"""The form by which an operator asks a department to open itself."""

from collections.abc import Iterable

from familiekontakten.departments.department import Department
from familiekontakten.emergency.opening import can_be_asked
from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_

ASK = Form(
    "emergency",
    N_("Be om nødåpning"),
    N_("Send til avdelingen"),
    (
        Fieldset(
            "",
            (
                Field(
                    "department",
                    N_("Hvilken avdeling?"),
                    "select",
                    missing=N_("Velg avdelingen."),
                    required=True,
                    personal=False,
                ),
                Field(
                    "reason",
                    N_("Hvorfor må du se det som er der?"),
                    "textarea",
                    hint=N_("Bare avdelingen kan lese dette. Skriv hva som er galt, og hva du må se etter."),
                    missing=N_("Skriv hvorfor. Avdelingen kan ikke svare uten å vite det."),
                    required=True,
                    most=2000,
                ),
            ),
        ),
    ),
    honeypot="",
    path="/workspace/emergency",
)


def ask_form(departments: Iterable[Department]) -> Form:
    """The form with the departments that can be asked."""
    return ASK.with_choices(
        "department", tuple(Choice(one.id, one.name, proper=True) for one in departments if can_be_asked(one))
    )
