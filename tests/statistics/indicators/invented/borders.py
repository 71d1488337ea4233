"""The borders of the invented year: one family for each, placed where a wrong definition would count it otherwise."""

from collections.abc import Iterator
from typing import Any

from tests.statistics.indicators.invented.registers import BASE, GONE, LAST_YEARS, MERGED, ONE_DAY, TOTALS_ONLY, row

Row = dict[str, Any]
Span = tuple[str | None, str | None, str | None]
"""Start, end and end reason of a match."""

HERE = BASE[0]

MATCHES: dict[str, Span] = {
    "ended the year before": ("2018-06-01", "2018-12-31", "completed"),
    "ended on 1 January": ("2018-06-01", "2019-01-01", "completed"),
    "ended on 30 December": ("2019-06-01", "2019-12-30", "completed"),
    "ended on 31 December": ("2019-06-01", "2019-12-31", "completed"),
    "ended on 1 January after": ("2019-06-01", "2020-01-01", "completed"),
    "began on 1 January": ("2019-01-01", "2019-02-01", "completed"),
    "began on 31 December": ("2019-12-31", None, None),
    "began on 1 January after": ("2020-01-01", None, None),
    "a single day": ("2019-07-01", "2019-07-01", "completed"),
    "no start": (None, None, None),
    "a day under seven months": ("2019-03-15", "2019-10-14", "completed"),
    "seven months": ("2019-03-15", "2019-10-15", "completed"),
    "a day over seven months": ("2019-03-15", "2019-10-16", "completed"),
    "a day under thirteen months": ("2018-10-15", "2019-11-14", "completed"),
    "thirteen months": ("2018-10-15", "2019-11-15", "completed"),
    "over thirteen months": ("2018-01-31", "2019-11-16", "completed"),
    "six months and a day": ("2019-01-31", "2019-08-01", "completed"),
    "a year and a day": ("2018-05-05", "2019-05-06", "completed"),
}

WAITING: dict[str, tuple[str | None, str | None, tuple[Span, ...]]] = {
    "visited, nobody yet": ("2019-11-01", None, ()),
    "visited on 31 December": ("2019-12-31", None, ()),
    "visited on 1 January after": ("2020-01-01", None, ()),
    "never visited": (None, None, ()),
    "closed on 31 December": ("2019-11-01", "2019-12-31", ()),
    "closed on 1 January after": ("2019-11-01", "2020-01-01", ()),
    "closed the year before": ("2018-11-01", "2018-12-31", ()),
    "closed on 1 January": ("2018-11-01", "2019-01-01", ()),
    "closed without a visit": (None, "2019-07-01", ()),
    "matched in January": ("2019-11-01", None, (("2020-01-10", None, None),)),
    "matched on 31 December": ("2019-11-01", None, (("2019-12-31", None, None),)),
    "ended, not closed": ("2019-01-01", None, (("2019-02-01", "2019-09-01", "completed"),)),
    "needs another": ("2019-01-01", None, (("2019-02-01", "2019-09-01", "needs_new_volunteer"),)),
    "needs another since 31 December": ("2019-01-01", None, (("2019-02-01", "2019-12-31", "needs_new_volunteer"),)),
    "needs another from 1 January": ("2019-01-01", None, (("2019-02-01", "2020-01-01", "needs_new_volunteer"),)),
    "needed another and got one": (
        "2019-01-01",
        None,
        (("2019-02-01", "2019-05-01", "needs_new_volunteer"), ("2019-06-01", "2019-10-01", "completed")),
    ),
    "needed another and got two": (
        "2019-01-01",
        None,
        (("2019-02-01", "2019-05-01", "needs_new_volunteer"), ("2019-06-01", "2019-10-01", "family_moved")),
    ),
    "needed another and has one": (
        "2019-01-01",
        None,
        (("2019-02-01", "2019-05-01", "needs_new_volunteer"), ("2019-06-01", None, None)),
    ),
    "needs a third": (
        "2019-01-01",
        None,
        (("2019-02-01", "2019-05-01", "completed"), ("2019-06-01", "2019-10-01", "needs_new_volunteer")),
    ),
    "gets another in January": (
        "2019-01-01",
        None,
        (("2019-02-01", "2019-05-01", "needs_new_volunteer"), ("2020-01-05", None, None)),
    ),
    "two at once, one goes on": (
        "2019-01-01",
        None,
        (("2019-02-01", None, None), ("2019-03-01", "2019-09-01", "needs_new_volunteer")),
    ),
    "closed after a match": ("2019-01-01", "2019-10-01", (("2019-02-01", "2019-10-01", "completed"),)),
    "match of another year": ("2018-01-01", "2019-10-01", (("2018-02-01", "2018-10-01", "completed"),)),
}


