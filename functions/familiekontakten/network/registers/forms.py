"""The form for a line of a national register, made for the register. Pure."""

from datetime import datetime

from familiekontakten.forms.answers import day as read_day
from familiekontakten.forms.answers import some_day
from familiekontakten.forms.field import Choice, Field, Form, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.network.asking import NAME, PERCENT, day, form, number, told
from familiekontakten.network.registers.held import Held, Register, written

PATH = "/registers"
RETRACT = form(PATH, "retract", N_("Slett: linjen ble skrevet ved en feil"), N_("Slett"))


def line_form(register: Register, line: str) -> Form:
    """Everything about one line (id, or "new")."""
    roles = tuple(Choice(code, label) for code, label in register.roles.items())
    role = Field("role", N_("Rolle"), "select", missing=N_("Velg rollen"), required=True, choices=roles)
    name = Field("name", register.name, "text", missing=NAME.missing, required=True)
    until = day("until", N_("Siste dag"), required=False)
    size = (PERCENT,) if register.sized else ()
    fields = (name, *((role,) if roles else ()), *size, day("since", N_("Første dag")), until)
    return form(PATH, register.code, register.title, N_("Lagre"), *fields).at(reference=line)


def line_of(values: Values, register: Register, line: str, before: Held | None, by: str, at: datetime) -> Held:
    """The line as the form gave it, new or in place of the one before. Raises Refused."""
    return written(
        Held(
            id=line,
            version=before.version if before else 0,
            register=register.code,
            name=str(values["name"]),
            role=str(values.get("role", "")),
            percent=number(values, "percent"),
            since=read_day(values, "since"),
            until=some_day(values, "until"),
            history=before.history if before else (),
        ),
        by,
        at,
    )


def shown(held: Held) -> Values:
    """What the form says of a line."""
    return told(name=held.name, role=held.role, percent=held.percent or None, since=held.since, until=held.until)
