"""A month is closed by the real functions with their real roles, and each coordinator gets her own figures once."""

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from infrastructure.operator import clock
from tests.journeys import insider
from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import Visitor
from tests.stack import Stack

pytestmark = pytest.mark.usefixtures("still_clock")

LONG_AGO = "2019-03-01T04:00:00Z"


def mails_of(stack: Stack, since: int) -> list[dict[str, Any]]:
    return [mail for mail in stack.mailbox()[since:] if mail["subject"] == "Månedens tall"]


def test_each_department_is_told_once_and_the_office_also_of_the_nation(stack: Stack) -> None:
    before = len(stack.mailbox())
    frozen = stack.invoke("freeze_month", time=LONG_AGO)
    again = stack.invoke("freeze_month", time=LONG_AGO)
    assert (again["frozen"], again["stood"]) == (0, frozen["frozen"])
    sent = stack.invoke("send_notices")
    assert (sent["sent"], sent["mails"]) == (frozen["frozen"], frozen["frozen"])

    mails = mails_of(stack, before)
    told = Counter(to for mail in mails for to in mail["to"])
    assert [to for to, times in told.items() if times > 1] == ["national@familiekontakten.example.org"]
    assert len(told) == frozen["frozen"] - 1
    assert sum("hele landet i februar 2019" in mail["text"] for mail in mails) == 1
    assert len(insider.rows(stack, "statistics", "edition#2019-02")) == frozen["frozen"]
    assert insider.rows(stack, "inbox", "due") == []


def test_an_enquiry_of_today_is_in_the_figures_so_far(stack: Stack, visitor: Visitor) -> None:
    pairs, _ = filled_in("family")
    reference = visitor.send("family", "nb", pairs).reference
    department, _ = insider.enquiry(stack, reference)
    stack.invoke("send_notices")

    before = len(stack.mailbox())
    month = (datetime.now(UTC) + timedelta(hours=1)).strftime("%Y-%m")
    happening = clock.event(clock.now()) | {"detail": {"month": month}}
    stack.invoke("freeze_month", event=happening)
    stack.invoke("send_notices")

    (mail,) = [m for m in mails_of(stack, before) if m["to"] == [f"{department}@familiekontakten.example.org"]]
    assert "så langt" in mail["text"]
    assert "bgcolor" in mail["html"]
    assert f"/workspace/figures?month={month}" in mail["html"]
    (line,) = [line for line in mail["text"].splitlines() if line.startswith("Henvendelser gjennom skjemaene")]
    assert int(line.split("|")[0].split()[-1]) >= 1
    assert reference not in mail["text"] + mail["html"]
