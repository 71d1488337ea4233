"""Acts on an enquiry, against a real database: inbox, receipt and case change together or not at all."""

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from familiekontakten.refused import Refused
from familiekontakten.sealing.envelope import KeyPair, new_key_pair

from tests.database import empty
from tests.enquiries.examples import VALUES

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook
    from familiekontakten.enquiries.desk.doing import Doing
    from familiekontakten.enquiries.enquiry import Enquiry
    from familiekontakten.enquiries.submission import Taken
    from familiekontakten.receipts.receipt import Receipt
    from familiekontakten.statistics.figures import Figures

FRIDAY = datetime(2026, 11, 20, 12, tzinfo=UTC)
MONDAY = FRIDAY + timedelta(days=3)
CALLED = {"answered_how": "phone"}
PAIRS: dict[str, KeyPair] = {}


@pytest.fixture(autouse=True)
def _departments(database: str) -> None:
    """Moss, which takes families from 3103, Larvik, and the national inbox."""
    from familiekontakten.casebook.table import HEAD, book_rows
    from familiekontakten.departments import records
    from familiekontakten.departments.department import Address, Department
    from familiekontakten.door.table import connection
    from familiekontakten.sealing.records import OF_DEPARTMENT

    empty(database, ("hsf-cases-moss", "hsf-cases-larvik", "hsf-cases-national"))
    for position, (name, area) in enumerate({"moss": "3103", "larvik": "3909", "national": ""}.items()):
        PAIRS[name] = pair = new_key_pair(f"{name}-1")
        row = book_rows(name, connection())(OF_DEPARTMENT, HEAD, key_id=pair.public.id, suite=pair.public.suite)
        row.public, row.wrapped = pair.public.raw, pair.private
        row.save()
        national, addresses = name == "national", (Address(f"{name}@example.org"),)
        records.save_department(
            Department(name, name.title(), "x", "x", (area,), "00 00 00 01", addresses, national, pair.public), position
        )
    records.save_sending_public_key(new_key_pair("sending-1").public)
    records._known = None


def book(department: str = "moss") -> "Casebook":
    """A department's book, opened as each request does."""
    from familiekontakten.access.credentials import Rights
    from familiekontakten.casebook.records import Casebook
    from familiekontakten.door.table import connection
    from familiekontakten.sealing.records import DepartmentKeys

    return Casebook(department, Rights(connection(), DepartmentKeys(department, connection(), lambda w, _: w)))


def send(form: str = "family", **changed: object) -> "Taken":
    """Somebody fills in a form of the site; None takes an answer away."""
    from familiekontakten.enquiries.submission import Submission, submit

    values = {name: value for name, value in (VALUES[form] | changed).items() if value is not None}
    return submit(Submission(form, "en", values), FRIDAY)


def at_work(taken: "Taken", department: str = "moss", at: datetime = MONDAY) -> "Doing":
    """A coordinator who has just opened an enquiry."""
    from familiekontakten.enquiries.desk.doing import Doing
    from familiekontakten.enquiries.desk.opened import open_one
    from familiekontakten.enquiries.desk.records import Inbox

    own = book(department)
    found = open_one(own, Inbox(own), taken.receipt.reference)
    assert found
    return Doing(own, Inbox(own), found, PAIRS[department].public, "anne", at)


def trays(department: str = "moss") -> dict[str, list["Enquiry"]]:
    from familiekontakten.enquiries.desk.records import Inbox

    inbox = Inbox(book(department))
    return {"open": list(inbox.open()), "aside": list(inbox.aside()), "ended": list(inbox.ended("2026-11"))}


def receipt_of(taken: "Taken") -> "Receipt":
    from familiekontakten.receipts.records import receipt

    found = receipt(taken.receipt.reference)
    assert found
    return found


def letter_on(taken: "Taken") -> str:
    """What the status page shows to whoever has the secret."""
    from familiekontakten.door import settings
    from familiekontakten.enquiries.reference import reading_seed
    from familiekontakten.sealing.envelope import unseal
    from familiekontakten.sealing.purpose import of_letter

    found = receipt_of(taken)
    seed = reading_seed(settings.pepper(), taken.secret)
    return unseal(seed, of_letter(found.reference), found.letter or b"").decode()


def due(kind: str) -> list[tuple[str, str, list[str]]]:
    from familiekontakten.outbox.records import DueRecord

    return [
        (row.id, row.department, [str(part) for part in row.parts])
        for row in DueRecord.query("due")
        if row.kind == kind
    ]


def test_what_was_written_opens_for_its_department() -> None:
    opened = at_work(send()).opened
    assert opened.content.values == VALUES["family"]
    assert (opened.content.form, opened.content.language) == ("family", "en")


