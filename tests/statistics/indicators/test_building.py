"""From rows to what is counted: newest revision, missing references, minutes."""

from datetime import date

import pytest
from familiekontakten.statistics.building import units_of
from familiekontakten.statistics.references import Loose, loose
from familiekontakten.statistics.units import Forwarding, Log, Visit

from tests.statistics.indicators.plain import Row

FAMILY: Row = {"type": "family", "id": "F", "rev": 1, "civil_status": "couple"}
CASE: Row = {"type": "case", "id": "C", "rev": 1, "family": "F", "department": "moss", "closed": "2026-05-05"}
MATCH: Row = {"type": "match", "id": "M", "rev": 1, "case": "C", "volunteer": "V", "start": "2026-01-01"}
VOLUNTEER: Row = {"type": "volunteer", "id": "V", "rev": 1, "department": "hamar", "gender": "man"}
VISIT: Row = {"type": "visit", "id": "B", "rev": 1, "match": "M", "date": "2026-02-01", "hours": 2.5}


def test_everything_lies_in_its_place() -> None:
    units = units_of([VISIT, MATCH, VOLUNTEER, CASE, FAMILY])
    (family,), (volunteer,) = units.families, units.volunteers
    assert family.matches[0].visits == (Visit(date(2026, 2, 1), 150),)
    assert [one.department for one in volunteer.engagements] == ["moss"]
    assert volunteer.departments == {"moss", "hamar"}


@pytest.mark.parametrize(("hours", "minutes"), [(2.5, 150), (2, 120), (0.5, 30), (2.25, 135), (1.1, 66), (None, 0)])
def test_hours_are_kept_in_whole_minutes(hours: float | None, minutes: int) -> None:
    units = units_of([FAMILY, CASE, {**MATCH, "weekly_hours": hours}, {**VISIT, "hours": hours}])
    match = units.families[0].matches[0]
    assert match.visits[0].minutes == minutes
    assert match.weekly_minutes == (None if hours is None else minutes)


def test_the_highest_revision_counts_in_any_order_and_ten_is_higher_than_nine() -> None:
    rows = [{**FAMILY, "rev": 10, "civil_status": "single"}, {**FAMILY, "rev": 9}, FAMILY, CASE]
    for order in (rows, rows[::-1]):
        assert units_of(order).families[0].civil_status == "single"


def test_two_rows_that_claim_one_revision_are_settled_the_same_way_in_any_order() -> None:
    rows = [FAMILY, {**FAMILY, "civil_status": "single"}, CASE]
    assert units_of(rows) == units_of(rows[::-1])


def test_what_was_deleted_is_gone_with_what_it_said_before() -> None:
    gone: Row = {"type": "match", "id": "M", "rev": 2, "deleted": True}
    units = units_of([gone, FAMILY, CASE, MATCH, VISIT, VOLUNTEER])
    assert units.families[0].matches == ()
    assert units.volunteers[0].engagements == ()


def test_a_person_whose_own_row_is_missing_is_counted_with_nothing_known() -> None:
    units = units_of([CASE, MATCH])
    assert units.families[0].civil_status is None
    assert units.volunteers[0].department is None
    assert [one.match for one in units.volunteers[0].engagements] == ["M"]


@pytest.mark.parametrize(
    ("rows", "missing"),
    [
        ([VISIT], [Loose("visit", "B", "match")]),
        ([MATCH], [Loose("match", "M", "case"), Loose("match", "M", "volunteer")]),
        ([CASE], [Loose("case", "C", "family"), Loose("case", "C", "department")]),
        ([{**CASE, "department": None}, FAMILY], [Loose("case", "C", "department")]),
        ([{"type": "child", "id": "B", "rev": 1, "family": "F"}], [Loose("child", "B", "family")]),
        ([FAMILY], []),
    ],
)
def test_a_row_that_names_what_is_not_there_stops_nothing_and_is_listed(rows: list[Row], missing: list[Loose]) -> None:
    units_of(rows)
    assert list(loose(rows)) == missing


def test_forwarded_with_dates_where_they_were_written() -> None:
    plain = units_of([FAMILY, {**CASE, "forwarded_to": ["bup", "dps"]}]).families[0].cases[0]
    dated = units_of([FAMILY, {**CASE, "forwarded": [{"service": "bup", "on": "2026-04-04"}]}]).families[0].cases[0]
    assert plain.forwarded == (Forwarding("bup"), Forwarding("dps"))
    assert dated.forwarded == (Forwarding("bup", date(2026, 4, 4)),)


def test_a_department_logs_visits_when_it_has_one_and_marks_months_as_complete() -> None:
    done: Row = {"type": "log_complete", "id": "moss#2026-03", "rev": 1, "department": "moss", "month": "2026-03"}
    assert units_of([FAMILY, CASE, MATCH]).families[0].cases[0].log == Log()
    assert units_of([FAMILY, CASE, MATCH, VISIT, done]).families[0].cases[0].log == Log(
        kept=True, complete=frozenset({"2026-03"})
    )


def test_seen_from_one_department_a_moved_family_has_only_that_case() -> None:
    other = {**CASE, "id": "C2", "department": "hamar"}
    units = units_of([FAMILY, CASE, other, MATCH, VOLUNTEER])
    assert [case.id for case in units.within({"hamar"}).families[0].cases] == ["C2"]
    assert units.within({"hamar"}).volunteers[0].engagements == ()
    assert units.within({"moss"}).volunteers[0].department is None
    assert units.within({"larvik"}).families == ()
