"""From rows of `hsf-records/1` to what is counted. Pure.

Built from below: visits into matches, matches into cases, cases and children into families. A family's or volunteer's
row may be missing while a match names it: it is counted all the same, with nothing known about it (annual figures count
distinct ids over matches). What cannot be placed at all is left out, and `references.loose` lists it.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from functools import partial
from typing import TypeVar

from familiekontakten.departments.department import NATIONAL
from familiekontakten.statistics.figures import Units
from familiekontakten.statistics.rows import Kept, Row, by, codes, day, minutes, newest
from familiekontakten.statistics.units import Case, Child, Course, Enquiry, Family, Forwarding, Log, Match, Visit
from familiekontakten.statistics.volunteering import volunteers

T = TypeVar("T")
UNKNOWN_ROW: Row = {}


def units_of(rows: Iterable[Row]) -> Units:
    """Everything that is counted, each kind in the order of its ids, whatever the order of the rows."""
    kept = newest(rows)
    return Units(
        families=_families(kept),
        volunteers=volunteers(kept),
        courses=tuple(_course(row) for row in kept["course"].values() if row["department"]),
        enquiries=tuple(_enquiry(row) for row in kept["enquiry"].values()),
    )


def _families(kept: Kept) -> tuple[Family, ...]:
    visits = _belonging(kept["visit"], "match", _visit)
    matches = _belonging(kept["match"], "case", partial(_match, visits))
    cases = _belonging(kept["case"], "family", partial(_case, matches, _logs(kept)))
    children = _belonging(kept["child"], "family", _child)
    return tuple(
        _family(name, kept["family"].get(name, UNKNOWN_ROW), children.get(name, ()), cases.get(name, ()))
        for name in sorted({*kept["family"], *cases})
    )


def _belonging(rows: Mapping[str, Row], field: str, make: Callable[[Row], T | None]) -> dict[str, tuple[T, ...]]:
    """What each thing has of its own; None is left out."""
    return {
        name: tuple(one for row in same if (one := make(row)) is not None) for name, same in by(rows, field).items()
    }


def _family(name: str, row: Row, children: tuple[Child, ...], cases: tuple[Case, ...]) -> Family:
    return Family(
        id=name,
        background=row.get("background"),
        civil_status=row.get("civil_status"),
        minority_language=row.get("minority_language"),
        challenges=codes(row.get("challenges")),
        support_wanted=codes(row.get("support_wanted")),
        help_before=codes(row.get("help_before")),
        help_after=codes(row.get("help_after")),
        asylum=row.get("asylum"),
        children=children,
        cases=cases,
    )


def _child(row: Row) -> Child:
    return Child(row.get("birth_year"), row.get("special_needs"))


def _case(matches: Mapping[str, tuple[Match, ...]], logs: Mapping[str, Log], row: Row) -> Case | None:
    if not row.get("department"):
        return None
    return Case(
        id=row["id"],
        department=row["department"],
        referred=day(row.get("referred")),
        source=row.get("source"),
        first_response=day(row.get("first_response")),
        first_visit=day(row.get("first_visit")),
        closed=day(row.get("closed")),
        close_reason=row.get("close_reason"),
        forwarded=_forwarded(row),
        matches=tuple(_reviewed(match, row) for match in matches.get(row["id"], ())),
        log=logs.get(row["department"], Log()),
        entered=day(row.get("entered")),
        programme=row.get("programme") or "home_start",
    )


def _reviewed(match: Match, row: Row) -> Match:
    """Going on is talked about in the family's case (assignments/assignment.py)."""
    reviews = tuple(on for one in row.get("reviewed") or () if (on := day(one)))
    return replace(match, reviewed_on=(*match.reviewed_on, *reviews)) if reviews else match


def _forwarded(row: Row) -> tuple[Forwarding, ...]:
    """With dates where the department wrote them; the plain format has none (they are dated by the closing)."""
    dated = row.get("forwarded")
    if dated is not None:
        return tuple(Forwarding(one["service"], day(one.get("on"))) for one in dated)
    return tuple(Forwarding(service) for service in row.get("forwarded_to") or ())


def _match(visits: Mapping[str, tuple[Visit, ...]], row: Row) -> Match:
    return Match(
        id=row["id"],
        volunteer=row.get("volunteer") or "",
        start=day(row.get("start")),
        end=day(row.get("end")),
        end_reason=row.get("end_reason"),
        weekly_minutes=minutes(row.get("weekly_hours")),
        visits=visits.get(row["id"], ()),
        reviewed_on=tuple(on for one in row.get("reviewed") or () if (on := day(one))),
        entered=day(row.get("entered")),
    )


def _visit(row: Row) -> Visit | None:
    on = day(row.get("date"))
    return Visit(on, minutes(row.get("hours")) or 0, day(row.get("entered"))) if on else None


def _logs(kept: Kept) -> Mapping[str, Log]:
    """How each department logs: whether it does, and the months it marked as complete (rows of type log_complete)."""
    complete: dict[str, set[str]] = {}
    for row in kept["log_complete"].values():
        complete.setdefault(row["department"], set()).add(row["month"])
    matches = (kept["match"].get(row.get("match") or "", UNKNOWN_ROW) for row in kept["visit"].values())
    cases = (kept["case"].get(match.get("case") or "", UNKNOWN_ROW) for match in matches)
    keeping = {case["department"] for case in cases if case.get("department")}
    return {name: Log(name in keeping, frozenset(complete.get(name, ()))) for name in keeping | complete.keys()}


def _course(row: Row) -> Course:
    return Course(
        id=row["id"],
        department=row["department"],
        start=day(row.get("start")),
        end=day(row.get("end")),
        minutes=minutes(row.get("hours")),
        cancelled=bool(row.get("cancelled")),
        entered=day(row.get("entered")),
    )


def _enquiry(row: Row) -> Enquiry:
    return Enquiry(
        id=row["id"],
        department=row.get("department") or NATIONAL,
        on=day(row.get("date")),
        kind=row.get("kind"),
        municipality=row.get("municipality"),
        source=row.get("source"),
        language=row.get("language"),
        answered=day(row.get("answered")),
        ended=day(row.get("ended")),
        withdrawn=bool(row.get("withdrawn")),
        set_aside=bool(row.get("set_aside")),
    )