def test_another_department_does_not_even_find_it() -> None:
    from familiekontakten.enquiries.desk.opened import open_one
    from familiekontakten.enquiries.desk.records import Inbox

    taken, theirs = send(), book("larvik")
    assert open_one(theirs, Inbox(theirs), taken.receipt.reference) is None


def test_an_answer_stops_the_clock_stands_on_the_receipt_and_is_read_with_the_secret_only() -> None:
    taken = send(contact_how="email")
    values = CALLED | {"letter": "Hei på deg", "next_contact_on": "2026-12-04", "mail": "yes", "note": "Ringte"}
    at_work(taken).answer(values)
    (enquiry,) = trays()["open"]
    found = receipt_of(taken)
    assert (enquiry.answered_at, enquiry.answered_how, enquiry.version) == (MONDAY, "phone", 1)
    assert (found.state, found.next_contact_on) == ("answered", date(2026, 12, 4))
    assert letter_on(taken) == "Hei på deg"
    assert due("answered") == [(taken.receipt.reference, "moss", ["sender"])]
    assert [note.text for note in at_work(taken).opened.notes] == ["Ringte"]


def test_an_answer_by_telephone_sends_nothing() -> None:
    at_work(send()).answer(CALLED)
    assert due("answered") == []


def test_taking_on_a_family_opens_its_case_and_leaves_codes_only_in_the_inbox() -> None:
    from familiekontakten.cases.case import FamilyCase

    taken = send("professional", statutory_pending="yes")
    at_work(taken).answer(CALLED | {"note": "Ringte mor"})
    at_work(taken).take_on({"in_addition": "yes"})
    case = book().get(FamilyCase, taken.receipt.reference)
    (ended,) = trays()["ended"]
    found = receipt_of(taken)
    assert (case.contact_name, case.language, case.in_addition) == ("Prøve Prøvesen", "en", True)
    assert [note.text for note in case.notes] == ["Ringte mor"]
    assert (ended.ended, ended.sealed, ended.answered_at) == ("first_visit", b"", MONDAY)
    assert (found.state, found.next_contact_on) == ("taken_on", case.filing().due)
    assert not trays()["open"]


def test_taking_on_a_volunteer_signs_them_up() -> None:
    from familiekontakten.volunteers.volunteer import Volunteer

    taken = send("volunteer")
    at_work(taken).take_on(CALLED)
    assert book().get(Volunteer, taken.receipt.reference).name == "Ola Eksempel"
    assert [one.ended for one in trays()["ended"]] == ["signed_up"]


def test_a_municipality_s_question_at_the_office_becomes_a_start_up_and_stays_readable() -> None:
    from familiekontakten.start_ups.start_up import StartUp

    taken = send("municipality")
    at_work(taken, "national").begin_start_up(CALLED | {"note": "Ringte"})
    start_up = book("national").get(StartUp, taken.receipt.reference)
    (ended,) = trays("national")["ended"]
    assert start_up.contacts[0].name == VALUES["municipality"]["contact_name"]
    assert (ended.ended, bool(ended.sealed)) == ("start_up", True)
    assert (receipt_of(taken).state, receipt_of(taken).next_contact_on) == ("answered", start_up.contact_on)


def test_a_family_outside_the_programme_is_not_taken_on_and_nothing_is_written() -> None:
    taken = send(children_birth_years=[2010])
    with pytest.raises(Refused):
        at_work(taken).take_on(CALLED)
    assert [one.version for one in trays()["open"]] == [0]
    assert receipt_of(taken).state == "received"


def test_a_no_is_kept_with_its_reason_and_stays_readable() -> None:
    taken = send()
    at_work(taken).decline(CALLED | {"reason": "too_complex", "onward": "Familievernkontoret"})
    opened = at_work(taken).opened
    assert (opened.enquiry.ended, receipt_of(taken).state) == ("too_complex", "declined")
    assert opened.content.name == "Prøve Prøvesen"
    assert ("onward", "Familievernkontoret") in opened.notes[-1].facts


def test_forwarding_keeps_the_consent_sealed() -> None:
    from familiekontakten.enquiries.records import EnquiryRecord

    taken = send()
    consent = {"service": "family_counselling", "recipient": "Kontoret", "consent_purpose": "yes"}
    at_work(taken).forward(CALLED | consent | {"consent_on": "2026-11-20", "consent_how": "oral"})
    facts = dict(at_work(taken).opened.notes[-1].facts)
    (row,) = EnquiryRecord.query("closed#moss")
    assert (facts["recipient"], facts["consent_on"]) == ("Kontoret", "2026-11-20")
    assert b"Kontoret" not in row.notes


