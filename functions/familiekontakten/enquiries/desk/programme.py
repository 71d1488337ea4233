"""Which of the two programmes a family is taken on for: asked only where the department is approved for both.

The national board approves a department for Home-Start+ first (annual report 2019).
"""

from familiekontakten.cases.parts import Programme
from familiekontakten.cases.texts import PROGRAMMES
from familiekontakten.departments.records import department
from familiekontakten.enquiries.desk.opened import Opened
from familiekontakten.forms.field import Choice, Field
from familiekontakten.languages.catalogue import N_

FIELD = Field(
    "programme",
    N_("Hvilket program gjelder det?"),
    "radio",
    hint=N_("Home-Start+ er for familier med barn fra 6 til 16 år."),
    missing=N_("Velg program"),
    required=True,
    choices=tuple(Choice(code, text) for code, text in PROGRAMMES.items()),
)


def asked_of(opened: Opened) -> tuple[Field, ...]:
    """The question, for a family's enquiry in a department with the approval; whether it is in force is a rule's."""
    listed = department(opened.enquiry.department) if opened.enquiry.form != "volunteer" else None
    return (FIELD,) if listed and listed.home_start_plus_on else ()


def chosen(answer: object) -> Programme:
    """What was answered; where nothing was asked it is what every department offers."""
    return Programme(str(answer)) if answer else Programme.HOME_START
