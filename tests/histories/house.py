"""Both apps in this process, with a real database: their own routes, guards and rooms, asked as the gateway asks.

What is not tried here stands in: the narrowing of rights and the key service (tests/gate/test_isolation.py), the login
(tests/gate/test_rooms_login.py), the site's look. The clock is ours: whole months pass between two requests.
"""

import base64
import importlib.util
import logging
import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from unittest.mock import patch
from urllib.parse import urlencode

from familiekontakten.departments.department import NATIONAL, Department
from familiekontakten.months import day_of

from infrastructure.local.cloud import Cloud
from tests.database import SETTINGS

if TYPE_CHECKING:
    from familiekontakten.access.roles import Grant
    from familiekontakten.casebook.records import Casebook

for name, value in SETTINGS.items():
    os.environ.setdefault(name, value)

HERE, AREA = "moss", "3103"
THERE = "larvik"
"""Another department, to which enquiries may move."""
KARI = "s-kari"
SITE = "https://hsf.example.org"
BEGINNING = datetime(2026, 11, 23, 9, tzinfo=UTC)
"""A Monday."""
TURNED = (
    "access.guard",
    "door.requests",
    "enquiries.routes",
    "links.answers",
    "receipts.routes",
)
"""Who asks what time it is."""
FRAMES = ("frame", "family", "volunteer", "professional", "municipality")
FORM = "application/x-www-form-urlencoded"
Pairs = Sequence[tuple[str, str]]


class Reply(NamedTuple):
    """What came back."""

    status: int
    location: str
    text: str
    secret: str


@dataclass
class House:
    """The two apps, whose clock says `now`, and the coordinator who is logged in."""

    database: str
    rooms: Any
    door: Any
    open_book: Any
    others: dict[str, Any]
    now: datetime = BEGINNING
    secret: str = "a-session-for-tests"
    asked: int = 0

    @property
    def today(self) -> date:
        """The day in Norway."""
        return day_of(self.now)

    @property
    def book(self) -> "Casebook":
        """The department's book, as a new request opens it."""
        book: Casebook = self.open_book()
        return book

    def enter(self, path: str) -> Reply:
        """A colleague opens a page of the workspace."""
        return self._room("GET", path, None)

    def send(self, path: str, pairs: Pairs, version: int | None = None) -> Reply:
        """A colleague sends a form as our own page would."""
        from familiekontakten.access.session import form_token

        hidden = [("token", form_token(self.secret))] + ([] if version is None else [("version", str(version))])
        return self._room("POST", path, [*hidden, *pairs])

    def knock(self, method: str, path: str, pairs: Pairs = ()) -> Reply:
        """Somebody outside, each time from another address."""
        self.asked += 1
        address = f"2001:db8::{self.asked:x}"
        return _asked(self.door, method, path.removeprefix("/api"), pairs, {"x-forwarded-for": f"{address}, 10.0.0.1"})

    def wait(self, days: int) -> None:
        """Time passes; the coordinator logs in again."""
        self.now += timedelta(days=days)
        self.log_in()

    def log_in(self) -> None:
        """A session that begins now."""
        from familiekontakten.access import records, session

        records.save_session(session.begun(self.secret, KARI, HERE, self.now))

    def ask_as(self, secret: str, path: str) -> Reply:
        """Somebody else opens a page; nothing is looked at but the answer."""
        target = path.removeprefix("/workspace") or "/"
        return _asked(self.rooms, "GET", target, None, {"cookie": f"__Host-session={secret}"})

    def _room(self, method: str, path: str, pairs: Pairs | None) -> Reply:
        """Whatever is asked of a room, there is a line in the audit log before the answer."""
        from familiekontakten.audit.records import newest

        before = newest(HERE)
        headers = {"cookie": f"__Host-session={self.secret}", "origin": SITE, "sec-fetch-site": "same-origin"}
        reply = _asked(self.rooms, method, path.removeprefix("/workspace") or "/", pairs, headers)
        after = newest(HERE)
        assert after, "no line in the audit log"
        assert after.number > (before.number if before else 0), f"no line in the audit log: {method} {path}"
        assert (after.by, after.at) == (KARI, self.now)
        return reply


