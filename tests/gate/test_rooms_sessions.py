"""A session: its cookie, how long it lives, and what ends it at once."""

import secrets
from datetime import UTC, datetime, timedelta

import pytest
from familiekontakten.access.roles import Role
from familiekontakten.access.roles import Staff as Member

from tests.journeys.visitor import Visitor
from tests.rooms import SESSION, Colleague, coordinator, grant, new_account, put_staff, sit_down, type_password
from tests.stack import Stack

PAGE = "/workspace/absence"
MINUTE = timedelta(minutes=1)


def is_in(colleague: Visitor) -> bool:
    answer = colleague.get(PAGE)
    assert answer.status == 200 or answer.location.startswith("/workspace/login"), answer.status
    return answer.status == 200


def test_the_cookie_is_kept_from_scripts_from_plain_connections_and_from_other_sites(stack: Stack) -> None:
    account = new_account(stack, grant(Role.COORDINATOR, "moss"))
    colleague = Colleague(stack.url)
    answer = colleague.get(type_password(colleague, account))
    (cookie,) = [line for line in answer.headers.get_all("Set-Cookie", []) if line.startswith(f"{SESSION}=")]
    value, *attributes = cookie.split("; ")
    assert sorted(attributes) == ["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]
    assert len(value.partition("=")[2]) == 43
    assert value.partition("=")[2] not in answer.location


@pytest.mark.parametrize(
    ("old", "idle", "counts"),
    [
        (29 * MINUTE, 29 * MINUTE, True),
        (31 * MINUTE, 31 * MINUTE, False),
        (539 * MINUTE, MINUTE, True),
        (541 * MINUTE, MINUTE, False),
    ],
)
def test_it_ends_after_thirty_minutes_idle_or_nine_hours(
    stack: Stack, old: timedelta, idle: timedelta, counts: bool
) -> None:
    person = coordinator(stack, "moss").id
    assert is_in(sit_down(stack, person, "moss", idle=idle, old=old)) is counts


def test_use_keeps_it_alive_and_idleness_afterwards_ends_it(stack: Stack) -> None:
    clara = sit_down(stack, coordinator(stack, "moss").id, "moss", idle=29 * MINUTE)
    assert is_in(clara)
    row = _row(stack, clara)
    assert datetime.now(UTC) - datetime.fromisoformat(row["seen"]["S"]) < MINUTE


def test_logging_out_ends_it_for_good(stack: Stack) -> None:
    clara = coordinator(stack, "moss")
    kept = dict(clara.cookies)
    assert is_in(clara)
    assert clara.post("/workspace/logout").status == 200
    assert not clara.cookies[SESSION]
    assert not is_in(Colleague(stack.url, cookies=kept))


def test_logging_in_gives_a_new_id_and_ends_the_one_before(stack: Stack) -> None:
    account = new_account(stack, grant(Role.COORDINATOR, "moss"))
    colleague = Colleague(stack.url)
    colleague.get(type_password(colleague, account))
    first = dict(colleague.cookies)
    colleague.get(type_password(colleague, account))
    assert colleague.secret != first[SESSION]
    assert is_in(colleague)
    assert not is_in(Colleague(stack.url, cookies=first))


def test_who_is_disabled_is_out_at_the_next_request(stack: Stack) -> None:
    clara = coordinator(stack, "moss")
    assert is_in(clara)
    put_staff(stack, Member(clara.id, "P", "p@example.org", (grant(Role.COORDINATOR, "moss"),), disabled=True))
    assert not is_in(clara)


def test_a_changed_role_counts_at_the_next_request(stack: Stack) -> None:
    clara = coordinator(stack, "moss")
    assert is_in(clara)
    put_staff(stack, Member(clara.id, "P", "p@example.org", (grant(Role.COORDINATOR, "larvik"),)))
    assert clara.get(PAGE).location == "/workspace/department"
    put_staff(stack, Member(clara.id, "P", "p@example.org", (grant(Role.COORDINATOR, "moss"),)))
    assert is_in(clara)


def test_forged_and_old_cookies_are_nobodys(stack: Stack) -> None:
    clara = coordinator(stack, "moss")
    ended = [sit_down(stack, clara.id, "moss", idle=31 * MINUTE) for _ in range(5)]
    logged_out = coordinator(stack, "moss")
    assert logged_out.post("/workspace/logout").status == 200
    secret, row = clara.secret, _row(stack, clara)
    forged = [
        *(secrets.token_urlsafe(32) for _ in range(5)),
        *(one.secret for one in ended),
        logged_out.secret or "-",
        row["id"]["S"],
        secret[:-1],
        secret + "x",
        secret.swapcase(),
        secret[::-1],
        f'"{secret}x"',
        "../" + secret,
        clara.id,
        "x" * 4000,
    ]
    assert len(forged) == 20
    for value in forged:
        assert not is_in(Visitor(stack.url, cookies={SESSION: value})), value
    assert is_in(clara)


def _row(stack: Stack, colleague: Colleague) -> dict[str, dict[str, str]]:
    """The session as stored: found by its person, for the secret is nowhere."""
    rows = stack.client("dynamodb").scan(
        TableName="hsf-sessions",
        ConsistentRead=True,
        FilterExpression="person = :person",
        ExpressionAttributeValues={":person": {"S": colleague.id}},
    )["Items"]
    assert colleague.secret not in str(rows)
    newest: dict[str, dict[str, str]] = max(rows, key=lambda row: str(row["seen"]["S"]))
    return newest
