"""An evaluation (evaluering) as a department keeps it. Pure.

A thing of its own: it may come after the case is closed, and a closed case never changes.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.forms.field import Problem, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if

READ_WITHIN = timedelta(weeks=1)
"""Until when a coordinator reads what somebody took the time to write. To be confirmed by HSFN."""

WORDS = frozenset({"words", "better"})

ANSWERED_BY = {"family": "familien", "volunteer": "familiekontakten", "professional": "fagpersonen"}
"""Kept with the label, as all labels in the words of the department."""


class EvaluationState(StrEnum):
    """Received, or read by a coordinator."""

    RECEIVED = "received"
    READ = "read"


@dataclass(frozen=True, kw_only=True)
class Evaluation:
    """Who answered, the scale answers by question, and their own words with how far those may be quoted.

    `quote`: "no", "department" or "public". `label`: whose it is, in lists, until it is read.
    """

    KIND: ClassVar[str] = "evaluation"

    id: str
    version: int = 0
    state: EvaluationState = EvaluationState.RECEIVED
    case_id: str
    who: str
    received_on: date
    label: str = personal("")
    scale: tuple[tuple[str, str], ...] = personal(())
    words: str = personal("")
    better: str = personal("")
    quote: str = personal("no")
    history: tuple[Event, ...] = ()

    def filing(self) -> Filing:
        """Listed by its case, on the agenda until it is read."""
        unread = self.state is EvaluationState.RECEIVED
        step, due = ("read_evaluation", self.received_on + READ_WITHIN) if unread else (None, None)
        return Filing(list_of(self.case_id), self.received_on, step, due, self.label, facts={"who": self.who})


def labelled(evaluation: Evaluation, family: str) -> Evaluation:
    """With what tells it from others on the agenda: the family as lists show it, and who answered."""
    return replace(evaluation, label=f"{family} ({ANSWERED_BY[evaluation.who]})")


def list_of(case_id: str) -> str:
    """The list that holds one case's evaluations."""
    return f"{Evaluation.KIND}#{case_id}"


def received(evaluation_id: str, case_id: str, who: str, values: Values, at: datetime) -> Evaluation:
    """What was sent through a personal link; `values` are the understood answers of the form for `who`."""
    scale = tuple((name, str(value)) for name, value in values.items() if name not in WORDS | {"quote"})
    return Evaluation(
        id=evaluation_id,
        case_id=case_id,
        who=who,
        received_on=day_of(at),
        scale=scale,
        words=str(values.get("words", "")),
        better=str(values.get("better", "")),
        quote=str(values.get("quote", "no")),
        history=(Event(at, who, "evaluated"),),
    )


def read(evaluation: Evaluation, *, by: str, at: datetime) -> Evaluation:
    """A coordinator has read it. Raises Refused when somebody did before."""
    seen = evaluation.state is EvaluationState.READ
    refuse_if(Problem("", N_("Evalueringen er allerede lest")) if seen else None)
    history = (*evaluation.history, Event(at, by, "evaluation_read"))
    return replace(evaluation, state=EvaluationState.READ, label="", history=history)
