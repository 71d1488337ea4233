"""Whatever is done to a case in whatever order: it is never open without a next step, never waits before a
coordinator's visit, never tells anybody anything without consent, and never changes once it is closed.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import NamedTuple

from familiekontakten.cases import acts, details, ending, first_visits, sharing
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.consent import Consent
from familiekontakten.cases.onward import OnwardReferral, OnwardState
from familiekontakten.cases.parts import Agreement, Closing, Contact, FirstVisit
from familiekontakten.cases.states import CaseState, EndReason
from familiekontakten.cases.steps import STEPS
from familiekontakten.months import day_of
from familiekontakten.refused import Refused
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.cases.families import CARD, COORDINATORS, KARI, NOW, new

WAITS = {CaseState.WAITING, CaseState.MATCH_PROPOSED, CaseState.ACTIVE, CaseState.PAUSED, CaseState.CLOSING}
HAS_VISITS = {CaseState.ACTIVE, CaseState.PAUSED, CaseState.CLOSING}

Act = Callable[[FamilyCase, datetime], FamilyCase]


class Step(NamedTuple):
    """One act, and how many days after the one before."""

    act: Act
    after: int


WHO = st.sampled_from([KARI, "staff-2", "volunteer-1"])
SOON = st.integers(-3, 40)
FLAGS = st.booleans()
TARGETS = st.sampled_from(["Familievernkontoret", "Barnehagen"])


def _on(at: datetime, days: int) -> datetime:
    return at + timedelta(days=days)


def _arrange(who: str, days: int) -> Act:
    return lambda case, at: first_visits.arrange(case, day_of(_on(at, days)), who, COORDINATORS, by=KARI, at=at)


def _record(who: str, days: int) -> Act:
    return lambda case, at: first_visits.record(
        case, FirstVisit(who, day_of(_on(at, days))), CARD, COORDINATORS, by=KARI, at=at
    )


def _wait(days: int, ticked: bool) -> Act:
    return lambda case, at: first_visits.put_on_waiting_list(
        case, day_of(_on(at, days)), in_addition=ticked, by=KARI, at=at
    )


def _contact(days: int) -> Act:
    return lambda case, at: acts.contact_made(
        case, Contact(day_of(at), KARI, "call"), day_of(_on(at, days)), by=KARI, at=at
    )


def _answer(who: str, yes: bool) -> Act:
    return lambda case, at: acts.answer_match(case, who, yes=yes, by=KARI, at=at)


def _again(days: int) -> Act:
    return lambda case, at: acts.back_to_waiting(case, day_of(_on(at, days)), by=KARI, at=at)


def _pause(days: int) -> Act:
    return lambda case, at: acts.pause(case, day_of(_on(at, days)), "Ferie", by=KARI, at=at)


def _go_on(days: int) -> Act:
    return lambda case, at: acts.go_on(case, "Tvillinger", day_of(_on(at, days)), by=KARI, at=at)


def _close(family: bool, volunteer: bool, declined: bool, reason: EndReason) -> Act:
    def act(case: FamilyCase, at: datetime) -> FamilyCase:
        settled = Closing(
            day_of(at),
            "Nok",
            family_agrees=family,
            volunteer_agrees=volunteer,
            evaluation_declined=declined,
            follow_up=False,
        )
        return ending.close(case, settled, reason, by=KARI, at=at)

    return act


def _end(reason: EndReason) -> Act:
    return lambda case, at: ending.end(case, reason, by=KARI, at=at)


def _consent(recipient: str, days: int) -> Act:
    def act(case: FamilyCase, at: datetime) -> FamilyCase:
        until = day_of(_on(at, days))
        consent = Consent(f"c{len(case.consents)}", recipient, ("situation",), "Mor", day_of(at), "oral", until)
        return sharing.consent_given(case, consent, by=KARI, at=at)

    return act


def _withdraw(case: FamilyCase, at: datetime) -> FamilyCase:
    return sharing.consent_withdrawn(case, "c0", by=KARI, at=at)


def _onward(recipient: str) -> Act:
    def act(case: FamilyCase, at: datetime) -> FamilyCase:
        onward = OnwardReferral(f"o{len(case.onward)}", "other", recipient, day_of(at), scope=("situation",))
        return sharing.onward_proposed(case, onward, by=KARI, at=at)

    return act


def _move(to: OnwardState) -> Act:
    def act(case: FamilyCase, at: datetime) -> FamilyCase:
        return sharing.onward_moved(case, case.onward[-1].id, to, by=KARI, at=at) if case.onward else case

    return act


ACTS: st.SearchStrategy[Act] = st.one_of(
    st.builds(_arrange, WHO, SOON),
    st.builds(_record, WHO, st.integers(-5, 2)),
    st.builds(_wait, SOON, FLAGS),
    st.builds(_contact, SOON),
    st.just(lambda case, at: acts.propose_match(case, "volunteer-1", by=KARI, at=at)),
    st.builds(_answer, st.sampled_from(["family", "volunteer"]), FLAGS),
    st.just(lambda case, at: acts.agree(case, Agreement(day_of(at), "tue", 3, "Ut"), by=KARI, at=at)),
    st.just(lambda case, at: acts.activate(case, "a1", by=KARI, at=at)),
    st.builds(_again, SOON),
    st.builds(_pause, SOON),
    st.just(lambda case, at: acts.resume(case, by=KARI, at=at)),
    st.builds(_go_on, st.integers(-1, 200)),
    st.just(lambda case, at: ending.begin_closing(case, Closing(day_of(at), "Nok"), by=KARI, at=at)),
    st.builds(_close, FLAGS, FLAGS, FLAGS, st.sampled_from(EndReason)),
    st.builds(_end, st.sampled_from(EndReason)),
    st.just(lambda case, at: ending.withdrawal_received(case, at=at)),
    st.just(lambda case, at: ending.withdrawal_taken_back(case, by=KARI, at=at)),
    st.builds(_consent, TARGETS, st.integers(0, 400)),
    st.just(_withdraw),
    st.builds(_onward, TARGETS),
    st.builds(_move, st.sampled_from(OnwardState)),
    st.just(lambda case, at: details.noted(case, "Et notat", by=KARI, at=at)),
    st.just(lambda case, at: details.contact_corrected(case, {"phone": "+4700000098"}, by=KARI, at=at)),
)
TOWARDS_VISITS: list[Act] = [
    _arrange(KARI, 0),
    _record(KARI, 0),
    _wait(7, True),
    lambda case, at: acts.propose_match(case, "volunteer-1", by=KARI, at=at),
    _answer("family", True),
    _answer("volunteer", True),
    lambda case, at: acts.agree(case, Agreement(day_of(at), "tue", 3, "Ut"), by=KARI, at=at),
    lambda case, at: acts.activate(case, "a1", by=KARI, at=at),
]
DAYS = st.integers(0, 30)


@st.composite
def histories(draw: st.DrawFn) -> list[Step]:
    """Some way along the main path, then anything at all: pure chance rarely gets a family to the visits."""
    begun = TOWARDS_VISITS[: draw(st.integers(0, len(TOWARDS_VISITS)))]
    later = draw(st.lists(st.builds(Step, ACTS, DAYS), max_size=25))
    return [*(Step(act, 0) for act in begun), *later]


def _check(case: FamilyCase, at: datetime) -> None:
    filing = case.filing()
    assert case.open == (filing.step is not None and filing.due is not None)
    assert filing.step is None or filing.step in STEPS
    assert filing.list == f"case#{case.state}"
    if case.state in WAITS:
        assert case.first_visit
        assert case.first_visit.coordinator in COORDINATORS
        assert case.waiting_since
    assert (case.next_contact is not None) == (case.state in {CaseState.WAITING, CaseState.MATCH_PROPOSED})
    if case.state in HAS_VISITS:
        assert case.assignment_id
        assert case.agreement
    else:
        assert case.assignment_id is None


def _check_sent(before: FamilyCase, after: FamilyCase, at: datetime) -> None:
    """What left in this step left under a consent that lived then."""
    known = {onward.id: onward.state for onward in before.onward}
    for onward in after.onward:
        if onward.state is OnwardState.SENT and known.get(onward.id) is not OnwardState.SENT:
            consent = {each.id: each for each in before.consents}[onward.consent_id or ""]
            assert consent.live(day_of(at))
            assert consent.recipient == onward.recipient


@given(histories())
@settings(max_examples=300)
def test_no_history_breaks_what_must_hold(history: list[Step]) -> None:
    case, at = new(), NOW
    waiting_since = None
    for step in history:
        at += timedelta(days=step.after)
        before = case
        try:
            case = step.act(case, at)
        except Refused:
            assert case is before
        else:
            assert before.open or case is before, "a closed case changed"
            assert case.history[: len(before.history)] == before.history
        _check(case, at)
        _check_sent(before, case, at)
        waiting_since = waiting_since or case.waiting_since
        assert case.waiting_since == waiting_since, "a family lost its place in the queue"


@given(histories())
@settings(max_examples=100)
def test_a_waiting_family_is_promised_a_day_within_four_weeks_of_the_last_contact(history: list[Step]) -> None:
    case, at, told_on = new(), NOW, NOW
    for step in history:
        at += timedelta(days=step.after)
        try:
            after = step.act(case, at)
        except Refused:
            continue
        if after.next_contact != case.next_contact:
            told_on = at
        case = after
        if case.next_contact:
            assert day_of(told_on) < case.next_contact <= day_of(told_on) + timedelta(weeks=4)


def test_the_histories_reach_every_state() -> None:
    """The main path above, so that the properties cannot become empty unseen."""
    case, seen = new(), {CaseState.NEW}
    rest: list[Act] = [
        lambda case, at: ending.begin_closing(case, Closing(day_of(at), "Nok"), by=KARI, at=at),
        _close(True, True, True, EndReason.COMPLETED),
    ]
    for act in (*TOWARDS_VISITS, _pause(7), *rest):
        case = act(case, NOW)
        seen.add(case.state)
    assert seen == set(CaseState)
    assert not replace(case).open
