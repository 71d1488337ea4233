"""The department's month and year at a desk in Moss: every number as it is counted, one click from what it means."""

import re
from html import unescape
from urllib.parse import parse_qsl, urlsplit

import pytest
from familiekontakten.figures.numbers import printed
from familiekontakten.statistics.building import units_of
from familiekontakten.statistics.facts.fact import rows_of
from familiekontakten.statistics.figures import figures
from familiekontakten.statistics.indicator import ONE
from familiekontakten.statistics.indicators.catalogue import ANNUAL, EVERY, MONTHLY
from familiekontakten.statistics.period import month, year

from tests.figures import moss
from tests.volunteers.conftest import Rooms

PAGES = {"month": ("show_month", {"month": "2011-10"}), "year": ("show_year", {"year": "2011"})}
ROW = re.compile(r'<tr><th scope="row"><a href="/workspace/figures/definitions#([\w.]+)">.*?</th>(.*?)</tr>')
CELL = re.compile(r'<td class="number">(?:<a href="([^"]*)">)?([^<]*)')


def shown(rooms: Rooms, page: str) -> str:
    from familiekontakten.figures import routes

    handler, query = PAGES[page]
    answer = rooms.ask(getattr(routes, handler), query=query)
    assert answer.status_code == 200
    return str(answer.body)


def numbers(html: str) -> dict[str, tuple[str, str]]:
    """Of each indicator: the list behind its first number, and the number."""
    found = {}
    for name, cells in ROW.findall(html):
        way, text = CELL.findall(cells)[0]
        found[name] = (unescape(way), unescape(text))
    return found


def test_every_number_of_the_month_is_the_one_that_is_counted(counted: Rooms) -> None:
    of = figures(units_of(rows_of(moss.facts())).within({"moss"}), month("2011-10"), MONTHLY)
    on_page = numbers(shown(counted, "month"))
    for one in MONTHLY.every:
        if not one.ripe:
            assert on_page[one.id][1] == printed(one, ONE, of[one.id], 31, "nb"), one.id


def test_every_number_of_the_year_is_the_one_that_is_counted(counted: Rooms) -> None:
    of = figures(units_of(rows_of(moss.facts())).within({"moss"}), year(2011), ANNUAL)
    on_page = numbers(shown(counted, "year"))
    for one in ANNUAL.every:
        assert on_page[one.id][1] == printed(one, ONE, of[one.id], 365, "nb"), one.id


@pytest.mark.parametrize("page", PAGES)
def test_every_number_leads_to_its_definition(counted: Rooms, page: str) -> None:
    from familiekontakten.figures.routes import show_definitions

    defined = set(re.findall(r'<article class="panel" id="([\w.]+)"', str(counted.ask(show_definitions).body)))
    assert defined == {one.id for one in EVERY}
    led_to = set(re.findall(r"definitions#([\w.]+)", shown(counted, page)))
    assert led_to
    assert led_to <= defined


@pytest.mark.parametrize("page", PAGES)
def test_the_list_behind_a_number_has_as_many_lines_as_the_number(counted: Rooms, page: str) -> None:
    """Or what its lines add comes to it, where one line adds several: children of a family, hours of a match."""
    ways = re.findall(r'href="(/workspace/figures/behind/[^"]*)">([^<]*)<', shown(counted, page))
    own = [(unescape(way), text) for way, text in ways if re.search(r"period=(2011-10|2011)(&|$)", unescape(way))]
    assert len(own) > 35
    for way, text in own:
        lines, added = behind(counted, way)
        number = re.search(r"\(([^)]*)\)", text) or re.search("(.*)", text)
        assert number
        assert "dager" in text or plain(number[1]) == pytest.approx(added if added else lines, abs=0.06 * lines), way


def plain(number: str) -> float:
    return float(number.replace("\u00a0", "").replace(",", "."))


def behind(rooms: Rooms, way: str) -> tuple[int, float]:
    """How many lines a list has, and what they add up to where each says so."""
    from familiekontakten.figures.routes import show_behind

    address = urlsplit(way)
    answer = rooms.ask(show_behind, address.path.rpartition("/")[2], query=dict(parse_qsl(address.query)))
    html = str(answer.body)
    assert answer.status_code == 200, way
    assert "Noe er endret" not in html, way
    rows = re.findall(r'<tr><th scope="row"><a href="/workspace/[a-z]+/[^"]+">[^<]+</a></th><td>(.*?)</tr>', html)
    return len(rows), sum(
        float(re.findall(r">([\d,.]+)</td>", row)[0].replace(",", ".")) for row in rows if "number" in row
    )