def rows() -> Iterator[Row]:
    """All of them."""
    for number, (what, span) in enumerate(MATCHES.items()):
        yield from _family(f"M{number:02}", what, HERE, "2018-01-01", None, (span,))
    for number, (what, (visited, closed, spans)) in enumerate(WAITING.items()):
        yield from _family(f"W{number:02}", what, BASE[1], visited, closed, spans)
    yield from _moved()
    yield from _ages()
    yield from _courses()
    yield from _elsewhere()
    yield from _loose()


def _family(
    name: str,
    note: str,
    department: str,
    visited: str | None,
    closed: str | None,
    spans: tuple[Span, ...],
) -> Iterator[Row]:
    values = {"background": "mixed", "civil_status": "single", "minority_language": True, "asylum": "reception"}
    answers = {"challenges": ["weak_network"], "support_wanted": [], "help_before": ["ppt"], "help_after": None}
    yield row("family", name, note=note, **values, **answers)
    yield from _case(f"{name}-case", name, department, visited, closed)
    for number, (start, end, reason) in enumerate(spans):
        span = {"start": start, "end": end, "end_reason": reason, "weekly_hours": 2.5}
        yield row("match", f"{name}-{number}", case=f"{name}-case", volunteer=f"V-{name}", **span)
        yield _volunteer(f"V-{name}", department, 1960)


def _case(name: str, family: str, department: str, visited: str | None, closed: str | None) -> Iterator[Row]:
    dates = {"referred": "2017-12-01", "first_response": "2017-12-02", "first_visit": visited, "closed": closed}
    reason = {"close_reason": "completed" if closed else None, "forwarded_to": ["bup"], "source": "ppt"}
    yield row("case", name, family=family, department=department, **dates, **reason)


def _volunteer(name: str, department: str, born: int | None, **other: object) -> Row:
    dates = {"applied": None, "interviewed": None, "police_certificate": None, "approved": None, "left": None}
    known = {"gender": "woman", "occupation": "working", "parent_experience": True}
    return row("volunteer", name, department=department, birth_year=born, **{**dates, **known, **other})


def _moved() -> Iterator[Row]:
    """From one department of the base to another; from one that gives only totals; back again; two unmatched cases."""
    half = (("2019-01-10", "2019-06-01", "family_moved"),), (("2019-07-01", "2019-12-01", "completed"),)
    for name, (first, second) in {
        "Y01": (BASE[2], BASE[3]),
        "Y02": (TOTALS_ONLY, BASE[3]),
        "Y03": (BASE[4], TOTALS_ONLY),
        "Y04": (BASE[4], BASE[4]),
        "Y05": (LAST_YEARS, TOTALS_ONLY),
    }.items():
        yield from _family(name, "moved", first, "2018-12-01", "2019-06-01", half[0])
        yield from _case(f"{name}-casetwo", name, second, "2019-06-15", None)
        for start, end, reason in half[1]:
            span = {"start": start, "end": end, "end_reason": reason, "weekly_hours": None}
            yield row("match", f"{name}two-0", case=f"{name}-casetwo", volunteer=f"V-{name}", **span)
    yield from _family("Y06", "two cases, no match", BASE[5], "2019-02-01", "2019-03-01", ())
    yield from _case("Y06-casetwo", "Y06", BASE[5], "2019-08-01", "2019-09-01")
    yield from _family("Y07", "two cases that wait", BASE[5], "2019-02-01", None, ())
    yield from _case("Y07-casetwo", "Y07", BASE[6], "2019-08-01", None)