def _asked(app: Any, method: str, target: str, pairs: Pairs | None, headers: dict[str, str]) -> Reply:  # noqa: ANN401
    path, _, query = target.partition("?")
    route, parts = _route(app, method, path)
    sent = {**headers, "content-type": FORM}
    asked = dict(part.partition("=")[::2] for part in query.split("&")) if query else None
    event = {
        "resource": route,
        "path": path,
        "httpMethod": method,
        "headers": sent,
        "multiValueHeaders": {name: [value] for name, value in sent.items()},
        "queryStringParameters": asked,
        "multiValueQueryStringParameters": {name: [value] for name, value in asked.items()} if asked else None,
        "pathParameters": parts or None,
        "stageVariables": None,
        "requestContext": {"httpMethod": method, "resourcePath": route, "path": path, "stage": "x"},
        "body": base64.b64encode(urlencode(pairs or ()).encode()).decode() if method == "POST" else None,
        "isBase64Encoded": method == "POST",
    }
    answer = app(event, None)
    status = int(answer["statusCode"])
    assert status < 500, f"{method} {route}: {status}"
    found = {name.lower(): value for name, value in answer.get("headers", {}).items()}
    found |= {name.lower(): values[0] for name, values in answer.get("multiValueHeaders", {}).items()}
    secret = re.search(r"__Host-receipt=[^.;]*\.([^;]*)", str(found.get("set-cookie", "")))
    location = str(found.get("location", "")).removeprefix(SITE)
    return Reply(status, location, str(answer.get("body", "")), secret[1] if secret else "")


def _route(app: Any, method: str, path: str) -> tuple[str, dict[str, str]]:  # noqa: ANN401 - a Chalice app
    """As the gateway finds it: what is written out comes before what is a parameter."""
    fitting = []
    for route, methods in app.routes.items():
        pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(route))
        found = re.fullmatch(pattern, path)
        if found and method in methods:
            fitting.append((len(found.groupdict()), route, found.groupdict()))
    assert fitting, f"no such address: {method} {path}"
    _, route, parts = min(fitting, key=lambda each: each[0])
    return route, parts


@contextmanager
def built(database: str, folder: Path) -> Iterator[House]:
    """A house with one department, where Kari is coordinator, and another to which enquiries may move."""
    from aws_xray_sdk.core import xray_recorder
    from familiekontakten.door import skeletons, tracing

    xray_recorder.configure(context_missing="IGNORE_ERROR")
    logging.getLogger("aws_xray_sdk").setLevel(logging.ERROR)
    settings = {"AWS_ENDPOINT_URL": database, "SITE_URL": SITE, "NATIONAL_PHONE": "00 00 00 00"}
    frames = _frames(folder)
    with (
        patch.dict(os.environ, settings),
        patch.object(tracing, "start", lambda: None),  # its patches would stay in this process
        patch.object(skeletons, "_FOLDER", frames),
        patch.object(skeletons, "_BUILT", skeletons.built_in(frames)),
    ):
        skeletons.skeleton.cache_clear()
        house = House(database, _app("workspace"), _app("intake"), None, {})
        with _our_clock(house), _our_rights(house):
            yield house
    skeletons.skeleton.cache_clear()


def empty(house: House, database: str) -> None:
    """Nobody has ever written to the department, and it is the first day."""
    from familiekontakten.audit import records as audit
    from familiekontakten.departments import records as directory

    client = Cloud(database).client("dynamodb")
    for table, keys, ours in (
        (f"hsf-cases-{HERE}", ("partition", "sort"), ""),
        (f"hsf-cases-{THERE}", ("partition", "sort"), ""),
        (f"hsf-cases-{NATIONAL}", ("partition", "sort"), ""),
        ("hsf-inbox", ("partition", "sort"), ""),
        ("hsf-receipts", ("reference",), ""),
        ("hsf-keys", ("id",), f"{HERE}#"),
        ("hsf-keys", ("id",), f"{THERE}#"),
        ("hsf-keys", ("id",), f"{NATIONAL}#"),
        ("hsf-audit", ("chain", "number"), HERE),
        ("hsf-directory", ("kind", "id"), ""),
        ("hsf-staff", ("id",), ""),
    ):
        _clear(client, table, keys, ours)
    audit._last.clear()
    directory._known = None
    house.now, house.asked = BEGINNING, 0
    _furnish(house)


