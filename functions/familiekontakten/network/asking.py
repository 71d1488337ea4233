"""Questions that the rooms of the network share, and how their answers are read. Pure."""

from dataclasses import replace
from datetime import date

from familiekontakten.forms.field import Field, Fieldset, Form, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers.forms import happened

ROOM = "/workspace/national/departments"
YEARS = 366
LONG_AGO = 60 * YEARS
"""The first department is from 1995; a founder may have come before."""
AHEAD = 10 * YEARS

PERCENT = Field(
    "percent",
    N_("Stilling i prosent"),
    "number",
    hint=N_("100 er en hel stilling."),
    missing=N_("Skriv stillingen i prosent"),
    required=True,
    least=1,
    most=100,
)
NAME = Field("name", N_("Navn"), "text", missing=N_("Skriv navnet"), required=True)
BUTTON: tuple[Field, ...] = ()


def day(name: str, label: str, *, ahead: int = AHEAD, required: bool = True) -> Field:
    """A date, long ago or years ahead."""
    return replace(happened(name, label, ahead=ahead, back=LONG_AGO), required=required)


def form(path: str, name: str, title: str, submit: str, *fields: Field, rest: tuple[Fieldset, ...] = ()) -> Form:
    """A form of these rooms, at {reference} below `path`."""
    sets = (Fieldset("", fields), *rest) if fields else rest
    return Form(name, title, submit, sets, honeypot="", path=f"{ROOM}{path}/{{reference}}/{{name}}")


def number(values: Values, name: str) -> int:
    """A number; 0 where none was given."""
    return int(str(values.get(name, 0)))


def told(**answers: object) -> Values:
    """What a form shows at first: dates and numbers as they are kept, without what is not known."""
    return {name: _kept(value) for name, value in answers.items() if value not in (None, "")}


def _kept(value: object) -> str | int:
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, int) else str(value)
