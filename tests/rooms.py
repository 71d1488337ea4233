"""Colleagues at the workspace, without a browser.

    clara = coordinator(stack, "moss")              # logged in at once: a row in `staff` and one in `sessions`
    clara.get("/workspace/families")                # -> Answer, see tests/journeys/visitor.py
    clara.post("/workspace/families/7KMP3XTV4/close", [("reason", "completed")], version=3)
                                                    # with the session's token and our own Origin, as our pages do
    deputy(stack, "moss", until=date(2026, 12, 1)); office(stack); approver(stack); officer(stack); operator(stack)
    signed_in(stack, Grant(Role.COORDINATOR, "moss", ...), Grant(Role.COORDINATOR, "larvik", ...), at="moss")

    account = new_account(stack, Grant(...))        # an account at the login service, with a password and an app
    log_in(stack, account)                          # -> Colleague, through the real login page, by HTTP

Everybody made here is somebody new: nothing is shared between tests, and nothing needs to be tidied up.
"""

import itertools
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from html import unescape
from typing import Any, NamedTuple
from urllib.parse import urlencode

from boto3.dynamodb.types import TypeSerializer
from familiekontakten.access.roles import Grant, Role, departments_of
from familiekontakten.access.roles import Staff as Member
from familiekontakten.access.session import WHOLE, form_token, hashed
from familiekontakten.departments.department import NATIONAL
from familiekontakten.months import day_of

from infrastructure.operator.accounts import Accounts
from tests.journeys.insider import client
from tests.journeys.visitor import FORM, Answer, Visitor
from tests.stack import Stack

SESSION = "__Host-session"
NONE = timedelta()
LONG_AGO = date(2020, 1, 1)
NUMBERS = itertools.count(1)
PASSWORD = "a password for tests only"


@dataclass
class Colleague(Visitor):
    """A visitor who has logged in. `id` is the one in the audit log."""

    id: str = ""

    @property
    def secret(self) -> str:
        """What the session's cookie holds."""
        return self.cookies.get(SESSION, "")

    @property
    def token(self) -> str:
        """What every form of this session carries."""
        return form_token(self.secret)

    def post(self, path: str, pairs: Sequence[tuple[str, str]] = (), version: int | None = None) -> Answer:
        """Send a form as our own page would: with the token, the version of the thing, and from our own origin."""
        hidden = [("token", self.token)] + ([] if version is None else [("version", str(version))])
        return self.ask("POST", path, urlencode([*hidden, *pairs]).encode(), {"Content-Type": FORM, **self.from_here()})

    def from_here(self) -> dict[str, str]:
        """What a browser says about a form that stands on one of our pages."""
        return {"Origin": self.origin, "Sec-Fetch-Site": "same-origin"}


class Account(NamedTuple):
    """Somebody at the login service; `app` is the secret of their app, "" where none is enrolled."""

    id: str
    email: str
    app: str


def grant(role: Role, department: str = NATIONAL, until: date | None = None, since: date = LONG_AGO) -> Grant:
    """A role since long ago."""
    return Grant(role, department, since, until)


def coordinator(stack: Stack, department: str, name: str = "Prøve Koordinatorsen") -> Colleague:
    """The coordinator of one department, logged in."""
    return signed_in(stack, grant(Role.COORDINATOR, department), name=name)


def deputy(stack: Stack, department: str, until: date) -> Colleague:
    """Somebody who stands in until the end of a day, logged in."""
    return signed_in(stack, grant(Role.DEPUTY, department, until), name="Vikar Prøvesen")


def office(stack: Stack) -> Colleague:
    """The national office, logged in."""
    return signed_in(stack, grant(Role.NATIONAL_OFFICE), name="Kontor Prøvesen")


def approver(stack: Stack) -> Colleague:
    """Somebody of the board who approves departments, logged in."""
    return signed_in(stack, grant(Role.BOARD_APPROVER), name="Styre Prøvesen")


def officer(stack: Stack) -> Colleague:
    """The data protection officer, logged in."""
    return signed_in(stack, grant(Role.DATA_PROTECTION_OFFICER), name="Ombud Prøvesen")


