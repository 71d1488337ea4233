"""Who does casework in no department reads nothing of any: every page that they can reach, searched for its words.

Words that stand nowhere else are in every field of what two departments keep and of what lies in their inboxes.
"""

import re
from collections.abc import Iterator
from datetime import date

import pytest
from familiekontakten.access.roles import Grant, Role
from familiekontakten.departments.department import NATIONAL

from tests.forms.answers import COMPLETE, changed
from tests.gate.canary import Canaries
from tests.gate.test_hostile_text import everything, paths
from tests.histories.house import THERE, House, Reply, built, empty, signed_in

OUTSIDE = (Role.NATIONAL_OFFICE, Role.BOARD_APPROVER, Role.DATA_PROTECTION_OFFICER, Role.OPERATOR)
MARKER = "Qzxkanarifugl"
LINK = re.compile(r'(?:href|action)="(/workspace[^"#]*)')


@pytest.fixture(scope="module")
def house(database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Two departments at work, with what they wrote and what was written to them."""
    with built(database, tmp_path_factory.mktemp("frames")) as made:
        empty(made, database)
        for open_book in (made.open_book, made.others[THERE]):
            open_book().save(*everything(MARKER))
        for place in ("3103", "3909"):
            words = {"contact_name": MARKER, "message": MARKER, "art9_consent": "yes", "kommune_code": place}
            sent = made.knock(
                "POST", "/api/forms/nb/family", changed(COMPLETE["family"], bydel_code="unknown", **words)
            )
            assert sent.status == 303
        yield made


def reached(house: House, role: Role) -> dict[str, Reply]:
    """Every address that a room has, asked for what is really there; and whatever the answers lead to."""
    grant = Grant(role, NATIONAL, date(2020, 1, 1), None)
    secret = signed_in(house, grant)
    waiting = {f"/workspace{path}" for path in paths(house)} | {"/workspace/audit", "/workspace/department"}
    every = {f"/workspace{route}": methods for route, methods in house.rooms.routes.items()}
    waiting |= {route for route, methods in every.items() if "{" not in route and "GET" in methods} - PUBLIC
    sent_only = {route for route, methods in every.items() if "GET" not in methods}
    waiting |= {f"/workspace/export/{listing}" for listing in ("families", "volunteers", "courses")}
    answers: dict[str, Reply] = {}
    while waiting:
        path = waiting.pop()
        answers[path] = house.ask_as(secret, path)
        found = {address.replace("&amp;", "&") for address in LINK.findall(answers[path].text)}
        waiting |= found - answers.keys() - PUBLIC - sent_only
    return answers


PUBLIC = {"/workspace/login", "/workspace/callback", "/workspace/logout", "/workspace/language"}


@pytest.mark.parametrize("role", OUTSIDE)
def test_no_page_of_theirs_has_a_word_of_a_department(house: House, role: Role) -> None:
    answers = reached(house, role)
    assert len(answers) > 100
    canaries = Canaries()
    canaries.keep(MARKER)
    assert {path for path, answer in answers.items() if canaries.found_in(answer.text)} == set()


def test_the_words_are_there_for_those_who_work_there(house: House) -> None:
    secret = signed_in(house, Grant(Role.COORDINATOR, "moss", date(2020, 1, 1), None))
    shown = [path for path in paths(house) if MARKER in house.ask_as(secret, f"/workspace{path}").text]
    assert len(shown) > 50
