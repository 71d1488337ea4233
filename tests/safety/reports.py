"""An invented report about a child's safety."""

from datetime import timedelta

from familiekontakten.safety.report import SafetyReport

from tests.cases.families import NOW, TODAY


def a_report() -> SafetyReport:
    return SafetyReport(
        id="safety-1",
        case_id="7KMP3XTV4",
        recorded_on=TODAY,
        label="Prøve Prøvesen (2024)",
        noticed="Det koordinatoren så",
        noticed_on=TODAY,
        authority="Barnevernvakta i prøvekommunen",
        contacted_at=NOW - timedelta(hours=1),
        contacted_how="phone",
        family_informed=True,
    )
