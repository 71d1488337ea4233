"""What a posted form says, by the same definition that drew its page."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from familiekontakten.forms.cleaning import clean, single_line
from familiekontakten.forms.field import Field, Form, Problem, Value
from familiekontakten.forms.reading import Misread, read
from familiekontakten.languages.catalogue import N_

UNKNOWN_FIELD = N_("Skjemaet hadde med et felt vi ikke kjenner. Åpne siden på nytt, og fyll ut skjemaet der")
TWICE = N_("Vi fikk dette svaret to ganger. Se at det stemmer, og send igjen")
MISSING = N_("Svar på dette spørsmålet")


class Understood(NamedTuple):
    """Canonical answers by field, without empty ones. `set_aside`: it looks like a robot's, so a coordinator sees it
    in a tray of its own.
    """

    values: dict[str, Value]
    set_aside: bool


class Misunderstood(NamedTuple):
    """What was typed, to be shown again, and what to do about it. `stop` is the stop page an answer leads to."""

    typed: dict[str, list[str]]
    problems: tuple[Problem, ...]
    stop: str | None = None


def understand(form: Form, pairs: Iterable[tuple[str, str]], today: date) -> Understood | Misunderstood:
    """Read a form's answers. Nothing typed is lost, and no input whatever raises.

    `today` is the date in Norway; years and dates are judged by it.
    """
    typed, unknown = _by_field(form, pairs)
    stop = _stop(form, typed)
    if stop:
        return Misunderstood(typed, (), stop)
    values, problems = _read_all(form, typed, today)
    if unknown:
        problems = {"": Problem("", UNKNOWN_FIELD), **problems}
    problems |= _broken_rules(form, values, problems)
    if problems:
        return Misunderstood(typed, _in_page_order(form, problems))
    stored = {name: value for name, value in values.items() if form.fields[name].stored}
    return Understood(stored, _looks_automatic(form, typed))


def _by_field(form: Form, pairs: Iterable[tuple[str, str]]) -> tuple[dict[str, list[str]], bool]:
    typed: dict[str, list[str]] = {}
    unknown = False
    for name, text in pairs:
        if name in form.fields or name == (form.honeypot or None):
            typed.setdefault(name, []).append(clean(text))
        else:
            unknown = True
    return typed, unknown


def _stop(form: Form, typed: dict[str, list[str]]) -> str | None:
    for field in form.fields.values():
        for text in typed.get(field.name, ()):
            if text in field.values and field.values[text].stop:
                return field.values[text].stop
    return None


def _read_all(form: Form, typed: dict[str, list[str]], today: date) -> tuple[dict[str, Value], dict[str, Problem]]:
    values: dict[str, Value] = {}
    problems: dict[str, Problem] = {}
    for field in form.fields.values():
        try:
            value = _read_one(field, typed.get(field.name, []), today)
        except Misread as misread:
            problems[field.name] = Problem(field.name, misread.text, misread.params)
        else:
            if value is not None:
                values[field.name] = value
    return values, problems


def _read_one(field: Field, typed: list[str], today: date) -> Value | None:
    if len(typed) > 1 and not field.several:
        raise Misread(TWICE)
    value = read(field, typed, today)
    if value is None and field.required:
        raise Misread(field.missing or MISSING)
    return value


def _broken_rules(form: Form, values: dict[str, Value], problems: dict[str, Problem]) -> dict[str, Problem]:
    broken: dict[str, Problem] = {}
    for rule in form.rules:
        settled = not any(name in problems or name in broken for name in rule.about)
        if settled and rule.broken(values):
            broken[rule.field] = Problem(rule.field, rule.text)
    return broken


def _in_page_order(form: Form, problems: dict[str, Problem]) -> tuple[Problem, ...]:
    return tuple(problems[name] for name in ("", *form.fields) if name in problems)


def _looks_automatic(form: Form, typed: dict[str, list[str]]) -> bool:
    return any(_signals(form, typed))


def _signals(form: Form, typed: dict[str, list[str]]) -> Iterator[bool]:
    """The trap that people do not see is filled in, or a link stands where a name belongs."""
    yield any(single_line(text) for text in typed.get(form.honeypot, ()))
    yield any(
        "://" in text for field in form.fields.values() if field.kind == "text" for text in typed.get(field.name, ())
    )
