"""Every route × every role × {own, other, closed department}: what happens is what is documented, and nothing else."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest
from familiekontakten.access.roles import Grant, Role

from tests.access.test_roles import DOCUMENTED
from tests.gate.walked import Door, doors, outcomes
from tests.journeys.visitor import Answer, Visitor
from tests.rooms import Colleague, grant, signed_in
from tests.stack import Stack

SHUT = "Her har du ikke tilgang"
CLOSED = "nedlagt"
GRANTED = [role for role in Role if role is not Role.EMERGENCY]
"""What an emergency opens is in test_rooms_emergency.py: nobody is granted it."""
NEXT_MONTH = date.today() + timedelta(days=30)  # noqa: DTZ011 - any day far enough away


@pytest.fixture
def closed_department(stack: Stack) -> Iterator[str]:
    """A department that was closed; gone afterwards."""
    key = {"kind": {"S": "department"}, "id": {"S": CLOSED}}
    table = stack.client("dynamodb")
    table.put_item(TableName="hsf-directory", Item=key | {"name": {"S": "Nedlagt"}, "closed": {"BOOL": True}})
    yield CLOSED
    table.delete_item(TableName="hsf-directory", Key=key)


def held(role: Role, department: str) -> Grant:
    national = role not in (Role.COORDINATOR, Role.DEPUTY)
    return grant(role, "national" if national else department, NEXT_MONTH if role is Role.DEPUTY else None)


def ask(colleague: Colleague, door: Door) -> Answer:
    return colleague.get(door.address) if door.method == "GET" else colleague.post(door.address)


@pytest.mark.parametrize("role", GRANTED)
def test_in_the_own_department_a_role_opens_what_is_documented(stack: Stack, role: Role) -> None:
    let_in, shut_out = signed_in(stack, held(role, "moss")), signed_in(stack, held(role, "moss"))
    shut = [door for door in doors() if door.permission not in DOCUMENTED[role] and not door.anywhere]
    for door in shut:
        answer = ask(shut_out, door)
        assert (answer.status, SHUT in answer.text) == (404, True), door
    assert outcomes(stack, shut_out) == ["refused"] * len(shut)
    for door in set(doors()) - set(shut):
        answer = ask(signed_in(stack, held(role, "moss")) if door.anywhere else let_in, door)
        assert answer.status < 500, door
        assert SHUT not in answer.text or door.path == "/department", door
        assert answer.status != 303 or "/login" not in answer.location, door
    assert "refused" not in outcomes(stack, let_in)


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.DEPUTY])
def test_another_department_is_never_entered(stack: Stack, role: Role) -> None:
    assert_turned_away(signed_in(stack, held(role, "moss"), at="larvik"))


@pytest.mark.parametrize("role", GRANTED)
def test_a_role_at_the_national_office_opens_no_department(stack: Stack, role: Role) -> None:
    other = "national" if role in (Role.COORDINATOR, Role.DEPUTY) else "moss"
    assert_turned_away(signed_in(stack, held(role, "moss"), at=other))


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.DEPUTY])
def test_a_closed_department_gives_nothing(stack: Stack, closed_department: str, role: Role) -> None:
    somebody = signed_in(stack, held(role, closed_department), at=closed_department)
    assert_turned_away(somebody)
    choices = somebody.get("/workspace/department").page.all("input", name="department")
    assert choices == []
    assert somebody.post("/workspace/department", [("department", closed_department)]).status == 404


def assert_turned_away(colleague: Colleague) -> None:
    """Nothing but choosing another department, logging out and the like."""
    for door in doors():
        if not door.anywhere:
            answer = ask(colleague, door)
            assert (answer.status, answer.location) == (303, "/workspace/department"), door


def test_nobody_gets_in_without_logging_in(stack: Stack) -> None:
    for door in doors():
        answer = Visitor(stack.url).ask(door.method, door.address)
        assert answer.status == 303, door
        assert answer.location.startswith("/workspace/login"), door


def test_the_department_comes_from_the_session_and_from_nowhere_else(stack: Stack) -> None:
    clara = signed_in(stack, held(Role.COORDINATOR, "moss"))
    for sneaked in ("?department=larvik", "?department=larvik&department=moss"):
        assert ">Larvik<" not in clara.get(f"/workspace/absence{sneaked}").text
    assert clara.post("/workspace/department", [("department", "larvik")]).status == 404
    assert "Moss" in clara.get("/workspace/absence").text


def test_who_has_two_departments_chooses_one_and_then_another(stack: Stack) -> None:
    both = signed_in(stack, held(Role.COORDINATOR, "moss"), held(Role.COORDINATOR, "larvik"))
    assert both.get("/workspace/absence").location == "/workspace/department"
    for department, name in (("moss", "Moss"), ("larvik", "Larvik")):
        assert both.post("/workspace/department", [("department", department)]).location == "/workspace/"
        assert f"<span>{name}</span>" in both.get("/workspace/absence").text


def test_a_deputys_last_day_is_the_last(stack: Stack) -> None:
    today = datetime.now(UTC).date()
    over = signed_in(stack, grant(Role.DEPUTY, "moss", today - timedelta(days=2)), at="moss")
    assert over.get("/workspace/absence").location == "/workspace/department"
    current = signed_in(stack, grant(Role.DEPUTY, "moss", today + timedelta(days=1)))
    assert current.get("/workspace/absence").status == 200