def operator(stack: Stack) -> Colleague:
    """Who keeps the service running, logged in."""
    return signed_in(stack, grant(Role.OPERATOR), name="Drift Prøvesen")


def signed_in(
    stack: Stack, *grants: Grant, at: str | None = None, name: str = "Prøve Prøvesen", language: str = "nb"
) -> Colleague:
    """Somebody with these grants who has just logged in, working `at` a department; at the only one by default."""
    member = Member(f"test-{secrets.token_hex(8)}", name, f"p{next(NUMBERS)}@example.org", grants, language=language)
    put_staff(stack, member)
    places = departments_of(member, day_of(datetime.now(UTC)))
    return sit_down(stack, member.id, places[0] if at is None and len(places) == 1 else at or "")


def sit_down(stack: Stack, person: str, department: str, idle: timedelta = NONE, old: timedelta = NONE) -> Colleague:
    """A session of somebody whose row is there already: begun `old` ago, last used `idle` ago."""
    secret, now = secrets.token_urlsafe(32), datetime.now(UTC)
    put_session(stack, secret, person, department, started=now - max(old, idle), seen=now - idle)
    return Colleague(stack.url, cookies={SESSION: secret}, id=person)


def put_staff(stack: Stack, member: Member) -> None:
    """Writes somebody's row as it stands."""
    grants = [
        {
            "role": one.role.value,
            "department": one.department,
            "since": one.since.isoformat(),
            **({"until": one.until.isoformat()} if one.until else {}),
            **({"covers": one.covers} if one.covers else {}),
        }
        for one in member.grants
    ]
    facts = {"id": member.id, "name": member.name, "email": member.email, "language": member.language}
    _put(stack, "hsf-staff", facts | {"disabled": member.disabled, "grants": grants, "version": 1})


def put_session(stack: Stack, secret: str, person: str, department: str, started: datetime, seen: datetime) -> None:
    """Writes a session."""
    facts = {"id": hashed(secret), "person": person, "department": department}
    times = {"started": _stored(started), "seen": _stored(seen), "expires": int((started + WHOLE).timestamp())}
    _put(stack, "hsf-sessions", facts | times)


def new_account(stack: Stack, *grants: Grant, enrolled: bool = True, listed: bool = True) -> Account:
    """Somebody at the login service, and among the staff where `listed`."""
    accounts, email = Accounts(stack.local.cloud), f"konto{next(NUMBERS)}@example.org"
    account = accounts.make(email, invited=False)
    accounts.set_password(email, PASSWORD)
    app = accounts.enrol(email, PASSWORD) if enrolled else ""
    if listed:
        put_staff(stack, Member(account, "Konto Prøvesen", email, grants))
    return Account(account, email, app)


def log_in(stack: Stack, account: Account, to: str = "/workspace/") -> Colleague:
    """Through the real login page; who is not let in has no session. `answers` of the last step: `colleague.last`."""
    colleague, answer = walk_in(stack, account, to)
    assert answer.status == 303, answer.text
    return colleague


def walk_in(stack: Stack, account: Account, to: str = "/workspace/") -> tuple[Colleague, Answer]:
    """The same up to where the login service sends the browser back: whoever walks in, and the answer they get."""
    colleague = Colleague(stack.url, id=account.id)
    return colleague, colleague.get(type_password(colleague, account, to))


def type_password(colleague: Colleague, account: Account, to: str = "/workspace/") -> str:
    """The address that the login service sends the browser to after the right password."""
    page = colleague.get(colleague.get(f"/workspace/login?to={to}").location)
    hidden = re.findall(r'<input type="hidden" name="([^"]*)" value="([^"]*)"', page.text)
    typed = [*((name, unescape(value)) for name, value in hidden), ("username", account.email), ("password", PASSWORD)]
    return Visitor.post(colleague, "/login", typed).location


def _stored(moment: datetime) -> str:
    """As PynamoDB writes an instant."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%f%z")


def _put(stack: Stack, table: str, row: Mapping[str, Any]) -> None:
    write = TypeSerializer().serialize
    client(stack, "dynamodb").put_item(TableName=table, Item={name: write(value) for name, value in row.items()})
