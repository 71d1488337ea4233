"""A coordinator's desk: what came in is read, answered, taken on, passed on, and its sender sees the same promise."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from familiekontakten.enquiries.reference import written
from familiekontakten.receipts.status import CALLED_OFF, DISCREET, SAYS

from tests.journeys import insider
from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import Answer, Visitor
from tests.rooms import Colleague, approver, coordinator, office
from tests.stack import Stack

HERE, THERE = "oslo-bymisjonen-grorud", "kristiansand"
CALLED = [("answered_how", "phone")]
ROOM = "/workspace/enquiries"


@pytest.fixture
def clara(stack: Stack) -> Colleague:
    """The coordinator of the department that the filled-in family lives in."""
    return coordinator(stack, HERE)


def asked(visitor: Visitor, form: str = "family", language: str = "nb", **answers: str) -> tuple[str, str]:
    """Somebody fills in a form: the reference, and the name that nobody else has."""
    pairs, kept = filled_in(form, **answers)
    name = kept["name" if form == "volunteer" else "contact_name"]
    return visitor.send(form, language, pairs).reference, str(name)


def status(visitor: Visitor, reference: str, language: str = "nb") -> Answer:
    return visitor.post(f"/api/status/{language}", [("reference", reference), ("secret", visitor.secret)])


def says(visitor: Visitor, reference: str) -> str:
    return status(visitor, reference).page.one("h2", id="state").text


def open_one(colleague: Colleague, reference: str) -> Answer:
    return colleague.get(f"{ROOM}/{reference}")


def do(colleague: Colleague, reference: str, act: str, pairs: list[tuple[str, str]], version: int = 0) -> Answer:
    return colleague.post(f"{ROOM}/{reference}/{act}", pairs, version=version)


def test_from_the_public_form_to_an_answer_that_only_its_sender_reads(
    stack: Stack, visitor: Visitor, clara: Colleague
) -> None:
    reference, name = asked(visitor, language="en")
    assert name in clara.get(ROOM).text
    page = open_one(clara, reference)
    assert page.status == 200
    assert name in page.text
    assert "English" in page.text  # the language to answer in

    promised = datetime.now(UTC).date() + timedelta(days=14)
    letter = [("letter", "Kanari & svar"), ("next_contact_on", f"{promised:%d.%m.%Y}")]
    assert do(clara, reference, "answer", CALLED + letter).location == f"{ROOM}/{reference}"

    shown = status(visitor, reference, "en")
    assert "Kanari &amp; svar" in shown.text
    assert str(promised.day) in shown.page.all("dd")[-1].text
    assert "Kanari" not in str(insider.row(stack, "receipts", reference=reference))
    assert says(visitor, reference) == SAYS["answered"]


def test_a_text_to_begin_with_is_in_the_senders_language(visitor: Visitor, clara: Colleague) -> None:
    reference, _ = asked(visitor, language="ar")
    page = clara.get(f"{ROOM}/{reference}?letter=visit").page
    assert "شكرًا" in page.one("textarea", id="answer-letter").text


def test_taken_on_it_is_a_case_and_its_family_can_call_it_off(stack: Stack, visitor: Visitor, clara: Colleague) -> None:
    reference, name = asked(visitor)
    taken = do(clara, reference, "take-on", CALLED)
    assert taken.location == f"/workspace/families/{reference}"
    assert name in clara.get(taken.location).text
    assert says(visitor, reference) == SAYS["taken_on"]
    _, row = insider.enquiry(stack, reference)
    assert "sealed" not in row

    pair = [("reference", reference), ("secret", visitor.secret)]
    assert visitor.post("/api/withdrawals/nb", pair).page.one("h2", id="state").text == CALLED_OFF
    inbound = insider.rows(stack, "inbox", f"inbound#{HERE}")
    assert [one["of"] for one in inbound if one["kind"] == "withdrawal" and one["of"] == reference] == [reference]


def test_a_volunteer_is_signed_up(stack: Stack, visitor: Visitor) -> None:
    reference, name = asked(visitor, "volunteer")
    taken = do(coordinator(stack, "hurum"), reference, "take-on", CALLED)
    assert taken.location == f"/workspace/volunteers/{reference}"
    assert name in coordinator(stack, "hurum").get(taken.location).text


def test_moved_it_is_the_other_departments_and_its_coordinator_hears(
    stack: Stack, visitor: Visitor, clara: Colleague
) -> None:
    reference, name = asked(visitor)
    other = coordinator(stack, THERE)
    assert open_one(other, reference).status == 404
    assert do(clara, reference, "move", [("department", THERE)]).location == ROOM
    assert name in open_one(other, reference).text
    mine = open_one(clara, reference)
    assert mine.status == 200
    assert name not in mine.text
    stack.invoke("send_notices")
    to = [mail["to"] for mail in stack.mailbox() if written(reference) in mail["text"]]
    assert [f"{THERE}@familiekontakten.example.org"] in to


def test_refused_it_says_what_to_do_and_keeps_what_was_typed(visitor: Visitor, clara: Colleague) -> None:
    reference, _ = asked(visitor)
    refused = do(clara, reference, "decline", [("reason", "too_complex"), ("note", "Det jeg skrev")])
    assert refused.status == 422
    assert refused.page.one("textarea", id="decline-note").text.strip() == "Det jeg skrev"
    assert says(visitor, reference) == SAYS["received"]


def test_whoever_comes_second_is_told_so(visitor: Visitor, clara: Colleague) -> None:
    reference, _ = asked(visitor)
    do(clara, reference, "answer", CALLED)
    second = do(clara, reference, "decline", [("reason", "not_target_group")], version=0)
    assert second.status == 409
    assert do(clara, reference, "decline", [("reason", "not_target_group")], version=1).status == 303
    assert says(visitor, reference) == SAYS["declined"]


def test_a_professional_learns_only_what_the_family_wished(stack: Stack, visitor: Visitor) -> None:
    told, discreet = visitor, Visitor(stack.url)
    clara = coordinator(stack, THERE)
    first, _ = asked(told, "professional")
    second, _ = asked(discreet, "professional", outcome_to_referrer="no", family_phone="+4700000097")
    for reference in (first, second):
        assert do(clara, reference, "take-on", CALLED).status == 303
    assert says(told, first) != SAYS["taken_on"]
    assert "familien" in says(told, first)
    assert says(discreet, second) == DISCREET
    assert not status(discreet, second).page.all("form")


def test_the_same_family_twice_is_proposed_and_one_is_kept(stack: Stack, visitor: Visitor, clara: Colleague) -> None:
    number = f"+47{datetime.now(UTC).microsecond:08d}"
    first, _ = asked(visitor, phone=number)
    second, _ = asked(Visitor(stack.url), phone=number)
    page = open_one(clara, second)
    assert f"{ROOM}/{first}" in [link.attributes.get("href") for link in page.page.all("a")]
    assert do(clara, second, "merge", [("kept", written(first))]).status == 303
    kept = open_one(clara, second)
    assert f"{ROOM}/{first}" in kept.text
    assert "Kari Eksempel" in kept.text


def test_an_enquiry_by_telephone_gives_a_reference_and_a_code(stack: Stack, clara: Colleague) -> None:
    pairs, kept = filled_in("family")
    said = [("channel", "phone"), ("reads", "en"), *pairs]
    pages = [clara.post(f"{ROOM}/new/family", said) for _ in range(2)]
    reference, secret = (pages[0].page.one("dd", id=name).text for name in ("reference", "secret"))
    assert [page.page.one("dd", id="secret").text for page in pages] == [secret, secret]
    caller = Visitor(stack.url)
    answer = caller.post("/api/status/en", [("reference", reference), ("secret", secret)])
    assert answer.status == 200
    _, row = insider.enquiry(stack, reference.replace("-", ""))
    assert (row["channel"], row["language"]) == ("phone", "en")
    assert insider.opened(stack, reference.replace("-", ""))["values"] == kept
    assert str(kept["contact_name"]) in clara.get(ROOM).text


@pytest.mark.parametrize("form", ["family", "professional", "volunteer"])
def test_the_same_questions_are_asked_on_the_telephone(clara: Colleague, form: str) -> None:
    page = clara.get(f"{ROOM}/new/{form}")
    assert page.status == 200
    names = set(re.findall(r'name="([a-z_0-9]+)"', page.text))
    pairs, _ = filled_in(form)
    assert {name for name, _ in pairs} | {"channel", "reads", "token"} <= names
    empty = clara.post(f"{ROOM}/new/{form}", [("channel", "door")])
    assert empty.status == 422


@pytest.mark.parametrize("act", ["take-on", "decline", "forward", "move", "merge", "answer"])
def test_every_act_can_be_looked_at_first(visitor: Visitor, clara: Colleague, act: str) -> None:
    reference, _ = asked(visitor)
    page = clara.get(f"{ROOM}/{reference}/{act}")
    assert page.status == 200
    assert f'action="{ROOM}/{reference}/{act}' in page.text


def test_what_looks_like_a_robots_lies_in_a_tray_of_its_own(stack: Stack, clara: Colleague) -> None:
    pairs, kept = filled_in("family")
    robot = Visitor(stack.url)
    reference = robot.send("family", "nb", [*pairs, ("follow_up_link", "x")]).reference
    name = str(kept["contact_name"])
    assert name not in clara.get(ROOM).text
    assert name in clara.get(f"{ROOM}?tray=aside").text
    assert do(clara, reference, "put-back", []).status == 303
    assert name in clara.get(ROOM).text


def test_what_has_ended_stays_to_be_read_by_month(visitor: Visitor, clara: Colleague) -> None:
    reference, name = asked(visitor)
    do(clara, reference, "decline", [*CALLED, ("reason", "not_target_group")])
    assert name not in clara.get(ROOM).text
    assert name in clara.get(f"{ROOM}?tray=ended").text
    assert name not in clara.get(f"{ROOM}?tray=ended&month=2020-01").text


def test_who_else_works_here_reads_nothing(stack: Stack, visitor: Visitor) -> None:
    reference, name = asked(visitor)
    for colleague in (approver(stack), office(stack), coordinator(stack, THERE)):
        for path in (ROOM, f"{ROOM}/{reference}", f"{ROOM}/{reference}/decline"):
            assert name not in colleague.get(path).text
        assert do(colleague, reference, "take-on", CALLED).status == 404
    assert says(visitor, reference) == SAYS["received"]


def test_the_office_answers_a_municipality_and_passes_a_family_on(stack: Stack, visitor: Visitor) -> None:
    nora = office(stack)
    asks, _ = filled_in("municipality")
    kommune = visitor.send("municipality", "nb", asks).reference
    assert do(nora, kommune, "finish", CALLED).status == 303
    assert says(visitor, kommune) == SAYS["closed"]
    nowhere = Visitor(stack.url)
    pairs, kept = filled_in("family", kommune_code="5601", bydel_code="unknown")
    reference = nowhere.send("family", "nb", pairs).reference
    assert str(kept["contact_name"]) in open_one(nora, reference).text
    assert do(nora, reference, "take-on", CALLED).status == 422
    assert do(nora, reference, "move", [("department", THERE)]).status == 303
    assert str(kept["contact_name"]) in open_one(coordinator(stack, THERE), reference).text
