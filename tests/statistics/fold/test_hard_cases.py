"""What makes figures wrong elsewhere: late and changed records, families that come back or move, departments that
merge and split, and what leaves a department again. Each as rows, and what they come to."""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.statistics.building import units_of
from familiekontakten.statistics.facts.enquiries import facts_of_enquiries
from familiekontakten.statistics.facts.placing import placed
from familiekontakten.statistics.figures import figures
from familiekontakten.statistics.fold.folded import Folded
from familiekontakten.statistics.fold.folding import fold, nation
from familiekontakten.statistics.fold.mapping import todays_map
from familiekontakten.statistics.indicator import Counts
from familiekontakten.statistics.indicators.catalogue import MONTHLY
from familiekontakten.statistics.period import month
from familiekontakten.statistics.registered import Department

Row = dict[str, Any]
AS_OF = date(2027, 12, 31)


def row(kind: str, row_id: str, **fields: Any) -> Row:  # noqa: ANN401 - fields of a row
    return {"type": kind, "id": row_id, "rev": 1, **fields}


def case(name: str, family: str, department: str, referred: str, **more: Any) -> Row:  # noqa: ANN401
    return row("case", name, family=family, department=department, referred=referred, **more)


def match(name: str, case_: str, start: str, end: str | None = None, volunteer: str = "v") -> Row:
    return row("match", name, case=case_, volunteer=volunteer, start=start, end=end)


def folded(rows: Iterable[Row], period: str, as_of: date = AS_OF) -> dict[str, Folded]:
    """The figures of every department, each from its own facts."""
    return {one: fold(facts, one, period, as_of) for one, facts in placed(rows).facts.items() if one != "-"}


def count(figures: Any, name: str) -> int:  # noqa: ANN401 - figures or one that was folded
    counts: Counts = (figures.figures if isinstance(figures, Folded) else figures).get(name, {})
    return sum(counts.values())


A_FAMILY = [case("c", "f", "moss", "2027-01-10"), match("m", "c", "2027-02-01", "2027-03-31")]


def test_what_is_written_late_moves_every_month_that_it_is_about() -> None:
    late = [row("visit", f"b{n}", match="m", date=f"2027-0{n}-10", hours=2) for n in (2, 3)]
    for n in (2, 3):
        before = folded(A_FAMILY, f"2027-0{n}")["moss"]
        after = folded([*A_FAMILY, *late], f"2027-0{n}")["moss"]
        assert count(before, "visit.count") == 0
        assert count(after, "visit.count") == 1
        assert before.digest != after.digest
    before, after = (folded(rows, "2027-04")["moss"] for rows in (A_FAMILY, [*A_FAMILY, *late]))
    assert before.figures == after.figures
    assert count(after.so_far, "visit.count") == 2


def test_a_start_that_is_moved_takes_the_family_out_of_the_months_before() -> None:
    moved = [A_FAMILY[0], {**A_FAMILY[1], "rev": 2, "start": "2027-03-05"}]
    told = [count(folded([*A_FAMILY, *moved], f"2027-0{n}")["moss"], "fam.supported") for n in (1, 2, 3, 4)]
    assert told == [0, 0, 1, 0]


def test_time_passing_is_no_change_and_counts_all_the_same() -> None:
    goes_on = [A_FAMILY[0], match("m", "c", "2027-02-01")]
    assert [count(folded(goes_on, f"2027-{n:02}")["moss"], "fam.supported") for n in (1, 2, 6, 12)] == [
        0,
        1,
        1,
        1,
    ]


def test_nothing_counts_before_it_has_happened() -> None:
    on_the_tenth = folded(A_FAMILY, "2027-02", date(2027, 2, 10))["moss"]
    assert on_the_tenth.as_of == date(2027, 2, 10)
    assert count(on_the_tenth, "hours.total") < count(folded(A_FAMILY, "2027-02")["moss"], "hours.total")
    assert count(folded(A_FAMILY, "2027-03", date(2027, 2, 10))["moss"], "flow.closed") == 0


