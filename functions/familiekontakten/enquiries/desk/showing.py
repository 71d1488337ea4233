"""What somebody wrote, as the coordinator reads it: by the definition of the form that they filled in. Pure."""

from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple

from familiekontakten.enquiries.desk.content import Content
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.enquiries.urgency import days_left, next_step
from familiekontakten.forms import FORMS
from familiekontakten.forms.field import CHOOSING, Field
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.dates import written_date

YES = N_("Ja")
CHANNELS = {
    "web": N_("Nettsiden"),
    "phone": N_("Telefon"),
    "door": N_("På døren"),
    "meeting": N_("Et møte"),
    "letter": N_("Brev eller e-post"),
}
SENDERS = {
    "family": N_("En familie"),
    "professional": N_("En fagperson, for en familie"),
    "volunteer": N_("En som vil bli familiekontakt"),
    "municipality": N_("En kommune eller organisasjon"),
}


class Answer(NamedTuple):
    """One question and its answer; `kind` is the field's: a telephone number can be called."""

    label: str
    text: str
    kind: str


class Section(NamedTuple):
    """Answers under a heading of the form."""

    heading: str
    answers: tuple[Answer, ...]


class Clock(NamedTuple):
    """How urgent an enquiry is: a message id with {days} in it, the days, and the tone of a badge."""

    text: str
    days: int
    tone: str


def sections(content: Content, language: str) -> tuple[Section, ...]:
    """Everything that was answered, in the order of the form, in the reader's language."""
    form = FORMS.get(content.form)
    found = [
        Section(
            fieldset.heading,
            tuple(
                Answer(field.label, _text(field, content.values[field.name], language), field.kind)
                for field in fieldset.fields
                if field.name in content.values
            ),
        )
        for fieldset in (form.fieldsets if form else ())
    ]
    return tuple(section for section in found if section.answers)


def clock(enquiry: Enquiry, today: date) -> Clock | None:
    """How long there is left, in working days; None when nobody need do anything any more."""
    todo = next_step(enquiry)
    if todo is None:
        return None
    left = days_left(todo.due, today)
    if left < 0:
        late = N_("1 arbeidsdag over tiden") if left == -1 else N_("{days} arbeidsdager over tiden")
        return Clock(late, -left, "late")
    if left == 0:
        return Clock(N_("I dag"), 0, "late")
    remaining = N_("1 arbeidsdag igjen") if left == 1 else N_("{days} arbeidsdager igjen")
    return Clock(remaining, left, "wait" if left <= 2 else "")


def facts_said(facts: Mapping[str, str], labels: Mapping[str, Field], language: str) -> list[tuple[str, str]]:
    """The facts of a note with the words of the form that asked for them."""
    known = ((labels[name], value) for name, value in facts.items() if name in labels)
    return [(field.label, _text(field, value, language)) for field, value in known]


def _text(field: Field, value: Any, language: str) -> str:  # noqa: ANN401 - a value of any kind
    if field.kind == "checkbox":
        return translate(language, YES)
    if field.kind == "date":
        return written_date(date.fromisoformat(value), language)
    values = value if isinstance(value, list) else [value]
    return ", ".join(_chosen(field, one, language) if field.kind in CHOOSING else str(one) for one in values)


def _chosen(field: Field, value: str, language: str) -> str:
    choice = field.values.get(value)
    if choice is None:
        return value
    return choice.label if choice.proper else translate(language, choice.label)
