"""What is wrong about volunteers and courses."""

from tests.statistics.mutants.planting import Mutant

MUTANTS = (
    Mutant(
        "all who are registered are active",
        "indicators/volunteers",
        "once(value(volunteer, period)) if volunteer.active(period) else {}",
        "once(value(volunteer, period))",
    ),
    Mutant(
        "volunteers' ages of the year before",
        "indicators/volunteers",
        "str(period.year - volunteer.birth_year)",
        "str(period.year - 1 - volunteer.birth_year)",
    ),
    Mutant("75 is not over 74", "indicators/volunteers", '(75, "75_plus")', '(76, "75_plus")'),
    Mutant(
        "those under 18 are left out of the whole",
        "indicators/volunteers",
        "if int(years) >= youngest), OUTSIDE)",
        'if int(years) >= youngest), "?")',
    ),
    Mutant("60 is not over 60 (2011)", "indicators/volunteers", '(60, "60_plus")', '(61, "60_plus")'),
    Mutant(
        "students are at work (2011)",
        "indicators/volunteers",
        'code if code == "working" else "not_working"',
        '"working" if code in ("working", "student") else "not_working"',
    ),
    Mutant(
        "cancelled courses were held",
        "indicators/courses",
        "return course.end in period and not course.cancelled",
        "return course.end in period",
    ),
    Mutant(
        "courses by their first day",
        "indicators/courses",
        "return course.end in period and",
        "return course.start in period and",
    ),
    Mutant(
        "everybody on a course is new",
        "indicators/courses",
        "for one in taken(volunteer, period) if one.outcome == COMPLETED and one.end)",
        "for one in taken(volunteer, period) if one.end)",
    ),
    Mutant(
        "completed courses, not persons",
        "indicators/courses",
        "one_if(completed(volunteer, period) is not None)",
        '{"": sum(one.outcome == COMPLETED for one in taken(volunteer, period))}',
    ),
)