def test_a_family_that_comes_back_is_two_cases_and_one_family() -> None:
    again = [case("c2", "f", "moss", "2027-08-01"), match("m2", "c2", "2027-09-01")]
    year = folded([*A_FAMILY, *again], "2027")["moss"]
    assert (count(year, "fam.supported"), count(year, "ref.by_source")) == (1, 2)


MOVED = [
    row("family", "f", civil_status="single"),
    case("c", "f", "moss", "2027-01-10", closed="2027-04-01", close_reason="moved"),
    match("m", "c", "2027-02-01", "2027-04-01"),
    case("c2", "f", "hamar", "2027-04-02"),
    match("m2", "c2", "2027-05-01"),
    case("other", "g", "hamar", "2027-01-02"),
    match("m3", "other", "2027-03-01"),
]


def test_a_family_that_moved_counts_once_in_each_department_and_once_in_the_nation() -> None:
    year = folded(MOVED, "2027")
    assert {name: count(one, "fam.supported") for name, one in year.items()} == {"moss": 1, "hamar": 2}
    assert count(nation(year.values()), "fam.supported") == 2
    assert nation(year.values())["fam.civil_status"] == {"?": 1, "single": 1}


@pytest.mark.parametrize(("base", "families"), [({"moss"}, 1), ({"hamar"}, 2), ({"moss", "hamar"}, 2), (set(), 0)])
def test_the_nation_rests_on_any_departments(base: set[str], families: int) -> None:
    assert count(nation(folded(MOVED, "2027").values(), base), "fam.supported") == families


def test_a_department_that_logs_does_so_for_the_families_that_it_shares() -> None:
    """Nobody has logged a visit to the family that moved, but others' are logged where it is now."""
    rows = [*MOVED, row("visit", "b", match="m3", date="2027-05-10", hours=2)]
    at_once = figures(units_of(rows).within({"moss", "hamar"}), month("2027-05"), MONTHLY)
    assert nation(folded(rows, "2027-05").values())["hours.log_coverage"] == at_once["hours.log_coverage"]


def test_in_a_month_in_which_it_has_not_moved_yet_there_is_nothing_to_take_off() -> None:
    march = folded(MOVED, "2027-03")
    assert count(nation(march.values()), "fam.supported") == 2
    assert count(nation(march.values(), so_far=True), "fam.supported") == 2


def test_an_event_counts_where_the_case_belonged_on_its_day() -> None:
    year = folded(MOVED, "2027")
    assert {name: count(one, "flow.closed") for name, one in year.items()} == {"moss": 1, "hamar": 0}
    assert {name: count(one, "ref.by_source") for name, one in year.items()} == {"moss": 1, "hamar": 2}


MERGED = (
    Department(id="vang", closed=date(2027, 6, 30), closed_kind="merged", successor="moss"),
    Department(id="moss", closed=date(2028, 6, 30), closed_kind="merged", successor="hamar"),
    Department(id="hamar"),
    Department(id="larvik", closed=date(2027, 1, 31), closed_kind="closed"),
)


def test_on_todays_map_a_department_stands_for_those_that_were_merged_into_it() -> None:
    assert todays_map(MERGED) == {"hamar": {"hamar", "moss", "vang"}, "larvik": {"larvik"}}
    assert todays_map(MERGED[:2]) == {"hamar": {"hamar", "moss", "vang"}}, "the successor itself is not registered"


def test_in_the_year_of_a_merger_a_family_of_both_counts_once_on_todays_map() -> None:
    scope = todays_map(MERGED)["hamar"]
    year = folded(MOVED, "2027")
    assert count(nation(year.values(), scope), "fam.supported") == 2
    assert sum(count(one, "fam.supported") for one in year.values()) == 3


