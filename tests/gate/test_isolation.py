"""No department reaches another's records: every department against every other, with the rights it really gets.

The rights are asked for by the same lines as in the workspace's function, with that function's role, on the emulator
with roles enforced. What is enforced on AWS only is asserted on the policy's text (tests/access/test_narrowing.py).
"""

import json
import re
from typing import NamedTuple

import pytest
import yaml

from infrastructure.build.places import DEPARTMENTS
from tests.gate.public_keys import Hands, let_in_directory
from tests.gate.working import run_as_function
from tests.journeys.ready_to_match import CONTACT, FIRST
from tests.rooms import coordinator
from tests.stack import Stack

LISTED = [department["id"] for department in yaml.safe_load(DEPARTMENTS.read_text())["departments"]]
SEARCHED = 'value="Prøvine"'
ACTS = ("get", "query", "scan", "batch", "transact", "update", "delete", "decrypt")
READING = ("get", "scan", "transact", "decrypt")
"""What the sweep does with a book: it reads all of it, and checks that a thing is still the one it read."""


def test_every_department_reaches_its_own_records_no_others_and_writes_no_public_key(stack: Stack) -> None:
    reached = json.loads(run_as_function(stack, "tests.gate.matrix"))
    assert len(LISTED) == 38
    assert sorted(map(tuple, reached)) == sorted((one, one, act) for one in LISTED for act in ACTS)


def test_who_holds_facts_against_a_book_reaches_that_one_alone_and_changes_nothing_in_it(stack: Stack) -> None:
    reached = json.loads(run_as_function(stack, "tests.gate.matrix", "sweeping"))
    assert sorted(map(tuple, reached)) == sorted((one, one, act) for one in LISTED for act in READING)


def test_the_owner_may_write_in_the_directory_so_a_departments_refusals_are_its_rights(stack: Stack) -> None:
    owner = Hands(stack.client("dynamodb"), stack.client("kms"))
    assert len(list(let_in_directory("moss", owner))) == 25


def test_without_narrowing_the_workspace_reaches_nobodys_records(stack: Stack) -> None:
    assert json.loads(run_as_function(stack, "tests.gate.matrix", "unnarrowed")) == []


def test_nobody_but_the_workspace_gets_a_departments_rights(stack: Stack) -> None:
    with pytest.raises(AssertionError, match="AccessDenied"):
        run_as_function(stack, "tests.gate.matrix", rights="hsf-intake")


class Told(NamedTuple):
    """What came of asking one room."""

    room: str
    asked: bool
    refused: bool
    status: int
    said: str


@pytest.fixture(scope="module")
def arguments(stack: Stack) -> tuple[str, ...]:
    """A coordinator of Moss who is logged in, and a family and a familiekontakt there."""
    clara = coordinator(stack, "moss")
    there = json.loads(run_as_function(stack, "tests.journeys.ready_to_match", "moss"))
    return clara.secret, clara.token, there["case"], there["first"]


def told(stack: Stack, rights: str, arguments: tuple[str, ...]) -> list[Told]:
    said = run_as_function(stack, "tests.gate.unscoped", rights, *arguments)
    return [Told(**one) for one in json.loads(said.splitlines()[-1])]


def data_in(answers: list[Told]) -> set[str]:
    """The rooms that named somebody of the department; what was searched for is shown again and is no answer."""
    return {one.room for one in answers if any(name in one.said.replace(SEARCHED, "") for name in (CONTACT, FIRST))}


def test_with_their_departments_rights_the_rooms_show_its_records(stack: Stack, arguments: tuple[str, ...]) -> None:
    answers = told(stack, "narrowed", arguments)
    assert data_in(answers) >= {
        "GET /families",
        "GET /families/{reference}",
        "GET /volunteers/{reference}",
        "POST /search",
    }
    assert not [one.room for one in answers if one.refused]


@pytest.mark.parametrize("rights", ["own", "another"])
def test_with_any_other_rights_no_room_shows_any(stack: Stack, arguments: tuple[str, ...], rights: str) -> None:
    """The line that narrows is taken out, or names another department: every handler is refused, none has data.

    With another department's rights the inbox can be reached on the emulator, which knows no leading keys; what lies
    there is sealed to its own department. With none it cannot. The same holds of the facts behind the figures, which
    are codes by reference, and of the waiting band, which everybody can see.
    """
    answers = told(stack, rights, arguments)
    assert data_in(answers) == set()
    asking = [one for one in answers if one.asked]
    assert len(asking) > 40
    let_in = [one.room for one in asking if not one.refused or one.status < 400]
    assert [room for room in let_in if rights == "own" or not re.search("/enquiries|/figures|/waiting", room)] == []
