"""Approving the figures of a month or year, and taking it back, from a desk to an answer."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from familiekontakten.casebook.also import Conflict
from familiekontakten.door.answers import Answer, see_other
from familiekontakten.figures import reading, rooms
from familiekontakten.figures.approving import PATH, form_of, ready, refuse_unless, status_of
from familiekontakten.figures.span import Span
from familiekontakten.forms.field import Problem, Values
from familiekontakten.statistics.approvals import records
from familiekontakten.statistics.approvals.approval import Approval, Status
from familiekontakten.statistics.editions.edition import digest_of
from familiekontakten.statistics.quality.checking import counted
from familiekontakten.workspace.acting import act

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk


def approve(desk: "Desk", span: Span) -> Answer:
    """Keeps the approval of the figures that the page showed; of others it is a Conflict, and the page comes again."""
    folded = reading.counted(desk, span)
    findings = reading.found_in(desk, span)
    state = ready(findings, counted=folded is not None, over=not span.runs(desk.today))

    def do(values: Values) -> str:
        refuse_unless(state)
        if folded is None or desk.version != rooms.seen(folded):
            raise Conflict
        approval = Approval(
            department=desk.department,
            period=span.name,
            status=status_of(span, values),
            by=desk.person.id,
            at=desk.now,
            digest=digest_of(folded.figures),
            findings=counted(findings),
            explained=str(values.get("explained", "")),
        )
        records.approve(approval, desk.book.reached)
        return f"{PATH}/{span.name}"

    def again(typed: Mapping[str, list[str]], problems: tuple[Problem, ...]) -> Answer:
        return rooms.check_page(desk, span, typed, problems)

    return act(desk, form_of(span, state.errors), do, again)


def withdraw(desk: "Desk", span: Span) -> Answer:
    """Takes back what was approved; nothing happens where nothing was."""
    standing = reading.approval_of(desk, span)
    if standing and standing.status is not Status.WITHDRAWN:
        records.approve(
            Approval(
                department=desk.department,
                period=span.name,
                status=Status.WITHDRAWN,
                by=desk.person.id,
                at=desk.now,
                digest=standing.digest,
            ),
            desk.book.reached,
        )
    return see_other(f"{PATH}/{span.name}")
