"""What a department may do with an enquiry, rule by rule. Sources stand at the acts."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from familiekontakten.enquiries.desk import acts
from familiekontakten.enquiries.desk.ends import NAMES, REFUSALS, End
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.refused import Refused

from tests.enquiries.examples import CAME, a_content, an_enquiry

MONDAY = CAME + timedelta(days=3)
ANSWERED: dict[str, Any] = {"answered_at": CAME + timedelta(hours=2), "answered_how": "phone"}
CALLED: dict[str, Any] = {"answered_how": "phone"}


def broken(act: Callable[[], object]) -> set[str]:
    """The texts of the rules that an act breaks; none when it is done."""
    try:
        act()
    except Refused as refused:
        return {problem.text for problem in refused.problems}
    return set()


@pytest.mark.parametrize(
    ("form", "changed", "values", "rules"),
    [
        ("family", {}, CALLED, set()),
        ("family", {}, CALLED | {"answered_on": "2026-11-20"}, set()),
        ("family", {}, CALLED | {"answered_on": "2026-11-19"}, {acts.TOO_EARLY}),
        ("family", {}, CALLED | {"mail": "yes"}, {acts.NO_MAIL}),  # an address was given for the receipt only
        ("family", {"contact_how": "email"}, CALLED | {"mail": "yes"}, set()),
        ("family", {"contact_how": "email", "email": None}, CALLED | {"mail": "yes"}, {acts.NO_MAIL}),
        ("professional", {}, CALLED | {"mail": "yes", "letter": "Takk"}, set()),
        ("professional", {"outcome_to_referrer": "no"}, CALLED | {"letter": "Takk"}, {acts.NOT_TOLD}),
        ("volunteer", {}, CALLED | {"mail": "yes"}, set()),
    ],
)
def test_who_may_be_answered_how(form: str, changed: dict[str, Any], values: dict[str, Any], rules: set[str]) -> None:
    content = a_content(form, **changed)
    assert broken(lambda: acts.answer(an_enquiry(form), values, content, at=MONDAY)) == rules


def test_the_first_answer_stops_the_clock_and_stays() -> None:
    first = acts.answer(an_enquiry(), CALLED | {"answered_on": "2026-11-20"}, a_content(), at=MONDAY)
    again = acts.answer(first, {"answered_how": "sms", "next_contact_on": "2026-12-04"}, a_content(), at=MONDAY)
    assert first.answered_at
    assert (again.answered_at, again.answered_how) == (first.answered_at, "phone")
    assert again.next_contact_on == date(2026, 12, 4)


def test_an_answer_on_the_day_it_came_lies_on_that_day_in_norway() -> None:
    late = datetime(2026, 11, 20, 23, 30, tzinfo=UTC)  # Saturday in Norway
    answered = acts.answer(an_enquiry(received_at=late), CALLED, a_content(), at=late + timedelta(minutes=5))
    assert answered.answered_at == late + timedelta(minutes=5)


ENDING: dict[str, Callable[[Enquiry], Enquiry]] = {
    "take_on": lambda e: acts.take_on(e, a_content(), {}, at=MONDAY),
    "decline": lambda e: acts.decline(e, {"reason": "not_target_group"}, at=MONDAY),
    "forward": lambda e: acts.forward(e, at=MONDAY),
    "finish": lambda e: acts.finish(e._replace(form="municipality"), at=MONDAY),
}


@pytest.mark.parametrize("act", ENDING.values(), ids=ENDING)
def test_nothing_is_decided_before_somebody_has_answered(act: Callable[[Enquiry], Enquiry]) -> None:
    assert broken(lambda: act(an_enquiry())) == {acts.NOT_ANSWERED}
    assert act(an_enquiry(**ANSWERED)).ended


EVERY = ENDING | {
    "answer": lambda e: acts.answer(e, CALLED, a_content(), at=MONDAY),
    "move": lambda e: acts.move(e, "horten", at=MONDAY)[0],
    "merge": lambda e: acts.merge(e, "CCCCCCCCC", True, at=MONDAY),
    "put_back": acts.put_back,
    "discard": lambda e: acts.discard(e, at=MONDAY),
}


@pytest.mark.parametrize("act", EVERY.values(), ids=EVERY)
@pytest.mark.parametrize("changed", [{"ended": "duplicate"}, {"sealed": b""}], ids=["ended", "erased"])
def test_what_has_ended_never_changes(act: Callable[[Enquiry], Enquiry], changed: dict[str, Any]) -> None:
    assert acts.ENDED in broken(lambda: act(an_enquiry(set_aside=True, **ANSWERED, **changed)))


@pytest.mark.parametrize(
    ("values", "rules"),
    [
        ({"reason": "not_target_group"}, set()),
        ({"reason": "too_complex"}, {acts.NOWHERE_TO_TURN}),
        ({"reason": "too_complex", "onward": "Familievernkontoret"}, set()),
        ({"reason": "too_complex", "no_onward": "De har prøvd alle"}, set()),
        ({"reason": "too_few_volunteers"}, {acts.NOT_THIS_REASON}),
        ({"reason": "duplicate"}, {acts.NOT_THIS_REASON}),
        ({}, {acts.NOT_THIS_REASON}),
    ],
)
def test_a_no_needs_a_reason_that_counts(values: dict[str, Any], rules: set[str]) -> None:
    assert broken(lambda: acts.decline(an_enquiry(**ANSWERED), values, at=MONDAY)) == rules


def test_too_few_volunteers_is_no_reason_anywhere() -> None:
    assert not {end for ends in REFUSALS.values() for end in ends if "few" in end or "capacity" in end}
    assert set(NAMES) == set(End)


def test_every_broken_rule_is_told_at_once() -> None:
    assert broken(lambda: acts.decline(an_enquiry(), {"reason": "too_complex"}, at=MONDAY)) == {
        acts.NOWHERE_TO_TURN,
        acts.NOT_ANSWERED,
    }


@pytest.mark.parametrize(
    ("form", "changed", "values", "rules"),
    [
        ("family", {}, {}, set()),
        ("professional", {}, {}, set()),
        ("professional", {"statutory_pending": "yes"}, {}, {acts.IN_ADDITION}),
        ("professional", {"statutory_pending": "yes"}, {"in_addition": "yes"}, set()),
        ("professional", {"statutory_pending": "unknown"}, {}, set()),
        ("volunteer", {}, {}, set()),
        ("municipality", {}, {}, {acts.NOT_TAKEN_ON}),
    ],
)
def test_what_is_taken_on(form: str, changed: dict[str, Any], values: dict[str, Any], rules: set[str]) -> None:
    content = a_content(form, **changed)
    assert broken(lambda: acts.take_on(an_enquiry(form, **ANSWERED), content, values, at=MONDAY)) == rules


@pytest.mark.parametrize(
    ("form", "changed", "rules"),
    [
        ("municipality", {**ANSWERED, "department": "national"}, set()),
        ("municipality", {"department": "national"}, {acts.NOT_ANSWERED}),
        ("municipality", {**ANSWERED, "department": "moss"}, {acts.ONLY_OFFICE}),
        ("family", {**ANSWERED, "department": "national"}, {acts.ONLY_OFFICE}),
    ],
)
def test_only_a_municipality_s_question_at_the_office_becomes_a_start_up(
    form: str, changed: dict[str, Any], rules: set[str]
) -> None:
    assert broken(lambda: acts.begin_start_up(an_enquiry(form, **changed), at=MONDAY)) == rules


@pytest.mark.parametrize(("form", "end"), [("family", "first_visit"), ("volunteer", "signed_up")])
def test_what_was_taken_on_is_no_longer_in_the_inbox(form: str, end: str) -> None:
    ended = acts.take_on(an_enquiry(form, notes=b"sealed", **ANSWERED), a_content(form), {}, at=MONDAY)
    assert (ended.ended, ended.ended_at, ended.sealed, ended.notes) == (end, MONDAY, b"", b"")


def test_what_was_declined_or_is_a_duplicate_stays_readable() -> None:
    declined = acts.decline(an_enquiry(**ANSWERED), {"reason": "not_target_group"}, at=MONDAY)
    duplicate = acts.merge(an_enquiry(), "CCCCCCCCC", True, at=MONDAY)
    assert declined.sealed == duplicate.sealed == b"sealed"
    assert (duplicate.ended, duplicate.kept) == ("duplicate", "CCCCCCCCC")


@pytest.mark.parametrize(
    ("kept", "known", "rules"),
    [
        ("CCCCCCCCC", True, set()),
        ("CCCCCCCCC", False, {acts.UNKNOWN_KEPT}),
        ("7KMP3XTV4", True, {acts.ITSELF}),
    ],
)
def test_a_duplicate_is_of_something_that_is_there(kept: str, known: bool, rules: set[str]) -> None:
    assert broken(lambda: acts.merge(an_enquiry(), kept, known, at=MONDAY)) == rules


def test_moving_leaves_no_content_and_takes_the_clock_along() -> None:
    stays, arrives = acts.move(an_enquiry(escalated=2, version=4, notes=b"sealed"), "horten", at=MONDAY)
    assert (stays.ended, stays.kept, stays.sealed, stays.notes) == ("moved", "horten", b"", b"")
    assert (arrives.department, arrives.reference, arrives.received_at) == ("horten", "7KMP3XTV4", CAME)
    assert (arrives.ended, arrives.escalated, arrives.version, arrives.notes) == ("", 2, 0, b"")
    assert broken(lambda: acts.move(an_enquiry(), "moss", at=MONDAY)) == {acts.SAME_PLACE}


def test_the_tray_is_left_as_a_human_beings_or_as_nobodys() -> None:
    assert not acts.put_back(an_enquiry(set_aside=True)).set_aside
    nobody = acts.discard(an_enquiry(set_aside=True), at=MONDAY)
    assert (nobody.ended, nobody.set_aside, nobody.sealed) == ("nobody", True, b"sealed")
    for act in (acts.put_back, lambda e: acts.discard(e, at=MONDAY)):
        assert broken(lambda act=act: act(an_enquiry())) == {acts.NOT_ASIDE}  # type: ignore[misc]
