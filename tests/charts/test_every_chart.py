"""What every chart promises, whatever stands in it: well formed, its numbers said, nothing brought in inline."""

import re
from xml.etree import ElementTree

import pytest
from familiekontakten.charts.chart import FEWER, Value
from hypothesis import given
from hypothesis import strategies as st

from tests.charts.examples import KINDS, ORDINARY, Cells, Drawing

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = st.text(max_size=80) | st.sampled_from(
    [
        "</svg><script>alert(1)</script>",
        '" onload="x',
        "&lt;",
        "<!--",
        "]]>",
        "\x00\x0b\ufffe",
        "\ud800",
        "{0} %s",
        "å" * 70,
    ]
)
VALUES: st.SearchStrategy[Value] = st.integers(0, 10**7) | st.just(FEWER) | st.none()
CELLS = st.lists(st.tuples(HOSTILE, VALUES), max_size=13)
EVERY_KIND = pytest.mark.parametrize("draw", KINDS, ids=lambda draw: draw.__name__.strip("_"))


@EVERY_KIND
@given(title=HOSTILE, cells=CELLS)
def test_whatever_stands_in_it_it_is_well_formed_and_brings_nothing_inline(
    draw: Drawing, title: str, cells: Cells
) -> None:
    root = ElementTree.fromstring(draw(title, cells).svg)  # raises when it is not well formed
    for one in root.iter():
        assert one.tag.removeprefix(SVG) in {
            "svg",
            "g",
            "title",
            "desc",
            "defs",
            "pattern",
            "path",
            "rect",
            "line",
            "circle",
            "text",
            "tspan",
        }
        assert not [name for name in one.attrib if name == "style" or name.startswith("on") or name.endswith("href")]


@EVERY_KIND
@given(cells=CELLS)
def test_every_number_of_its_table_is_said_in_the_picture(draw: Drawing, cells: Cells) -> None:
    chart = draw("Tittel", cells)
    said = " ".join(ElementTree.fromstring(chart.svg).itertext())
    for row in chart.table.rows:
        for cell in row[1:]:
            number = re.match(r"\d[\d\u00a0,]*", cell)
            assert number is None or number[0].strip("\u00a0") in said or _is_sum(row, cell)


def _is_sum(row: tuple[str, ...], cell: str) -> bool:
    return len(row) == 4 and cell == row[3]  # registered and estimated are said, their sum stands beside them


@EVERY_KIND
@given(cells=CELLS)
def test_the_same_numbers_give_the_same_bytes(draw: Drawing, cells: Cells) -> None:
    assert draw("Tittel", cells) == draw("Tittel", list(cells))


@EVERY_KIND
def test_it_is_a_picture_with_a_name_and_a_description(draw: Drawing) -> None:
    root = ElementTree.fromstring(draw("Hvor hjelpen kom fra", ORDINARY).svg)
    assert root.get("role") == "img"
    title, description = root.findall(f"{SVG}title")[0], root.findall(f"{SVG}desc")[0]
    assert root.get("aria-labelledby") == title.get("id")
    assert root.get("aria-describedby") == description.get("id")
    assert title.text == "Hvor hjelpen kom fra"
    assert description.text


@EVERY_KIND
def test_it_fits_any_width_without_shrinking_its_letters(draw: Drawing) -> None:
    root = ElementTree.fromstring(draw("Tittel", ORDINARY).svg)
    assert root.get("width") == "100%"
    assert root.get("direction") == "ltr"
    assert not [one for one in root.iter() if "viewBox" in one.attrib or "font-size" in one.attrib]


@EVERY_KIND
def test_no_line_of_a_label_is_wider_than_a_narrow_page(draw: Drawing) -> None:
    root = ElementTree.fromstring(draw("Tittel", [("Familieveiledningskontorsamarbeid " * 3, 40), ("B" * 90, 60)]).svg)
    lines = [span.text or "" for span in root.iter(f"{SVG}tspan")]
    wide = draw.__name__ in ("_bars", "_shares")
    assert not wide or max(map(len, lines)) <= 37


@EVERY_KIND
def test_what_is_not_told_and_what_is_not_known_read_so_in_the_table(draw: Drawing) -> None:
    cells = [cell for row in draw("Tittel", ORDINARY).table.rows for cell in row[1:]]
    assert "færre enn 5" in cells
    assert "ukjent" in cells
