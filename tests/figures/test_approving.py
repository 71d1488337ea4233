"""Looking through a month and approving it, at a desk in Moss."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from familiekontakten.months import month_of_day
from familiekontakten.statistics.rows import Row

from tests.assignments import running
from tests.cases import families
from tests.figures import moss
from tests.figures.conftest import count
from tests.volunteers.conftest import Rooms
from tests.workspace.desks import TODAY

MONTH, YEAR = "2011-10", "2011"
EXPLAINED = {"explained": "right"}
WRONG = {"first_response": "2011-01-01"}
"""An answer before the enquiry: an error."""


def shown(rooms: Rooms, period: str = MONTH, **changes: object) -> str:
    from familiekontakten.figures.routes import show_check

    return str(rooms.ask(show_check, period, **changes).body)


def seen(html: str) -> int:
    """The version of the figures that the form carries."""
    found = re.search(r'name="version" value="(\d+)"', html)
    assert found, "nothing can be approved here"
    return int(found[1])


def approve(rooms: Rooms, typed: dict[str, str], period: str = MONTH, version: int | None = None) -> Any:  # noqa: ANN401
    from familiekontakten.figures.routes import approve_period

    wanted = seen(shown(rooms, period)) if version is None else version
    return rooms.send(approve_period, typed, period, version=wanted)


def kept(period: str = MONTH) -> Any:  # noqa: ANN401 - an approval or None
    from familiekontakten.statistics.approvals.records import approved

    return approved("moss", period)


Change = Callable[..., str]


@pytest.fixture
def change(counted: Rooms) -> Change:
    """Changes a row of what went on in October, counts again, and gives the row's id."""

    def changed(kind: str, **fields: object) -> str:
        from familiekontakten.statistics.records import store_facts

        first, last = ("start", "end") if kind == "match" else ("referred", "closed")
        going_on = (f for f in moss.facts() if f.kind == kind and f.rows[0][first] < MONTH and not f.rows[0][last])
        fact = next(going_on)
        row: Row = {**fact.rows[0], "rev": 99, **fields}
        store_facts("live", "moss", [fact._replace(rows=(row, *fact.rows[1:]))])
        count(MONTH)
        return fact.id

    return changed


def test_a_month_is_approved_as_it_was_seen_and_by_whom(counted: Rooms, change: Change) -> None:
    change("case", **WRONG)
    answer = approve(counted, EXPLAINED)
    assert (answer.status_code, answer.headers["Location"]) == (303, f"/workspace/figures/check/{MONTH}")
    approval = kept()
    assert (approval.by, approval.status, approval.explained) == (counted.desk.person.id, "month", "right")
    html = shown(counted)
    assert ">godkjent<" in html
    assert "Jeg har sett etter" in html


def test_a_month_without_errors_is_approved_by_a_button(counted: Rooms) -> None:
    assert approve(counted, {}).status_code == 303
    assert kept().explained == ""


def test_an_error_needs_a_reason_from_the_list(counted: Rooms, change: Change) -> None:
    change("case", **WRONG)
    assert "Feil: rett, eller si hvorfor den kan stå" in shown(counted)
    answer = approve(counted, {})
    assert answer.status_code == 422
    assert "Velg hvorfor feilene kan stå" in answer.body
    assert approve(counted, {"explained": "because I say so"}).status_code == 422
    assert kept() is None


def test_nothing_is_approved_while_something_fatal_is_found(counted: Rooms, change: Change) -> None:
    version = seen(shown(counted))
    change("match", start=None)
    html = shown(counted)
    assert "Oppdrag uten startdato" in html
    assert 'name="version"' not in html, "the form is not shown"
    assert approve(counted, {}, version=version).status_code == 422
    assert kept() is None


def test_a_finding_leads_to_what_has_to_be_mended(counted: Rooms, change: Change) -> None:
    broken = change("match", start=None)
    assert re.findall(r'href="/workspace/assignments/([^"]+)"', shown(counted)) == [broken]


def test_figures_that_have_changed_since_they_were_seen_are_not_approved(counted: Rooms, change: Change) -> None:
    version = seen(shown(counted))
    change("match", end="2011-09-01")
    answer = approve(counted, {}, version=version)
    assert answer.status_code == 409
    assert "Noen andre endret dette" in answer.body
    assert kept() is None


def test_an_approval_says_so_when_the_figures_change_afterwards(counted: Rooms, change: Change) -> None:
    approve(counted, {})
    change("match", end="2011-09-01")
    assert "endret etter godkjenningen" in shown(counted)


