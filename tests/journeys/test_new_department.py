"""A new department, from those who asked in vain to the first family: through every door there is."""

import re
from collections import Counter
from datetime import timedelta
from pathlib import Path

import pytest

from tests.journeys import insider
from tests.journeys.a_new_department import (
    COORDINATOR,
    ID,
    NAME,
    TODAY,
    TOMORROW,
    Applicants,
    Asker,
    Desk,
    Operator,
    Others,
    asks,
    desk_of,
    in_vain,
    operator,
)
from tests.rooms import Colleague, sit_down
from tests.stack import Stack

pytestmark = pytest.mark.usefixtures("still_clock")
WISHED = {"tell_when_open": "yes"}


def test_from_those_who_asked_in_vain_to_the_first_family(stack: Stack, tmp_path: Path) -> None:
    desk, before = desk_of(stack), in_vain(stack)
    waiting = [asks(stack, form, **WISHED) for form in ("family", "family", "volunteer")]
    assert {insider.enquiry(stack, one.reference)[0] for one in waiting} == {"national"}
    assert in_vain(stack) == before + Counter(families=2, volunteers=1)
    refused_for_half_a_position_too_little(stack, desk)
    with operator(stack, tmp_path) as at_hand:
        opened_while_others_go_on(at_hand, desk)
        before_its_day(stack, desk, waiting)
        assert stack.invoke("tell_of_opened")["told"] == 0
        at_hand.move_opening_day(TODAY)
        told_once(stack, waiting)
        first_family(stack, waiting[0])


def refused_for_half_a_position_too_little(stack: Stack, desk: Desk) -> None:
    """The board cannot approve, refuses with the reason, and approves and agrees when the position is large enough."""
    applicants = Applicants(stack, desk.office, desk.start_up)
    applicants.apply(position="40")
    desk.to_the_board()
    assert desk.decided("approved").status == 422
    assert desk.decided("refused", ("reasons", "D2")).status == 303
    applicants.change_position("60")
    desk.to_the_board()
    assert desk.decided("approved").status == 303
    desk.done(
        desk.office, "agree", ("since", f"{TODAY:%d.%m.%Y}"), ("until", f"{TODAY + timedelta(days=900):%d.%m.%Y}")
    )


def opened_while_others_go_on(at_hand: Operator, desk: Desk) -> None:
    """Not before it may, with a plan, and whole although it was cut off half-way."""
    command = at_hand.open(desk.start_up)
    too_early = at_hand.hsf(*command, "--on", TODAY.isoformat(), fails=True)
    assert re.search(r"cannot be opened yet:\n  D7 ", too_early)
    with Others(at_hand.stack) as others:
        plan = at_hand.cut_off(*command, "--yes", after="table: done")
        assert re.findall("to do +([a-z-]+)", plan) == ["line", "table", "inbox", "pages", "login", "start-up"]
        assert re.findall("done +([a-z-]+)", at_hand.hsf(*command, "--yes"))[:2] == ["line", "table"]
    assert set(others.answers) == {303, 200}
    assert f"opens_on: {TOMORROW}" in at_hand.listed.read_text()


def before_its_day(stack: Stack, desk: Desk, waiting: list[Asker]) -> None:
    """It stands on the site and in the register; a volunteer is given to it, and no family is."""
    stack.kill_workers()
    assert "I drift" in desk.page()
    page = waiting[0].visitor.get("/avdelinger/").text
    assert re.search(f'id="{ID}".*?Første dag.*?{TOMORROW.day}', page, re.DOTALL)
    assert NAME in desk.office.get("/workspace/national/departments").text
    assert insider.enquiry(stack, asks(stack, "family").reference)[0] == "national"
    family, volunteer = waiting[0].reference, waiting[2].reference
    move = [("department", ID)]
    assert desk.office.post(f"/workspace/enquiries/{family}/move", move).status == 422
    assert desk.office.post(f"/workspace/enquiries/{volunteer}/move", move).status == 303
    assert stein(stack).post(f"/workspace/enquiries/{volunteer}/take-on", [("answered_how", "phone")]).status == 303


def told_once(stack: Stack, waiting: list[Asker]) -> None:
    """On its first day everybody who wished it is told, at most once, and their addresses are gone."""
    for _ in range(2):
        stack.invoke("tell_of_opened")
        stack.invoke("send_notices")
    wished = [one.email for one in waiting]
    told = [mail["to"][0] for mail in stack.mailbox() if mail["subject"] == "Beskjeden du ba om"]
    assert sorted(set(told) & set(wished)) == sorted(wished)
    assert max(map(told.count, wished)) == 1
    kept = {row["sort"] for row in insider.rows(stack, "inbox", "wish")}
    assert not kept & {one.reference for one in waiting}


def first_family(stack: Stack, told: Asker) -> None:
    """Who was told asks again, is led to the department, and its coordinator takes them on."""
    again = asks(stack, "family")
    assert insider.enquiry(stack, again.reference)[0] == ID
    taken = stein(stack).post(f"/workspace/enquiries/{again.reference}/take-on", [("answered_how", "phone")])
    assert taken.location == f"/workspace/families/{again.reference}", taken.text
    assert told.reference != again.reference


def stein(stack: Stack) -> Colleague:
    """The coordinator, by the account that the opening made."""
    pages = insider.client(stack, "dynamodb").get_paginator("scan").paginate(TableName="hsf-staff")
    staff = [insider.plain(item) for page in pages for item in page["Items"]]
    person = next(one["id"] for one in staff if one["email"] == COORDINATOR)
    return sit_down(stack, person, ID)
