"""From the form to the report, and to the case where something was told without consent. Pure."""

from collections.abc import Mapping
from datetime import date, datetime, time
from typing import Any

from familiekontakten.casebook.filing import Filed
from familiekontakten.cases import sharing
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.onward import OnwardReferral
from familiekontakten.enquiries.reference import written
from familiekontakten.forms.field import YES
from familiekontakten.months import OSLO, day_of
from familiekontakten.safety.report import SafetyReport, recorded

Values = Mapping[str, Any]


def report_of(
    values: Values, reference: str, case: FamilyCase | None, report_id: str, *, by: str, at: datetime
) -> SafetyReport:
    """The report on whoever has that reference: also while it is an enquiry, before there is a case. Raises Refused."""
    report = SafetyReport(
        id=report_id,
        case_id=reference,
        recorded_on=day_of(at),
        label=case.label if case else written(reference),
        noticed=values["noticed"],
        noticed_on=date.fromisoformat(values["noticed_on"]),
        authority=values["authority"],
        contacted_at=_instant(values["contacted_on"], values["contacted_time"]),
        contacted_how=values["contacted_how"],
        family_informed=values["family_informed"] == YES,
        family_reason=values.get("family_reason", ""),
    )
    return recorded(report, by=by, at=at)


def to_save(
    report: SafetyReport, values: Values, case: FamilyCase | None, *, by: str, at: datetime
) -> tuple[Filed, ...]:
    """The report, and the open case with what was told. A closed case stays as it is: the report says it."""
    scope = tuple(values.get("scope", ()))
    if case is None or not case.open or not scope:
        return (report,)
    told = OnwardReferral(f"o{len(case.onward) + 1}", "child_welfare", report.authority, day_of(at), scope=scope)
    return (report, sharing.onward_for_safety(case, told, report, by=by, at=at))


def _instant(day: str, clock: str) -> datetime:
    """A day and a time on the clock in Norway."""
    return datetime.combine(date.fromisoformat(day), time.fromisoformat(clock), OSLO)
