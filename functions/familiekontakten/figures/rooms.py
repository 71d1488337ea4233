"""The pages of a department's figures, from a desk to an answer."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from familiekontakten.door.answers import Answer, page
from familiekontakten.figures import reading
from familiekontakten.figures.approving import EXPLAINED, form_of, ready
from familiekontakten.figures.promise import may_be_promised, promised
from familiekontakten.figures.revised import revised
from familiekontakten.figures.span import Span, span_of
from familiekontakten.figures.view import columns_of, heads_of, parts_of
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.statistics.approvals.approval import Standing, standing
from familiekontakten.statistics.editions.edition import digest_of
from familiekontakten.statistics.fold.folded import Folded
from familiekontakten.statistics.indicators.catalogue import MONTHLY
from familiekontakten.statistics.quality.checking import by_grade
from familiekontakten.statistics.quality.rule import Grade
from familiekontakten.statistics.quality.unknown import LABELS
from familiekontakten.workspace.csv_export import csv_text
from familiekontakten.workspace.kinds import path_of
from familiekontakten.workspace.page import room_page, staff_form_html

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

MONTH, YEAR, CHECK = N_("Tall for måneden"), N_("Tall for året"), N_("Se gjennom og godkjenn tallene")
GRADES = {
    Grade.FATAL: (N_("Må rettes"), "stop"),
    Grade.ERROR: (N_("Feil: rett, eller si hvorfor den kan stå"), "late"),
    Grade.WARNING: (N_("Se etter"), "wait"),
    Grade.INFORMATION: (N_("Til orientering"), ""),
}
STANDINGS = {
    Standing.MISSING: (N_("ikke godkjent"), "wait"),
    Standing.APPROVED: (N_("godkjent"), "good"),
    Standing.CHANGED: (N_("endret etter godkjenningen"), "late"),
    Standing.WITHDRAWN: (N_("godkjenningen er trukket"), "wait"),
}
NAMES = {one.id: one.names.no for one in MONTHLY.every}
REASONS = {choice.value: choice.label for choice in EXPLAINED}


def figures_page(desk: "Desk", span: Span) -> Answer:
    """A month or a year with everything that is counted in it."""
    frozen = reading.edition_of(desk, span)
    read = reading.read(desk, span, frozen)
    folded = read.now
    facts = {
        "span": span,
        "before": span.earlier(),
        "after": span_of(span.earlier(-1).name, desk.today),
        "parts": parts_of(read, desk.today, desk.language),
        "heads": heads_of(columns_of(read), desk.language),
        "folded": folded,
        "runs": span.runs(desk.today),
        "frozen": frozen,
        "revised": revised(frozen.figures, folded.figures, span, desk.language) if frozen and folded else (),
        **_standing(desk, span, folded),
    }
    return room_page(desk, YEAR if span.is_year else MONTH, "figures/figures.html.j2", facts)


def check_page(
    desk: "Desk",
    span: Span,
    typed: Mapping[str, list[str]] | None = None,
    problems: tuple[Problem, ...] = (),
) -> Answer:
    """What the checks find, and the form that approves where nothing stands in the way."""
    folded = reading.counted(desk, span)
    findings = reading.found_in(desk, span)
    state = ready(findings, counted=folded is not None, over=not span.runs(desk.today))
    form = form_of(span, state.errors)
    facts = {
        "span": span,
        "folded": folded,
        "grades": [(*GRADES[grade], found) for grade, found in by_grade(findings).items() if found],
        "labels": LABELS | NAMES,
        "path_of": path_of,
        "obstacle": state.obstacle,
        "problems": problems,
        "form": staff_form_html(desk, form, typed, problems, version=seen(folded)),
        "reasons": REASONS,
        "may_be_promised": may_be_promised(desk, span),
        "promised": promised(desk, span),
        **_standing(desk, span, folded),
    }
    return room_page(desk, CHECK, "figures/check.html.j2", facts)


def seen(folded: Folded | None) -> int | None:
    """The figures that a page showed, as a number that its form carries: what is approved is what was seen."""
    return int(digest_of(folded.figures)[:7], 16) if folded else None


def download(desk: "Desk", span: Span) -> Answer:
    """The figures of a month or year as a file; shares as the numbers that they are made of."""
    read = reading.read(desk, span, reading.edition_of(desk, span))
    heads = [translate(desk.language, head) for head in (N_("Definisjon"), N_("Tall"), N_("Av disse"))]
    rows = (
        (row.indicator, row.name, row.label if row.inner else "", *(cell.plain for cell in row.cells))
        for part in parts_of(read, desk.today, desk.language)
        for row in part.rows
    )
    headers = {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": f'attachment; filename="tall-{desk.department}-{span.name}.csv"',
    }
    return page(200, csv_text([*heads, *heads_of(columns_of(read), desk.language)], rows), headers)


def _standing(desk: "Desk", span: Span, folded: Folded | None) -> Mapping[str, object]:
    """What the department's last approval is worth for the figures as they are."""
    approval = reading.approval_of(desk, span)
    worth = standing(approval, digest_of(folded.figures)) if folded else Standing.MISSING
    return {"approval": approval, "standing": STANDINGS[worth], "is_approved": worth is Standing.APPROVED}
