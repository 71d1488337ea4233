"""Every act through its own form: what a coordinator types, and what stands in the case afterwards."""

from dataclasses import replace
from datetime import timedelta

import pytest
from familiekontakten.casebook.filing import Filed
from familiekontakten.cases.act import At
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.doing import ACTS, EVERY
from familiekontakten.cases.ending import withdrawal_received
from familiekontakten.cases.follow_up import FollowUp
from familiekontakten.cases.guest import Guest
from familiekontakten.cases.promise import new_promise, promise_of
from familiekontakten.cases.states import CaseState, EndReason
from familiekontakten.forms.understanding import Misunderstood, Understood, understand
from familiekontakten.workspace.writing import as_typed

from tests.cases import families
from tests.cases.families import IN_STATE, KARI, NOW, TODAY
from tests.cases.test_rules import MONEY

AT = At(KARI, NOW, {KARI: "Prøve Koordinatorsen"})
Pairs = list[tuple[str, str]]
S = CaseState


def day(weeks: int) -> str:
    on = TODAY + timedelta(weeks=weeks)
    return f"{on.day}.{on.month}.{on.year}"


WELL = [(f"wellbeing_{number}", "3") for number in range(1, 4)] + [("wellbeing_4", "unanswered")]
CARD = [
    ("civil_status", "lone_parent"),
    ("background", "unanswered"),
    ("refugee", "no"),
    ("challenges", "lone_parent"),
    ("challenges", "small_network"),
    ("special_needs_children", "0"),
    ("siblings", "unanswered"),
    ("other_help_before", "none"),
    *WELL,
]
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
CONSENT = [
    ("recipient", "Familievernkontoret"),
    ("scope", "contact"),
    ("given_by", "Mor"),
    ("how", "oral"),
    ("given_on", day(0)),
    ("expires_on", day(26)),
]
WISHES = [
    ("wishes", "network"),
    ("languages", "ar"),
    ("gender_wish", "woman"),
    ("home", "pets"),
    ("weight", "lighter"),
    ("statutory_pending", "yes"),
    ("in_addition", "yes"),
    ("tue", "morning"),
    ("sat", "evening"),
]
VISIT = [("visit_on", day(0)), ("visit_by", KARI)]
AGREEMENT = [("signed_on", day(0)), ("weekday", "tue"), ("hours", "2.5"), ("own_words", "Ut")]
ONWARD = [("service", "family_counselling"), ("recipient", "Familievernkontoret"), ("scope", "contact")]
DETAILS = [("contact_name", "Ny Prøvesen"), ("phone", "00 00 00 44"), ("contact_how", "call"), ("leave_message", "yes")]

TYPED: list[tuple[CaseState, str, Pairs, CaseState]] = [
    (S.NEW, "arrange-first-visit", [*VISIT, ("address", "Prøveveien 1")], S.VISIT_ARRANGED),
    (S.VISIT_ARRANGED, "first-visit", [*VISIT, ("spoken_of", "time"), *CARD], S.VISITED),
    (S.VISITED, "outcome", [("outcome", "waiting"), ("next_contact", day(4))], S.WAITING),
    (S.VISITED, "outcome", [("outcome", "not_relevant")], S.CLOSED),
    (S.WAITING, "contact", [("on", day(0)), ("how", "card"), ("next_contact", day(2))], S.WAITING),
    (S.WAITING, "wishes", WISHES, S.WAITING),
    (S.MATCH_PROPOSED, "agree", AGREEMENT, S.MATCH_PROPOSED),
    (S.ACTIVE, "pause", [("until", day(3)), ("reason", "Ferie")], S.PAUSED),
    (S.PAUSED, "resume", [], S.ACTIVE),
    (S.ACTIVE, "review", [("reason", "Tvillinger"), ("review_on", day(20))], S.ACTIVE),
    (S.CLOSING, "review", [("reason", "Mer tid"), ("review_on", day(20))], S.ACTIVE),
    (S.ACTIVE, "begin-closing", [("reason", "Nok"), ("family_agrees", "yes")], S.CLOSING),
    (S.CLOSING, "close", CLOSE, S.CLOSED),
    (S.WAITING, "end", [("end_reason", "moved")], S.CLOSED),
    (S.VISITED, "consent", CONSENT, S.VISITED),
    (S.VISITED, "onward", [("service", "dps"), ("recipient", "DPS i prøvebyen")], S.VISITED),
    (S.ACTIVE, "note", [("text", "Et notat")], S.ACTIVE),
    (S.ACTIVE, "details", DETAILS, S.ACTIVE),
    (S.ACTIVE, "children", [("children_birth_years", "2024, 2026")], S.ACTIVE),
]  # fmt: skip


def done(case: FamilyCase, name: str, pairs: Pairs) -> tuple[Filed, ...]:
    act = ACTS[name]
    outcome = understand(act.form_for(case, AT), pairs, TODAY)
    assert isinstance(outcome, Understood), outcome
    return tuple(act.does(case, outcome.values, AT))


def after(case: FamilyCase, name: str, pairs: Pairs) -> FamilyCase:
    changed = done(case, name, pairs)[0]
    assert isinstance(changed, FamilyCase)
    return changed


