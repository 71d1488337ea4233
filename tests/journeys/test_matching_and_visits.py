"""From a waiting family to the visits: matched in the workspace, logged through the public door, ended, and no more."""

import re

import pytest

from tests.journeys.matched import NEXT_WEEK, TODAY, Ready, act, made_link, matched, propose, ready_in, version
from tests.journeys.ready_to_match import CONTACT, FIRST, SECOND
from tests.journeys.visitor import Visitor
from tests.rooms import coordinator
from tests.stack import Stack


@pytest.fixture
def ready(stack: Stack) -> Ready:
    return ready_in(stack)


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


def test_who_does_not_fit_cannot_be_proposed_by_any_form_and_the_sentence_is_kept(stack: Stack) -> None:
    ready = ready_in(stack, "fjell")  # no other test's people: where only one fits, no sentence is asked for
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
