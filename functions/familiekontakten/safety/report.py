"""A child's safety: the record that the right authority was contacted. Pure.

Declaration of principles, section 9: the only exception to the parents' consent is that a child's safety is in danger;
then the right authority must be contacted. We record that it was, and never decide for the authority. The duties to
report and to avert by law (meldeplikt, avvergeplikt) are to be confirmed by HSFN.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import ClassVar

from familiekontakten.casebook.filing import Filing
from familiekontakten.casebook.history import Event
from familiekontakten.casebook.marking import personal
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if

REVIEWED_AFTER = timedelta(days=365)
"""Every exception to consent is looked at again within a year. To be confirmed by HSFN."""


class ReportState(StrEnum):
    """Recorded, or looked at again."""

    RECORDED = "recorded"
    REVIEWED = "reviewed"


@dataclass(frozen=True, kw_only=True)
class SafetyReport:
    """Four things: what was noticed and when, which authority was contacted, when and how, and whether the family
    knows. Read by the coordinator and her named deputy only.
    """

    KIND: ClassVar[str] = "safety"

    id: str
    version: int = 0
    state: ReportState = ReportState.RECORDED
    case_id: str
    recorded_on: date
    label: str = personal()
    noticed: str = personal()
    noticed_on: date = personal()
    authority: str = personal()
    contacted_at: datetime = personal()
    contacted_how: str = personal()
    family_informed: bool = personal()
    family_reason: str = personal("")
    review: str = personal("")
    history: tuple[Event, ...] = ()

    def filing(self) -> Filing:
        """On the agenda until the yearly review."""
        reviewed = self.state is ReportState.REVIEWED
        step, due = (None, None) if reviewed else ("review_safety_report", self.recorded_on + REVIEWED_AFTER)
        return Filing(
            f"{self.KIND}#{self.state}", self.recorded_on, step, due, self.label, facts={"case": self.case_id}
        )


def recorded(report: SafetyReport, *, by: str, at: datetime) -> SafetyReport:
    """The report with its line in the history.

    Raises Refused where authority or time is missing (declaration of principles, section 9), where the time lies
    ahead, or where it is not said why the family does not know (to be confirmed by HSFN).
    """
    refuse_if(
        None if report.noticed.strip() else Problem("noticed", N_("Skriv kort hva som gjør deg bekymret")),
        None if report.authority.strip() else Problem("authority", N_("Skriv hvem du har kontaktet")),
        None if report.contacted_at <= at else Problem("contacted_time", N_("Skriv et tidspunkt som har vært")),
        None if report.noticed_on <= day_of(at) else Problem("noticed_on", N_("Skriv en dato som ikke er etter i dag")),
        None
        if report.family_informed or report.family_reason.strip()
        else Problem("family_reason", N_("Skriv kort hvorfor familien ikke vet det")),
    )
    return replace(report, history=(Event(at, by, "safety_recorded"),))


def reviewed(report: SafetyReport, review: str, *, by: str, at: datetime) -> SafetyReport:
    """The exception was looked at again. Raises Refused when it was before, or nothing is said."""
    refuse_if(
        None if report.state is ReportState.RECORDED else Problem("", N_("Denne er allerede gjennomgått")),
        None if review.strip() else Problem("review", N_("Skriv kort hva dere kom fram til")),
    )
    history = (*report.history, Event(at, by, "safety_reviewed"))
    return replace(report, state=ReportState.REVIEWED, review=review, history=history)