def signed_in(house: House, grant: "Grant") -> str:
    """Somebody new with one role, who has logged in; the secret of the session."""
    from familiekontakten.access import records, session
    from familiekontakten.access.roles import Staff

    secret = session.new_secret()
    person = f"s-{session.hashed(secret)[:8]}"
    records.add_staff(Staff(person, "Prøve Prøvesen", f"{person}@example.org", (grant,)))
    records.save_session(session.begun(secret, person, grant.department, house.now))
    return secret


def _furnish(house: House) -> None:
    from familiekontakten.access import records
    from familiekontakten.access.roles import Grant, Role, Staff
    from familiekontakten.departments.records import publish, save_department

    from tests.casebook.conftest import opener

    house.open_book = opener(HERE)
    house.others = {THERE: opener(THERE)}
    for position, (department, area) in enumerate(((HERE, AREA), (THERE, "3909"))):
        key = _public_key(department)
        save_department(Department(department, department.title(), "", "", (area,), "00 00 00 00", key=key), position)
    save_department(Department(NATIONAL, "Prøvekontoret", "", "", (), "00 00 00 00", national=True), 2)
    publish()
    grant = Grant(Role.COORDINATOR, HERE, date(2020, 1, 1), None)
    records.add_staff(Staff(KARI, "Prøve Koordinatorsen", "kari@example.org", (grant,)))
    house.log_in()


def _public_key(department: str) -> Any:  # noqa: ANN401 - a public key
    from familiekontakten.casebook.table import HEAD, book_rows
    from familiekontakten.door.table import connection
    from familiekontakten.sealing.records import OF_DEPARTMENT, _public

    return _public(book_rows(department, connection()).get(OF_DEPARTMENT, HEAD))


def _clear(client: Any, table: str, keys: Sequence[str], ours: str) -> None:  # noqa: ANN401 - a boto3 client
    """Removes all rows whose first key begins with `ours`."""
    rows = [row for page in client.get_paginator("scan").paginate(TableName=table) for row in page["Items"]]
    wanted = [{key: row[key] for key in keys} for row in rows if row[keys[0]]["S"].startswith(ours)]
    for start in range(0, len(wanted), 25):
        gone = [{"DeleteRequest": {"Key": key}} for key in wanted[start : start + 25]]
        client.batch_write_item(RequestItems={table: gone})


@cache  # a blueprint can be registered only once in a process
def _app(name: str) -> Any:  # noqa: ANN401 - a Chalice app
    found = importlib.util.spec_from_file_location(f"app_{name}", Path("functions") / name / "app.py")
    assert found
    assert found.loader
    module: Any = importlib.util.module_from_spec(found)
    found.loader.exec_module(module)
    return module.app


@contextmanager
def _our_clock(house: House) -> Iterator[None]:
    class Clock(datetime):
        @classmethod
        def now(cls, tz: Any = None) -> Any:  # noqa: ANN401 - as the real one
            return house.now

    modules = [importlib.import_module(f"familiekontakten.{name}") for name in TURNED]
    before = [vars(module)["datetime"] for module in modules]
    for module in modules:
        vars(module)["datetime"] = Clock
    try:
        yield
    finally:
        for module, real in zip(modules, before, strict=True):
            vars(module)["datetime"] = real


@contextmanager
def _our_rights(house: House) -> Iterator[None]:
    from familiekontakten.casebook import records

    def rights(department: str) -> Any:  # noqa: ANN401 - Rights
        return house.others.get(department, house.open_book)()._rights

    with patch.object(records, "narrowed", rights):
        yield


def _frames(folder: Path) -> Path:
    """The site's pages around what the apps say, without its look."""
    for language in ("nb", "en", "ar"):
        (folder / language).mkdir(parents=True, exist_ok=True)
        for name in FRAMES:
            page = "<!doctype html><title><!--title--></title><!--content--><!--error--><!--form-->"
            (folder / language / f"{name}.html").write_text(page, "utf-8")
    return folder


day = partial("{0.day}.{0.month}.{0.year}".format)
"""A date as people write it."""