def test_a_department_that_was_split_keeps_its_history_and_the_group_is_exact() -> None:
    """The family stays with the new half: its old case is the old department's, whatever became of that."""
    split = [*MOVED, case("c3", "f", "horten", "2027-10-01"), match("m4", "c3", "2027-11-01")]
    year = folded(split, "2027")
    assert count(year["moss"], "fam.supported") == 1
    assert count(nation(year.values(), {"moss", "horten"}), "fam.supported") == 1


def test_a_department_that_opens_or_closes_has_figures_of_nothing_the_rest_of_the_time() -> None:
    closed = [A_FAMILY[0] | {"closed": "2027-03-31"}, A_FAMILY[1]]
    assert count(folded(closed, "2027-05")["moss"], "fam.supported") == 0
    assert count(folded(closed, "2027")["moss"], "fam.supported") == 1


def test_a_thing_that_is_gone_leaves_nothing_that_counts() -> None:
    gone = [*A_FAMILY, {"type": "match", "id": "m", "rev": 2, "deleted": True}]
    assert count(folded(gone, "2027")["moss"], "fam.supported") == 0


def test_what_nobody_can_place_counts_nowhere() -> None:
    loose = [row("family", "alone"), match("m", "unknown", "2027-02-01")]
    assert placed(loose).facts.keys() == {"-"}


ASKED = datetime(2027, 3, 1, 12, tzinfo=UTC)
SOON = datetime(2027, 3, 3, 12, tzinfo=UTC)


def enquiry(**changes: Any) -> Enquiry:  # noqa: ANN401 - fields of an enquiry
    return Enquiry("R", "moss", "family", "nb", "website", ASKED, b"sealed")._replace(**changes)


@pytest.mark.parametrize(
    ("changes", "counted"),
    [
        ({}, {"enq.received": 1, "enq.waiting": 1}),
        ({"answered_at": SOON}, {"enq.received": 1, "enq.answer_days": 1}),
        ({"answered_at": SOON, "ended": "first_visit", "ended_at": SOON}, {"enq.received": 1, "enq.answer_days": 1}),
        ({"ended": "duplicate", "ended_at": SOON}, {"enq.received": 1}),
        ({"ended": "withdrawn", "sealed": b""}, {"enq.received": 1, "enq.withdrawn": 1}),
        ({"ended": "nobody", "ended_at": SOON, "set_aside": True}, {"enq.set_aside": 1}),
        (
            {"answered_at": datetime(2027, 4, 2, 12, tzinfo=UTC)},
            {"enq.received": 1, "enq.answer_days": 1, "enq.waiting": 1},
        ),
        ({"received_at": datetime(2027, 3, 31, 22, 30, tzinfo=UTC)}, {}),
    ],
    ids=["new", "answered", "taken on", "duplicate", "withdrawn", "discarded", "answered later", "April in Norway"],
)
def test_an_enquiry_counts_as_what_became_of_it(changes: dict[str, Any], counted: dict[str, int]) -> None:
    march = fold(facts_of_enquiries([enquiry(**changes)]), "moss", "2027-03", AS_OF)
    names = ("enq.received", "enq.waiting", "enq.answer_days", "enq.withdrawn", "enq.set_aside")
    assert {name: count(march, name) for name in names if count(march, name)} == counted


def test_days_to_an_answer_are_working_days() -> None:
    over_easter = {
        "received_at": datetime(2027, 3, 24, 9, tzinfo=UTC),
        "answered_at": datetime(2027, 3, 30, 9, tzinfo=UTC),
    }
    march = fold(facts_of_enquiries([enquiry(**over_easter)]), "moss", "2027-03", AS_OF)
    assert march.figures["enq.answer_days"] == {"1": 1}


def test_what_no_department_serves_is_demand_by_municipality_and_by_who_asks() -> None:
    asked = [enquiry(department="national", municipality="5501"), enquiry(reference="S", department="national")]
    robots = enquiry(reference="T", department="national", municipality="5501", set_aside=True)
    march = fold(facts_of_enquiries([*asked, robots]), "national", "2027-03", AS_OF)
    assert march.figures["ref.no_department"] == {"5501/family": 1, "?/family": 1}
