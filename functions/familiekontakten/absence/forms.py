"""The form by which a coordinator hands over her tasks while she is away."""

from collections.abc import Iterable

from familiekontakten.access.roles import Staff
from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_

ABSENCE = Form(
    "absence",
    N_("Meld fravær"),
    N_("Gi oppgavene til vikaren"),
    (
        Fieldset(
            "",
            (
                Field(
                    "deputy",
                    N_("Hvem er vikar?"),
                    "select",
                    hint=N_("Vikaren ser og gjør det samme som deg i denne avdelingen, og bare i denne tiden."),
                    missing=N_("Velg hvem som er vikar."),
                    required=True,
                    personal=False,
                ),
                Field(
                    "since",
                    N_("Første dag du er borte"),
                    "date",
                    missing=N_("Skriv første dag du er borte."),
                    required=True,
                    within=0,
                    ahead=366,
                    personal=False,
                ),
                Field(
                    "until",
                    N_("Siste dag du er borte"),
                    "date",
                    hint=N_("Dagen etter er alt hos deg igjen, av seg selv."),
                    missing=N_("Skriv siste dag du er borte."),
                    required=True,
                    within=0,
                    ahead=732,
                    personal=False,
                ),
            ),
        ),
    ),
    honeypot="",
    path="/workspace/absence",
)


def absence_form(deputies: Iterable[Staff]) -> Form:
    """The form with those who may stand in."""
    return ABSENCE.with_choices("deputy", tuple(Choice(one.id, one.name, proper=True) for one in deputies))
