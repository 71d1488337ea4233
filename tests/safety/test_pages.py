"""Whom to call, the four fields, and what they leave behind."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.onward import OnwardState
from familiekontakten.forms.understanding import Misunderstood, Understood, understand
from familiekontakten.safety import page
from familiekontakten.safety.forms import REPORT
from familiekontakten.safety.recording import report_of, to_save
from familiekontakten.safety.report import recorded

from tests.cases import families
from tests.cases.families import KARI, NOW, TODAY
from tests.safety.reports import a_report
from tests.workspace.desks import desk

TYPED = [
    ("noticed", "Det koordinatoren så"),
    ("noticed_on", "20.11.2026"),
    ("authority", "Barnevernvakten"),
    ("scope", "contact"),
    ("contacted_on", "20.11.2026"),
    ("contacted_time", "10.30"),
    ("contacted_how", "phone"),
    ("family_informed", "yes"),
]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_page_begins_with_whom_to_call_now(language: str) -> None:
    for body in (
        page.overview(desk(language=language), (), ()).body,
        page.about_family(desk(language=language), "7KMP3XTV4", families.waiting()).body,
        page.about_family(desk(language=language), "7KMP3XTV4", None).body,
    ):
        assert [body.index(f"tel:{number}") for number in ("112", "116111", "116117")] < [body.index("</main>")] * 3


def test_the_municipality_of_the_family_is_named() -> None:
    assert "Barnevernvakten for Horten" in page.about_family(desk(), "7KMP3XTV4", families.waiting()).body


@pytest.mark.parametrize("left_out", ["authority", "contacted_time", "contacted_on", "noticed", "family_informed"])
def test_authority_time_and_the_family_are_asked_for(left_out: str) -> None:
    outcome = understand(REPORT, [pair for pair in TYPED if pair[0] != left_out], TODAY)
    assert isinstance(outcome, Misunderstood)
    assert [problem.field for problem in outcome.problems] == [left_out]


def test_what_was_told_stands_on_the_open_case_under_the_report() -> None:
    outcome = understand(REPORT, TYPED, TODAY)
    assert isinstance(outcome, Understood)
    case = families.waiting()
    report = report_of(outcome.values, case.id, case, "S1", by=KARI, at=NOW)
    assert report.contacted_at == datetime(2026, 11, 20, 9, 30, tzinfo=UTC)
    kept, told = to_save(report, outcome.values, case, by=KARI, at=NOW)
    assert kept == report
    assert isinstance(told, FamilyCase)
    assert (told.onward[0].state, told.onward[0].safety_report_id) == (OnwardState.SENT, "S1")


@pytest.mark.parametrize("case", [None, families.closed()])
def test_a_report_is_never_blocked_by_a_closed_case_or_by_none(case: FamilyCase | None) -> None:
    outcome = understand(REPORT, TYPED, TODAY)
    assert isinstance(outcome, Understood)
    report = report_of(outcome.values, "7KMP3XTV4", case, "S1", by=KARI, at=NOW)
    assert to_save(report, outcome.values, case, by=KARI, at=NOW) == (report,)


def test_a_report_is_shown_escaped_and_asks_for_its_review() -> None:
    evil = "<script>alert('x')</script>"
    report = recorded(replace(a_report(), noticed=evil, label=evil, family_reason=evil), by=KARI, at=NOW)
    body = page.one_report(desk(), report).body
    assert "<script>alert" not in body
    assert 'action="/workspace/safety/reports/safety-1' in body
