"""The pages about a child's safety: whom to call now, the record, and the yearly review."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from familiekontakten.casebook.entry import Entry
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.page import place_name
from familiekontakten.cases.texts import said
from familiekontakten.door.answers import Answer
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.places.place import MUNICIPALITIES
from familiekontakten.safety.forms import HOW, REPORT, REVIEW
from familiekontakten.safety.numbers import NATIONAL
from familiekontakten.safety.report import ReportState, SafetyReport
from familiekontakten.workspace.page import room_page, staff_form_html

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

DANGER, RECORD = N_("Er et barn i fare?"), N_("Bekymring for et barn")
NOT_FOUND = N_("Familien finnes ikke")
Typed = Mapping[str, Sequence[str]]


def overview(desk: "Desk", recorded: Sequence[Entry], reviewed: Sequence[Entry]) -> Answer:
    """Whom to call now, and the department's records."""
    facts = {"phones": NATIONAL, "kommune": "", "recorded": recorded, "reviewed": reviewed}
    return room_page(desk, DANGER, "safety/overview.html.j2", facts)


def about_family(
    desk: "Desk",
    reference: str,
    case: FamilyCase | None,
    typed: Typed | None = None,
    problems: Sequence[Problem] = (),
) -> Answer:
    """Whom to call about this family, and below it the four fields."""
    today = {"noticed_on": desk.today.isoformat(), "contacted_on": desk.today.isoformat()}
    kommune = MUNICIPALITIES.get(case.kommune_code) if case else None
    facts = {
        "phones": NATIONAL,
        "kommune": kommune.name if kommune else "",
        "case": case,
        "place": place_name(case) if case else "",
        "form": staff_form_html(desk, REPORT.at(reference=reference), typed, problems, None, today),
    }
    return room_page(desk, DANGER, "safety/family.html.j2", facts)


def one_report(
    desk: "Desk", report: SafetyReport, typed: Typed | None = None, problems: Sequence[Problem] = ()
) -> Answer:
    """One record, and its review while that is to be done."""
    t = partial(translate, desk.language)
    still = report.state is ReportState.RECORDED
    form = staff_form_html(desk, REVIEW.at(reference=report.id), typed, problems, report.version) if still else ""
    facts = {"report": report, "form": form, "how": {one.value: one.label for one in HOW}, "said": partial(said, t=t)}
    return room_page(desk, RECORD, "safety/report.html.j2", facts)


def not_found(desk: "Desk") -> Answer:
    """No reference of ours."""
    return room_page(desk, NOT_FOUND, "cases/not_found.html.j2", {}, 404)