def test_counting_again_goes_by_the_departments_book(counted: Rooms) -> None:
    """A family that waits is in the book, the year 2011 is not: so one is counted and the other no longer."""
    from familiekontakten.figures.routes import count_period, show_behind, show_month

    family = replace(families.waiting(), version=0)
    counted.open_book().save(family)
    month = month_of_day(family.opened_on)
    assert counted.send(count_period, {}, month).headers["Location"] == f"/workspace/figures/check/{month}"
    assert family.id in str(counted.ask(show_behind, "ref.received", query={"period": month}).body)
    assert "ikke talt" not in str(counted.ask(show_month, query={"month": month}).body)
    assert counted.send(count_period, {}, MONTH).status_code == 303
    assert "behind/fam.supported" not in str(counted.ask(show_month, query={"month": MONTH}).body)


def test_an_approval_is_taken_back_and_may_be_given_again(counted: Rooms) -> None:
    from familiekontakten.figures.routes import withdraw_period
    from familiekontakten.statistics.approvals.records import history

    approve(counted, {})
    later = counted.desk.now + timedelta(minutes=1)
    assert counted.ask(withdraw_period, MONTH, now=later).status_code == 303
    assert "godkjenningen er trukket" in shown(counted)
    assert [one.status for one in history("moss", MONTH)] == ["month", "withdrawn"]


@pytest.mark.parametrize("status", ["full", "totals_only"])
def test_the_years_return_is_approved_in_full_or_in_its_totals(counted: Rooms, status: str) -> None:
    assert approve(counted, {}, YEAR).status_code == 422, "which of the two has to be said"
    assert approve(counted, {"status": status}, YEAR).status_code == 303
    assert kept(YEAR).status == status


def test_an_approved_return_is_in_the_register_until_it_is_taken_back(counted: Rooms) -> None:
    from familiekontakten.figures.routes import withdraw_period

    from infrastructure.interchange.storing import kept as all_rows

    def returned() -> list[Any]:
        ours = ("annual_return", "moss-2011")
        return [row["status"] for row in all_rows("live", ["moss"]) if (row["type"], row["id"]) == ours]

    approve(counted, {"status": "full"}, YEAR)
    approve(counted, {})
    assert returned() == ["full"]
    counted.ask(withdraw_period, YEAR, now=counted.desk.now + timedelta(minutes=1))
    assert returned() == []


def test_a_month_that_runs_cannot_be_approved(counted: Rooms) -> None:
    running = TODAY.isoformat()[:7]
    count(running)
    html = shown(counted, running)
    assert "Perioden er ikke over" in html
    assert approve(counted, {}, running, version=1).status_code == 422
    assert kept(running) is None


def test_a_month_that_was_never_counted_cannot_be_approved(rooms: Rooms) -> None:
    assert "Tallene er ikke talt ennå" in shown(rooms)
    assert approve(rooms, {}, version=1).status_code == 422


@pytest.mark.parametrize("period", ["2027-01", "2026-13", "olanordmann", "1814", "", "2011-1"])
def test_what_is_no_month_or_year_is_not_found(counted: Rooms, period: str) -> None:
    from familiekontakten.casebook.records import Missing

    with pytest.raises(Missing):
        shown(counted, period)


def test_a_month_that_is_said_to_be_wholly_logged_has_no_estimated_hours_until_that_is_taken_back(
    counted: Rooms,
) -> None:
    from familiekontakten.figures.routes import count_period, promise_log, take_back_log

    month, later = "2027-04", {"today": date(2027, 5, 10), "now": datetime(2027, 5, 10, 9, tzinfo=UTC)}
    counted.open_book().save(*(replace(one, version=0) for one in running.started()))
    buttons = (count_period, promise_log, take_back_log)
    assert [estimated(counted, button, month, later) > 0 for button in buttons] == [True, False, True]


def estimated(rooms: Rooms, button: Any, month: str, later: dict[str, Any]) -> int:  # noqa: ANN401 - a handler
    """Sevenths of a minute, after a button of the check's page was used."""
    from familiekontakten.figures.records import figures_of

    assert rooms.ask(button, month, **later).headers["Location"] == f"/workspace/figures/check/{month}"
    return int(figures_of("moss", [month])[month].figures["hours.estimated"].get("", 0))


@pytest.mark.parametrize("period", [YEAR, "2026-11"])
def test_nothing_is_promised_of_a_year_or_of_a_month_that_is_not_over(counted: Rooms, period: str) -> None:
    from familiekontakten.casebook.records import Missing
    from familiekontakten.figures.routes import promise_log

    assert "Alle besøk er ført inn" not in shown(counted, period)
    with pytest.raises(Missing):
        counted.send(promise_log, {}, period)
