"""A family through the rooms, with a real database: what is kept, what is kept together, and what never is."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from familiekontakten.assignments.assignment import Assignment, AssignmentState
from familiekontakten.assignments.plan import Plan
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.ending import end
from familiekontakten.cases.follow_up import FollowUp, FollowUpState
from familiekontakten.cases.guest import Guest, GuestState
from familiekontakten.cases.opening import open_case
from familiekontakten.cases.parts import Child, Programme
from familiekontakten.cases.states import CaseState, EndReason
from familiekontakten.evaluations.evaluation import Evaluation, EvaluationState, received
from familiekontakten.links.link import State, visit_link
from familiekontakten.safety.report import ReportState, SafetyReport
from familiekontakten.volunteers.acts import begin_assignment
from familiekontakten.volunteers.volunteer import Volunteer

from tests.cases import families
from tests.cases.families import VALUES
from tests.cases.test_doing import CARD, CONSENT, WELL
from tests.safety.test_pages import TYPED as SAFETY
from tests.volunteers.conftest import Rooms
from tests.volunteers.people import approved
from tests.workspace.desks import NOW, TODAY

if TYPE_CHECKING:
    from familiekontakten.receipts.receipt import Receipt

REFERENCE = "7KMP3XTV4"
ME = "s-1"
Pairs = Sequence[tuple[str, str]]


def day(weeks: int) -> str:
    on = TODAY + timedelta(weeks=weeks)
    return f"{on.day}.{on.month}.{on.year}"


def kept(rooms: Rooms, reference: str = REFERENCE) -> FamilyCase:
    return rooms.open_book().get(FamilyCase, reference)


def act(rooms: Rooms, name: str, pairs: Pairs, version: int | None = None) -> Any:  # noqa: ANN401 - a chalice answer
    from familiekontakten.cases.routes import do_family_act

    shown = kept(rooms).version if version is None else version
    return rooms.ask(do_family_act, REFERENCE, name, typed=list(pairs), version=shown)


def put(rooms: Rooms, case: FamilyCase) -> None:
    rooms.open_book().save(replace(case, id=REFERENCE, version=0))


def receipt(rooms: Rooms) -> "Receipt":
    from familiekontakten.receipts.records import ReceiptRecord

    return ReceiptRecord.get(REFERENCE).to_receipt()


@pytest.fixture
def with_receipt(rooms: Rooms) -> Rooms:
    """A case whose family holds a receipt."""
    from familiekontakten.receipts.receipt import new_receipt
    from familiekontakten.receipts.records import ReceiptRecord

    ReceiptRecord.of(new_receipt(REFERENCE, bytes(32), bytes(32), "moss", "family", NOW)).save()
    put(rooms, open_case(REFERENCE, "family", VALUES, by=ME, at=NOW))
    return rooms


def test_from_taken_on_to_waiting_the_receipt_promises_what_the_list_says(with_receipt: Rooms) -> None:
    rooms = with_receipt
    steps: list[tuple[str, Pairs]] = [
        ("arrange-first-visit", [("visit_on", day(0)), ("visit_by", ME)]),
        ("first-visit", [("visit_on", day(0)), ("visit_by", ME), *CARD]),
        ("outcome", [("outcome", "waiting"), ("next_contact", day(3))]),
        ("contact", [("on", day(0)), ("how", "call"), ("note", "Alt bra"), ("next_contact", day(4))]),
    ]
    for name, pairs in steps:
        answer = act(rooms, name, pairs)
        assert (answer.status_code, answer.headers["Location"]) == (303, f"/workspace/families/{REFERENCE}"), (
            answer.body
        )
        assert receipt(rooms).next_contact_on == kept(rooms).filing().due or name == "first-visit"
    case = kept(rooms)
    assert (case.state, case.next_contact) == (CaseState.WAITING, TODAY + timedelta(weeks=4))
    assert (receipt(rooms).state, receipt(rooms).next_contact_on) == ("waiting", case.next_contact)
    assert rooms.open_book().listed("case#waiting").entries[0].label == case.label


def test_a_visit_by_somebody_who_is_no_coordinator_is_refused_and_kept_as_typed(with_receipt: Rooms) -> None:
    answer = act(with_receipt, "arrange-first-visit", [("visit_on", day(1)), ("visit_by", "volunteer-1")])
    assert answer.status_code == 422
    assert kept(with_receipt).state is CaseState.NEW


def test_an_act_on_a_page_that_is_no_longer_true_is_not_done_and_the_text_is_kept(rooms: Rooms) -> None:
    put(rooms, families.waiting())
    old = kept(rooms).version
    assert act(rooms, "note", [("text", "Først")]).status_code == 303
    answer = act(rooms, "note", [("text", "Skrevet samtidig")], version=old)
    assert answer.status_code == 409
    assert "Skrevet samtidig" in answer.body
    assert [one.text for one in kept(rooms).notes] == ["Først"]


def test_what_is_written_about_a_family_is_not_readable_in_the_table(rooms: Rooms) -> None:
    from familiekontakten.casebook.table import book_rows
    from familiekontakten.door.table import connection

    put(rooms, families.active())
    act(rooms, "note", [("text", "Et notat som ingen andre skal se")])
    raw = repr([row.serialize() for row in book_rows("moss", connection()).scan()])
    for secret in ("Prøvesen", "4700000012", "prove@example.org", "gå tur", "Et notat", "2024"):
        assert secret not in raw


def at_the_goodbye(rooms: Rooms) -> None:
    """A case in closing whose familiekontakt still comes."""
    volunteer = begin_assignment(replace(approved(), id="V1", version=0), "A1", ME, NOW)
    link = visit_link("token", "moss", "A1", "nb", 120, TODAY)
    case = replace(families.closing(), id=REFERENCE, version=0, assignment_id="A1")
    assignment = Assignment("A1", REFERENCE, "V1", Plan("tue", 180), TODAY, TODAY, title="x", links=(link,))
    rooms.open_book().save(case, volunteer, assignment)


CLOSE = [
    ("family_agrees", "yes"),
    ("volunteer_agrees", "yes"),
    ("end_reason", "completed"),
    ("evaluation_declined", "yes"),
    ("follow_up", "yes"),
    ("follow_up_on", day(8)),
    ("gatherings", "yes"),
    ("other_help_after", "unanswered"),
    *WELL,
]


def test_the_goodbye_ends_the_assignment_and_its_links_and_leaves_what_comes_after(rooms: Rooms) -> None:
    at_the_goodbye(rooms)
    assert act(rooms, "close", [pair for pair in CLOSE if pair[0] != "volunteer_agrees"]).status_code == 422
    assert rooms.open_book().get(Assignment, "A1").state is AssignmentState.ACTIVE
    answer = act(rooms, "close", CLOSE)
    assert answer.status_code == 303, answer.body
    book = rooms.open_book()
    assignment = book.get(Assignment, "A1")
    assert (assignment.state, assignment.links[0].state) == (AssignmentState.ENDED, State.REVOKED)
    assert book.get(Volunteer, "V1").assignments == ()
    assert book.get(FollowUp, REFERENCE).due_on == TODAY + timedelta(weeks=8)
    assert book.get(Guest, REFERENCE).may_be_invited(TODAY)
    assert (kept(rooms).state, kept(rooms).assignment_id) == (CaseState.CLOSED, None)


@pytest.mark.parametrize(
    ("end", "match"), [("completed", "completed"), ("withdrawn", "family_withdrew"), ("moved", "family_moved")]
)
def test_why_the_visits_ended_follows_from_how_the_case_ended(rooms: Rooms, end: str, match: str) -> None:
    at_the_goodbye(rooms)
    act(rooms, "close", [(name, end if name == "end_reason" else value) for name, value in CLOSE])
    assert rooms.open_book().get(Assignment, "A1").end_reason == match


@pytest.mark.parametrize("name", ["note", "details", "close", "consent", "children", "pause", "end", "wishes"])
def test_no_form_changes_a_closed_case(rooms: Rooms, name: str) -> None:
    put(rooms, families.closed())
    before = kept(rooms)
    typed = {"note": [("text", "Et notat")], "consent": CONSENT, "close": CLOSE}.get(name, [])
    assert act(rooms, name, typed).status_code == 422
    assert kept(rooms) == before


def test_an_act_that_is_not_offered_now_leads_back_to_the_family(rooms: Rooms) -> None:
    from familiekontakten.cases.routes import show_family_act

    put(rooms, families.waiting())
    assert rooms.ask(show_family_act, REFERENCE, "close").headers["Location"] == f"/workspace/families/{REFERENCE}"
    assert rooms.ask(show_family_act, REFERENCE, "contact").status_code == 200
    assert rooms.ask(show_family_act, REFERENCE, "nothing").status_code == 404


def test_a_family_that_comes_back_gets_a_new_case_unless_it_has_an_open_one(rooms: Rooms) -> None:
    put(rooms, families.closed())
    answer = act(rooms, "reopen", [])
    assert answer.status_code == 303, answer.body
    again = kept(rooms, answer.headers["Location"].rpartition("/")[2])
    assert (again.previous_case_id, again.state) == (REFERENCE, CaseState.NEW)
    second = act(rooms, "reopen", [])
    assert second.status_code == 422
    assert "Familien har en åpen sak" in second.body
    rooms.open_book().save(end(again, EndReason.WITHDRAWN, by=ME, at=NOW))
    assert act(rooms, "reopen", []).status_code == 303


@pytest.mark.parametrize(("approved_on", "status"), [(date(2026, 1, 1), 303), (date(2099, 1, 1), 422), (None, 422)])
def test_a_home_start_plus_family_comes_back_where_the_department_is_approved(
    rooms: Rooms, approved_on: date | None, status: int
) -> None:
    from familiekontakten.departments import records
    from familiekontakten.departments.department import Department

    moss = Department("moss", "Moss", "x", "x", ("3103",), "00 00 00 01", home_start_plus_on=approved_on)
    records.save_department(moss, 0)
    put(rooms, replace(families.closed(), programme=Programme.HOME_START_PLUS, children=(Child(2016),)))
    assert act(rooms, "reopen", []).status_code == status


def test_an_evaluation_is_asked_for_by_a_link_shown_once_and_read(
    rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    from familiekontakten.cases.afterwards.routes import ask_evaluation, note_read, show_evaluation
    from familiekontakten.links.records import LinkRecord

    monkeypatch.setenv("SITE_URL", "https://hsf.example.org")
    put(rooms, families.closing())
    asked = [("asks", "family"), ("language", "ar")]
    shown = rooms.ask(ask_evaluation, REFERENCE, typed=asked, version=kept(rooms).version)
    assert shown.status_code == 200
    assert "/api/l/" in shown.body
    links = [row.to_link() for row in LinkRecord.scan() if row.reference.startswith("link#")]
    assert [(link.of, link.asks, link.language) for link in links] == [(REFERENCE, "family", "ar")]
    again = rooms.ask(ask_evaluation, REFERENCE, typed=asked, version=1)
    assert again.status_code == 409, "sent again, the form makes no second link"
    rooms.open_book().save(received("E1", REFERENCE, "family", {"words": "Vi lo igjen"}, NOW))
    assert "Vi lo igjen" in rooms.ask(show_evaluation, "E1").body
    assert rooms.ask(note_read, "E1", typed=[], version=1).status_code == 303
    assert rooms.open_book().get(Evaluation, "E1").state is EvaluationState.READ


def test_a_link_is_of_no_more_use_once_there_is_a_newer_one_or_the_case_is_closed(
    rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    from familiekontakten.cases.afterwards.routes import ask_evaluation
    from familiekontakten.links.records import link

    monkeypatch.setenv("SITE_URL", "https://hsf.example.org")
    at_the_goodbye(rooms)

    def ask(who: str) -> str:
        typed = [("asks", who), ("language", "nb")]
        assert rooms.ask(ask_evaluation, REFERENCE, typed=typed, version=kept(rooms).version).status_code == 200
        return kept(rooms).links[-1].hash

    def states(*hashes: str) -> list[State]:
        return [found.state for found in map(link, hashes) if found]

    first, other = ask("volunteer"), ask("family")
    second = ask("volunteer")
    assert states(first, other, second) == [State.REVOKED, State.LIVE, State.LIVE]
    assert act(rooms, "close", CLOSE).status_code == 303
    assert states(second) == [State.REVOKED]


def test_a_follow_up_is_made_and_a_guest_says_no(rooms: Rooms) -> None:
    from familiekontakten.cases.afterwards.routes import ask_guest, do_follow_up, show_follow_up, show_guest

    at_the_goodbye(rooms)
    act(rooms, "close", CLOSE)
    assert rooms.ask(show_follow_up, REFERENCE).status_code == rooms.ask(show_guest, REFERENCE).status_code == 200
    assert rooms.ask(do_follow_up, REFERENCE, typed=[("result", "Bra")], version=1).status_code == 303
    assert rooms.ask(ask_guest, REFERENCE, typed=[("answer", "no")], version=1).status_code == 303
    book = rooms.open_book()
    assert book.get(FollowUp, REFERENCE).state is FollowUpState.DONE
    assert (book.get(Guest, REFERENCE).state, book.get(Guest, REFERENCE).contact_name) == (GuestState.GONE, "")


def test_a_safety_report_is_kept_with_what_was_told_and_reviewed(rooms: Rooms) -> None:
    from familiekontakten.safety.routes import record_report, review_report, show_report, show_safety

    put(rooms, families.waiting())
    answer = rooms.ask(record_report, REFERENCE, typed=SAFETY)
    assert answer.status_code == 303, answer.body
    report_id = str(answer.headers["Location"]).rpartition("/")[2]
    assert kept(rooms).onward[0].safety_report_id == report_id
    assert report_id in rooms.ask(show_safety).body
    assert "Barnevernvakten" in rooms.ask(show_report, report_id).body
    assert rooms.ask(review_report, report_id, typed=[("review", "Riktig")], version=1).status_code == 303
    assert rooms.open_book().get(SafetyReport, report_id).state is ReportState.REVIEWED


@pytest.mark.parametrize("state", list(CaseState))
def test_every_open_case_is_on_the_agenda_and_no_closed_one(rooms: Rooms, state: CaseState) -> None:
    put(rooms, families.IN_STATE[state]())
    entries = rooms.open_book().agenda(TODAY + timedelta(weeks=60)).entries
    assert [entry.id for entry in entries] == ([REFERENCE] if kept(rooms).open else [])
    assert kept(rooms).label
