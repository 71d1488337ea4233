"""/workspace/national/figures: the nation's month and year, and which departments have approved theirs. Counts only."""

from collections.abc import Iterable, Sequence

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.departments.records import names as department_names
from familiekontakten.figures.national.nation import HEADS, lines, parts
from familiekontakten.figures.rooms import STANDINGS
from familiekontakten.figures.span import Span, month_asked, span_of, year_asked
from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.approvals.approval import Approval, Standing, return_row
from familiekontakten.statistics.approvals.records import approved_in
from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.figures import Figures, Units
from familiekontakten.statistics.fold.folded import Folded
from familiekontakten.statistics.fold.folding import nation
from familiekontakten.statistics.quality.checking import OF_THE_NATION, check
from familiekontakten.statistics.quality.rule import Checked, Finding
from familiekontakten.statistics.records import national, registers
from familiekontakten.statistics.registers import registers_of
from familiekontakten.statistics.reports.contradictions import CONTRADICTIONS
from familiekontakten.workspace.page import room_page

routes = Blueprint(__name__)
TITLE = N_("Hele landets tall")


@routes.route("/national/figures", methods=["GET"], content_types=["*/*"])
@room(Permission.COUNTS, act="read", of="figures")
def show_nation_month(desk: Desk) -> Response:
    """A month of all departments; at first the last that is over."""
    return _page(desk, month_asked(desk.query, desk.today))


@routes.route("/national/figures/year", methods=["GET"], content_types=["*/*"])
@room(Permission.COUNTS, act="read", of="figures")
def show_nation_year(desk: Desk) -> Response:
    """A year of all departments; at first the one that runs."""
    return _page(desk, year_asked(desk.query, desk.today))


def _page(desk: Desk, span: Span) -> Response:
    """One request for each period shown, and the approvals: the same however many records there are."""
    names = department_names()
    folded = {shown: national(LIVE, shown.name) for shown in (span, *span.compared)}
    approvals = approved_in(names, span.name)
    listed = lines(folded[span], names, approvals)
    facts = {
        "span": span,
        "before": span.earlier(),
        "after": span_of(span.earlier(-1).name, desk.today),
        "runs": span.runs(desk.today),
        "heads": [one.written(desk.language) for one in folded],
        "parts": parts(_columns(folded), desk.language) if folded[span] else (),
        "lines": listed,
        "line_heads": HEADS,
        "standings": STANDINGS,
        "counted": len(folded[span]),
        "approved": sum(line.approved is Standing.APPROVED for line in listed),
        "findings": _findings(span, desk, approvals.values()),
        "names": names,
        "contradictions": CONTRADICTIONS if span.is_year else (),
    }
    return room_page(desk, TITLE, "figures/national.html.j2", facts)


def _columns(folded: dict[Span, list[Folded]]) -> Sequence[tuple[Span, Figures | None]]:
    return [(span, nation(every) if every else None) for span, every in folded.items()]


def _findings(span: Span, desk: Desk, approvals: Iterable[Approval]) -> tuple[Finding, ...]:
    """What the nation's year lacks: departments without a return or a target."""
    if not span.is_year:
        return ()
    returned = [row for one in approvals if (row := return_row(one))]
    known = registers_of([*registers(LIVE), *returned])
    return check(Checked(Units(), span.period, desk.today, known), OF_THE_NATION)
