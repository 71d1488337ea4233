"""From a waiting family to the visits: matched in the workspace, logged through the public door, ended, and no more."""

import json
import re
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import pytest
from familiekontakten.months import day_of

from tests.gate.working import run_as_function
from tests.journeys.ready_to_match import CONTACT, FIRST, SECOND
from tests.journeys.visitor import Answer, Visitor
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


@pytest.fixture
def ready(stack: Stack) -> Ready:
    put = json.loads(run_as_function(stack, "tests.journeys.ready_to_match", "moss"))
    return Ready(coordinator(stack, "moss"), **put)


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


def test_candidates_are_shown_with_every_reason_also_those_who_cannot_come(ready: Ready) -> None:
    queue, page = ready.clara.get("/workspace/matching"), ready.clara.get(ready.path)
    assert (queue.status, page.status) == (200, 200)
    assert CONTACT in queue.text
    assert FIRST in page.text
    assert SECOND in page.text
    assert "Felles tid: tirsdag formiddag" in page.text
    assert "Ingen felles tid på to timer" in page.text


def test_the_board_suggests_the_one_who_fits_and_decides_nothing(ready: Ready) -> None:
    board = ready.clara.get("/workspace/matching/board")
    assert board.status == 200
    assert ready.case in board.text
    assert "Kan ikke" not in board.text
    assert "Hvem kan komme?" in ready.clara.get(ready.path).text


def test_who_does_not_fit_cannot_be_proposed_by_any_form(ready: Ready) -> None:
    refused = act(ready.clara, ready.path, "propose", volunteer=ready.second, override="Jeg vil likevel")
    assert refused.status == 422
    assert "Jeg vil likevel" in refused.text


def test_nothing_begins_before_both_have_said_yes_and_the_agreement_is_made(ready: Ready) -> None:
    propose(ready)
    act(ready.clara, ready.path, "answer", who="volunteer", answer="yes")
    refused = act(ready.clara, ready.path, "start", joint_on=f"{TODAY:%d.%m.%Y}")
    assert refused.status == 422
    assert "Både familien og familiekontakten må ha sagt ja" in refused.text
    assert "Lag avtalen med familien" in refused.text


def test_a_no_leads_back_to_the_queue(ready: Ready) -> None:
    propose(ready)
    said = act(
        ready.clara, ready.path, "answer", who="family", answer="no", because="Passer ikke nå", next_contact=NEXT_WEEK
    )
    assert said.status == 303, said.text
    page = ready.clara.get(ready.path)
    assert "Hvem kan komme?" in page.text
    assert "En av dem har sagt nei til denne koblingen før" in page.text


def test_one_tap_logs_a_visit_and_two_taps_log_one(ready: Ready, visitor: Visitor, stack: Stack) -> None:
    assignment = matched(ready)
    link = made_link(ready.clara, assignment, "ar")
    page = visitor.get(link)
    assert page.status == 200
    assert 'dir="rtl"' in page.text
    assert page.headers["Referrer-Policy"] == "no-referrer"
    assert not {CONTACT, FIRST, ready.case, ready.first, "moss"} & set(re.findall(r"[\w ]+", page.text))
    tap = [("day", TODAY.isoformat()), ("minutes", "180"), ("place", "home")]
    answers = [visitor.post(f"{link}/held", tap) for _ in range(2)]
    assert [(answer.status, answer.location.endswith("/thanks")) for answer in answers] == [(303, True)] * 2
    assert visitor.get(answers[0].location).status == 200
    looked = [ready.clara.get(assignment).text.count("<td>180") for _ in range(2)]
    assert looked == [1, 1]  # taken in once, however often somebody looks
    assert link.rpartition("/")[2] not in stack.logs()


def test_what_was_typed_wrongly_is_kept_and_asked_again(ready: Ready, visitor: Visitor) -> None:
    link = made_link(ready.clara, matched(ready))
    asked = visitor.post(f"{link}/missed", [("day", "other"), ("on", "i forgårs"), ("reason", "nobody_home")])
    assert asked.status == 422
    assert "i forgårs" in asked.text
    assert "Skriv datoen slik" in asked.text
    assert visitor.get(f"{link}/missed").status == 200


def test_a_missed_visit_reaches_the_coordinator_until_she_has_seen_it(ready: Ready, visitor: Visitor) -> None:
    assignment = matched(ready)
    link = made_link(ready.clara, assignment)
    visitor.post(f"{link}/missed", [("day", TODAY.isoformat()), ("reason", "family_ill")])
    assert "Et besøk ble ikke noe av" in ready.clara.get(assignment).text
    assert act(ready.clara, assignment, "seen").status == 303
    assert "Et besøk ble ikke noe av" not in ready.clara.get(assignment).text


def test_a_link_ends_when_it_is_revoked_renewed_or_the_assignment_ends(ready: Ready, visitor: Visitor) -> None:
    assignment = matched(ready)
    first = made_link(ready.clara, assignment)
    second = made_link(ready.clara, assignment)
    assert [visitor.get(link).status for link in (first, second)] == [410, 200]
    assert act(ready.clara, assignment, "revoke").status == 303
    assert visitor.get(second).status == 410
    third = made_link(ready.clara, assignment)
    over = act(ready.clara, assignment, "end", end_reason="volunteer_wish", next_contact=NEXT_WEEK)
    assert over.status == 303, over.text
    tap = [("day", TODAY.isoformat()), ("minutes", "180"), ("place", "home")]
    assert [visitor.get(third).status, visitor.post(f"{third}/held", tap).status] == [410, 410]
    assert "Ingen besøk er skrevet inn ennå" in ready.clara.get(assignment).text
    assert "Hvem kan komme?" in ready.clara.get(ready.path).text


def test_suspension_closes_the_link_in_the_same_moment(ready: Ready, visitor: Visitor) -> None:
    assignment = matched(ready)
    link = made_link(ready.clara, assignment)
    person = f"/workspace/volunteers/{ready.first}"
    form = ready.clara.get(f"{person}/suspend")
    done = ready.clara.post(f"{person}/suspend", [("reason", "Til avklaring")], version(form))
    assert done.status == 303, done.text
    assert visitor.get(link).status == 410
    assert "suspendert" in ready.clara.get(assignment).text


def test_a_made_up_link_is_unknown_and_guessing_is_slowed_down(visitor: Visitor) -> None:
    answers = [visitor.get(f"/api/l/{number:027d}") for number in range(21)]
    assert [answer.status for answer in answers] == [404] * 20 + [429]
    assert "00 00 00" in answers[-1].text


def test_no_other_department_sees_the_case_or_the_assignment(ready: Ready, stack: Stack) -> None:
    assignment = matched(ready)
    other = coordinator(stack, "asker")
    assert [other.get(path).status for path in (ready.path, assignment)] == [404, 404]
    assert other.post(f"{assignment}/seen", [], 1).status == 404
