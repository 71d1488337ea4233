"""What each kind of chart says with its shapes: lengths, gaps, hatching, places."""

from itertools import pairwise
from xml.etree import ElementTree

import pytest
from familiekontakten.charts.bars import Bar, bars
from familiekontakten.charts.columns import Column, columns
from familiekontakten.charts.histogram import Mark, histogram, stretches
from familiekontakten.charts.lines import lines
from familiekontakten.charts.numbers import Unit, written
from familiekontakten.charts.plot import BOTTOM
from familiekontakten.charts.series import Series
from familiekontakten.charts.shares import shares
from hypothesis import given
from hypothesis import strategies as st

SVG = "{http://www.w3.org/2000/svg}"


def shapes(svg: str, name: str, css: str) -> list[dict[str, str]]:
    return [one.attrib for one in ElementTree.fromstring(svg).iter(SVG + name) if css in one.get("class", "").split()]


def share(percent: str) -> float:
    return float(percent.removesuffix("%"))


@pytest.mark.parametrize(
    ("value", "unit", "lang", "reads"),
    [
        (1034, Unit.NUMBER, "nb", "1 034"),
        (12.5, Unit.PERCENT, "nb", "12,5 %"),
        (2130, Unit.NUMBER, "en", "2,130"),
        (12.5, Unit.NUMBER, "en", "12.5"),
        (262500, Unit.KRONER, "nb", "262 500 kroner"),
        (3.0, Unit.HOURS, "nb", "3 timer"),
        (None, Unit.NUMBER, "nb", "ukjent"),
    ],
)
def test_a_number_is_written_as_its_readers_write(value: float | None, unit: Unit, lang: str, reads: str) -> None:
    assert written(value, unit, lang).replace("\u00a0", " ") == reads


def test_a_bar_twice_as_large_is_twice_as_long() -> None:
    one, two = shapes(bars("k", "T", [Bar("A", 20), Bar("B", 40)]).svg, "rect", "chart-bar")
    assert share(two["width"]) == pytest.approx(2 * share(one["width"]), abs=0.02)


def test_the_parts_of_a_whole_fill_it_also_where_rounding_gives_101() -> None:
    parts = shapes(shares("k", "T", [Bar("A", 46), Bar("B", 26), Bar("C", 27), Bar("D", 2)]).svg, "rect", "chart-part")
    assert sum(share(part["width"]) for part in parts) == pytest.approx(100, abs=0.05)


def test_years_without_figures_are_a_gap_that_no_line_crosses() -> None:
    chart = lines("k", "T", [Series("Familier", {2010: 732, 2011: 820, 2019: 1034})])
    assert len(shapes(chart.svg, "line", "chart-line")) == 1
    assert len(shapes(chart.svg, "rect", "chart-empty")) == 1
    assert ("2012–2018", "ukjent") in chart.table.rows
    assert "2012–2018: ingen tall." in chart.svg


def test_two_definitions_are_never_joined() -> None:
    old, new = Series("Minoritetsspråklig", {2010: 37, 2011: 41}), Series("Innvandrerbakgrunn", {2012: 38, 2013: 39})
    strokes = shapes(lines("k", "T", [old, new], Unit.PERCENT).svg, "line", "chart-line")
    assert [stroke["class"] for stroke in strokes] == ["chart-line chart-line-1", "chart-line chart-line-2"]


@given(st.lists(st.integers(1, 5000), min_size=1, max_size=4))
def test_the_names_of_lines_never_stand_on_each_other(ends: list[int]) -> None:
    chart = lines("k", "T", [Series(f"S{index}", {2018: 1, 2019: end}) for index, end in enumerate(ends)])
    feet = sorted(
        float(span.get("y", ""))
        for one in ElementTree.fromstring(chart.svg).iter(f"{SVG}text")
        if one.get("class") == "chart-number"
        for span in one
    )
    assert feet[0] >= 12
    assert feet[-1] <= BOTTOM
    assert all(below - above >= 16 for above, below in pairwise(feet))


def test_what_is_estimated_is_hatched_and_named() -> None:
    chart = columns("k", "T", [Column("jan", 100, 900), Column("feb", 120)], Unit.HOURS)
    key, january = shapes(chart.svg, "line", "chart-hatch")
    assert float(january["stroke-width"]) > float(key["stroke-width"])
    assert chart.table.head == ("", "Registrert", "Beregnet", "Sum")
    assert [cell.replace("\u00a0", " ") for cell in chart.table.rows[0]] == [
        "jan",
        "100 timer",
        "900 timer",
        "1 000 timer",
    ]


def test_what_is_registered_whole_has_no_hatching() -> None:
    assert not shapes(columns("k", "T", [Column("jan", 100)]).svg, "rect", "chart-hatched")


@given(st.dictionaries(st.integers(0, 500), st.integers(1, 50), min_size=1))
def test_stretches_of_days_lose_nobody(days: dict[int, int]) -> None:
    parts = stretches(days)
    assert sum(part.count for part in parts if isinstance(part.count, int)) == sum(days.values())
    for part in parts:
        inside = [count for day, count in days.items() if part.first <= day <= (part.last or 10**9)]
        assert part.count == sum(inside)


def test_the_median_is_marked_at_its_day() -> None:
    svg = histogram("k", "T", stretches({0: 3, 10: 9, 20: 4}), [Mark("Median", 10)]).svg
    (mark,) = shapes(svg, "line", "chart-mark")
    columns_drawn = shapes(svg, "rect", "chart-bar")
    middle = columns_drawn[1]
    assert share(middle["x"]) <= share(mark["x1"]) <= share(middle["x"]) + share(middle["width"])
    assert "Median: 10\u00a0dager" in svg
