"""What is missing and what came late."""

from familiekontakten.statistics.indicators import demand, quality
from familiekontakten.statistics.units import Child, Course, Enquiry

from tests.statistics.indicators.things import case, counted, day, family, match, volunteer


def test_empty_fields_are_counted_among_what_the_period_counts() -> None:
    one = family(
        case(match("2026-10-01", "2026-10-05"), match(None, end_reason="completed"), closed="2026-10-31"),
        civil_status="single",
        background="mixed",
        challenges=(),
        help_before=(),
        children=(Child(), Child(2020, False)),
    )
    assert counted(quality.MISSING, one, "2026-10") == {
        "family.minority_language": 1,
        "family.support_wanted": 1,
        "family.help_after": 1,
        "child.birth_year": 1,
        "child.special_needs": 1,
        "case.referred": 1,
        "case.close_reason": 1,
        "match.start": 1,
        "match.weekly_minutes": 1,
        "match.end_reason": 1,
    }


def test_families_without_visits_are_not_asked_what_they_did_not_say() -> None:
    assert counted(quality.MISSING, family(case(referred="2026-09-01")), "2026-10") == {}
    assert counted(quality.MISSING, family(case(referred="2026-10-01")), "2026-10") == {"case.source": 1}


def test_volunteers_and_courses() -> None:
    one = volunteer(("2026-10-01", None), gender="woman", birth_year=1960, occupation="working")
    assert counted(quality.MISSING, one, "2026-10") == {
        "volunteer.parent_experience": 1,
        "volunteer.police_certificate": 1,
    }
    assert counted(quality.MISSING, volunteer(), "2026-10") == {}
    assert counted(quality.MISSING, Course(id="K", department="moss"), "2026-10") == {"course.end": 1}


def test_late_is_what_happened_before_the_month_it_was_written_in() -> None:
    late = match("2026-08-31", entered="2026-10-01")
    in_time = match("2026-10-01", entered="2026-10-31")
    one = family(case(late, in_time, referred="2026-09-30", entered="2026-10-02"))
    assert counted(quality.LATE, one, "2026-10") == {"2": 1, "1": 1}
    assert counted(quality.LATE, one, "2026-11") == {}
    assert counted(quality.LATE, volunteer(applied="2025-10-01", entered="2026-10-01"), "2026-10") == {"12": 1}


def asks(department: str, on: str | None, municipality: str | None = "3103", *, aside: bool = False) -> Enquiry:
    return Enquiry(id="H", department=department, on=day(on), municipality=municipality, kind="family", set_aside=aside)


def test_demand_without_a_department_by_place_and_kind() -> None:
    assert counted(demand.NO_DEPARTMENT, asks("national", "2026-10-31"), "2026-10") == {"3103/family": 1}
    assert counted(demand.NO_DEPARTMENT, asks("national", "2026-10-31", None), "2026-10") == {"?/family": 1}
    for other in (asks("moss", "2026-10-31"), asks("national", "2026-11-01"), asks("national", None)):
        assert counted(demand.NO_DEPARTMENT, other, "2026-10") == {}
    assert counted(demand.NO_DEPARTMENT, asks("national", "2026-10-31", aside=True), "2026-10") == {}
