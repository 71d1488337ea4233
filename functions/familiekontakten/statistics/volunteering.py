"""From rows to volunteers: their engagements come from matches, their courses from participations. Pure."""

from collections import defaultdict
from collections.abc import Mapping

from familiekontakten.statistics.rows import Kept, Row, day
from familiekontakten.statistics.units import Engagement, Participation, Volunteer

UNKNOWN_ROW: Row = {}
Engagements = Mapping[str, tuple[Engagement, ...]]
Participations = Mapping[str, tuple[Participation, ...]]


def volunteers(kept: Kept) -> tuple[Volunteer, ...]:
    """Everybody who has a row, a match or a course, in the order of their ids."""
    engaged, taught = _engagements(kept), _participations(kept)
    return tuple(
        _volunteer(name, kept["volunteer"].get(name, UNKNOWN_ROW), engaged.get(name, ()), taught.get(name, ()))
        for name in sorted({*kept["volunteer"], *engaged, *taught})
    )


def _volunteer(
    name: str, row: Row, engagements: tuple[Engagement, ...], courses: tuple[Participation, ...]
) -> Volunteer:
    return Volunteer(
        id=name,
        department=row.get("department"),
        gender=row.get("gender"),
        birth_year=row.get("birth_year"),
        occupation=row.get("occupation"),
        parent_experience=row.get("parent_experience"),
        applied=day(row.get("applied")),
        interviewed=day(row.get("interviewed")),
        police_certificate=day(row.get("police_certificate")),
        approved=day(row.get("approved")),
        left=day(row.get("left")),
        left_reason=row.get("left_reason"),
        entered=day(row.get("entered")),
        engagements=engagements,
        courses=courses,
    )


def _engagements(kept: Kept) -> Engagements:
    """The matches of each volunteer, each in the department of the family's case."""
    found: dict[str, list[Engagement]] = defaultdict(list)
    for row in kept["match"].values():
        department = kept["case"].get(row.get("case") or "", UNKNOWN_ROW).get("department")
        if row.get("volunteer") and department:
            one = Engagement(
                match=row["id"], department=department, start=day(row.get("start")), end=day(row.get("end"))
            )
            found[row["volunteer"]].append(one)
    return {name: tuple(each) for name, each in found.items()}


def _engagement(match: Row, department: str) -> Engagement:
    start, end = day(match.get("start")), day(match.get("end"))
    return Engagement(match=match["id"], department=department, start=start, end=end)


def _participations(kept: Kept) -> Participations:
    """The courses of each volunteer; a participation in a course that does not exist is left out."""
    found: dict[str, list[Participation]] = defaultdict(list)
    for row in kept["course_participation"].values():
        course = kept["course"].get(row.get("course") or "", UNKNOWN_ROW)
        if row.get("volunteer") and course.get("department"):
            found[row["volunteer"]].append(_participation(course, row.get("outcome")))
    return {name: tuple(each) for name, each in found.items()}


def _participation(course: Row, outcome: str | None) -> Participation:
    return Participation(
        course=course["id"],
        department=course["department"],
        start=day(course.get("start")),
        end=day(course.get("end")),
        cancelled=bool(course.get("cancelled")),
        outcome=outcome,
    )
