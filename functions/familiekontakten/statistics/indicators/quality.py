"""What is missing or came late. Pure. Shown, never silently repaired (indicator definitions, `quality.*`)."""

from collections.abc import Iterator
from datetime import date

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import Counts, Indicator, Names, Printed, Public, Time, each
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Case, Course, Family, Match, Volunteer

Counted = Family | Volunteer | Course

OF_FAMILY = ("civil_status", "background", "minority_language", "challenges", "support_wanted")
HELP = ("help_before", "help_after")
OF_VOLUNTEER = ("gender", "birth_year", "occupation", "parent_experience", "police_certificate")


def empty(thing: object, kind: str, fields: tuple[str, ...]) -> Iterator[str]:
    """The fields of a thing that are not known, written "family.background"."""
    return (f"{kind}.{field}" for field in fields if getattr(thing, field) is None)


def _of_family(family: Family, period: Period) -> Iterator[str]:
    if family.supported(period):
        yield from empty(family, "family", (*OF_FAMILY, *HELP))
        for child in family.children:
            yield from empty(child, "child", ("birth_year", "special_needs"))
    for case in family.cases:
        yield from _of_case(case, period)


def _of_case(case: Case, period: Period) -> Iterator[str]:
    yield from empty(case, "case", ("referred",))
    if case.referred in period:
        yield from empty(case, "case", ("source",))
    if case.closed in period:
        yield from empty(case, "case", ("close_reason",))
    for match in case.matches:
        yield from _of_match(match, period)


def _of_match(match: Match, period: Period) -> Iterator[str]:
    yield from empty(match, "match", ("start",))
    if match.active(period):
        yield from empty(match, "match", ("weekly_minutes",))
    if match.end in period:
        yield from empty(match, "match", ("end_reason",))


def _missing(one: Counted, period: Period) -> Counts:
    if isinstance(one, Family):
        return each(_of_family(one, period))
    if isinstance(one, Course):
        return each(empty(one, "course", ("end",)))
    return each(empty(one, "volunteer", OF_VOLUNTEER)) if one.active(period) else {}


def _written(one: Counted) -> Iterator[tuple[date | None, date | None]]:
    """When something happened, and when it was written."""
    if isinstance(one, Course):
        yield one.end, one.entered
    elif isinstance(one, Volunteer):
        yield one.applied, one.entered
    else:
        for case in one.cases:
            yield case.referred, case.entered
            for match in case.matches:
                yield match.start, match.entered
                yield from ((visit.on, visit.entered) for visit in match.visits)


def months_late(happened: date, entered: date) -> int:
    """Calendar months between the month of an event and the month in which it was written."""
    return (entered.year - happened.year) * 12 + entered.month - happened.month


def _late(one: Counted, period: Period) -> Counts:
    return each(
        str(months_late(happened, entered))
        for happened, entered in _written(one)
        if happened and entered and entered in period and happened < period.first
    )


MISSING = Indicator[Counted](
    id="quality.missing",
    names=Names(N_("Manglende opplysninger"), "Missing values"),
    defined=N_(
        "Ukjente verdier i hvert felt, blant det som er med i periodens tall, og det som mangler datoen som trengs."
    ),
    count=_missing,
    time=Time.DISTINCT,
    missing=N_("Det ukjente er det som telles."),
    public=Public.INTERNAL,
)

LATE = Indicator[Counted](
    id="quality.late",
    names=Names(N_("Sent registrert"), "Late registration"),
    defined=N_("Hendelser før perioden som ble skrevet inn i perioden, etter hvor mange måneder for sent."),
    count=_late,
    time=Time.FLOW,
    printed=Printed.MONTH,
    missing=N_("Det som mangler dato for når det ble skrevet, er ikke med."),
    public=Public.INTERNAL,
)

ALL: tuple[Indicator[Counted], ...] = (MISSING, LATE)
