"""Those who bring a department about: who asks in vain, the municipality, the national office, the board, the operator.

It is Steinkjer, which has none in the list. The list that is written to is a copy of the repository's own.
"""

import os
import re
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from html import unescape
from pathlib import Path
from typing import NamedTuple

from familiekontakten.departments.department import NATIONAL
from familiekontakten.months import day_of

from infrastructure.build.fresh import built_site
from infrastructure.build.places import DEPARTMENTS
from infrastructure.local.pages import upload
from infrastructure.local.stacks import Deployment
from infrastructure.operator import clock
from tests.applications.answers import WHOLE
from tests.journeys import insider
from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import Answer, Visitor
from tests.rooms import Colleague, approver, coordinator, office
from tests.stack import Stack

KOMMUNE, NAME = "5006", "Steinkjer"
ID = f"steinkjer-{os.urandom(3).hex()}"
"""Its table stays when all else is taken away again."""
COORDINATOR = f"{ID}@example.org"
TODAY = day_of(datetime.now(UTC))
TOMORROW = TODAY + timedelta(days=1)
ROOM = "/workspace/national/start-ups"
TOKEN = re.compile(r"/api/l/([A-Za-z0-9_-]{27})")
MEETING = (("on", f"{TODAY:%d.%m.%Y}"), ("meeting", "4/26"), ("case_number", "31/26"))
Pairs = list[tuple[str, str]]


class Asker(NamedTuple):
    """Somebody who asks: their browser, the reference they got, and where mail reaches them."""

    visitor: Visitor
    reference: str
    email: str


def asks(stack: Stack, form: str, **answers: str) -> Asker:
    """Somebody in Steinkjer fills in a form."""
    email = f"{form}{os.urandom(4).hex()}@example.org"
    pairs, _ = filled_in(form, kommune_code=KOMMUNE, bydel_code="unknown", email=email, **answers)
    visitor = Visitor(stack.url)
    return Asker(visitor, visitor.send(form, "nb", pairs).reference, email)


def first_question(stack: Stack, desk: Colleague) -> str:
    """The municipality asks, and the office begins a start-up with it; its id."""
    pairs, _ = filled_in("municipality", kommune_codes=KOMMUNE)
    reference = Visitor(stack.url).send("municipality", "nb", pairs).reference
    taken = desk.post(f"/workspace/enquiries/{reference}/start-up", [("answered_how", "phone")])
    assert (taken.status, taken.location) == (303, f"{ROOM}/{reference}"), taken.text
    return reference


def in_vain(stack: Stack) -> "Counter[str]":
    """How many asked from Steinkjer this month, as the national office sees it when the night has counted."""
    counting = clock.event(f"{TOMORROW}T03:00:00Z") | {"detail": {"department": NATIONAL}}
    stack.invoke("fold_figures", event=counting)
    page = office(stack).get(f"/workspace/national/demand/{KOMMUNE}").text
    row = re.search(r"forgjeves</caption>.*?<tbody>.*?<tr>(.*?)</tr>", page, re.DOTALL)
    counts = [int(one) for one in re.findall(r"<td[^>]*>(?:<[^>]*>)*(\d+)", row[1])] if row else [0, 0, 0]
    return Counter(families=counts[0], volunteers=counts[2])


class Applicants:
    """Two people of the municipality, each with a link of their own."""

    def __init__(self, stack: Stack, desk: Colleague, start_up: str) -> None:
        self.here = Visitor(stack.url)
        given = desk.post(f"/workspace/national/applications/{start_up}/give", [("name", "Kari Prøvesen"), *NORWEGIAN])
        self.kari = token_in(given)
        self.ola = token_in(self.sent(self.kari, "colleague", {"name": "Ola Prøvesen"}, 200))

    def sent(self, token: str, part: str, answers: Mapping[str, str | list[str]], status: int = 303) -> Answer:
        """One of them sends a part of the application, as it was when they opened it."""
        page = self.here.get(f"/api/l/{token}/{part}" if part in WHOLE else f"/api/l/{token}")
        seen = re.findall(r'name="seen" value="(\d+)"', page.text) if part != "colleague" else []
        pairs = [(name, one) for name, said in answers.items() for one in ([said] if isinstance(said, str) else said)]
        answer = self.here.post(f"/api/l/{token}/{part}", [*pairs, *(("seen", one) for one in seen[:1])])
        assert answer.status == status, answer.text
        return answer

    def apply(self, position: str) -> None:
        """Both of them write, and one sends it; `position` in percent."""
        told = {**WHOLE, "operator": {**WHOLE["operator"], "kommune_codes": [KOMMUNE]}}
        for token, part in ((self.kari, "operator"), (self.ola, "money"), (self.ola, "group"), (self.kari, "start")):
            self.sent(token, part, told[part])
        self.change_position(position)

    def change_position(self, position: str) -> None:
        """What the board asked for, sent once more."""
        self.sent(self.kari, "coordinator", {**WHOLE["coordinator"], "position_percent": position})
        self.sent(self.kari, "send", {})


NORWEGIAN = (("language", "nb"),)


def token_in(answer: Answer) -> str:
    """The link that a page shows once."""
    found = TOKEN.findall(answer.text)
    assert answer.status == 200, answer.text
    return str(found[-1])


