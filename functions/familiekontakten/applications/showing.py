"""Answers as they are read, question by question. Pure."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from familiekontakten.forms.field import CHOOSING, Field, Form, Value
from familiekontakten.forms.reading import written_short
from familiekontakten.languages.catalogue import N_, translate


class Shown(NamedTuple):
    """One question with its answer, both in the reader's language."""

    question: str
    answer: str


def shown(form: Form, values: Mapping[str, Value], language: str) -> tuple[Shown, ...]:
    """What was answered, in the order of the questions; what was not answered is left out."""
    return tuple(
        Shown(_question(fieldset.heading, field, language), _answer(field, values[field.name], language))
        for fieldset in form.fieldsets
        for field in fieldset.fields
        if field.name in values
    )


def as_typed(form: Form, values: Mapping[str, Value]) -> dict[str, list[str]]:
    """The stored answers as somebody would have typed them."""
    return {name: _typed(form.fields[name], value) for name, value in values.items() if name in form.fields}


def _typed(field: Field, value: Value) -> list[str]:
    if isinstance(value, list):
        return [str(one) for one in value]
    return [written_short(date.fromisoformat(str(value)))] if field.kind == "date" else [str(value)]


def _question(heading: str, field: Field, language: str) -> str:
    """The question, with the heading that it stands under: questions about documents are all alike."""
    return ": ".join(translate(language, text) for text in (heading, field.label) if text)


def _answer(field: Field, value: Value, language: str) -> str:
    if field.kind in CHOOSING:
        return ", ".join(_labels(field, value, language))
    if field.kind == "checkbox":
        return translate(language, N_("Ja"))
    return written_short(date.fromisoformat(str(value))) if field.kind == "date" else str(value)


def _labels(field: Field, value: Value, language: str) -> Iterator[str]:
    for code in map(str, value) if isinstance(value, list) else [str(value)]:
        choice = field.values.get(code)
        if choice is None:  # it was a choice when it was made
            yield code
        else:
            yield choice.label if choice.proper else translate(language, choice.label)
