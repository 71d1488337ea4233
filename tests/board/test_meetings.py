"""The board's meetings: matters numbered through the year, outcomes, and what the annual report counts."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from familiekontakten.board import acts
from familiekontakten.board.meeting import Matter, Meeting, MeetingState, Outcome, Subject
from familiekontakten.board.offers import offers
from familiekontakten.forms.field import Values
from familiekontakten.refused import Refused
from familiekontakten.statistics.facts.of_things import facts_of

DAY = date(2026, 11, 20)
AT = datetime(2026, 11, 20, 18, tzinfo=UTC)
BY = "staff-1"


def meeting(number: int = 4, on: date = DAY, *numbers: int) -> Meeting:
    planned = acts.plan(number, on, f"M{number}{on.year}", BY, AT, ())
    return replace(planned, matters=tuple(matter(one) for one in numbers))


def matter(number: int, outcome: Outcome | None = None, start_up: str = "") -> Matter:
    return Matter(number, number, Subject.BUDGET, f"Sak {number}", start_up, outcome)


def refused(act: Callable[[], object]) -> list[str]:
    with pytest.raises(Refused) as raised:
        act()
    return [problem.text for problem in raised.value.problems]


def test_from_plan_to_the_last_outcome_there_is_always_a_next_step() -> None:
    planned = acts.put_up(meeting(), matter(12), BY, AT, ())
    assert (planned.filing().step, planned.filing().due) == ("hold_board_meeting", DAY)
    held = acts.hold(planned, BY, AT)
    assert (held.filing().step, held.filing().due) == ("note_outcomes", DAY + timedelta(weeks=2))
    ended = acts.note_outcomes(held, {1: Outcome.APPROVED}, BY, AT)
    assert (ended.filing().step, ended.filing().list) == (None, "board_meeting#held")
    reopened = acts.put_up(ended, matter(13), BY, AT, ())
    assert reopened.filing().step == "note_outcomes"


@pytest.mark.parametrize(
    ("other", "number", "says"),
    [
        (meeting(1, date(2026, 2, 1), 12), 12, [acts.MATTER_TAKEN]),
        (meeting(1, date(2025, 2, 1), 12), 12, []),
        (replace(meeting(1, date(2026, 2, 1), 12), state=MeetingState.CANCELLED), 12, []),
        (meeting(1, date(2026, 2, 1), 11), 12, []),
        (meeting(1, date(2026, 2, 1)), 3, [acts.MATTER_TAKEN]),
    ],
    ids=["same year", "another year", "called off", "another number", "on its own table"],
)
def test_a_matters_number_is_used_once_a_year(other: Meeting, number: int, says: list[str]) -> None:
    own = meeting(4, DAY, 3)
    if says:
        assert refused(lambda: acts.put_up(own, matter(number), BY, AT, (other,))) == says
    else:
        assert acts.put_up(own, matter(number), BY, AT, (other,)).matters[-1].number == number


def test_a_meetings_number_is_used_once_a_year_and_the_next_one_is_proposed() -> None:
    every = (meeting(1, date(2026, 2, 1), 1, 2), meeting(2, date(2026, 5, 1), 3), meeting(7, date(2025, 5, 1), 30))
    assert refused(lambda: acts.plan(2, DAY, "M", BY, AT, every)) == [acts.MEETING_TAKEN]
    assert (acts.next_number(2026, every), acts.next_matter(2026, every)) == (3, 4)
    assert acts.plan(7, DAY, "M", BY, AT, every).name == "7/2026"


def test_a_meeting_after_today_is_not_held_and_one_with_matters_stays_in_its_year() -> None:
    ahead = meeting(4, DAY + timedelta(days=1), 12)
    assert refused(lambda: acts.hold(ahead, BY, AT)) == [acts.IN_FUTURE]
    assert refused(lambda: acts.reschedule(ahead, 4, date(2027, 1, 5), BY, AT, ())) == [acts.OTHER_YEAR]
    held = acts.hold(meeting(4, DAY, 12), BY, AT)
    assert refused(lambda: acts.reschedule(held, 4, ahead.on, BY, AT, ())) == [acts.HELD_THEN]


@pytest.mark.parametrize("act", [acts.hold, acts.cancel])
def test_a_meeting_is_held_or_called_off_once(act: Callable[[Meeting, str, datetime], Meeting]) -> None:
    held, off = (replace(meeting(), state=state) for state in (MeetingState.HELD, MeetingState.CANCELLED))
    assert refused(lambda: act(held, BY, AT)) == [acts.NOT_NOW]
    assert refused(lambda: act(off, BY, AT)) == [acts.NOT_NOW]


def test_a_correction_keeps_the_outcome_and_stays_away_from_another_matters_number() -> None:
    held = acts.hold(meeting(4, DAY, 12, 13), BY, AT)
    told = acts.note_outcomes(held, {12: Outcome.NOTED}, BY, AT)
    values: Values = {"number": 11, "subject": "budget", "title": "Budsjettet"}
    corrected = offers(told)["matter-12"].do(values, BY, AT)
    assert isinstance(corrected, Meeting)
    assert [(one.place, one.number, one.outcome) for one in corrected.matters] == [(12, 11, "noted"), (13, 13, None)]
    assert refused(lambda: offers(told)["matter-12"].do({**values, "number": 13}, BY, AT)) == [acts.MATTER_TAKEN]


@pytest.mark.parametrize(
    ("state", "outcomes", "counted"),
    [
        (MeetingState.PLANNED, (None, None), None),
        (MeetingState.CANCELLED, (None, None), None),
        (MeetingState.HELD, (None, Outcome.NOTED), 2),
        (MeetingState.HELD, (Outcome.WITHDRAWN, Outcome.REFUSED), 1),
    ],
)
def test_the_annual_report_counts_meetings_held_and_matters_dealt_with(
    state: MeetingState, outcomes: tuple[Outcome | None, ...], counted: int | None
) -> None:
    matters = tuple(matter(number, outcome) for number, outcome in enumerate(outcomes, 1))
    facts = facts_of(replace(meeting(), version=3, state=state, matters=matters), "national")
    rows = [dict(row) for fact in facts for row in fact.rows]
    own = {"type": "board_meeting", "id": "M42026", "rev": 3, "date": "2026-11-20", "matters": counted}
    assert rows == ([] if counted is None else [own])


def test_a_start_ups_outcome_comes_from_its_decision_and_here_it_can_only_be_withdrawn() -> None:
    held = acts.hold(replace(meeting(), matters=(matter(12, start_up="S1"), matter(13))), BY, AT)
    asked = offers(held)["outcomes"].form.fields
    assert [choice.value for choice in asked["matter-12"].choices] == ["withdrawn"]
    decided = offers(held, decided={"S1": Outcome.REFUSED})["outcomes"]
    assert list(decided.form.fields) == ["matter-13"]
    after = decided.do({"matter-13": "noted"}, BY, AT)
    assert isinstance(after, Meeting)
    assert [one.outcome for one in after.matters] == [Outcome.REFUSED, Outcome.NOTED]
