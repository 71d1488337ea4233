"""The same organisation larger: what a department costs a month as they become more, and where it stops working."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from familiekontakten.charts.chart import Chart
from familiekontakten.charts.lines import lines
from familiekontakten.charts.series import Series

from infrastructure.build import templates
from infrastructure.cost.bill import Bill, bill
from infrastructure.cost.prices import Prices
from infrastructure.cost.quantities import together
from infrastructure.cost.usage import Size, Usage

STEPS = (38, 100, 300, 1_000, 3_000, 10_000)
TABLE = "AWS::DynamoDB::Table"

TABLES_AT_FIRST, TABLES_AT_MOST = 2_500, 10_000
"""In an account and region: AWS's pages on quotas and on table design of DynamoDB."""
RESOURCES_AT_MOST = 500
"""In one template: AWS's page on quotas of CloudFormation."""
LONGEST_RUN = 900
"""Seconds of one run of a function: AWS's page on quotas of Lambda."""


class Bound(NamedTuple):
    """From so many departments on, what does not hold any more."""

    departments: int
    what: str


@dataclass(frozen=True)
class Month:
    """What a month costs at a size: as a whole, and by what causes it."""

    size: Size
    whole: Bill
    parts: Mapping[str, Bill]


def month(size: Size, usage: Usage, prices: Prices) -> Month:
    """One month at that size."""
    parts = usage.parts(size)
    whole = bill(together(*parts.values()), prices)
    return Month(size, whole, {name: bill(part, prices) for name, part in parts.items()})


def grown(size: Size, usage: Usage, prices: Prices) -> list[Month]:
    """The months of growing sizes, with as many families to a department as there are now."""
    each = size.families / size.departments
    sizes = sorted({size.departments, *(one for one in STEPS if one > size.departments)})
    return [month(Size(one, round(one * each)), usage, prices) for one in sizes]


def chart(months: list[Month]) -> Chart:
    """US cents for each department, by what causes them. Sizes stand at equal distances: each is about three times the
    one before."""
    names = {place: _short(one.size.departments) for place, one in enumerate(months)}
    series = [
        Series(part, {place: round(_cents(one, part), 1) for place, one in enumerate(months)})
        for part in months[0].parts
    ]
    title = "US cents a department and month, by the number of departments (list prices, nothing taken off)"
    return lines("growth", title, series, lang="en", names=names)


def _short(number: int) -> str:
    """As there is room below a chart on a phone: 300, 3k."""
    return f"{number // 1000}k" if number % 1000 == 0 else f"{number:,}"


def _cents(one: Month, part: str) -> float:
    return one.parts[part].listed * 100 / one.size.departments


def bounds(usage: Usage) -> list[Bound]:
    """Where something has to be built otherwise, the nearest first."""
    base = templates.base()["Resources"].values()
    tables = sum(one["Type"] == TABLE for one in usage.resources if "Type" in one)
    own = sum(str(one["Properties"].get("TableName")).startswith("hsf-cases-") for one in base if one["Type"] == TABLE)
    nightly = usage.fold_seconds(Size(1, 0))
    found = (
        Bound(
            int(LONGEST_RUN / nightly) + 1,
            "a night's figures take more than the 15 minutes of a run, by what they took on one machine",
        ),
        Bound(RESOURCES_AT_MOST - len(base) + own + 1, f"one template holds {RESOURCES_AT_MOST} resources, tables too"),
        Bound(TABLES_AT_FIRST - tables + own + 1, f"AWS gives {TABLES_AT_FIRST:,} tables until it is asked for more"),
        Bound(TABLES_AT_MOST - tables + own + 1, f"AWS never gives more than {TABLES_AT_MOST:,} tables"),
    )
    return sorted(found)
