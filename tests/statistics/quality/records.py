"""A small department in October 2026 of which every check finds nothing: each case of the table spoils one thing."""

from dataclasses import replace
from datetime import date
from typing import Any

from familiekontakten.statistics.figures import Units
from familiekontakten.statistics.period import month
from familiekontakten.statistics.quality.rule import Checked
from familiekontakten.statistics.registers import Registers
from familiekontakten.statistics.units import Case, Child, Course, Engagement, Family, Log, Match, Visit, Volunteer

OCTOBER = month("2026-10")
EVENING = date(2026, 10, 31)


def match(**changed: Any) -> Match:  # noqa: ANN401 - any field
    """A match from August on, logged in October."""
    visits = (Visit(date(2026, 10, 7), 180, date(2026, 10, 8)),)
    whole = Match(
        id="MMMMMMMMM",
        volunteer="VVVVVVVVV",
        start=date(2026, 8, 3),
        weekly_minutes=180,
        visits=visits,
        entered=date(2026, 8, 3),
    )
    return replace(whole, **changed)


def case(**changed: Any) -> Case:  # noqa: ANN401 - any field
    """A case from the summer, answered, visited and matched."""
    whole = Case(
        id="CCCCCCCCC",
        department="moss",
        referred=date(2026, 6, 1),
        source="self",
        first_response=date(2026, 6, 3),
        first_visit=date(2026, 6, 12),
        matches=(match(),),
        log=Log(kept=True),
        entered=date(2026, 6, 1),
    )
    return replace(whole, **changed)


def family(**changed: Any) -> Family:  # noqa: ANN401 - any field
    """A family of whom everything was asked."""
    whole = Family(
        id="F",
        background="norwegian",
        civil_status="single",
        minority_language=False,
        challenges=(),
        support_wanted=(),
        help_before=(),
        help_after=(),
        children=(Child(2024, special_needs=False),),
        cases=(case(),),
    )
    return replace(whole, **changed)


def volunteer(**changed: Any) -> Volunteer:  # noqa: ANN401 - any field
    """A familiekontakt with all papers."""
    whole = Volunteer(
        id="VVVVVVVVV",
        department="moss",
        gender="woman",
        birth_year=1960,
        occupation="pensioner",
        parent_experience=True,
        applied=date(2026, 2, 1),
        interviewed=date(2026, 2, 9),
        police_certificate=date(2026, 3, 1),
        approved=date(2026, 4, 1),
        engagements=(Engagement(match="MMMMMMMMM", department="moss", start=date(2026, 8, 3)),),
    )
    return replace(whole, **changed)


def course(**changed: Any) -> Course:  # noqa: ANN401 - any field
    """A course that was held in spring."""
    whole = Course(id="KKKKKKKKK", department="moss", start=date(2026, 3, 2), end=date(2026, 3, 30), minutes=1440)
    return replace(whole, **changed)


def checked(
    families: tuple[Family, ...] = (family(),),
    volunteers: tuple[Volunteer, ...] = (volunteer(),),
    courses: tuple[Course, ...] = (course(),),
    **changed: Any,  # noqa: ANN401 - any field
) -> Checked:
    """What is looked at in the evening of the last day of October."""
    return replace(Checked(Units(families, volunteers, courses), OCTOBER, EVENING, Registers()), **changed)


def of_case(**changed: Any) -> Checked:  # noqa: ANN401 - any field
    """The department with one thing of its case changed."""
    return checked((family(cases=(case(**changed),)),))


def of_match(**changed: Any) -> Checked:  # noqa: ANN401 - any field
    """The same of its match."""
    return of_case(matches=(match(**changed),))
