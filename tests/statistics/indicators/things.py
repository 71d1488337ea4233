"""Short ways to say what is counted: days as text, one family with one case with one match."""

from datetime import date
from typing import Any

from familiekontakten.statistics.indicator import Counts, Indicator
from familiekontakten.statistics.period import Period, month, year
from familiekontakten.statistics.units import Case, Engagement, Family, Match, Participation, Visit, Volunteer

DATES = {"start", "end", "referred", "first_response", "first_visit", "closed", "applied", "interviewed"}
DATES |= {"police_certificate", "approved", "left", "entered"}


def day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _dated(values: dict[str, Any]) -> dict[str, Any]:
    return {name: day(value) if name in DATES else value for name, value in values.items()}


def match(start: str | None, end: str | None = None, **more: Any) -> Match:  # noqa: ANN401 - any of its fields
    return Match(**{"id": "M", "volunteer": "V"} | _dated({"start": start, "end": end, **more}))


def case(*matches: Match, **more: Any) -> Case:  # noqa: ANN401 - any of its fields
    return Case(**{"id": "C", "department": "moss", "matches": matches} | _dated(more))


def family(*cases: Case, **more: Any) -> Family:  # noqa: ANN401 - any of its fields
    return Family(**{"id": "F", "cases": cases, **more})


def visited(**more: Any) -> Family:  # noqa: ANN401 - any of its fields
    """A family with a familiekontakt all of 2026."""
    return family(case(match("2026-01-01")), **more)


def visits(*logged: tuple[str, int]) -> tuple[Visit, ...]:
    return tuple(Visit(date.fromisoformat(on), minutes) for on, minutes in logged)


def volunteer(
    *engaged: tuple[str | None, str | None],
    courses: tuple[Participation, ...] = (),
    **more: Any,  # noqa: ANN401 - any of its fields
) -> Volunteer:
    engagements = tuple(Engagement(match="M", department="moss", start=day(s), end=day(e)) for s, e in engaged)
    return Volunteer(**{"id": "V", "department": "moss", "engagements": engagements, "courses": courses} | _dated(more))


def taken(
    end: str | None, outcome: str | None = "completed", *, start: str | None = None, cancelled: bool = False
) -> Participation:
    return Participation(
        course="K", department="moss", start=day(start), end=day(end), cancelled=cancelled, outcome=outcome
    )


def counted(indicator: Indicator[Any], unit: object, when: str) -> Counts:
    """What a unit adds in "2026" or "2026-10"."""
    return indicator.counts(unit, period(when))


def period(when: str) -> Period:
    return month(when) if "-" in when else year(int(when))
