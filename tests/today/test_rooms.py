"""Today, lists, search and download at a desk in Moss, with a real database."""

import csv
import io
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from familiekontakten.access.roles import Role, permissions
from familiekontakten.casebook.filing import Filed
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.states import CaseState, EndReason
from familiekontakten.enquiries.reference import check_character, written
from familiekontakten.matching.queue import Lift
from familiekontakten.workspace.csv_export import BOM
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cases import families
from tests.today.counting import counted
from tests.volunteers.conftest import Rooms
from tests.workspace.desks import TODAY

LETTERS = "23456789CDFGHJKMNPRTVWX"
CLOSED = replace(families.waiting(), state=CaseState.CLOSED, end_reason=EndReason.COMPLETED)
OPEN = st.builds(
    lambda ahead: replace(families.waiting(), next_contact=TODAY + timedelta(days=ahead)), st.integers(-400, 400)
)


def references(count: int) -> list[str]:
    """Distinct references."""
    return [f"{LETTERS[n // 529 % 23]}{LETTERS[n // 23 % 23]}{LETTERS[n % 23]}KMP3XT" for n in range(count)]


def keep(rooms: Rooms, *things: Filed) -> None:
    """Keeps things that were never saved before."""
    for thing in things:
        rooms.open_book().save(replace(thing, version=0))  # type: ignore[type-var] # every Filed is a dataclass


def body(answer: Any) -> str:  # noqa: ANN401 - a chalice answer
    assert answer.status_code == 200
    return str(answer.body)


def waiting(count: int) -> list[FamilyCase]:
    """Families that wait, since one day after another."""
    return [
        replace(families.waiting(), id=one, next_contact=TODAY + timedelta(days=n - 30))
        for n, one in enumerate(references(count))
    ]


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(OPEN, st.just(CLOSED)), max_size=12))
def test_whatever_is_open_is_in_the_whole_agenda_and_nothing_else(
    empty_again: Callable[[], Rooms], cases: list[FamilyCase]
) -> None:
    from familiekontakten.today.routes import agenda

    rooms = empty_again()
    named = [replace(case, id=one) for case, one in zip(cases, references(len(cases)), strict=True)]
    keep(rooms, *named)
    shown = re.findall(r"/workspace/families/(\w+)/contact", body(rooms.ask(agenda)))
    assert sorted(shown) == sorted(case.id for case in named if case.state != CaseState.CLOSED)


def test_the_whole_agenda_goes_on_page_after_page(rooms: Rooms) -> None:
    from familiekontakten.today.routes import agenda

    cases = waiting(120)
    keep(rooms, *cases)
    seen: list[str] = []
    query: dict[str, str] = {}
    while True:
        html = body(rooms.ask(agenda, query=query))
        seen += re.findall(r"/workspace/families/(\w+)/contact", html)
        further = re.search(r"\?after=([^\"]+)", html)
        if not further:
            break
        query = {"after": further[1]}
    assert seen == [case.id for case in cases]


def test_today_shows_the_week_and_offers_each_thing_with_one_click(rooms: Rooms) -> None:
    from familiekontakten.today.routes import today

    late, soon, later = (
        replace(families.waiting(), id=one, next_contact=TODAY + timedelta(days=days))
        for one, days in zip(references(3), (-2, 3, 30), strict=True)
    )
    keep(rooms, later, soon, late)
    html = body(rooms.ask(today))
    assert re.findall(r'href="/workspace/families/(\w+)/contact"', html) == [late.id, soon.id]
    assert "2 dager over tiden" in html
    assert "om 3 dager" in html
    assert "/workspace/agenda" in html


def test_an_empty_day_says_what_to_do(rooms: Rooms) -> None:
    from familiekontakten.today.routes import today

    assert "Ingenting haster akkurat nå" in body(rooms.ask(today, today=date(2026, 4, 1)))


@pytest.mark.parametrize("role", [Role.DATA_PROTECTION_OFFICER, Role.OPERATOR])
def test_who_has_no_casework_opens_no_book(rooms: Rooms, role: Role) -> None:
    from familiekontakten.today.routes import today

    with counted() as asked:
        html = body(rooms.ask(today, roles=(role,), permissions=permissions([role])))
    assert asked == []
    assert "Rollen din har ingen oppgaver her" in html


def test_a_list_shows_one_state_in_either_order(rooms: Rooms) -> None:
    from familiekontakten.cases.routes import list_families

    keep(rooms, *waiting(3), replace(CLOSED, id="XXXKMP3XT"))
    first = re.findall(r'th scope="row"><a href="/workspace/families/(\w+)"', body(rooms.ask(list_families)))
    other = body(rooms.ask(list_families, query={"state": "waiting", "sort": "newest"}))
    assert sorted(first) == references(3)
    assert re.findall(r'th scope="row"><a href="/workspace/families/(\w+)"', other) == first[::-1]
    closed = body(rooms.ask(list_families, query={"state": "closed"}))
    assert re.findall(r'th scope="row"><a href="/workspace/families/(\w+)"', closed) == ["XXXKMP3XT"]


