"""The registers: departments that open, close and merge, and everything with two ends."""

from datetime import date

import pytest
from familiekontakten.statistics.indicator import Counts, Indicator
from familiekontakten.statistics.indicators import departments, grants, history, organisation, people
from familiekontakten.statistics.period import Period, year
from familiekontakten.statistics.registers import Registers, registers_of

from tests.statistics.indicators import invented

YEAR = year(2019)


@pytest.fixture(scope="module")
def registers() -> Registers:
    return registers_of(invented.rows())


@pytest.mark.parametrize(
    ("indicator", "found"),
    [
        (departments.IN_YEAR, {"": 14}),
        (departments.STOCK, {"": 12}),
        (departments.OPENED, {"": 1}),
        (departments.CLOSED, {"": 2}),
        (departments.MERGED, {"": 1}),
        (departments.BY_OPERATOR, {"municipality": 7, "organisation": 7}),
        (departments.BY_PLACE, {"yes": 5, "no": 9}),
        (departments.TEN_YEARS_OR_MORE, {"": 10}),
        (departments.COUNTIES, {"": 1}),
        (departments.COVERAGE, {"": 11}),
        (people.COORDINATORS, {"": 4}),
        (people.COORDINATORS_TRAINED, {"": 4, "rounds": 2, "days": 2}),
        (people.BOARD_MEETINGS, {"": 3}),
        (people.BOARD_MATTERS, {"": 33}),
        (organisation.STARTUPS, {"supported": 3, "cleared": 2}),
        (organisation.HOME_START_PLUS, {"approved": 4, "started": 1, "starting": 2}),
        (organisation.SPECIAL_FUNDING, {"": 2}),
        (grants.AMOUNT, {"juleaksjon": 3 * 10_006 + 3 * 10_007, "fattigdomsmidler": 99_000}),
        (grants.DEPARTMENTS, {"juleaksjon": 4, "fattigdomsmidler": 1}),
        (grants.CHILDREN, {"juleaksjon": 3 * 17 + 3 * 18, "fattigdomsmidler": 77}),
        (grants.YEARS, {"juleaksjon": 6, "fattigdomsmidler": 1}),
        (history.DEPARTMENTS, {"2000": 10, "2010": 20, "2011": 21}),
        (history.DEPARTMENTS_GROWTH, {"part": 2, "whole": 19}),
    ],
    ids=lambda one: one.id if isinstance(one, Indicator) else "",
)
def test_the_invented_year_counted_by_hand(
    indicator: Indicator[Registers], found: Counts, registers: Registers
) -> None:
    assert indicator.counts(registers, YEAR) == found


def test_positions_are_added_by_role(registers: Registers) -> None:
    assert people.NATIONAL_STAFF.counts(registers, YEAR) == {
        "": 300,
        "leader": 100,
        "coordinator": 50,
        "communication": 80,
        "adviser": 70,
    }


def test_events_one_by_one(registers: Registers) -> None:
    found = organisation.EVENTS_HELD.counts(registers, YEAR)
    assert (found["network_meeting"], found["coordinator_gathering"], found["volunteer_conference"]) == (3, 2, 0)
    assert (found["coordinator_gathering.1.days"], found["coordinator_gathering.2.days"]) == (2, 4)
    assert found["network_meeting.3.departments"] == 6


@pytest.mark.parametrize(
    ("name", "first", "last", "there"),
    [
        ("D11", "2019-12-31", "2019-12-31", True),
        ("D11", "2020-01-01", "2020-12-31", False),
        ("D13", "2019-08-01", "2019-08-31", False),
        ("D13", "2019-09-01", "2019-09-01", True),
        ("D16", "2019-01-01", "2019-12-31", True),
        ("D14", "2019-01-01", "2019-12-31", False),
    ],
)
def test_a_department_is_open_on_its_first_and_last_day(
    registers: Registers, name: str, first: str, last: str, there: bool
) -> None:
    period = Period(date.fromisoformat(first), date.fromisoformat(last))
    assert (name in registers.open_in(period)) is there


def test_registers_seen_from_one_department(registers: Registers) -> None:
    own = registers.within({"D01"})
    assert [one.id for one in own.departments] == ["D01"]
    assert {one.whose for one in own.coordinators} == {"D01"}
    assert {share.department for grant in own.grants for share in grant.shares} == {"D01"}
    assert own.board_meetings == registers.board_meetings


def test_nothing_registered_is_nothing_and_no_error() -> None:
    for indicator in (*departments.ALL, *people.ALL, *organisation.ALL, *grants.ALL, *history.ALL):
        assert not any(indicator.counts(Registers(), YEAR).values())
