"""The record that the right authority was contacted about a child's safety."""

from dataclasses import replace
from datetime import timedelta

import pytest
from familiekontakten.refused import Refused
from familiekontakten.safety.report import ReportState, recorded, reviewed

from tests.cases.families import KARI, NOW, TODAY
from tests.cases.refusing import fields_refused
from tests.safety.reports import a_report


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({}, []),
        ({"authority": " "}, ["authority"]),
        ({"contacted_at": NOW + timedelta(minutes=1)}, ["contacted_time"]),
        ({"noticed": ""}, ["noticed"]),
        ({"noticed_on": TODAY + timedelta(days=1)}, ["noticed_on"]),
        ({"family_informed": False}, ["family_reason"]),
        ({"family_informed": False, "family_reason": "Kan gjøre det farligere"}, []),
    ],
)
def test_authority_and_time_are_never_missing_and_it_is_said_why_the_family_does_not_know(
    changes: dict[str, object], refused: list[str]
) -> None:
    report = replace(a_report(), **changes)  # type: ignore[arg-type] # fields of the report
    if refused:
        assert fields_refused(lambda: recorded(report, by=KARI, at=NOW)) == refused
    else:
        assert recorded(report, by=KARI, at=NOW).history[-1].by == KARI


def test_every_exception_is_looked_at_again_within_a_year() -> None:
    report = recorded(a_report(), by=KARI, at=NOW)
    assert (report.filing().step, report.filing().due) == ("review_safety_report", TODAY + timedelta(days=365))
    seen = reviewed(report, "Riktig å varsle", by=KARI, at=NOW)
    assert (seen.state, seen.filing().step) == (ReportState.REVIEWED, None)
    with pytest.raises(Refused):
        reviewed(seen, "En gang til", by=KARI, at=NOW)
