"""The inbox as a file: codes and days, whole, and nothing that anybody wrote."""

import csv
import io

import pytest
from familiekontakten.access.roles import Permission
from familiekontakten.enquiries.reference import written
from familiekontakten.workspace.csv_export import BOM

from tests.records import test_enquiry_desk as desk_tests
from tests.records.test_enquiry_desk import CALLED, at_work, book, send
from tests.workspace.desks import desk

departments = desk_tests._departments


def rows(**query: str) -> list[dict[str, str]]:
    from familiekontakten.workspace.routes import download

    at = desk(query=query)
    at.__dict__["book"] = book()
    answer = download.__wrapped__.__wrapped__(at, "enquiries")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(answer.body.removeprefix(BOM))))


def test_it_asks_for_the_right_to_export_and_is_written_down_as_such() -> None:
    from familiekontakten.workspace.routes import download

    assert (download.room.permission, download.room.act) == (Permission.EXPORT, "export")


def test_it_tells_reference_form_days_and_where_it_stands() -> None:
    first, second = send(), send("volunteer")
    at_work(first).answer(CALLED)
    told = {row["Referanse"]: row for row in rows()}
    assert set(told) == {written(one.receipt.reference) for one in (first, second)}
    assert list(told[written(first.receipt.reference)].values())[1:] == [
        "En familie",
        "2026-11-20",
        "2026-11-23",
        "Åpen",
    ]
    assert told[written(second.receipt.reference)]["Svart"] == ""


@pytest.mark.parametrize("tray", ["", "aside", "ended", "<script>"])
def test_nothing_that_was_written_is_in_it(tray: str) -> None:
    taken = send()
    at_work(taken).take_on(CALLED)
    text = str(rows(tray=tray, month="2026-11"))
    assert "Prøve" not in text
    assert "@" not in text
    assert ("Tatt imot" in text) == (tray == "ended")


def test_it_is_whole_where_the_list_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    from familiekontakten.enquiries.desk import records
    from familiekontakten.enquiries.desk.records import Inbox

    for number in range(3):
        send(contact_name=f"Prøve {number}")
    monkeypatch.setattr(records.Inbox.open, "__defaults__", (2,))
    assert len(Inbox(book()).open()) == 2
    assert len(rows()) == 3