def test_moving_seals_it_to_the_other_department_tells_its_coordinator_and_keeps_the_reference() -> None:
    taken = send()
    at_work(taken).move(next(one for one in _others("moss") if one.id == "larvik"))
    here, there = trays(), trays("larvik")
    assert [(one.ended, one.kept, one.sealed) for one in here["ended"]] == [("moved", "larvik", b"")]
    assert [one.reference for one in there["open"]] == [taken.receipt.reference]
    assert at_work(taken, "larvik").opened.content.values == VALUES["family"]
    assert receipt_of(taken).department == "larvik"
    assert ("enquiry", "larvik") in [("enquiry", department) for _, department, _ in due("enquiry")]
    assert _counted("moss") + _counted("larvik") == [taken.receipt.reference]


def test_the_national_office_passes_on_what_belongs_to_a_department() -> None:
    taken = send(kommune_code="5601")
    assert taken.receipt.department == "national"
    with pytest.raises(Refused):
        at_work(taken, "national").take_on(CALLED)
    at_work(taken, "national").move(next(one for one in _others("national") if one.id == "moss"))
    assert at_work(taken).opened.content.name == "Prøve Prøvesen"


def test_duplicates_are_proposed_and_both_stay_readable() -> None:
    from familiekontakten.enquiries.desk.opened import likenesses

    first, nurse = send(), send("professional")
    doing = at_work(nurse)
    (likeness,) = likenesses(doing.book, doing.inbox, doing.opened)
    assert (likeness.of, likeness.kind, likeness.by) == (first.receipt.reference, "enquiry", "phone")
    doing.merge(likeness.of, True, {})
    assert (at_work(nurse).enquiry.ended, at_work(nurse).enquiry.kept) == ("duplicate", first.receipt.reference)
    assert at_work(nurse).opened.content.name == at_work(first).opened.content.name == "Prøve Prøvesen"
    assert receipt_of(nurse).state == "merged"


def test_a_family_that_we_know_is_found_by_blind_index() -> None:
    from familiekontakten.enquiries.desk.choosing import known_here
    from familiekontakten.enquiries.desk.opened import likenesses

    known = send()
    at_work(known).take_on(CALLED)
    again = send(contact_name="Samme Prøvesen")
    doing = at_work(again)
    found = likenesses(doing.book, doing.inbox, doing.opened)
    assert {(one.of, one.kind) for one in found} == {(known.receipt.reference, "case")}
    assert known_here(doing.book, doing.inbox, known.receipt.reference)
    assert not known_here(book("larvik"), doing.inbox, "CCCCCCCCC")


def test_out_of_the_tray_and_onto_the_list() -> None:
    taken = _robots()
    assert [len(tray) for tray in trays().values()] == [0, 1, 0]
    at_work(taken).put_back()
    assert [len(tray) for tray in trays().values()] == [1, 0, 0]


def test_what_nobody_wrote_leaves_the_tray_and_is_counted_as_before() -> None:
    taken = _robots()
    before = _figures_of_moss()
    at_work(taken).discard()
    assert [len(tray) for tray in trays().values()] == [0, 0, 1]
    assert _figures_of_moss() == before
    assert (before["enq.set_aside"], before["enq.received"]) == ({"": 1}, {})


def _figures_of_moss() -> "Figures":
    """What the inbox of Moss adds to the month's figures."""
    from familiekontakten.statistics.fold.nightly import fold_department

    return fold_department("live", "moss", "2026-11", date(2026, 11, 30)).figures


ACTS: dict[str, Any] = {
    "answer": lambda doing: doing.answer(CALLED),
    "take on": lambda doing: doing.take_on(CALLED),
    "decline": lambda doing: doing.decline(CALLED | {"reason": "not_target_group"}),
    "forward": lambda doing: doing.forward(CALLED),
    "move": lambda doing: doing.move(_others("moss")[0]),
    "merge": lambda doing: doing.merge("CCCCCCCCC", True, {}),
}


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_whoever_comes_second_changes_nothing(act: Any) -> None:  # noqa: ANN401 - a lambda
    from familiekontakten.casebook.records import Conflict

    taken = send()
    second = at_work(taken)
    at_work(taken).answer(CALLED)
    before = (trays(), trays("larvik"), receipt_of(taken), due("enquiry"))
    with pytest.raises(Conflict):
        act(second)
    assert (trays(), trays("larvik"), receipt_of(taken), due("enquiry")) == before
    assert not book().search(taken.receipt.reference)


@pytest.mark.parametrize("act", ACTS.values(), ids=ACTS)
def test_what_its_sender_has_taken_back_can_no_longer_be_decided(act: Any) -> None:  # noqa: ANN401 - a lambda
    from familiekontakten.casebook.records import Conflict

    taken = send()
    doing = at_work(taken)
    assert _take_back(taken)
    with pytest.raises(Conflict):
        act(doing)
    assert receipt_of(taken).state == "withdrawn"


