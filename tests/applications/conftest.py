"""The public door without a server, on a real database, and the national office's empty book."""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import pytest
from chalice.app import Request, Response
from familiekontakten.access.roles import Role
from familiekontakten.months import day_of
from familiekontakten.start_ups.states import StartUpState

from tests.applications.answers import START_UP
from tests.casebook.conftest import OpenBook, opener
from tests.database import SETTINGS, client_of, empty, remove
from tests.start_ups.examples import SENT
from tests.workspace.desks import desk

if TYPE_CHECKING:
    from familiekontakten.sealing.envelope import KeyPair

for name, value in SETTINGS.items():
    os.environ.setdefault(name, value)

SITE = "https://familiekontakten.example.org"
TOKEN = re.compile(r"/api/l/([A-Za-z0-9_-]{27})")
FORM = "application/x-www-form-urlencoded"
Pairs = Mapping[str, str] | list[tuple[str, str]]


def request(method: str, body: bytes, headers: Mapping[str, str]) -> Request:
    """What the gateway hands over."""
    made = Request(
        {
            "headers": {"content-type": FORM, **headers},
            "requestContext": {"httpMethod": method, "resourcePath": "/l/{token}"},
            "multiValueQueryStringParameters": None,
            "pathParameters": None,
            "stageVariables": None,
            "body": "",
            "isBase64Encoded": False,
        }
    )
    made._body = body
    return made


class Applicants:
    """Everybody who has a link, at the door; and the office in its room."""

    def __init__(self, open_book: OpenBook, sending: "KeyPair") -> None:
        self.open_book, self.sending = open_book, sending
        now = datetime.now(UTC)
        self.desk = desk(Role.NATIONAL_OFFICE, department="national", now=now, today=day_of(now))

    def get(self, token: str, part: str = "") -> Response:
        """A page behind a link."""
        from familiekontakten.links import answers

        asked = request("GET", b"", {})
        return answers.show_after(asked, token, part) if part else answers.show(asked, token)

    def post(self, token: str, part: str, pairs: Pairs, **headers: str) -> Response:
        """A form of such a page."""
        return self.post_bytes(token, part, urlencode(dict(pairs), doseq=True).encode(), headers)

    def post_bytes(self, token: str, part: str, body: bytes, headers: Mapping[str, str]) -> Response:
        """The same, as it goes over the wire."""
        from familiekontakten.links import answers

        return answers.take(request("POST", body, headers), token, part)

    def room(self, act: str = "", typed: Mapping[str, str] | None = None, version: int | None = None) -> Response:
        """The office's page of the application, or an act there."""
        from familiekontakten.applications.desk import routes

        handler: Any = routes.do_application_act if act else routes.show_application
        at = replace(self.desk, typed=list((typed or {}).items()), version=version)
        at.__dict__["book"] = self.open_book()
        answer: Response = handler.__wrapped__.__wrapped__(at, START_UP, *([act] if act else []))
        return answer

    def address(self, token: str, part: str = "") -> str:
        """The whole address of a page behind a link."""
        return f"{SITE}/api/l/{token}" + (f"/{part}" if part else "")

    def link(self, name: str = "Kari Prøvesen", email: str = "") -> str:
        """A link that the office has made for somebody."""
        answer = self.room("give", {"name": name, "email": email, "language": "nb"})
        assert answer.status_code == 200, text(answer)
        return token_in(answer)

    def saves(self, token: str, part: str, pairs: Mapping[str, Any], seen: int = 0) -> Response:
        """Somebody saves a section that they saw in this version."""
        return self.post(token, part, {**pairs, "seen": str(seen)})


def text(answer: Response) -> str:
    """The page as it is read."""
    return unescape(str(answer.body))


def token_in(answer: Response) -> str:
    """The link that a page shows once."""
    found = re.findall(r'(?:value="|<code dir="ltr">)' + re.escape(SITE) + TOKEN.pattern, str(answer.body))
    assert found, text(answer)
    return str(found[-1])


@pytest.fixture
def applicants(database: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Applicants]:
    """A start-up that the office has in guidance; nobody has a link yet."""
    from familiekontakten.departments import records as directory
    from familiekontakten.departments.card import Directory
    from familiekontakten.departments.department import NATIONAL, Department
    from familiekontakten.door import skeletons
    from familiekontakten.sealing.envelope import new_key_pair

    (tmp_path / "nb").mkdir()
    (tmp_path / "nb" / "frame.html").write_text("<title><!--title--></title><main><!--content--></main>")
    monkeypatch.setattr(skeletons, "_FOLDER", tmp_path)
    monkeypatch.setattr(skeletons, "_BUILT", skeletons.built_in(tmp_path))
    skeletons.skeleton.cache_clear()
    for name, value in {"SITE_URL": SITE, "NATIONAL_PHONE": "00 00 00 00"}.items():
        monkeypatch.setenv(name, value)
    client = client_of(database)
    partitions = {row["partition"]["S"] for row in client.scan(TableName="hsf-cases-national")["Items"]}
    remove(client, "hsf-keys", [{"id": {"S": f"national#{partition}"}} for partition in sorted(partitions)])
    empty(database, ("hsf-cases-national", "hsf-inbox", "hsf-receipts", "hsf-statistics", "hsf-sessions"))
    open_book, sending = opener("national"), new_key_pair("sending-1")
    public = open_book()._rights.keys.pair().public
    office = Department(NATIONAL, "", "", "", (), "", national=True, key=public)
    users = _users_of_the_directory()  # loaded first: what is loaded meanwhile would keep the made-up one for good
    for module in (directory, *users):
        monkeypatch.setattr(module, "known_directory", lambda: Directory((office,), sending.public))
    open_book().save(replace(SENT, id=START_UP, version=0, state=StartUpState.GUIDANCE, sent_on=None))
    yield Applicants(open_book, sending)
    skeletons.skeleton.cache_clear()


def _users_of_the_directory() -> list[Any]:
    from familiekontakten.applications import doing
    from familiekontakten.applications.desk import doing as desk_doing

    return [doing, desk_doing]
