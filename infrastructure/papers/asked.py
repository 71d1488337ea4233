"""What the four public forms ask, question by question, with its class: sealed, a code in the clear, or not kept."""

from typing import NamedTuple

from familiekontakten.forms import FORMS
from familiekontakten.forms.field import Field, Form

FREE = {"textarea": "fri tekst", "text": "kort tekst"}


class Question(NamedTuple):
    """One question as the annex lists it; `holds` in Norwegian."""

    name: str
    asks: str
    holds: str
    must: bool
    sealed: bool
    stored: bool


class Asked(NamedTuple):
    """One form: its name in addresses, its title, its questions in order."""

    name: str
    title: str
    questions: tuple[Question, ...]


def asked() -> tuple[Asked, ...]:
    """All public forms; texts in bokmål, which is what the definitions are written in."""
    return tuple(_asked(form) for form in FORMS.values())


def _asked(form: Form) -> Asked:
    every = (field for fieldset in form.fieldsets for field in fieldset.fields)
    return Asked(form.name, form.title, tuple(_question(field) for field in every))


def _question(field: Field) -> Question:
    holds = FREE.get(field.kind) or ("valg fra en liste" if field.choices else field.kind)
    return Question(field.name, field.label, WORDS.get(holds, holds), field.required, field.personal, field.stored)


WORDS = {
    "tel": "telefonnummer",
    "email": "e-postadresse",
    "org_number": "organisasjonsnummer",
    "checkbox": "ett kryss",
    "year": "ett årstall",
    "years": "årstall",
    "date": "dato",
    "time": "klokkeslett",
    "number": "tall",
    "radio": "valg fra en liste",
    "select": "valg fra en liste",
    "selects": "valg fra en liste",
    "checkboxes": "valg fra en liste",
}
"""The kinds of fields in Norwegian."""