def test_withdrawing_after_a_move_reaches_the_department_that_has_it() -> None:
    from familiekontakten.enquiries.records import erase

    taken = send()
    at_work(taken).move(next(one for one in _others("moss") if one.id == "larvik"))
    assert not _take_back(taken)  # the page was shown before the move
    now = receipt_of(taken)
    assert _take_back(taken._replace(receipt=now))
    erase(now.department, now.month, now.reference)
    erase(now.department, now.month, now.reference)
    assert [(one.ended, one.sealed) for one in trays("larvik")["ended"]] == [("withdrawn", b"")]


def test_what_was_taken_on_is_called_off_once_and_the_coordinator_is_told() -> None:
    from familiekontakten.enquiries.records import call_off
    from familiekontakten.links.records import InboundRecord

    taken = send()
    at_work(taken).take_on(CALLED)
    assert call_off(receipt_of(taken), MONDAY)
    assert not call_off(receipt_of(taken), MONDAY + timedelta(hours=1))
    rows = [row.to_inbound() for row in InboundRecord.query("inbound#moss")]
    assert [(row.kind, row.of) for row in rows] == [("withdrawal", taken.receipt.reference)]
    assert receipt_of(taken).state == "taken_on"


def test_a_municipality_that_takes_its_question_back_is_asked_whether_its_start_up_goes_on() -> None:
    from familiekontakten.enquiries.records import withdraw
    from familiekontakten.links.folding import fold_in
    from familiekontakten.outbox.due import due_for_withdrawal
    from familiekontakten.start_ups.start_up import StartUp
    from familiekontakten.start_ups.withdrawing import stay

    taken = send("municipality")
    start_up = at_work(taken, "national").begin_start_up(CALLED)
    asked, month = receipt_of(taken), taken.receipt.month
    assert withdraw(asked, due_for_withdrawal(start_up.id, "national", month, MONDAY), MONDAY)
    assert [fold_in(book("national"), MONDAY) for _ in range(2)] == [1, 0]
    told = book("national").get(StartUp, start_up.id)
    assert (told.filing().step, told.message) == ("answer_withdrawal", "")
    assert stay(told, "s-1", MONDAY).filing().step == "answer_interest"


def test_a_question_that_became_nothing_is_taken_back_and_nobody_is_asked() -> None:
    from familiekontakten.enquiries.records import withdraw
    from familiekontakten.links.folding import fold_in
    from familiekontakten.outbox.due import due_for_withdrawal

    taken = send("municipality")
    assert withdraw(
        receipt_of(taken), due_for_withdrawal(taken.receipt.reference, "national", taken.receipt.month, MONDAY), MONDAY
    )
    assert fold_in(book("national"), MONDAY) == 1
    assert not book("national").agenda(MONDAY.date() + timedelta(days=90)).entries


def test_what_is_said_on_the_telephone_is_kept_as_if_it_had_been_written() -> None:
    from familiekontakten.enquiries.desk.records import Inbox
    from familiekontakten.enquiries.submission import Submission, submit

    spoken = Submission("family", "ar", VALUES["family"] | {"kommune_code": "3909"}, channel="phone")
    taken = [submit(spoken, MONDAY, at="moss", keep=Inbox(book()).written_down) for _ in range(2)]
    assert taken[0].secret == taken[1].secret
    opened = at_work(taken[0]).opened
    assert (opened.enquiry.channel, opened.enquiry.language, opened.enquiry.department) == ("phone", "ar", "moss")
    assert [len(tray) for tray in trays().values()] == [1, 0, 0]
    assert due("enquiry") == [(taken[0].receipt.reference, "moss", ["sender"])]


def test_a_discreet_receipt_is_a_professionals_whose_family_wished_it() -> None:
    assert send("professional", outcome_to_referrer="no").receipt.discreet
    assert not send("professional").receipt.discreet
    assert receipt_of(send("professional", outcome_to_referrer="no")).discreet


def _others(department: str) -> Any:  # noqa: ANN401 - departments
    from familiekontakten.enquiries.desk.choosing import others

    return others(department)


def _counted(department: str) -> list[str]:
    from familiekontakten.enquiries.records import enquiries_of

    return [enquiry.reference for enquiry in enquiries_of(department, "2026-11")]


def _robots() -> "Taken":
    from familiekontakten.enquiries.submission import Submission, submit

    return submit(Submission("family", "en", VALUES["family"], set_aside=True), FRIDAY)


def _take_back(taken: "Taken") -> bool:
    from familiekontakten.enquiries.records import withdraw
    from familiekontakten.outbox.due import due_for_withdrawal

    receipt = taken.receipt
    return withdraw(receipt, due_for_withdrawal(receipt.reference, receipt.department, receipt.month, MONDAY), MONDAY)