@pytest.mark.parametrize("query", [{"state": "<script>"}, {"after": "../x"}, {"sort": "="}])
def test_an_address_that_says_nothing_shows_the_first_list(rooms: Rooms, query: dict[str, str]) -> None:
    from familiekontakten.cases.routes import list_families

    keep(rooms, *waiting(1))
    assert references(1)[0] in body(rooms.ask(list_families, query=query))


def test_pages_ask_the_tables_as_often_for_many_things_as_for_few(rooms: Rooms) -> None:
    from familiekontakten.cases.routes import list_families
    from familiekontakten.today.routes import agenda, today

    numbers = []
    for few, many in ((0, 60), (60, 180)):  # from a full page on: fewer need fewer
        keep(rooms, *waiting(many)[few:])
        for handler in (today, agenda, list_families):
            with counted() as asked:
                body(rooms.ask(handler))
            numbers.append(asked)
    assert numbers[:3] == numbers[3:]


def test_a_download_has_every_line_and_no_formula(rooms: Rooms) -> None:
    from familiekontakten.workspace.routes import download

    keep(rooms, *waiting(60), replace(families.waiting(), id="XXXKMP3XT", contact_name="=1+1"))
    answer = rooms.ask(download, "families", query={"state": "waiting"})
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert 'filename="families-waiting-2026-11-22.csv"' in answer.headers["Content-Disposition"]
    lines = list(csv.reader(io.StringIO(body(answer).removeprefix(BOM), newline="")))
    assert len(lines) == 1 + 61
    assert lines[0][:2] == ["Navn", "Referanse"]
    assert not [cell for line in lines for cell in line if cell.startswith("=")]


def test_there_is_no_download_of_a_list_that_does_not_exist(rooms: Rooms) -> None:
    from familiekontakten.workspace.routes import download

    assert rooms.ask(download, "secrets").status_code == 404


@pytest.mark.parametrize("term", ["Prøve Prøvesen", "prøvesen", "00 00 00 12", "+47 00000012", "prove@example.org"])
def test_a_family_is_found_by_name_phone_and_address(rooms: Rooms, term: str) -> None:
    from familiekontakten.workspace.routes import search

    keep(rooms, replace(families.waiting(), id=references(1)[0]))
    assert f'href="/workspace/families/{references(1)[0]}"' in body(rooms.send(search, {"term": term}))


def test_a_reference_leads_right_to_its_thing(rooms: Rooms) -> None:
    from familiekontakten.workspace.routes import search

    reference = "7KMP3XTV" + check_character("7KMP3XTV")
    keep(rooms, replace(families.waiting(), id=reference))
    answer = rooms.send(search, {"term": f" {written(reference).lower()} "})
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/workspace/families/{reference}")


@pytest.mark.parametrize("term", ["", "   ", "Ukjent", "=1+1", "<script>alert(1)</script>", "7KMP3XTV4", "x" * 5000])
def test_what_is_not_found_is_said_with_what_to_do(rooms: Rooms, term: str) -> None:
    from familiekontakten.workspace.routes import search

    html = body(rooms.send(search, {"term": term}))
    assert ("Ingen treff" in html) == bool(term.strip())
    assert "<script>alert" not in html


def test_families_that_wait_are_to_be_matched_whenever_the_next_contact_is(rooms: Rooms) -> None:
    from familiekontakten.today.routes import today

    later = TODAY + timedelta(days=60)
    first, lifted = (replace(families.waiting(), id=one, next_contact=later) for one in references(2))
    lifted, proposed = replace(lifted, lifted=Lift(TODAY, "s-1", "Prøver")), families.proposed()
    keep(rooms, first, lifted, replace(proposed, id=references(3)[2]))
    html = body(rooms.ask(today))
    group = html[html.index("unmatched-title") :]
    assert re.findall(r'href="/workspace/matching/(\w+)"', group) == [lifted.id, first.id]
    assert "Se hele køen" not in html
    assert "Ingenting haster" not in html


def test_the_front_of_a_long_queue_leads_to_the_rest(rooms: Rooms) -> None:
    from familiekontakten.today.routes import today

    keep(rooms, *waiting(12))
    html = body(rooms.ask(today))
    assert len(re.findall(r'href="/workspace/matching/\w+"', html)) == 10
    assert 'href="/workspace/matching"' in html[html.index("unmatched-title") :]
