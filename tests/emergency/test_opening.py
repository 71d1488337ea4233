"""An opening: who may say yes, and when it holds."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

import pytest
from familiekontakten.access.roles import Grant, Role, Staff
from familiekontakten.departments.department import Department
from familiekontakten.emergency.opening import (
    Opening,
    OpeningState,
    answer,
    ask,
    can_be_asked,
    end,
    open_to,
)
from familiekontakten.refused import Refused
from familiekontakten.sealing.key import PublicKey
from hypothesis import given
from hypothesis import strategies as st

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
LONG_AGO = date(2020, 1, 1)
YESTERDAY = NOON.date() - timedelta(days=1)
MINUTE = timedelta(minutes=1)
LASTS, LAPSES = timedelta(minutes=60), timedelta(hours=24)


def member(person: str, role: Role, department: str = "national", until: date | None = None) -> Staff:
    return Staff(person, "Prøve Prøvesen", "p@example.org", (Grant(role, department, LONG_AGO, until),))


DRIFT, CLARA = member("drift", Role.OPERATOR), member("clara", Role.COORDINATOR, "moss")
DINA = member("dina", Role.DEPUTY, "moss", NOON.date())
BOTH = Staff("drift", "Prøve Prøvesen", "p@example.org", DRIFT.grants + CLARA.grants)
ASKED = Opening("7KMP3XTV4", "drift", "moss", b"sealed", NOON)
OPEN = answer(ASKED, CLARA, True, NOON)


def refusals(act: object) -> list[str]:
    with pytest.raises(Refused) as refused:
        act()  # type: ignore[operator]
    return [problem.text for problem in refused.value.problems]


@pytest.mark.parametrize(
    ("by", "at", "said"),
    [
        (CLARA, NOON, ""),
        (DINA, NOON, ""),
        (CLARA, NOON + LAPSES - MINUTE, ""),
        (CLARA, NOON + LAPSES, "mer enn et døgn gammel"),
        (BOTH, NOON, "din egen forespørsel"),
        (member("dina", Role.DEPUTY, "moss", YESTERDAY), NOON, "koordinatoren eller vikaren i avdelingen"),
        (member("lise", Role.COORDINATOR, "larvik"), NOON, "koordinatoren eller vikaren i avdelingen"),
        (member("kari", Role.NATIONAL_OFFICE), NOON, "koordinatoren eller vikaren i avdelingen"),
        (member("ombud", Role.DATA_PROTECTION_OFFICER), NOON, "koordinatoren eller vikaren i avdelingen"),
        (member("other", Role.OPERATOR), NOON, "koordinatoren eller vikaren i avdelingen"),
        (CLARA._replace(disabled=True), NOON, "koordinatoren eller vikaren i avdelingen"),
    ],
)
@pytest.mark.parametrize("approved", [True, False])
def test_only_a_second_person_of_the_department_answers_within_a_day(
    by: Staff, at: datetime, said: str, approved: bool
) -> None:
    if said:
        (refusal,) = refusals(lambda: answer(ASKED, by, approved, at))
        assert said in refusal
    else:
        assert answer(ASKED, by, approved, at).state(at) == (OpeningState.OPEN if approved else OpeningState.REFUSED)


def test_every_broken_rule_is_said_at_once() -> None:
    assert len(refusals(lambda: answer(OPEN, DRIFT, True, NOON + LAPSES))) == 4


@pytest.mark.parametrize(
    ("opening", "at", "state"),
    [
        (ASKED, NOON, "asked"),
        (ASKED, NOON + LAPSES - MINUTE, "asked"),
        (ASKED, NOON + LAPSES, "lapsed"),
        (answer(ASKED, CLARA, False, NOON), NOON + LAPSES, "refused"),
        (OPEN, NOON, "open"),
        (OPEN, NOON + LASTS - MINUTE, "open"),
        (OPEN, NOON + LASTS, "over"),
        (OPEN, NOON - MINUTE, "over"),
        (end(OPEN, CLARA, NOON + MINUTE), NOON + MINUTE, "over"),
        (end(OPEN, DRIFT, NOON + MINUTE), NOON + 2 * MINUTE, "over"),
        (OPEN._replace(answered_by="drift"), NOON, "over"),
        (OPEN._replace(answered_by=""), NOON, "over"),
    ],
)
def test_where_it_stands_follows_from_the_times(opening: Opening, at: datetime, state: str) -> None:
    assert opening.state(at) == state


@pytest.mark.parametrize("by", [DRIFT, CLARA, DINA])
def test_both_sides_may_end_it(by: Staff) -> None:
    assert end(OPEN, by, NOON + MINUTE).until == NOON + MINUTE


@pytest.mark.parametrize(
    ("opening", "by"),
    [
        (OPEN, member("lise", Role.COORDINATOR, "larvik")),
        (OPEN, member("other", Role.OPERATOR)),
        (ASKED, CLARA),
        (answer(ASKED, CLARA, False, NOON), DRIFT),
    ],
)
def test_nobody_else_ends_it_and_nothing_else_is_ended(opening: Opening, by: Staff) -> None:
    refusals(lambda: end(opening, by, NOON + MINUTE))


def test_an_operator_asks_and_nobody_else() -> None:
    assert ask(ASKED, DRIFT, ()) == ASKED
    assert refusals(lambda: ask(ASKED._replace(operator="clara"), CLARA, ()))


@pytest.mark.parametrize(
    ("earlier", "allowed"),
    [
        (ASKED, False),
        (OPEN, False),
        (ASKED._replace(department="larvik"), True),
        (ASKED._replace(asked_at=NOON - LAPSES), True),
        (end(OPEN, DRIFT, NOON), True),
    ],
)
def test_one_request_for_a_department_at_a_time(earlier: Opening, allowed: bool) -> None:
    new = ASKED._replace(id="XXXKMP3XT")
    if allowed:
        assert ask(new, DRIFT, [earlier]) == new
    else:
        assert refusals(lambda: ask(new, DRIFT, [earlier]))


MOSS = Department("moss", "Moss", "", "", (), "00 00 00 01", key=PublicKey("moss-1", 1, b"0" * 32))


@pytest.mark.parametrize(
    ("department", "possible"),
    [
        (MOSS, True),
        (MOSS._replace(closed=True), False),
        (MOSS._replace(id="national", national=True), False),
        (MOSS._replace(key=None), False),
    ],
)
def test_where_nobody_could_say_yes_nobody_is_asked(department: Department, possible: bool) -> None:
    assert can_be_asked(department) is possible


SECONDS = st.integers(-2 * 86400, 2 * 86400).map(lambda seconds: NOON + timedelta(seconds=seconds))
PEOPLE = st.sampled_from(
    [DRIFT, CLARA, DINA, BOTH, member("lise", Role.COORDINATOR, "larvik"), member("kari", Role.NATIONAL_OFFICE)]
)
STEPS = st.lists(st.tuples(st.sampled_from(["yes", "no", "end"]), PEOPLE, SECONDS), max_size=6)


def lived(steps: Sequence[tuple[str, Staff, datetime]]) -> Opening:
    """What becomes of a request when these people try these things; what is refused changes nothing."""
    opening = ASKED
    for what, by, at in steps:
        try:
            opening = end(opening, by, at) if what == "end" else answer(opening, by, what == "yes", at)
        except Refused:
            continue
    return opening


@given(STEPS, SECONDS, PEOPLE)
def test_nothing_is_open_outside_the_hour_or_by_one_person_alone(
    steps: list[tuple[str, Staff, datetime]], now: datetime, visitor: Staff
) -> None:
    opening = lived(steps)
    if open_to([opening], visitor, now):
        assert visitor.id == "drift"
        assert opening.answered_at
        assert opening.answered_at <= now < opening.answered_at + LASTS
        assert opening.answered_by in {"clara", "dina"}
        assert opening.ended_at is None or now < opening.ended_at
        assert ("yes", opening.answered_by, opening.answered_at) in [(what, by.id, at) for what, by, at in steps]


@given(SECONDS)
def test_it_is_open_the_whole_hour(now: datetime) -> None:
    within = NOON <= now < NOON + LASTS
    assert bool(open_to([OPEN], DRIFT, now)) is within


@given(SECONDS)
def test_who_is_no_operator_any_more_is_let_in_nowhere(now: datetime) -> None:
    gone = member("drift", Role.OPERATOR, until=date(2026, 11, 1))
    for somebody in (gone, DRIFT._replace(disabled=True), CLARA):
        assert open_to([OPEN], somebody, now) == ()
