"""The night's run: every department's two years, what became other is kept, one department's trouble is its own."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.facts.placing import placed

from tests.database import empty
from tests.statistics.fold.test_hard_cases import A_FAMILY, Row, match

AS_OF = date(2027, 5, 31)


def enough() -> float:
    """Seconds that are left."""
    return 500.0


@pytest.fixture(autouse=True)
def nothing_stored(database: str) -> None:
    """Empty statistics and an empty inbox."""
    empty(database, ("hsf-statistics", "hsf-inbox"))


def store(rows: list[Row]) -> None:
    from familiekontakten.statistics.records import store_facts

    for department, facts in placed(rows).facts.items():
        store_facts(LIVE, department, facts)


def night(*departments: str, remaining: Callable[[], float] = enough) -> dict[str, int]:
    from familiekontakten.statistics.fold.nightly import fold_live

    return fold_live(departments, AS_OF, remaining)


def supported(period: str, department: str = "moss") -> int:
    from familiekontakten.statistics.records import figures_item

    found = figures_item(LIVE, department, period)
    assert found
    return sum(found.figures["fam.supported"].values())


def test_the_months_of_two_years_that_have_begun_and_the_years() -> None:
    from familiekontakten.statistics.fold.nightly import periods

    assert periods(date(2027, 2, 1)) == (*(f"2026-{n:02}" for n in range(1, 13)), "2027-01", "2027-02", "2026", "2027")
    assert len(periods(date(2026, 12, 31))) == 26


def test_a_night_makes_all_of_it_and_the_next_one_only_what_became_other() -> None:
    store(A_FAMILY)
    assert night("moss", "hamar") == {"departments": 2, "changed": 2 * 19}
    assert [supported(f"2027-0{month}") for month in (1, 2, 3, 4)] == [0, 1, 1, 0]
    assert supported("2027") == 1
    assert night("moss", "hamar") == {"departments": 2, "changed": 0}
    store([*A_FAMILY, match("m", "c", "2027-04-02", "2027-04-20") | {"rev": 2}])
    assert night("moss", "hamar")["changed"] > 0
    assert [supported(f"2027-0{month}") for month in (1, 2, 3, 4)] == [0, 0, 0, 1]


def test_a_set_that_was_imported_has_figures_of_its_own() -> None:
    from familiekontakten.statistics.fold.nightly import fold_set
    from familiekontakten.statistics.records import figures_item, national, store_facts

    (facts,) = placed(A_FAMILY).facts.values()
    store_facts("year-2027", "moss", facts)
    assert fold_set("year-2027", "moss", ["2027-02", "2027"], AS_OF) == 2
    found = figures_item("year-2027", "moss", "2027")
    assert found
    assert found.figures["fam.supported"] == {"": 1}
    assert national(LIVE, "2027") == []


def test_what_came_to_the_inbox_is_counted_where_it_was_moved_to() -> None:
    from familiekontakten.enquiries.enquiry import Enquiry
    from familiekontakten.enquiries.records import EnquiryRecord
    from familiekontakten.statistics.records import figures_item

    asked = datetime(2027, 3, 1, 12, tzinfo=UTC)
    one = Enquiry("R1", "hamar", "family", "nb", "website", asked, b"sealed")
    EnquiryRecord.of(one).save()
    EnquiryRecord.of(one._replace(department="moss", ended="moved", ended_at=asked, kept="hamar", sealed=b"")).save()
    night("moss", "hamar")
    counted = {name: figures_item(LIVE, name, "2027-03") for name in ("moss", "hamar")}
    assert {name: item.figures["enq.received"] for name, item in counted.items() if item} == {
        "moss": {},
        "hamar": {"family": 1},
    }


def test_one_departments_trouble_keeps_no_other_from_its_figures_and_names_nobody() -> None:
    from familiekontakten.statistics.fold.nightly import FoldUnfinished
    from familiekontakten.statistics.records import figures_item

    store([*A_FAMILY, {**A_FAMILY[0], "id": "c9", "department": "hamar", "referred": "somebody wrote a name here"}])
    with pytest.raises(FoldUnfinished) as unfinished:
        night("hamar", "moss")
    assert str(unfinished.value) == "1 of 2"
    assert figures_item(LIVE, "hamar", "2027-02") is None
    assert supported("2027-02") == 1


def test_a_run_without_time_left_goes_on_with_those_that_it_has_not_come_to() -> None:
    from familiekontakten.statistics.fold.nightly import FoldUnfinished
    from familiekontakten.statistics.records import figures_item

    seconds = iter([500.0, 10.0])
    with pytest.raises(FoldUnfinished):
        night("hamar", "moss", remaining=lambda: next(seconds))
    assert figures_item(LIVE, "moss", "2027-05") is None
    seconds = iter([500.0, 10.0])
    with pytest.raises(FoldUnfinished):
        night("hamar", "moss", remaining=lambda: next(seconds))
    assert figures_item(LIVE, "moss", "2027-05") is not None


def test_an_item_holds_more_visits_than_anybody_makes() -> None:
    """Ten years of a visit a day, far above one a week, in one item of DynamoDB."""
    from familiekontakten.statistics.records import facts

    days = [date.fromordinal(AS_OF.toordinal() - n).isoformat() for n in range(3650)]
    store(
        [*A_FAMILY, *({"type": "visit", "id": f"m-{d}", "rev": 1, "match": "m", "date": d, "hours": 2.5} for d in days)]
    )
    assert sum(row["type"] == "visit" for row in facts(LIVE, "moss")) == 3650


def test_a_department_is_swept_once_a_month_before_the_29th() -> None:
    from familiekontakten.statistics.facts.nightly import turn

    departments = [f"d{number}" for number in range(100)]
    nights = [turn(departments, date(2027, 3, day)) for day in range(1, 32)]
    assert sorted(one for night_ in nights for one in night_) == sorted(departments)
    assert nights[28:] == [(), (), ()]


def test_a_sweep_that_fails_in_one_department_is_done_in_the_others() -> None:
    from familiekontakten.statistics.facts.nightly import SweepUnfinished, sweep_all
    from familiekontakten.statistics.facts.sweeping import Swept

    done: list[str] = []

    def sweep(department: str) -> Swept:
        if department == "moss":
            raise KeyError("what a person wrote")
        done.append(department)
        return Swept(10, 1, 2, 3)

    with pytest.raises(SweepUnfinished, match=r"^1 of 3$"):
        sweep_all(["moss", "hamar", "larvik"], sweep)
    assert done == ["hamar", "larvik"]
    assert sweep_all(["hamar", "larvik"], sweep) == {
        "departments": 2,
        "facts": 20,
        "added": 2,
        "changed": 4,
        "removed": 6,
    }
