"""A month is frozen once and mailed once; what is corrected later becomes the next edition, and is said."""

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from tests.statistics.editions.months import (
    A_MONTH_LATER,
    FIRST,
    close,
    counted,
    everything_frozen,
    everywhere,
    families,
    mails,
    numbers,
)

if TYPE_CHECKING:
    from familiekontakten.statistics.figures import Figures

pytestmark = pytest.mark.usefixtures("charity")

OFFICE = "national@example.org"
VISITED = "Familier som fikk besøk"
LATE_IN_OCTOBER = datetime(2026, 10, 31, 22, 59, 59, tzinfo=UTC)
AN_HOUR_LATER = datetime(2026, 10, 31, 23, 30, tzinfo=UTC)  # November has begun in Norway


def october(moss: int = 31, horten: int = 12) -> None:
    everywhere("2026-10", moss, horten)


def nations(sent: dict[str, list[str]]) -> str:
    """The mail about the whole country."""
    (text,) = [text for text in sent[OFFICE] if "hele landet" in text]
    return text


def own(sent: dict[str, list[str]]) -> str:
    """The mail about the national inbox."""
    (text,) = [text for text in sent[OFFICE] if "hele landet" not in text]
    return text


def test_each_department_gets_its_own_figures_and_the_office_the_nations() -> None:
    october()
    assert close() == {"frozen": 4, "stood": 0, "folded": 0}
    sent = mails()
    assert {to: len(texts) for to, texts in sent.items()} == {
        "horten@example.org": 1,
        "moss@example.org": 1,
        OFFICE: 2,
    }
    assert "tallene for Moss i oktober 2026" in sent["moss@example.org"][0]
    assert numbers(sent["moss@example.org"][0], VISITED) == "31 | – | – | 31"
    assert numbers(sent["horten@example.org"][0], VISITED) == "12 | – | – | 12"
    assert "tallene for National i oktober" in own(sent)
    assert numbers(nations(sent), VISITED) == "43 | – | – | 43"
    assert numbers(nations(sent), "Horten").startswith("12 |")
    assert "Moss" not in sent["horten@example.org"][0]


def test_earlier_months_stand_beside_it() -> None:
    for month, number in (("2025-10", 20), ("2026-09", 33)):
        everywhere(month, number, 1)
        close(month)
    mails()
    october()
    close()
    sent = mails()
    assert numbers(sent["moss@example.org"][0], VISITED) == "31 | \u22122 | +11 | 31"
    assert numbers(nations(sent), VISITED) == "43 | +9 | +22 | 43"


def test_a_second_run_changes_nothing_and_mails_nobody() -> None:
    october()
    close()
    mails()
    before = everything_frozen()
    october(moss=99)
    assert close() == {"frozen": 0, "stood": 4, "folded": 0}
    assert mails() == {}
    assert everything_frozen() == before


def test_what_was_corrected_since_is_the_next_edition_and_is_said_and_what_was_sent_stays() -> None:
    from familiekontakten.statistics.editions.edition import NATION, Change, Reason
    from familiekontakten.statistics.editions.records import editions_of

    october()
    close()
    mails()
    before = everything_frozen()
    october(moss=32)
    everywhere("2026-11", 30, 10)
    close("2026-11", A_MONTH_LATER)
    frozen = everything_frozen()
    assert {key: frozen[key] for key in before} == before
    for whose, was in (("moss", 31), (NATION, 43)):
        first, second = editions_of(whose, "2026-10")
        assert (first.number, first.reason, first.changed) == (1, Reason.CLOSED, ())
        assert (second.number, second.reason) == (2, Reason.REVISED)
        assert second.changed == (Change("fam.supported", "", was, was + 1),)
    assert len(editions_of("horten", "2026-10")) == 1
    sent = mails()
    assert f"{VISITED}, oktober 2026: 32 (var 31)" in sent["moss@example.org"][0]
    assert f"{VISITED}, oktober 2026: 44 (var 43)" in nations(sent)
    assert "Endret" not in sent["horten@example.org"][0]


def test_a_correction_is_told_once_and_months_are_compared_with_their_latest_edition() -> None:
    october()
    close()
    october(moss=40)
    for month, at in (("2026-11", A_MONTH_LATER), ("2026-12", A_MONTH_LATER + timedelta(days=31))):
        everywhere(month, 30, 30)
        mails()
        close(month, at)
        sent = mails(at + timedelta(days=1))["moss@example.org"][0]
        assert ("Endret" in sent) == (month == "2026-11")
    close("2027-10", datetime(2027, 11, 1, 4, tzinfo=UTC))
    text = mails(datetime(2027, 11, 2, tzinfo=UTC))["moss@example.org"][0]
    assert numbers(text, VISITED) == "0 | – | \u221240 | 0"


