"""The figures through the door: who is let in, what each sees, and what is written down about it."""

import csv
import io
import json
import re
import zlib
from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import Any

import pytest
from familiekontakten.statistics.fold.folding import fold
from familiekontakten.workspace.csv_export import BOM

from tests.figures import moss
from tests.gate.walked import outcomes
from tests.rooms import Colleague, approver, coordinator, office, officer, operator
from tests.stack import Stack

OURS, THEIRS = "sandefjord", "stange"
"""Departments that no other test works in."""

SHUT = "Her har du ikke tilgang"
OF_A_DEPARTMENT = (
    "/workspace/figures?month=2011-10",
    "/workspace/figures/year?year=2011",
    "/workspace/figures/behind/fam.supported?period=2011-10",
    "/workspace/figures/check/2011-10",
    "/workspace/figures/download/2011-10",
)
NATIONS = ("/workspace/national/figures?month=2011-10", "/workspace/national/figures/year?year=2011")


@pytest.fixture(scope="module")
def clara(stack: Stack) -> Iterator[Colleague]:
    """The coordinator of a department that has the year 2011, and has counted it. All of it is gone afterwards."""
    rows = stack.client("dynamodb")
    for fact in moss.facts(OURS):
        packed = zlib.compress(json.dumps(fact.rows).encode())
        key = {"partition": {"S": f"facts#live#{OURS}"}, "sort": {"S": fact.key}}
        rows.put_item(TableName="hsf-statistics", Item=key | {"rows": {"B": packed}})
    for period in ("2011-10", "2011"):
        folded = fold(moss.facts(OURS), OURS, period, date(2026, 11, 1))
        packed = zlib.compress(json.dumps(folded.plain()).encode())
        key = {"partition": {"S": f"figures#live#{period}"}, "sort": {"S": f"department#{OURS}"}}
        rows.put_item(TableName="hsf-statistics", Item=key | {"folded": {"B": packed}})
    yield coordinator(stack, OURS)
    for page in rows.get_paginator("scan").paginate(TableName="hsf-statistics"):
        for row in page["Items"]:
            _remove_ours(rows, row)


def _remove_ours(rows: Any, row: dict[str, Any]) -> None:  # noqa: ANN401 - a boto3 client
    key = {name: row[name] for name in ("partition", "sort")}
    if re.search(f"{OURS}|{THEIRS}", key["partition"]["S"] + key["sort"]["S"]):
        rows.delete_item(TableName="hsf-statistics", Key=key)


def test_a_coordinator_comes_from_a_number_to_those_it_is_made_of(clara: Colleague) -> None:
    month = clara.get(OF_A_DEPARTMENT[0])
    found = re.search(r'href="([^"]*behind/fam.supported[^"]*)">(\d+)', month.text)
    assert found
    behind = clara.get(unescape(found[1]))
    assert behind.text.count('<a href="/workspace/families/') == int(found[2]) > 5


@pytest.mark.parametrize("address", OF_A_DEPARTMENT[:4])
def test_another_department_sees_nothing_of_it(stack: Stack, clara: Colleague, address: str) -> None:
    own = {fact.id for fact in moss.facts(OURS)}
    other = coordinator(stack, THEIRS).get(address)
    assert other.status == 200
    assert not own & set(re.findall(r"/workspace/\w+/([^/\"?#]+)\"", other.text))
    assert own & set(re.findall(r"/workspace/\w+/([^/\"?#]+)\"", clara.get(OF_A_DEPARTMENT[2]).text)), "as ours has"


@pytest.mark.parametrize("address", OF_A_DEPARTMENT)
@pytest.mark.parametrize("who", [office, approver, officer, operator])
def test_whoever_is_not_of_a_department_sees_none_of_its_figures(stack: Stack, who: Any, address: str) -> None:  # noqa: ANN401
    answer = who(stack).get(address)
    assert (answer.status, SHUT in answer.text) == (404, True)


@pytest.mark.parametrize("address", NATIONS)
def test_a_coordinator_does_not_see_the_other_departments_totals(clara: Colleague, address: str) -> None:
    assert SHUT in clara.get(address).text


@pytest.mark.parametrize("address", NATIONS)
def test_the_national_office_sees_totals_and_no_way_to_a_case(stack: Stack, clara: Colleague, address: str) -> None:
    html = office(stack).get(address).text
    line = re.search(r'<tr><th scope="row">Sandefjord</th>(.*?)</tr>', html)
    assert line
    counted = re.search(r'behind/fam.supported[^"]*">([^<]*)<', clara.get(OF_A_DEPARTMENT["year" in address]).text)
    assert counted
    assert re.findall(r'<td class="number">([^<]*)<', line[1])[0] == counted[1]
    assert "/behind/" not in html
    assert not re.findall(r"/workspace/(?:families|volunteers|assignments|courses)/", html)


def test_a_coordinator_counts_again_and_sees_what_her_book_has(stack: Stack) -> None:
    other = coordinator(stack, THEIRS)
    assert other.post("/workspace/figures/check/2026-10/count").location == "/workspace/figures/check/2026-10"
    assert "Talt til og med 31.10.2026" in other.get("/workspace/figures?month=2026-10").text


def test_what_numbers_mean_is_open_to_all_who_work_here(stack: Stack) -> None:
    for who in (office, officer):
        assert 'id="fam.supported"' in who(stack).get("/workspace/figures/definitions").text


def test_reading_the_list_behind_a_number_is_written_down(stack: Stack, clara: Colleague) -> None:
    before = outcomes(stack, clara, OURS)
    clara.get(OF_A_DEPARTMENT[2])
    assert outcomes(stack, clara, OURS) == [*before, "allowed"]


def test_the_file_has_every_number_and_no_formula(clara: Colleague) -> None:
    answer = clara.get(OF_A_DEPARTMENT[4])
    assert f"tall-{OURS}-2011-10.csv" in answer.headers["Content-Disposition"]
    heads, *rows = csv.reader(io.StringIO(answer.text.removeprefix(BOM)))
    assert heads[3:] == ["oktober 2011", "september 2011", "oktober 2010", "Hittil i 2011"]
    assert {"fam.supported", "hours.total", "target.families"} <= {row[0] for row in rows}
    assert not [cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))]


@pytest.mark.parametrize(
    "address",
    [
        "/workspace/figures/behind/fam.supported",
        "/workspace/figures/behind/fam.supported?period=ola",
        "/workspace/figures/behind/fam.nobody?period=2011-10",
        "/workspace/figures/behind/target.families?period=2011-10",
        "/workspace/figures/check/2011-13",
        "/workspace/figures/download/nothing",
    ],
)
def test_what_is_not_there_is_said_to_be_nowhere(clara: Colleague, address: str) -> None:
    answer = clara.get(address)
    assert answer.status == 404
    assert "Finnes ikke her" in answer.text
