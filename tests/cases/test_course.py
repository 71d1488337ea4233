"""The course of a case: what may follow what, and what each step asks first."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from familiekontakten.cases import acts, details, ending, first_visits
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.parts import Agreement, Closing, Contact, FirstVisit
from familiekontakten.cases.states import ENDS, FOLLOWS, CaseState, EndReason
from familiekontakten.refused import Refused

from tests.cases import families
from tests.cases.families import CARD, COORDINATORS, IN_A_WEEK, IN_STATE, KARI, NOW, SETTLED, TODAY
from tests.cases.refusing import fields_refused, texts_refused

S, E = CaseState, EndReason
Act = Callable[[FamilyCase], FamilyCase]

MOVES: dict[str, tuple[Act, set[CaseState]]] = {
    "arrange": (
        lambda case: first_visits.arrange(case, TODAY, KARI, COORDINATORS, by=KARI, at=NOW),
        {S.NEW, S.VISIT_ARRANGED},
    ),
    "record": (
        lambda case: first_visits.record(case, FirstVisit(KARI, TODAY), CARD, COORDINATORS, by=KARI, at=NOW),
        {S.VISIT_ARRANGED},
    ),
    "wait": (
        lambda case: first_visits.put_on_waiting_list(case, IN_A_WEEK, in_addition=True, by=KARI, at=NOW),
        {S.VISITED},
    ),
    "contact": (
        lambda case: acts.contact_made(case, Contact(TODAY, KARI, "call"), IN_A_WEEK, by=KARI, at=NOW),
        {S.WAITING, S.MATCH_PROPOSED},
    ),
    "propose": (lambda case: acts.propose_match(case, "v", by=KARI, at=NOW), {S.WAITING}),
    "answer": (lambda case: acts.answer_match(case, "family", yes=True, by=KARI, at=NOW), {S.MATCH_PROPOSED}),
    "agree": (
        lambda case: acts.agree(case, Agreement(TODAY, "tue", 3, "Å"), by=KARI, at=NOW),
        {S.MATCH_PROPOSED, S.ACTIVE, S.PAUSED},
    ),
    "wait again": (
        lambda case: acts.back_to_waiting(case, IN_A_WEEK, by=KARI, at=NOW),
        {S.MATCH_PROPOSED, S.ACTIVE, S.PAUSED},
    ),
    "pause": (lambda case: acts.pause(case, IN_A_WEEK, "Ferie", by=KARI, at=NOW), {S.ACTIVE}),
    "resume": (lambda case: acts.resume(case, by=KARI, at=NOW), {S.PAUSED}),
    "go on": (lambda case: acts.go_on(case, "Tvillinger", IN_A_WEEK, by=KARI, at=NOW), {S.ACTIVE, S.CLOSING}),
    "begin to close": (
        lambda case: ending.begin_closing(case, Closing(TODAY, "Nok"), by=KARI, at=NOW),
        {S.ACTIVE, S.PAUSED},
    ),
    "close": (lambda case: ending.close(case, SETTLED, E.COMPLETED, by=KARI, at=NOW), {S.CLOSING}),
    "withdrawn": (
        lambda case: ending.end(case, E.WITHDRAWN, by=KARI, at=NOW),
        {S.NEW, S.VISIT_ARRANGED, S.VISITED, S.WAITING},
    ),
    "not relevant": (lambda case: ending.end(case, E.NOT_RELEVANT, by=KARI, at=NOW), {S.VISITED}),
}


@pytest.mark.parametrize("name", MOVES)
@pytest.mark.parametrize("state", list(S))
def test_an_act_is_allowed_in_its_states_and_in_no_other(name: str, state: CaseState) -> None:
    act, allowed = MOVES[name]
    case = IN_STATE[state]()
    if state in allowed:
        assert act(case).history[-1].at == NOW
    else:
        with pytest.raises(Refused):
            act(case)


def test_nothing_follows_a_closed_case_and_everything_else_leads_there() -> None:
    assert FOLLOWS[S.CLOSED] == frozenset()
    reached = {S.NEW}
    for _ in S:
        reached |= {state for start in reached for state in FOLLOWS[start]}
    assert reached == set(S)
    assert set(ENDS) == {state for state, after in FOLLOWS.items() if S.CLOSED in after}


def test_a_closed_case_says_only_that_it_is_closed() -> None:
    told = texts_refused(lambda: acts.pause(families.closed(), TODAY, "", by=KARI, at=NOW))
    assert told == "Saken er avsluttet og kan ikke endres. Har familien et nytt behov, åpne en ny sak"


def test_every_broken_rule_is_named_at_once() -> None:
    case = replace(families.visited(), statutory_pending="yes")
    refused = fields_refused(lambda: first_visits.put_on_waiting_list(case, TODAY, in_addition=False, by=KARI, at=NOW))
    assert refused == ["next_contact", "in_addition"]


def test_a_visit_cannot_be_recorded_before_it_was_made_nor_by_another_than_a_coordinator() -> None:
    tomorrow = FirstVisit("volunteer-1", TODAY + timedelta(days=1))
    refused = fields_refused(
        lambda: first_visits.record(families.arranged(), tomorrow, CARD, COORDINATORS, by=KARI, at=NOW)
    )
    assert refused == ["visit_by", "visit_on"]


def test_the_message_for_the_first_call_is_gone_after_the_first_visit() -> None:
    assert families.arranged().message
    assert families.visited().message == ""


def test_visits_begin_only_when_both_said_yes_and_the_agreement_is_made() -> None:
    told = texts_refused(lambda: acts.activate(families.proposed(), "a", by=KARI, at=NOW))
    assert "sagt ja" in told
    assert "avtalen" in told
    one_no = acts.answer_match(families.agreed(), "volunteer", yes=False, by=KARI, at=NOW)
    assert "sagt ja" in texts_refused(lambda: acts.activate(one_no, "a", by=KARI, at=NOW))


def test_a_family_has_one_familiekontakt_at_a_time() -> None:
    second = replace(families.agreed(), assignment_id="assignment-0")
    assert "allerede en familiekontakt" in texts_refused(lambda: acts.activate(second, "a", by=KARI, at=NOW))


def test_the_family_s_own_words_stand_unchanged_and_earlier_ones_are_kept() -> None:
    first = families.active()
    assert first.agreement
    words = "  «Vi vil   ut»\n\nog le litt – ÆØÅ عربي "
    again = acts.agree(first, Agreement(TODAY, "wed", 5, words), by=KARI, at=NOW)
    assert again.agreement
    assert again.agreement.own_words == words
    assert again.earlier_agreements == (first.agreement,)


def test_a_family_whose_volunteer_left_waits_again_since_the_first_day() -> None:
    case = families.active()
    later = NOW + timedelta(days=60)
    again = acts.back_to_waiting(case, TODAY + timedelta(days=67), by=KARI, at=later)
    assert again.waiting_since == case.waiting_since == TODAY
    assert (again.assignment_id, again.earlier_assignments) == (None, ("assignment-1",))
    assert again.agreement is None
    assert again.earlier_agreements == (case.agreement,)


def test_going_on_after_six_months_needs_a_reason() -> None:
    assert families.active().review_on == TODAY + timedelta(weeks=26)
    assert fields_refused(lambda: acts.go_on(families.active(), " ", IN_A_WEEK, by=KARI, at=NOW)) == ["reason"]
    case = acts.go_on(families.active(), "Tvillinger", IN_A_WEEK, by=KARI, at=NOW)
    assert case.review_on == IN_A_WEEK
    assert case.reviews[-1].reason == "Tvillinger"


def test_a_case_in_closing_may_go_on_with_a_reason() -> None:
    case = acts.go_on(families.closing(), "Familien ønsker mer tid", IN_A_WEEK, by=KARI, at=NOW)
    assert (case.state, case.closing) == (S.ACTIVE, None)


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"family_agrees": False}, ["family_agrees"]),
        ({"volunteer_agrees": False}, ["volunteer_agrees"]),
        ({"follow_up": None}, ["follow_up"]),
        ({"follow_up_on": None}, ["follow_up_on"]),
        ({"evaluation_declined": False}, ["evaluation_declined"]),
        (
            {"family_agrees": False, "volunteer_agrees": False, "follow_up": None, "evaluation_declined": False},
            ["family_agrees", "volunteer_agrees", "follow_up", "evaluation_declined"],
        ),
    ],
)
def test_the_goodbye_is_decided_by_three_evaluated_and_followed_up(
    changes: dict[str, object], refused: list[str]
) -> None:
    lacking = replace(SETTLED, **changes)  # type: ignore[arg-type] # fields of the closing
    assert fields_refused(lambda: ending.close(families.closing(), lacking, E.COMPLETED, by=KARI, at=NOW)) == refused


def test_no_follow_up_is_a_decision_too() -> None:
    none = replace(SETTLED, follow_up=False, follow_up_on=None)
    assert not ending.close(families.closing(), none, E.COMPLETED, by=KARI, at=NOW).open


@pytest.mark.parametrize("reason", [E.FORWARDED])
def test_who_is_helped_on_was_helped_on_to_somebody(reason: EndReason) -> None:
    assert fields_refused(lambda: ending.end(families.visited(), reason, by=KARI, at=NOW)) == ["end_reason"]


def test_a_withdrawal_from_the_status_page_is_the_next_step_until_a_coordinator_has_called() -> None:
    case = ending.withdrawal_received(families.waiting(), at=NOW)
    assert case.filing().step == "confirm_withdrawal"
    stays = ending.withdrawal_taken_back(case, by=KARI, at=NOW)
    assert stays.filing().step == "contact_waiting"
    assert not ending.end(case, E.WITHDRAWN, by=KARI, at=NOW).open


def test_details_are_put_right_and_the_history_tells_that_but_not_what_stood_there() -> None:
    case = details.contact_corrected(families.waiting(), {"phone": "+4700000099"}, by=KARI, at=NOW)
    assert case.phone == "+4700000099"
    assert case.history[-1].act == "details_corrected"
    assert "+4700000012" not in repr(case)
    with pytest.raises(ValueError, match="not a detail"):
        details.contact_corrected(case, {"state": "closed"}, by=KARI, at=NOW)
