"""Matching as a coordinator does it, from a family that waits to the assignment and its personal link."""

import json
import re
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from familiekontakten.months import day_of

from tests.gate.working import run_as_function
from tests.journeys.visitor import Answer
from tests.rooms import Colleague, coordinator
from tests.stack import Stack

TODAY = day_of(datetime.now(UTC))
NEXT_WEEK = f"{TODAY + timedelta(days=7):%d.%m.%Y}"


class Ready(NamedTuple):
    """A coordinator, a family that waits, and two familiekontakter of whom only the first fits."""

    clara: Colleague
    case: str
    first: str
    second: str

    @property
    def path(self) -> str:
        return f"/workspace/matching/{self.case}"


def ready_in(stack: Stack, department: str = "moss") -> Ready:
    """Everybody new, in a department's book."""
    put = json.loads(run_as_function(stack, "tests.journeys.ready_to_match", department))
    return Ready(coordinator(stack, department), **put)


def version(page: Answer) -> int:
    """The version of the thing that a page shows."""
    found = re.search(r'name="version" value="(\d+)"', page.text)
    assert found, page.text
    return int(found[1])


def act(clara: Colleague, path: str, name: str, **values: str) -> Answer:
    """Does one act on the page at `path`, as it stands now."""
    return clara.post(f"{path}/{name}", list(values.items()), version(clara.get(path)))


def propose(ready: Ready) -> None:
    """Proposes the one who fits; others' tests may have left somebody who stands before."""
    done = act(ready.clara, ready.path, "propose", volunteer=ready.first, override="De kjenner samme strøk")
    assert done.status == 303, done.text


def matched(ready: Ready) -> str:
    """The path of the assignment, by the shortest way."""
    clara, path = ready.clara, ready.path
    propose(ready)
    for who in ("volunteer", "family"):
        assert act(clara, path, "answer", who=who, answer="yes").status == 303
    agreement = {"signed_on": f"{TODAY:%d.%m.%Y}", "weekday": "tue", "hours": "3.0", "own_words": "Noen å gå tur med"}
    family = f"/workspace/families/{ready.case}"
    agreed = clara.post(f"{family}/agree", list(agreement.items()), version(clara.get(f"{family}/agree")))
    assert agreed.status == 303, agreed.text
    begun = act(clara, path, "start", joint_on=f"{TODAY:%d.%m.%Y}")
    assert begun.status == 303, begun.text
    assert begun.location.startswith("/workspace/assignments/")
    return begun.location


def made_link(clara: Colleague, assignment: str, language: str = "nb") -> str:
    """The path of a new personal link, as the page shows it once."""
    page = act(clara, assignment, "link", language=language)
    found = re.search(r"/api/l/[A-Za-z0-9_-]{27}", page.text)
    assert page.status == 200
    assert found, page.text
    return found[0]