def test_one_departments_trouble_keeps_no_other_from_its_figures() -> None:
    from familiekontakten.statistics import monthly
    from familiekontakten.statistics.table import StatisticsRow

    october()
    row = StatisticsRow.get("figures#live#2026-10", "department#moss")
    spoilt = {**row.folded, "figures": {"fam.supported": "what a person wrote"}}
    row.update(actions=[StatisticsRow.folded.set(spoilt)])
    with pytest.raises(monthly.MonthUnfinished) as unfinished:
        close()
    assert "person" not in str(unfinished.value)
    assert sorted(mails()) == ["horten@example.org", OFFICE]
    october()
    assert close() == {"frozen": 2, "stood": 2, "folded": 0}
    assert {to: len(texts) for to, texts in mails().items()} == {"moss@example.org": 1, OFFICE: 1}


def test_a_month_that_is_not_over_never_stands_in_the_way_of_the_finished_one() -> None:
    middle = datetime(2026, 10, 20, 12, tzinfo=UTC)
    october(moss=5)
    assert close(at=middle) == {"frozen": 4, "stood": 0, "folded": 3}
    assert close(at=middle)["stood"] == 4
    assert "så langt i oktober 2026" in mails(middle)["moss@example.org"][0]
    october()
    assert close()["frozen"] == 4
    assert numbers(mails()["moss@example.org"][0], VISITED) == "31 | – | – | 31"


@pytest.mark.parametrize("as_of", [None, date(2026, 10, 30)], ids=["missing", "older than its last day"])
def test_only_figures_that_are_missing_or_old_are_folded_first(as_of: date | None) -> None:
    from familiekontakten.statistics.facts.fact import LIVE
    from familiekontakten.statistics.records import figures_item

    october()
    counted("moss", "2026-10", families(77), as_of) if as_of else _forget("moss")
    assert close()["folded"] == 1
    folded = figures_item(LIVE, "moss", "2026-10")
    assert folded
    assert folded.as_of == date(2026, 10, 31)
    sent = mails()
    assert numbers(sent["moss@example.org"][0], VISITED) == "0 | – | – | 0"
    assert numbers(sent["horten@example.org"][0], VISITED) == "12 | – | – | 12"


def _forget(department: str) -> None:
    from familiekontakten.statistics.table import StatisticsRow

    StatisticsRow("figures#live#2026-10", f"department#{department}").delete()


def test_who_has_approved_is_counted_and_an_approval_of_other_figures_is_none() -> None:
    from familiekontakten.statistics.approvals.approval import Approval, Status
    from familiekontakten.statistics.approvals.records import approve
    from familiekontakten.statistics.editions.edition import digest_of

    october()
    for department, seen in (("moss", families(31)), ("horten", families(11))):
        status, digest = Status.MONTH, digest_of(seen)
        approve(Approval(department=department, period="2026-10", status=status, by="staff-1", at=FIRST, digest=digest))
    close()
    sent = mails()
    assert "Oktober 2026: 1 av 2 avdelinger har godkjent" in nations(sent)
    assert "ikke godkjent" not in sent["moss@example.org"][0]
    assert "ikke godkjent" in sent["horten@example.org"][0]


@pytest.mark.parametrize(("counted_there", "mailed"), [({}, 0), (families(2), 1)], ids=["nothing", "something"])
def test_a_department_that_has_closed_has_editions_while_there_is_something_to_count(
    counted_there: "Figures", mailed: int
) -> None:
    from familiekontakten.departments.department import Address, Department
    from familiekontakten.departments.records import save_department

    gone = Department("gone", "Gone", "Prøve", "organisation", (), "00", (Address("gone@example.org"),), closed=True)
    save_department(gone, 9)
    october()
    counted("gone", "2026-10", counted_there)
    assert close()["frozen"] == 4 + mailed
    sent = mails()
    assert len(sent.get("gone@example.org", [])) == mailed
    assert numbers(nations(sent), VISITED).startswith(str(43 + 2 * mailed))


@pytest.mark.parametrize("month", ["2026-12", "2027-01"])
def test_a_month_to_come_is_refused(month: str) -> None:
    from familiekontakten.statistics.monthly import MonthNotBegun

    with pytest.raises(MonthNotBegun):
        close(month)


def test_the_month_that_has_just_ended_is_norways() -> None:
    from familiekontakten.statistics.monthly import previous_month

    assert previous_month(FIRST) == "2026-10"
    assert previous_month(AN_HOUR_LATER) == "2026-10"
    assert previous_month(LATE_IN_OCTOBER) == "2026-09"
