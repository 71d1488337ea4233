"""The operator's command `hsf` against the running stack: every command may be run twice."""

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from typing import Any

import pytest
from familiekontakten.enquiries.reference import written
from familiekontakten.months import month_of, months_before

from infrastructure.operator import clock
from tests.journeys import insider
from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import Visitor
from tests.stack import Stack

pytestmark = pytest.mark.usefixtures("still_clock")

DEPARTMENTS_AND_NATION = 39


def hsf(stack: Stack, *arguments: str, fails: bool = False) -> str:
    """What the command prints."""
    environment = os.environ | {"STATE": str(stack.local.state.folder), "PYTHONPATH": "functions:."}
    command = [sys.executable, "-m", "infrastructure.operator", *arguments]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert bool(done.returncode) == fails, done.stdout + done.stderr
    assert "Traceback" not in done.stderr
    return done.stdout + done.stderr


def give_up(stack: Stack, reference: str) -> None:
    """The row of an enquiry's notice as it stands after three tries of which nobody knows how they ended."""
    tables = insider.client(stack, "dynamodb")
    (row,) = insider.due(stack, reference)
    key = {"partition": {"S": "due"}, "sort": {"S": row["sort"]}}
    item = tables.get_item(TableName="hsf-inbox", Key=key)["Item"]
    tried = {"partition": {"S": "stuck"}, "tries": {"S": json.dumps({name: [3, 0] for name in row["parts"]})}}
    tables.put_item(TableName="hsf-inbox", Item=item | tried)
    tables.delete_item(TableName="hsf-inbox", Key=key)


def test_what_was_given_up_is_shown_and_sent_again_once(stack: Stack, visitor: Visitor) -> None:
    pairs, _ = filled_in("volunteer")
    reference = visitor.send("volunteer", "nb", pairs).reference
    assert any(line.startswith("due ") and reference in line for line in hsf(stack, "notices").splitlines())
    give_up(stack, reference)
    (line,) = [line for line in hsf(stack, "notices").splitlines() if reference in line]
    assert line.startswith("stuck ")
    assert "coordinator:3+0" in line

    assert "due again" in hsf(stack, "notices", "send-again", written(reference))
    assert "due already" in hsf(stack, "notices", "send-again", written(reference).lower())
    assert json.loads(hsf(stack, "clock", "sweep"))["sent"] == 1
    assert len([mail for mail in stack.mailbox() if written(reference) in mail["text"]]) == 2
    assert reference not in hsf(stack, "notices")
    assert "has the reference" in hsf(stack, "notices", "send-again", reference, fails=True)


def mails_of(stack: Stack, month: str) -> list[dict[str, Any]]:
    return [mail for mail in stack.mailbox() if mail["subject"] == "Månedens tall" and month in mail["text"]]


def test_a_month_is_frozen_once_and_mailed_once(stack: Stack) -> None:
    first = json.loads(hsf(stack, "clock", "monthly", "--month", "2025-03"))
    frozen = insider.rows(stack, "statistics", "edition#2025-03")
    stack.invoke("send_notices")
    again = json.loads(hsf(stack, "clock", "monthly", "--month", "2025-03"))
    stack.invoke("send_notices")

    assert (first["frozen"], first["stood"]) == (DEPARTMENTS_AND_NATION, 0)
    assert (again["frozen"], again["stood"]) == (0, DEPARTMENTS_AND_NATION)
    assert insider.rows(stack, "statistics", "edition#2025-03") == frozen
    assert len(frozen) == DEPARTMENTS_AND_NATION
    mails = mails_of(stack, "i mars 2025")
    assert len(mails) == DEPARTMENTS_AND_NATION
    assert len({mail["to"][0] for mail in mails}) == DEPARTMENTS_AND_NATION - 1  # the office gets the nation's as well


def test_the_running_month_is_asked_for_so_far_and_never_as_finished() -> None:
    month, before = month_of(datetime.now(UTC)), "2025-03"
    assert clock.counting(month)["time"] <= clock.now()
    assert clock.counting(before)["time"] == "2025-04-01T04:00:00Z"
    assert [clock.counting(asked)["detail"] for asked in (month, before)] == [{"month": month}, {"month": before}]


def test_a_month_to_come_cannot_be_counted(stack: Stack) -> None:
    to_come = months_before(month_of(datetime.now(UTC)), -2)
    assert f"{to_come} has not begun" in hsf(stack, "clock", "monthly", "--month", to_come, fails=True)
