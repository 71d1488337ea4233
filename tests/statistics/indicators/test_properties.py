"""What holds for any families and volunteers: months and years, stocks, departments, order."""

import random
from datetime import date, timedelta

from familiekontakten.statistics.figures import Figures, Indicators, Units, figures, minus, plus
from familiekontakten.statistics.indicator import Time
from familiekontakten.statistics.indicators import catalogue
from familiekontakten.statistics.indicators.families import SUPPORTED
from familiekontakten.statistics.indicators.matches import ACTIVE_STOCK, ENDED, STARTED
from familiekontakten.statistics.indicators.volunteers import ACTIVE
from familiekontakten.statistics.period import Period, month, year
from familiekontakten.statistics.units import (
    Case,
    Child,
    Course,
    Engagement,
    Family,
    Match,
    Participation,
    Visit,
    Volunteer,
)
from hypothesis import assume, given
from hypothesis import strategies as st

DEPARTMENTS = ("moss", "hamar", "larvik")
DAYS = st.dates(date(2024, 12, 1), date(2027, 1, 31))
MAYBE = st.none() | DAYS
PLACES = st.sampled_from(DEPARTMENTS)
YEARS = (2025, 2026)


@st.composite
def matches(draw: st.DrawFn) -> Match:
    start = draw(MAYBE)
    end = draw(st.none() | st.integers(0, 500))
    return Match(
        id="M",
        volunteer="V",
        start=start,
        end=start + timedelta(days=end) if start and end is not None else None,
        end_reason=draw(st.sampled_from([None, "completed", "needs_new_volunteer"])),
        weekly_minutes=draw(st.none() | st.sampled_from([0, 120, 150, 240])),
        visits=tuple(draw(st.lists(st.builds(Visit, on=DAYS, minutes=st.integers(0, 240)), max_size=4))),
    )


CASES = st.builds(
    Case,
    id=st.just("C"),
    department=PLACES,
    referred=MAYBE,
    source=st.sampled_from([None, "self", "ppt"]),
    first_response=MAYBE,
    first_visit=MAYBE,
    closed=MAYBE,
    matches=st.lists(matches(), max_size=3).map(tuple),
)
FAMILIES = st.builds(
    Family,
    id=st.just("F"),
    civil_status=st.sampled_from([None, "single", "couple"]),
    challenges=st.none() | st.lists(st.sampled_from(["other", "integration"]), max_size=3).map(tuple),
    children=st.lists(st.builds(Child, birth_year=st.none() | st.integers(2005, 2028)), max_size=3).map(tuple),
    cases=st.lists(CASES, max_size=2).map(tuple),
)
VOLUNTEERS = st.builds(
    Volunteer,
    id=st.just("V"),
    department=PLACES,
    birth_year=st.none() | st.integers(1940, 2008),
    applied=MAYBE,
    approved=MAYBE,
    left=MAYBE,
    engagements=st.lists(
        st.builds(Engagement, match=st.just("M"), department=PLACES, start=MAYBE, end=MAYBE), max_size=3
    ).map(tuple),
    courses=st.lists(
        st.builds(
            Participation,
            course=st.just("K"),
            department=PLACES,
            start=MAYBE,
            end=MAYBE,
            cancelled=st.booleans(),
            outcome=st.sampled_from([None, "completed", "dropped_out"]),
        ),
        max_size=2,
    ).map(tuple),
)
UNITS = st.builds(
    Units,
    families=st.lists(FAMILIES, max_size=4).map(tuple),
    volunteers=st.lists(VOLUNTEERS, max_size=3).map(tuple),
    courses=st.lists(
        st.builds(Course, id=st.just("K"), department=PLACES, end=MAYBE, cancelled=st.booleans()), max_size=3
    ).map(tuple),
)


HEADS = Indicators(families=(SUPPORTED,), volunteers=(ACTIVE,))


def one_department(units: Units) -> Units:
    """Units that stand in one department only."""
    return Units(
        tuple(one for one in units.families if len(one.departments) == 1),
        tuple(one for one in units.volunteers if len(one.departments) == 1),
        units.courses,
    )