@pytest.mark.parametrize(
    ("state", "name", "pairs", "then"), TYPED, ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_is_typed_into_the_form_of_an_act_is_what_happens(
    state: CaseState, name: str, pairs: Pairs, then: CaseState
) -> None:
    case = IN_STATE[state]()
    changed = after(case, name, pairs)
    assert changed.state is then
    assert len(changed.history) == len(case.history) + 1


def test_every_act_of_the_table_is_typed_above_or_below() -> None:
    tried = {name for _, name, _, _ in TYPED} | {"withdraw-consent", "move-onward", "withdrawal"}
    assert tried == set(ACTS)


def test_no_form_about_a_family_asks_for_money() -> None:
    names = [name for act in EVERY for name in act.form.fields]
    assert not [name for name in names if any(word in name for word in MONEY)]


def test_the_card_keeps_what_was_answered_and_that_the_rest_is_missing() -> None:
    pairs = [*VISIT, *CARD]
    card = after(families.arranged(), "first-visit", pairs).card
    assert card
    assert (card.civil_status, card.background, card.refugee) == ("lone_parent", None, "no")
    assert card.challenges == ("lone_parent", "small_network")
    assert (card.special_needs_children, card.siblings, card.other_help_before) == (0, None, ())
    assert card.wellbeing == (3, 3, 3, None)


def test_several_choices_that_were_not_answered_are_missing_and_not_none() -> None:
    pairs = [*VISIT, *(pair for pair in CARD if pair[0] != "challenges"), ("challenges", "unanswered")]
    card = after(families.arranged(), "first-visit", pairs).card
    assert card
    assert (card.challenges, card.other_help_before) == (None, ())


@pytest.mark.parametrize("mixed", [("challenges", "unanswered"), ("other_help_before", "ppt")])
def test_no_answer_and_an_answer_do_not_go_together(mixed: tuple[str, str]) -> None:
    pairs = [*VISIT, *CARD, mixed]
    outcome = understand(ACTS["first-visit"].form_for(families.arranged(), AT), pairs, TODAY)
    assert isinstance(outcome, Misunderstood)
    assert [problem.field for problem in outcome.problems] == [mixed[0]]


def test_waiting_without_a_promised_day_is_asked_for_it() -> None:
    outcome = understand(ACTS["outcome"].form_for(families.visited(), AT), [("outcome", "waiting")], TODAY)
    assert isinstance(outcome, Misunderstood)
    assert [problem.field for problem in outcome.problems] == ["next_contact"]


def test_closing_leaves_a_follow_up_and_an_invitation_each_a_thing_of_its_own() -> None:
    closed, follow_up, guest = done(families.closing(), "close", CLOSE)
    assert isinstance(closed, FamilyCase)
    assert isinstance(follow_up, FollowUp)
    assert isinstance(guest, Guest)
    assert (follow_up.case_id, guest.case_id) == (closed.id, closed.id)
    alone = [pair for pair in CLOSE if pair[0] not in ("follow_up", "follow_up_on", "gatherings")]
    assert len(done(families.closing(), "close", [*alone, ("follow_up", "no")])) == 1


def test_a_referral_goes_on_under_the_consent_that_was_written_in() -> None:
    case = after(families.visited(), "consent", CONSENT)
    case = after(
        case, "onward", [("service", "family_counselling"), ("recipient", "Familievernkontoret"), ("scope", "contact")]
    )
    case = after(case, "move-onward", [("onward", "o1"), ("state", "consented")])
    assert case.onward[0].consent_id == "c1"
    case = after(case, "withdraw-consent", [("consent", "c1")])
    assert case.consents[0].withdrawn_on == TODAY


@pytest.mark.parametrize(
    ("state", "answer", "then"),
    [
        (S.WAITING, "confirmed", S.CLOSED),
        (S.WAITING, "stays", S.WAITING),
        (S.ACTIVE, "confirmed", S.CLOSING),
        (S.NEW, "confirmed", S.CLOSED),
    ],
)
def test_a_withdrawal_is_confirmed_by_telephone(state: CaseState, answer: str, then: CaseState) -> None:
    case = after(withdrawal_received(IN_STATE[state](), at=NOW), "withdrawal", [("answer", answer)])
    assert (case.state, case.withdrawal_on) == (then, None)
    assert then is not S.CLOSED or case.end_reason is EndReason.WITHDRAWN


@pytest.mark.parametrize("name", ["wishes", "details", "children", "agree"])
def test_what_is_kept_stands_in_the_form_and_sent_again_changes_nothing(name: str) -> None:
    case = replace(
        families.active(), wished_times=("tue-morning",), home=("pets",), statutory_pending="yes", in_addition=True
    )
    act = ACTS[name]
    typed = as_typed(act.form, act.stored(case, AT))
    pairs = [(field, text) for field, texts in typed.items() for text in texts]
    again = after(case, name, pairs)
    assert replace(again, history=case.history, earlier_agreements=()) == case


@pytest.mark.parametrize("state", list(CaseState))
def test_the_status_page_says_the_same_as_the_coordinator_s_list(state: CaseState) -> None:
    case = IN_STATE[state]()
    promise = promise_of(case)
    assert promise
    if case.next_contact:
        assert promise.on == case.next_contact
    assert (promise.state == "closed") == (not case.open)


def test_a_promise_is_stored_when_it_changes_and_only_then() -> None:
    case = families.waiting()
    moved = after(case, "contact", [("on", day(0)), ("how", "call"), ("next_contact", day(3))])
    promise = new_promise(case, moved)
    assert promise
    assert promise.on == TODAY + timedelta(weeks=3)
    assert new_promise(case, after(case, "note", [("text", "Et notat")])) is None


def test_a_case_that_was_opened_again_has_no_receipt_to_promise_on() -> None:
    assert promise_of(replace(families.new(), previous_case_id="OLD")) is None
