"""What a month's figures ask of the department: what it is called, and where it is done. Pure."""

from datetime import date
from typing import NamedTuple

from familiekontakten.figures.span import Span
from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.approvals.approval import Approval, Status
from familiekontakten.statistics.fold.folded import Folded

APPROVE = "approve_figures"
APPROVED_BY = 10
"""The day of the following month by which figures should be approved. To be confirmed by HSFN."""


class Step(NamedTuple):
    """`label` says what to do; `path` is where, with {id} of the month."""

    label: str
    path: str


STEPS: dict[str, Step] = {APPROVE: Step(N_("Godkjenn månedens tall"), "/workspace/figures/check/{id}")}


def due(span: Span, folded: Folded | None, approval: Approval | None) -> date | None:
    """By when a month that is over has to be approved; None where it is, or where there is nothing to approve."""
    given = approval is not None and approval.status is not Status.WITHDRAWN
    if given or folded is None or not folded.facts:
        return None
    return span.earlier(-1).period.first.replace(day=APPROVED_BY)
