"""People at their browsers: they click twice, wait, send again when it did not work, and keep what they were shown."""

import http.client
import re
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from random import Random
from urllib.parse import urlsplit

from tests.faults.filling import Filled

LOST = 0
"""Stands for a status when the connection broke before an answer came."""

SHOWN = re.compile(r"/api/receipts/(\w+)/(\w+)#content$")
COOKIE = re.compile(r"__Host-receipt=(\w+)\.(\w+);")


@dataclass(frozen=True)
class Answer:
    """What came back for one click. `reference` and `secret` are empty unless a receipt was shown."""

    status: int
    at: float
    seconds: float
    page: str = ""
    reference: str = ""
    secret: str = ""

    @property
    def failed(self) -> bool:
        """Whether a person would send again."""
        return self.status == LOST or self.status >= 500


@dataclass
class Sent:
    """One person's form and every answer seen, in order."""

    filled: Filled
    answers: list[Answer] = field(default_factory=list)

    @property
    def shown(self) -> list[Answer]:
        """The answers that were receipts."""
        return [answer for answer in self.answers if answer.reference]


@dataclass(frozen=True)
class Habits:
    """How people behave. `pause`: seconds until the next try. `double`: how often somebody clicks twice."""

    tries: int = 6
    pause: float = 0.3
    double: float = 0.2


ORDINARY = Habits()


def click(url: str, filled: Filled) -> Answer:
    """Posts a form once."""
    started = time.monotonic()
    where = urlsplit(url)
    browser = http.client.HTTPConnection(where.hostname or "", where.port, timeout=70)
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
    try:
        browser.request("POST", filled.path, filled.body, headers)
        answer = browser.getresponse()
        page = answer.read().decode()
    except (OSError, http.client.HTTPException):
        return Answer(LOST, time.monotonic(), time.monotonic() - started)
    finally:
        browser.close()
    reference, secret = _receipt(answer) if answer.status == 303 else ("", "")
    return Answer(answer.status, time.monotonic(), time.monotonic() - started, page, reference, secret)


def send(url: str, filled: Filled, chance: Random, habits: Habits) -> Sent:
    """Sends a form until a receipt is shown or patience ends."""
    sent = Sent(filled)
    for attempt in range(habits.tries):
        sent.answers += at_once(url, filled, 2 if chance.random() < habits.double else 1)
        if not sent.answers[-1].failed:
            break
        if attempt + 1 < habits.tries:
            time.sleep(habits.pause * chance.uniform(0.7, 1.3))
    return sent


def at_once(url: str, filled: Filled, clicks: int) -> list[Answer]:
    """Posts the same form several times at the same moment."""
    if clicks == 1:
        return [click(url, filled)]
    with ThreadPoolExecutor(clicks) as fingers:
        return list(fingers.map(lambda _: click(url, filled), range(clicks)))


def everybody(
    url: str, forms: Iterable[Filled], chance: Random, people: int = 8, habits: Habits = ORDINARY
) -> list[Sent]:
    """Sends all forms, `people` of them at a time; returns what each person saw."""
    chances = [(filled, Random(chance.getrandbits(32))) for filled in forms]
    with ThreadPoolExecutor(people) as crowd:
        return list(crowd.map(lambda one: send(url, one[0], one[1], habits), chances))


def _receipt(answer: http.client.HTTPResponse) -> tuple[str, str]:
    location, cookie = SHOWN.search(answer.headers["Location"]), COOKIE.search(answer.headers["Set-Cookie"])
    assert location, answer.headers["Location"]
    assert cookie, "a receipt without its secret"
    assert cookie[1] == location[2], "the secret of another receipt"
    return location[2], cookie[2]
