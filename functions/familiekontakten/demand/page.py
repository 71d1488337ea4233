"""The pages about demand: a chart with its table, and the municipalities."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from familiekontakten.charts.chart import Chart
from familiekontakten.charts.lines import lines
from familiekontakten.charts.series import Series
from familiekontakten.demand.counting import Months, by_month, by_month_and_kind, by_municipalities, places
from familiekontakten.departments.department import Department
from familiekontakten.door.answers import Answer
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.dates import written_month
from familiekontakten.network.coverage.covered import coverage
from familiekontakten.places.place import Municipality
from familiekontakten.statistics.disclosure.places import KINDS
from familiekontakten.workspace.page import room_page

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE = N_("Etterspørsel der ingen avdeling er")
FIRST = 4
"""The place of the first month: axes name every fifth place, and from here on none stands too near either end."""

DRAWN, ASKED = N_("Henvendelser måned for måned"), N_("Henvendelser")


def demand_page(desk: "Desk", months: Months, departments: Iterable[Department]) -> Answer:
    """The country."""
    facts = {
        "chart_drawn": _chart(desk, by_month(months)),
        "places": places(months),
        "kinds": KINDS,
        "served": _served(desk, departments),
        "by_municipalities": by_municipalities(months),
        "counted": any(counts is not None for counts in months.values()),
    }
    return room_page(desk, TITLE, "demand/demand.html.j2", facts)


def place_page(desk: "Desk", months: Months, place: Municipality, departments: Iterable[Department]) -> Answer:
    """One municipality."""
    found = by_month_and_kind(months, place.code)
    facts = {
        "place": place,
        "chart_drawn": _chart(desk, by_month(months, place.code)),
        "months": [(written_month(name, desk.language), kinds) for name, kinds in found.items()],
        "kinds": KINDS,
        "served": place.code in _served(desk, departments),
    }
    return room_page(desk, TITLE, "demand/place.html.j2", facts)


def _chart(desk: "Desk", numbers: dict[str, int | None]) -> Chart:
    names = {place: f"{name[5:]}.{name[2:4]}" for place, name in enumerate(numbers, FIRST)}
    series = Series(translate(desk.language, ASKED), dict(enumerate(numbers.values(), FIRST)))
    return lines("demand-by-month", translate(desk.language, DRAWN), [series], lang=desk.language, names=names)


def _served(desk: "Desk", departments: Iterable[Department]) -> frozenset[str]:
    """The municipalities that have a department today, wholly."""
    return frozenset(one.place.code for one in coverage(departments, desk.today) if one.departments and not one.part)
