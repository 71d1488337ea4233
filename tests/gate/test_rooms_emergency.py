"""Break-glass: an operator sees nothing until somebody of the department opens it; then for an hour, and to read."""

import json
from datetime import UTC, datetime, timedelta

import pytest
from familiekontakten.access.roles import Role
from familiekontakten.access.roles import Staff as Member

from tests.access.test_roles import CASEWORK, DOCUMENTED
from tests.gate.openings import REASON, ask, choose, let_in, lines, moved, opening_of
from tests.gate.walked import Door, doors, outcomes
from tests.gate.working import run_as_function
from tests.journeys.ready_to_match import CONTACT
from tests.rooms import Colleague, coordinator, grant, officer, operator, put_staff
from tests.stack import Stack

HOUR = timedelta(minutes=60)


@pytest.fixture(scope="module")
def family(stack: Stack) -> str:
    """The address of a family of Moss."""
    there = json.loads(run_as_function(stack, "tests.journeys.ready_to_match", "moss"))
    return f"/workspace/families/{there['case']}"


def is_inside(visitor: Colleague, family: str) -> bool:
    answer = visitor.get(family)
    return answer.status == 200 and CONTACT in answer.text


def test_without_a_second_person_nothing_is_open(stack: Stack, family: str) -> None:
    drift = operator(stack)
    assert drift.get(family).status == 404
    assert ask(drift, "moss", REASON).status == 303
    assert choose(drift, "moss") == 404
    opening = opening_of(stack, drift)
    assert drift.post(f"/workspace/openings/{opening}/approve", version=1).status == 404
    assert choose(drift, "moss") == 404
    assert drift.get(family).status == 404


def test_with_one_it_is_open_for_reading_in_that_department_alone(stack: Stack, family: str) -> None:
    drift, clara, anna = operator(stack), coordinator(stack, "moss"), officer(stack)
    before = len(stack.mailbox())
    ask(drift, "moss", REASON)
    opening = opening_of(stack, drift)
    stack.invoke("send_notices")
    (asked,) = [mail for mail in stack.mailbox()[before:] if opening in mail["text"]]
    assert asked["subject"] == "Drift ber om nødåpning"
    assert f"/workspace/openings/{opening}" in clara.get("/workspace/").text, "one click from Today"
    page = clara.get(f"/workspace/openings/{opening}")
    assert REASON in page.text
    assert clara.post(f"/workspace/openings/{opening}/approve", version=1).status == 303
    assert f"/workspace/openings/{opening}" in clara.get("/workspace/").text, "and while it is open"
    assert drift.get("/workspace/emergency").text.count('value="moss"') >= 1
    assert choose(drift, "moss") == 303
    assert is_inside(drift, family)
    assert "Nødåpning: du kan lese her til" in drift.get("/workspace/").text
    for path in (f"{family}/contact", "/workspace/search", "/workspace/courses/new/plan", "/workspace/absence"):
        assert drift.post(path, [("term", "Prøvine")]).status == 404, path
    for path in ("/workspace/safety", "/workspace/export/families", "/workspace/absence"):
        assert drift.get(path).status == 404, path
    assert choose(drift, "larvik") == 404
    stack.invoke("send_notices")
    told = [mail for mail in stack.mailbox()[before:] if mail["subject"] == "En nødåpning er i gang"]
    ours = [mail for mail in told if opening in mail["text"]]
    officers = [mail for mail in told if "/workspace/audit" in mail["text"]]
    assert len(ours) == 1
    assert email_of(stack, anna) in str(officers[-1]["to"])
    assert "example" in str(ours[0]["to"])
    assert REASON not in str(stack.mailbox()[before:])
    moss = lines(stack, "moss", drift.id)
    assert ("ask", "emergency", "emergency") in moss
    assert ("read", "case", "emergency") in moss
    assert {outcome for _, _, outcome in moss} == {"emergency", "refused"}
    assert ("open", "emergency", "emergency") in lines(stack, "moss", clara.id)
    log = anna.get(f"/workspace/audit?department=moss&person={drift.id}").text
    assert "åpnet familie" in log
    assert '<span class="badge badge-late">nødåpning</span>' in log


def email_of(stack: Stack, somebody: Colleague) -> str:
    row = stack.client("dynamodb").get_item(TableName="hsf-staff", Key={"id": {"S": somebody.id}})["Item"]
    return str(row["email"]["S"])


def test_after_the_hour_it_is_over_by_itself(stack: Stack, family: str) -> None:
    drift = let_in(stack, "moss")
    assert is_inside(drift, family)
    moved(stack, drift, "answered_at", datetime.now(UTC) - HOUR + timedelta(seconds=90))
    assert is_inside(drift, family)
    moved(stack, drift, "answered_at", datetime.now(UTC) - HOUR)
    assert drift.get(family).location == "/workspace/department"
    assert choose(drift, "moss") == 404


@pytest.mark.parametrize("who", ["operator", "department"])
def test_both_may_end_it_before(stack: Stack, family: str, who: str) -> None:
    drift, clara = let_in(stack, "moss"), coordinator(stack, "moss")
    opening = opening_of(stack, drift)
    if who == "operator":
        assert drift.post(f"/workspace/emergency/{opening}/end").status == 303
    else:
        assert clara.post(f"/workspace/openings/{opening}/end", version=2).status == 303
    assert drift.get(family).location == "/workspace/department"
    ended = drift if who == "operator" else clara
    assert ("end", "emergency", "emergency") in lines(stack, "moss", ended.id)


def test_who_is_operator_no_more_is_out_in_the_same_second(stack: Stack, family: str) -> None:
    drift = let_in(stack, "moss")
    assert is_inside(drift, family)
    put_staff(stack, Member(drift.id, "Drift Prøvesen", "d@example.org", (grant(Role.BOARD_APPROVER),)))
    assert drift.get(family).location == "/workspace/department"


def test_it_opens_what_is_documented_and_nothing_can_be_sent(stack: Stack) -> None:
    drift = let_in(stack, "moss")

    def is_shut(door: Door) -> bool:
        return door.permission not in DOCUMENTED["emergency"] or (door.method == "POST" and door.permission in CASEWORK)

    for door in doors():
        if door.anywhere:
            continue
        answer = drift.get(door.address) if door.method == "GET" else drift.post(door.address)
        shut = answer.status == 404 and "Her har du ikke tilgang" in answer.text
        assert shut is is_shut(door), door
        assert answer.status < 500, door
    assert set(outcomes(stack, drift, "moss")) == {"emergency", "refused"}
