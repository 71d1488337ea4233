"""What each act on a familiekontakt does, when it is refused, and all that it says then."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from familiekontakten.refused import Refused
from familiekontakten.volunteers import acts, becoming
from familiekontakten.volunteers.becoming import Interview
from familiekontakten.volunteers.gate import COURSE, PLEDGE, POLICY, may_visit
from familiekontakten.volunteers.next_step import next_step
from familiekontakten.volunteers.papers import Exemption, Ground, Guidance, Pause
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState

from tests.volunteers.people import BY, NOW, TODAY, TRAINING, approved, ready

State = VolunteerState
TOMORROW = TODAY + timedelta(days=1)
SHORT_OF_A_DAY = TODAY - timedelta(days=1)

Act = Callable[[Volunteer], Volunteer]


def fields(act: Act, person: Volunteer) -> list[str]:
    """The fields named by the problems of a refusal."""
    with pytest.raises(Refused) as refused:
        act(person)
    return [problem.field for problem in refused.value.problems]


def texts(act: Act, person: Volunteer) -> list[str]:
    """What a refusal says."""
    with pytest.raises(Refused) as refused:
        act(person)
    return [problem.text for problem in refused.value.problems]


WAY: list[tuple[str, State, State, Act]] = [
    ("arrange", State.SIGNED_UP, State.TALK_ARRANGED, lambda p: becoming.arrange_talk(p, TOMORROW, BY, NOW)),
    ("another day", State.TALK_ARRANGED, State.TALK_ARRANGED, lambda p: becoming.arrange_talk(p, TODAY, BY, NOW)),
    ("hold", State.TALK_ARRANGED, State.TALK_HELD, lambda p: becoming.hold_talk(p, TODAY, Interview(), BY, NOW)),
    ("enrol", State.TALK_HELD, State.ON_COURSE, lambda p: becoming.enrol(p, "C", None, BY, NOW)),
    ("leave the course", State.ON_COURSE, State.TALK_HELD, lambda p: becoming.leave_course(p, BY, NOW)),
    ("complete", State.ON_COURSE, State.COURSE_COMPLETED, lambda p: becoming.complete_course(p, TRAINING, BY, NOW)),
    ("approve", State.COURSE_COMPLETED, State.APPROVED, lambda p: becoming.approve(p, BY, "Kari", NOW)),
    ("withdraw", State.ON_COURSE, State.WITHDRAWN, lambda p: becoming.withdraw(p, "", BY, NOW)),
    ("turn down", State.SIGNED_UP, State.NOT_APPROVED, lambda p: becoming.turn_down(p, "", BY, NOW)),
    ("pause", State.APPROVED, State.PAUSED, lambda p: acts.pause(p, TODAY, None, BY, NOW)),
    ("suspend", State.APPROVED, State.SUSPENDED, lambda p: acts.suspend(p, "", BY, NOW)),
    ("suspend in a pause", State.PAUSED, State.SUSPENDED, lambda p: acts.suspend(p, "", BY, NOW)),
    ("reinstate", State.SUSPENDED, State.APPROVED, lambda p: acts.reinstate(p, BY, NOW)),
    ("leave", State.SUSPENDED, State.LEFT, lambda p: acts.leave(p, "", BY, NOW)),
]


@pytest.mark.parametrize(("before", "after", "act"), [way[1:] for way in WAY], ids=[way[0] for way in WAY])
def test_an_act_moves_somebody_on_and_is_remembered(before: State, after: State, act: Act) -> None:
    moved = act(ready(state=before))
    assert (moved.state, moved.history[-1].by, moved.history[-1].at) == (after, BY, NOW)
    assert moved.state_since == (TODAY if before != after else ready().state_since)


@pytest.mark.parametrize(("before", "act"), [(way[1], way[3]) for way in WAY], ids=[way[0] for way in WAY])
@pytest.mark.parametrize("state", [State.LEFT, State.NOT_APPROVED, State.WITHDRAWN])
def test_whoever_is_gone_is_changed_no_more(state: State, before: State, act: Act) -> None:
    with pytest.raises(Refused):
        act(ready(state=state))


def test_an_approval_freezes_what_it_rests_on() -> None:
    approval = becoming.approve(ready(), BY, "Kari Koordinator", NOW).approval
    assert approval
    assert (approval.by_name, approval.policy, approval.at) == ("Kari Koordinator", POLICY, NOW)
    assert Ground("certificate", date(2027, 1, 20)) in approval.grounds
    assert Ground("course", TRAINING.completed_on) in approval.grounds


def test_an_approval_is_refused_with_everything_that_is_missing_at_once() -> None:
    assert texts(lambda p: becoming.approve(p, BY, "Kari", NOW), ready(pledge=None, training=None)) == [
        PLEDGE.text,
        COURSE.text,
    ]


def test_a_certificate_of_more_than_three_months_is_sent_back_at_the_desk() -> None:
    old = date(2026, 12, 9)
    assert fields(lambda p: becoming.show_certificate(p, TODAY, old, True, BY, NOW), ready()) == ["issued_on"]


def test_a_certificate_from_tomorrow_or_dated_after_it_was_shown_is_a_slip() -> None:
    assert fields(
        lambda p: becoming.show_certificate(p, TOMORROW, TOMORROW + timedelta(days=1), True, BY, NOW), ready()
    ) == [
        "shown_on",
        "issued_on",
    ]


def test_whoever_notes_the_certificate_is_who_has_seen_it() -> None:
    seen = becoming.show_certificate(ready(), TODAY, SHORT_OF_A_DAY, True, "staff-2", NOW).certificate
    assert (seen.shown_to, seen.shown_on, seen.issued_on, seen.in_order) == ("staff-2", TODAY, SHORT_OF_A_DAY, True)
    assert seen.demanded_on == ready().certificate.demanded_on


def test_only_the_national_office_exempts_from_experience() -> None:
    person = ready(experience="not_yet")
    assert texts(lambda p: becoming.exempt(p, TOMORROW, False, BY, NOW), person) == [becoming.ONLY_NATIONAL]
    assert becoming.exempt(person, TOMORROW, True, BY, NOW).exemption == Exemption(TODAY, BY, TOMORROW)


def test_nobody_leaves_while_an_assignment_is_open() -> None:
    assert texts(lambda p: acts.leave(p, "", BY, NOW), approved(assignments=("A",))) == [acts.OPEN_ASSIGNMENT]


def test_a_suspension_ends_what_they_may_do_with_the_act_itself() -> None:
    busy = approved(assignments=("A",))
    assert may_visit(busy, TODAY)
    assert not may_visit(acts.suspend(busy, "", BY, NOW), TODAY)


def test_a_suspension_is_not_lifted_while_something_is_missing() -> None:
    assert texts(lambda p: acts.reinstate(p, BY, NOW), approved(state=State.SUSPENDED, pledge=None)) == [PLEDGE.text]


def test_a_planned_pause_is_a_next_step_and_begins_by_an_act() -> None:
    planned = acts.pause(approved(), TOMORROW, date(2027, 8, 1), BY, NOW)
    assert (planned.state, next_step(planned)) == (State.APPROVED, ("begin_pause", TOMORROW))
    begun = acts.begin_pause(planned, BY, NOW)
    assert (begun.state, next_step(begun)) == (State.PAUSED, ("end_pause", date(2027, 8, 1)))
    ended = acts.end_pause(begun, BY, NOW)
    assert (ended.state, ended.pauses) == (State.APPROVED, (Pause(TODAY, date(2027, 8, 1), TODAY),))


def test_a_planned_pause_that_is_called_off_leaves_nothing_behind() -> None:
    planned = acts.pause(approved(), TOMORROW, None, BY, NOW)
    assert acts.end_pause(planned, BY, NOW).pauses == ()


def test_a_pause_ends_after_it_begins() -> None:
    assert fields(lambda p: acts.pause(p, TODAY, SHORT_OF_A_DAY, BY, NOW), approved()) == ["until"]


def test_an_assignment_is_refused_with_every_reason() -> None:
    person = approved(assignments=("A",), pauses=(Pause(TODAY),), pledge=None)
    assert texts(lambda p: acts.begin_assignment(p, "B", BY, NOW), person) == [acts.AWAY, acts.FULL, PLEDGE.text]


def test_busy_and_rested_follow_the_assignments() -> None:
    busy = acts.begin_assignment(approved(), "A", BY, NOW)
    assert (busy.assignments, busy.busy_since, busy.rested_since) == (("A",), TODAY, None)
    free = acts.end_assignment(busy, "A", BY, NOW)
    assert (free.assignments, free.busy_since, free.rested_since) == ((), None, TODAY)


def test_guidance_is_due_six_weeks_after_the_last_while_in_an_assignment() -> None:
    busy = acts.begin_assignment(approved(), "A", BY, NOW)
    assert next_step(busy) == ("give_guidance", TODAY + timedelta(weeks=6))
    guided = acts.guide(busy, Guidance(TODAY, "group", BY), NOW)
    assert next_step(guided) == ("give_guidance", TODAY + timedelta(weeks=6))
    assert next_step(
        acts.guide(
            approved(assignments=("A",), busy_since=date(2027, 1, 1)), Guidance(date(2027, 3, 1), "phone", BY), NOW
        )
    ) == (
        "give_guidance",
        date(2027, 4, 12),
    )


def test_somebody_free_is_heard_from_twice_a_year() -> None:
    assert next_step(approved()) == ("keep_in_touch", date(2027, 2, 22) + timedelta(days=182))


def test_an_exemption_that_runs_out_is_a_next_step() -> None:
    exempted = approved(experience="not_yet", exemption=Exemption(TODAY, "office", TOMORROW))
    assert next_step(exempted) == ("renew_exemption", TOMORROW)


def test_an_own_old_case_is_barred() -> None:
    assert approved(not_with=("9XTV7KMP4",), former_case="3CDFGHJKM").barred == {"9XTV7KMP4", "3CDFGHJKM"}
