"""The national office's forms about a round of training; who can be invited is made for the occasion. Pure."""

from collections.abc import Iterable
from datetime import date

from familiekontakten.forms.answers import day as read_day
from familiekontakten.forms.field import Choice, Field, Form, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.network.asking import day, form

PATH = "/training"
_WHEN = (
    day("first", N_("Første dag")),
    day("last", N_("Siste dag")),
    Field("place", N_("Sted"), "text", missing=N_("Skriv hvor opplæringen er"), required=True),
)
PLAN = form(PATH, "plan", N_("Planlegg opplæring"), N_("Planlegg"), *_WHEN).at(reference="new")
MOVE = form(PATH, "move", N_("Endre tid og sted"), N_("Lagre"), *_WHEN)
CANCEL = form(PATH, "cancel", N_("Avlys"), N_("Avlys"))

ACTS = {
    "plan": N_("Opplæringen ble planlagt"),
    "move": N_("Tid eller sted ble endret"),
    "invite": N_("Noen ble invitert"),
    "hold": N_("Opplæringen ble holdt"),
    "cancel": N_("Opplæringen ble avlyst"),
}
"""What happened, in words."""

People = Iterable[tuple[str, str]]
"""Ids and names of coordinators, each with the department."""


def invite_form(people: People) -> Form:
    """Who is invited, of those who are new or invited already."""
    return _people("invite", N_("Hvem er invitert?"), N_("Lagre"), N_("Velg alle som skal være med."), people)


def hold_form(people: People) -> Form:
    """Who completed it, of those invited."""
    hint = N_("De du velger, får siste dag som dato for fullført opplæring.")
    return _people("hold", N_("Hvem fullførte?"), N_("Opplæringen er holdt"), hint, people)


def chosen(values: Values) -> tuple[str, ...]:
    """The ids that were chosen."""
    people = values.get("people", [])
    return tuple(str(one) for one in people) if isinstance(people, list) else ()


def when(values: Values) -> tuple[date, date, str]:
    """First day, last day and place."""
    return read_day(values, "first"), read_day(values, "last"), str(values["place"])


def _people(name: str, title: str, submit: str, hint: str, people: People) -> Form:
    choices = tuple(Choice(one, name, proper=True) for one, name in people)
    return form(
        PATH, name, title, submit, Field("people", N_("Koordinatorer"), "checkboxes", hint=hint, choices=choices)
    )