class Desk(NamedTuple):
    """The start-up as the office and the board see it."""

    start_up: str
    office: Colleague
    board: Colleague

    @property
    def path(self) -> str:
        return f"{ROOM}/{self.start_up}"

    def page(self) -> str:
        """What the office reads; what has come in meanwhile is taken in first."""
        self.office.get(f"/workspace/national/applications/{self.start_up}")
        return unescape(self.office.get(self.path).text)

    def do(self, who: Colleague, act: str, *pairs: tuple[str, str]) -> Answer:
        """Opens the form of an act and sends it."""
        form = who.get(f"{self.path}/{act}")
        found = re.search(r'name="version" value="(\d+)"', form.text)
        return who.post(f"{self.path}/{act}", list(pairs), int(found[1]) if found else None)

    def done(self, who: Colleague, act: str, *pairs: tuple[str, str]) -> None:
        """The same, and it must have been done."""
        answer = self.do(who, act, *pairs)
        assert (answer.status, answer.location) == (303, self.path), unescape(answer.text)

    def to_the_board(self) -> None:
        """Gone through, and on the agenda of today's meeting."""
        self.page()
        self.done(self.office, "check")
        self.done(self.office, "present", *MEETING)

    def decided(self, outcome: str, *pairs: tuple[str, str]) -> Answer:
        """What the board writes down."""
        return self.do(self.board, "decide", ("outcome", outcome), *MEETING, *pairs)


def desk_of(stack: Stack) -> Desk:
    """Where the municipality's first question has just become a start-up."""
    desk = office(stack)
    return Desk(first_question(stack, desk), desk, approver(stack))


class Operator(NamedTuple):
    """Who runs `hsf`, with a list of departments of their own."""

    stack: Stack
    listed: Path

    def hsf(self, *arguments: str, fails: bool = False) -> str:
        """What the command prints."""
        process = self.begun(*arguments)
        printed, _ = process.communicate()
        assert bool(process.returncode) == fails, printed
        assert "Traceback" not in printed
        return printed

    def begun(self, *arguments: str) -> "subprocess.Popen[str]":
        """The command, running."""
        settings = {"STATE": str(self.stack.local.state.folder), "DEPARTMENTS": str(self.listed)}
        return subprocess.Popen(
            [sys.executable, "-m", "infrastructure.operator", *arguments],
            env=os.environ | settings | {"PYTHONPATH": "functions:."},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )

    def open(self, start_up: str) -> tuple[str, ...]:
        """How the department of a start-up is opened."""
        reached = ("--phone", "00 00 00 98", "--address", "avdeling@example.org")
        first = ("--coordinator", COORDINATOR, "--coordinator-name", "Stein Prøvesen")
        return ("department", "open", start_up, *reached, *first, "--id", ID)

    def cut_off(self, *arguments: str, after: str) -> str:
        """The command, killed as soon as it has printed some text; what it printed till then."""
        process, printed = self.begun(*arguments), ""
        assert process.stdout
        while after not in printed and (line := process.stdout.readline()):
            printed += line
        process.kill()
        process.communicate()
        assert after in printed, printed
        return printed

    def move_opening_day(self, to: date) -> None:
        """As time passes, only faster: the first day comes nearer."""
        self.listed.write_text(self.listed.read_text().replace(f"opens_on: {TOMORROW}", f"opens_on: {to}"))
        self.hsf("departments", "load")
        self.stack.kill_workers()  # a door remembers the list for a minute


@contextmanager
def operator(stack: Stack, folder: Path) -> Iterator[Operator]:
    """Somebody with a copy of the list; afterwards the department is nobody's any more, and the site as it was."""
    listed = folder / "departments.yaml"
    listed.write_bytes(DEPARTMENTS.read_bytes())
    rows, card = insider.client(stack, "dynamodb"), {"kind": {"S": "door"}, "id": {"S": "all"}}
    before = rows.get_item(TableName="hsf-directory", Key=card)["Item"]
    try:
        yield Operator(stack, listed)
    finally:
        rows.delete_item(TableName="hsf-directory", Key={"kind": {"S": "department"}, "id": {"S": ID}})
        rows.put_item(TableName="hsf-directory", Item=before)
        upload(stack.client("s3"), Deployment(stack.local.cloud).outputs("hsf-site")["PagesBucket"], built_site())
        stack.kill_workers()  # a door remembers the list for a minute


class Others:
    """Families and the coordinator of another department, who go on all the while. `answers`: what they got."""

    def __init__(self, stack: Stack) -> None:
        self.stack, self.answers = stack, []  # type: tuple[Stack, list[int]]
        self._over = threading.Event()
        self._at_work = threading.Thread(target=self._go_on, daemon=True)

    def __enter__(self) -> "Others":
        self._at_work.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._at_work.join()

    def _go_on(self) -> None:
        clara = coordinator(self.stack, "moss")
        while not self._over.wait(1):
            pairs, _ = filled_in("family", kommune_code="3103", bydel_code="0104")
            self.answers += [
                Visitor(self.stack.url).send("family", "nb", pairs).status,
                clara.get("/workspace/enquiries").status,
            ]