def flows(found: Figures) -> Figures:
    names = {one.id for one in catalogue.ANNUAL.every if one.time is Time.FLOW} & {
        m.id for m in catalogue.MONTHLY.every
    }
    return {name: counts for name, counts in found.items() if name in names}


@given(UNITS, st.sampled_from(YEARS))
def test_the_year_is_the_sum_of_its_months_for_all_that_flows(units: Units, number: int) -> None:
    added: Figures = {}
    for part in year(number).months():
        added = plus(added, flows(figures(units, part, catalogue.MONTHLY)))
    whole = flows(figures(units, year(number), catalogue.ANNUAL))
    assert minus(added, whole) == {name: {} for name in whole}


@given(UNITS, st.dates(date(2025, 1, 1), date(2026, 12, 31)))
def test_nothing_is_counted_before_the_day_it_happens(units: Units, day: date) -> None:
    whole = month(f"{day:%Y-%m}")
    before = flows(figures(units, whole.until(day), catalogue.MONTHLY))
    for name, counts in flows(figures(units, whole, catalogue.MONTHLY)).items():
        if not name.startswith("hours."):
            assert all(before[name].get(code, 0) <= number for code, number in counts.items())


@given(st.lists(FAMILIES, max_size=5), st.integers(1, 11))
def test_a_stock_is_the_one_before_with_what_began_and_without_what_ended(families: list[Family], number: int) -> None:
    before, now = month(f"2026-{number:02}"), month(f"2026-{number + 1:02}")

    def total(indicator: object, period: Period) -> int:
        counts = (indicator.counts(one, period) for one in families)  # type: ignore[attr-defined]
        return sum(sum(one.values()) for one in counts)

    began, ended = total(STARTED, now), total(ENDED, now)
    assert total(ACTIVE_STOCK, now) == total(ACTIVE_STOCK, before) + began - ended


@given(UNITS, st.randoms(use_true_random=False))
def test_the_order_of_units_changes_nothing(units: Units, told: random.Random) -> None:
    shuffled = Units(*(tuple(told.sample(kind, len(kind))) for kind in units.kinds))
    for period in (month("2026-10"), year(2026)):
        assert figures(shuffled, period, catalogue.MONTHLY) == figures(units, period, catalogue.MONTHLY)


@given(UNITS)
def test_the_nation_is_its_departments_where_nobody_stands_in_two(units: Units) -> None:
    alone = one_department(units)
    added: Figures = {}
    for department in DEPARTMENTS:
        added = plus(added, figures(alone.within({department}), year(2026), catalogue.ANNUAL))
    assert minus(added, figures(alone, year(2026), catalogue.ANNUAL)) == {name: {} for name in added}


@given(UNITS)
def test_all_departments_together_are_everything(units: Units) -> None:
    whole = figures(units, year(2026), catalogue.ANNUAL)
    assert figures(units.within(DEPARTMENTS), year(2026), catalogue.ANNUAL) == whole


@given(UNITS)
def test_nobody_counts_more_often_in_a_year_than_in_its_months(units: Units) -> None:
    """Where nothing ends before it begins: then it is active in no month, and the checks find it."""
    times = [
        *((match.start, match.end) for family in units.families for match in family.matches),
        *((one.start, one.end) for volunteer in units.volunteers for one in volunteer.engagements),
    ]
    assume(all(start is None or end is None or start <= end for start, end in times))
    whole = figures(units, year(2026), HEADS)
    months = [figures(units, part, HEADS) for part in year(2026).months()]
    for name in ("fam.supported", "vol.active"):
        assert max(one[name].get("", 0) for one in months) <= whole[name].get("", 0)
        assert whole[name].get("", 0) <= sum(one[name].get("", 0) for one in months)


@given(UNITS)
def test_every_figure_is_there_and_whole_numbers_above_nought(units: Units) -> None:
    found = figures(units, year(2026), catalogue.ANNUAL)
    assert set(found) == {one.id for one in catalogue.ANNUAL.every}
    assert all(type(number) is int and number >= 0 for counts in found.values() for number in counts.values())
