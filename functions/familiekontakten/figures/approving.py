"""Approving a month's figures or the year's return: what stands in the way, and the form. Pure.

A fatal finding stands in the way. An error does not where the coordinator says why it may stand: one of a few sentences
and not her own words, so that nothing about a person comes among the figures. Source: graded checks as in
barn-barnevern-xsd; that the coordinator approves is to be confirmed by HSFN.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from familiekontakten.figures.span import Span
from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Problem, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.refused import refuse_if
from familiekontakten.statistics.approvals.approval import Status
from familiekontakten.statistics.quality.checking import by_grade
from familiekontakten.statistics.quality.rule import Finding, Grade

PATH = "/workspace/figures/check"
FATAL = N_("Noe er så feil at tallene ikke kan godkjennes. Rett det som står under «Må rettes», og tell på nytt.")
RUNNING = N_("Perioden er ikke over. Tallene kan godkjennes når den siste dagen har vært.")
UNCOUNTED = N_("Tallene er ikke talt ennå. Tell først.")
EXPLAIN = N_("Velg hvorfor feilene kan stå, eller rett dem først.")

EXPLAINED = (
    Choice("right", N_("Jeg har sett etter: det er riktig slik det står")),
    Choice("unknown", N_("Vi får ikke vite det som mangler")),
    Choice("later", N_("Vi retter det senere, og tallene endrer seg da lite")),
)
"""Why an error may stand, by the code that is kept with the approval."""

_EXPLAINED = Field(
    "explained", N_("Hvorfor kan feilene stå?"), "radio", missing=EXPLAIN, choices=EXPLAINED, personal=False
)
_STATUS = Field(
    "status",
    N_("Hva gjelder godkjenningen?"),
    "radio",
    hint=N_("Bare avdelinger med full årsmelding er med i andelene i årsrapporten."),
    missing=N_("Velg om hele årsmeldingen er godkjent, eller bare hovedtallene."),
    required=True,
    choices=(
        Choice(Status.FULL, N_("Hele årsmeldingen")),
        Choice(Status.TOTALS_ONLY, N_("Bare hovedtallene")),
    ),
    personal=False,
)


class Ready(NamedTuple):
    """Whether figures can be approved. `obstacle`: what has to be done first, "" where nothing; `errors`: whether the
    form asks why they may stand."""

    obstacle: str
    errors: bool


def ready(findings: Iterable[Finding], counted: bool, over: bool) -> Ready:
    """What stands in the way of approving figures. `counted`: they are there; `over`: their period has ended."""
    graded = by_grade(findings)
    obstacles = ((not counted, UNCOUNTED), (not over, RUNNING), (bool(graded[Grade.FATAL]), FATAL))
    return Ready(next((text for holds, text in obstacles if holds), ""), bool(graded[Grade.ERROR]))


def form_of(span: Span, errors: bool) -> Form:
    """The form of a month or a year; it asks for no more than is needed."""
    fields = ([_STATUS] if span.is_year else []) + ([replace(_EXPLAINED, required=True)] if errors else [])
    title = N_("Godkjenn årsmeldingen") if span.is_year else N_("Godkjenn månedens tall")
    return Form(
        "approve", title, N_("Godkjenn"), (Fieldset("", tuple(fields)),), honeypot="", path=f"{PATH}/{span.name}"
    )


def status_of(span: Span, values: Values) -> Status:
    """What is approved."""
    return Status(str(values["status"])) if span.is_year else Status.MONTH


def refuse_unless(ready: Ready) -> None:
    """Raises Refused with what has to be done first."""
    refuse_if(Problem("", ready.obstacle) if ready.obstacle else None)
