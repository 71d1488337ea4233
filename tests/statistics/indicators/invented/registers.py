"""The national registers of the invented year."""

from collections.abc import Iterator
from typing import Any

Row = dict[str, Any]

BASE = tuple(f"D{number:02}" for number in range(1, 9))
"""Open all year, with a full return."""

TOTALS_ONLY, LAST_YEARS, MERGED, CLOSED, OPENED, GONE, TO_COME, ONE_DAY = (
    "D09",
    "D10",
    "D11",
    "D12",
    "D13",
    "D14",
    "D15",
    "D16",
)
"""Only totals; a return for 2018 only; merged on 31 December; closed in June; opened in September; closed before the
year; opens after it (both with a return for 2019 all the same); closed on 1 January."""


def row(kind: str, id_: str, /, **fields: object) -> Row:
    """One row, first revision."""
    return {"type": kind, "id": id_, "rev": 1, **fields}


def rows() -> Iterator[Row]:
    """All registers."""
    yield row("meta", "meta", format="hsf-records/1", report_year=2019, as_of="2020-02-01", synthetic=True)
    yield from _departments()
    yield from _returns()
    yield from _people()
    yield from _events()
    yield from _money()
    yield from _other()


def _department(name: str, opened: str, closed: str | None = None, kind: str | None = None, **more: object) -> Row:
    place = {"name": f"Prøvested {name}", "in_oslo": False, "county": "Prøvefylke", "operator_type": "organisation"}
    dates = {"opened": opened, "closed": closed, "closed_kind": kind, "successor": None}
    return row("department", name, **place | dates | more)


def _departments() -> Iterator[Row]:
    for number, name in enumerate(BASE):
        operator = "municipality" if number % 2 else "organisation"
        yield _department(name, f"{1999 + number // 2}-05-01", operator_type=operator, in_oslo=number < 3)
    yield _department(TOTALS_ONLY, "2010-01-01", operator_type="municipality")
    yield _department(LAST_YEARS, "2009-12-31", in_oslo=True)
    yield _department(MERGED, "2003-01-01", "2019-12-31", "merged", successor="D01", operator_type="municipality")
    yield _department(CLOSED, "2000-02-29", "2019-06-30", "closed", operator_type="municipality", in_oslo=True)
    yield _department(OPENED, "2019-09-01")
    yield _department(GONE, "1999-01-01", "2018-12-31", "closed", in_oslo=True)
    yield _department(TO_COME, "2020-01-01", operator_type="municipality")
    yield _department(ONE_DAY, "2001-01-01", "2019-01-01", "closed")


def _returns() -> Iterator[Row]:
    for name in (*BASE, MERGED, CLOSED, OPENED, GONE, TO_COME):
        yield row("annual_return", f"R-{name}", department=name, year=2019, status="full")
    yield row("annual_return", "R-totals", department=TOTALS_ONLY, year=2019, status="totals_only")
    yield row("annual_return", "R-last", department=LAST_YEARS, year=2018, status="full")
    yield row("annual_return", "R-both", department=TOTALS_ONLY, year=2018, status="full")


LASTING = (
    ("2010-01-01", None),
    ("2019-12-31", None),
    ("2015-01-01", "2019-12-31"),
    ("2015-01-01", "2020-01-01"),
    ("2015-01-01", "2019-12-30"),
    ("2020-01-01", None),
    ("2012-01-01", "2012-12-31"),
)
"""Four of these are there on 31 December 2019."""


def _people() -> Iterator[Row]:
    for number, (start, end) in enumerate(LASTING):
        lasting = {"start": start, "end": end}
        yield row("coordinator", f"K{number}", department=BASE[number], fte=0.5 + number / 10, **lasting)
        yield row("board_member", f"B{number}", **lasting)
        yield row("member_country", f"L{number}", country=f"Prøveland {number}", **lasting)
        role = ("leader", "coordinator", "communication", "adviser", "consultant", "project", "leader")[number]
        yield row("national_staff", f"S{number}", role=role, fte=(1.0, 0.5, 0.8, 0.7, 1.0, 1.0, 1.0)[number], **lasting)


def _events() -> Iterator[Row]:
    for number, day in enumerate(("2018-12-31", "2019-01-01", "2019-05-05", "2019-12-31", "2020-01-01")):
        yield row("board_meeting", f"M{number}", date=day, matters=9 + number)
        meeting = {"start": day, "end": day, "attendees": 10 + number, "departments": 3 + number}
        yield row("event", f"N{number}", kind="network_meeting", **meeting)
    for number, (start, end) in enumerate(
        (("2018-09-01", "2018-09-03"), ("2019-09-01", "2019-09-02"), ("2019-11-01", "2019-11-04"))
    ):
        gathering = {"start": start, "end": end, "attendees": 40, "departments": 30}
        yield row("event", f"Z{number}", kind="coordinator_gathering", **gathering)
        yield row("event", f"V{number}", kind="volunteer_gathering", **gathering | {"attendees": 100 + number})
        people = [f"K{number}", f"K{number + 1}", "K9"]
        yield row("coordinator_training", f"T{number}", start=start, end=end, coordinators=people)


def _money() -> Iterator[Row]:
    years = {"G12": "2012-12-01", "G14": "2014-12-01", "G15": "2015-12-31", "G16": "2016-01-01", "G17": "2017-12-01"}
    years |= {"G18": "2018-12-31", "G19": "2019-01-01", "G19b": "2019-12-31", "G20": "2020-01-01"}
    for number, (name, day) in enumerate(years.items()):
        yield row("grant", name, campaign="juleaksjon", donor="Prøvestiftelsen", date=day)
        for department in BASE[number % 3 : number % 3 + 3]:
            share = {"grant": name, "department": department, "amount_nok": 10_000 + number, "children": 11 + number}
            yield row("grant_share", f"{name}-{department}", **share)
    yield row("grant", "F19", campaign="fattigdomsmidler", donor="Prøvedirektoratet", date="2019-03-03")
    yield row("grant_share", "F19-D08", grant="F19", department="D08", amount_nok=99_000, children=77)
    yield row("grant_share", "lost", grant="nowhere", department="D07", amount_nok=1, children=1)


HOME_START_PLUS = (
    ("2018-03-01", "2018-06-01"),
    ("2019-03-01", "2019-12-31"),
    ("2019-12-31", "2020-01-01"),
    ("2019-12-31", None),
    ("2020-01-01", "2020-02-01"),
    (None, None),
)
STARTED = (
    ("Nord", "2018-12-31", True),
    ("Sør", "2019-01-01", True),
    ("Øst", "2019-12-31", False),
    ("Vest", "2019-05-05", "2019-06-01"),
    ("Vest", "2019-06-06", True),
    ("Midt", "2020-01-01", True),
)


def _other() -> Iterator[Row]:
    for number, (approved, started) in enumerate(HOME_START_PLUS):
        yield row("hsplus_approval", f"H{number}", department=BASE[number], approved=approved, started=started)
    for number, (name, day, yes) in enumerate(STARTED):
        yield row("startup_support", f"O{number}", municipality=f"Prøve{name}", date=day, cleared=yes)
    for number, (department, year) in enumerate((("D01", 2019), ("D01", 2019), ("D02", 2019), ("D03", 2018))):
        yield row("special_funding", f"P{number}", department=department, year=year)
    for year in (2000, 2010, 2011, 2019):
        share = {"minority_language_percent": 37} if year == 2010 else {}
        totals = {"departments": year - 1990, "families": 7, "children": 9, "volunteers": 5}
        yield row("historic_total", f"Y{year}", year=year, **totals, **share)