def _ages() -> Iterator[Row]:
    """Children and volunteers at the edge of every band, and a child not yet born."""
    whole = ("2019-01-01", None, None)
    yield from _family("A00", "all ages", BASE[6], "2018-12-01", None, (whole,))
    for born in (2020, 2019, 2017, 2016, 2013, 2012, 2007, 2006, 1999, None):
        needs = {2020: True, 2017: None, 2016: True}.get(born or 0, False)
        yield row("child", f"A00-{born}", family="A00", birth_year=born, special_needs=needs)
    for age in (17, 18, 19, 20, 24, 25, 34, 35, 39, 40, 44, 45, 54, 55, 59, 60, 64, 65, 74, 75, 90):
        yield _volunteer(f"V-age{age}", BASE[6], 2019 - age, occupation="student" if age < 30 else "pensioner")
        span = {"start": "2019-05-05", "end": "2019-05-06", "end_reason": "completed", "weekly_hours": 4}
        yield row("match", f"A00-age{age}", case="A00-case", volunteer=f"V-age{age}", **span)


def _courses() -> Iterator[Row]:
    """At the turn of the year, cancelled, in departments outside the base, and one person on two."""
    courses = {
        "E0": ("2018-12-31", False, HERE),
        "E1": ("2019-01-01", False, HERE),
        "E2": ("2019-12-31", False, HERE),
        "E3": ("2020-01-01", False, HERE),
        "E4": ("2019-05-05", True, HERE),
        "E5": ("2019-05-05", False, TOTALS_ONLY),
        "E6": ("2019-05-05", False, LAST_YEARS),
        "E7": (None, False, HERE),
        "E8": ("2019-12-31", False, MERGED),
    }
    for name, (end, cancelled, department) in courses.items():
        lasted = {"start": "2018-12-01", "end": end, "hours": 24, "cancelled": cancelled}
        yield row("course", name, department=department, **lasted)
        yield _volunteer(f"V-{name}", department, 1970)
        yield _volunteer(f"V-out{name}", department, 1970)
        for who, outcome in (("V-two", "completed"), (f"V-{name}", "completed"), (f"V-out{name}", "dropped_out")):
            yield row("course_participation", f"{name}-{who}", course=name, volunteer=who, outcome=outcome)
    yield _volunteer("V-two", HERE, 1970)


def _elsewhere() -> Iterator[Row]:
    """Skewed families where only totals count, a volunteer who visits in another department, one day in a closing."""
    for number in range(12):
        whole = ("2019-02-01", "2019-11-30", "completed")
        yield from _family(f"T{number:02}", "totals only", TOTALS_ONLY, "2019-01-01", "2019-12-01", (whole,))
    one_day, gone = ("2018-02-01", "2019-01-01", "completed"), ("2018-02-01", "2018-11-30", "completed")
    yield from _family("T20", "a day in a department that closed", ONE_DAY, "2018-01-01", None, (one_day,))
    yield from _family("T21", "gone with its department", GONE, "2018-01-01", "2018-11-30", (gone,))
    yield from _family("T24", "helped on, on the last day", TOTALS_ONLY, None, "2019-12-31", ())
    yield from _family("T22", "waits where only totals count", TOTALS_ONLY, "2019-01-01", None, ())
    yield from _family("T23", "not relevant where only totals count", TOTALS_ONLY, "2019-01-01", "2019-05-05", ())
    yield _volunteer("V-guest", TOTALS_ONLY, None, gender=None, occupation=None, parent_experience=None)
    span = {"start": "2019-03-01", "end": None, "end_reason": None, "weekly_hours": 0.5}
    yield row("match", "guest", case="A00-case", volunteer="V-guest", **span)
    yield row("visit", "guest-1", match="guest", date="2019-03-31", hours=None)
    yield row("visit", "guest-2", match="guest", date="2019-04-01", hours=0.5)
    yield row("visit", "guest-3", match="guest", date="2018-12-31", hours=4)
    yield row("visit", "guest-4", match="guest", date="2020-01-01", hours=4)
    yield row("visit", "late", match="M01-0", date="2019-02-03", hours=2)


def _loose() -> Iterator[Row]:
    """Rows that name what is not there."""
    yield row("visit", "lost", match="nowhere", date="2019-05-05", hours=3)
    yield row("child", "lost", family="nowhere", birth_year=2018, special_needs=True)
    yield row("course_participation", "lost", course="nowhere", volunteer="V-two", outcome="completed")
