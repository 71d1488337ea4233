"""Proposing, answering and what is kept of it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from familiekontakten.cases.states import CaseState
from familiekontakten.languages.catalogue import translate
from familiekontakten.matching import acts
from familiekontakten.matching.candidates import candidates
from familiekontakten.matching.decision import NOT_A_CANDIDATE, SENTENCE_NEEDED, Candidate
from familiekontakten.matching.forms import propose_among, without_needless
from familiekontakten.matching.score import POLICY
from familiekontakten.matching.wording import said, words
from familiekontakten.refused import Refused

from tests.cases import families
from tests.matching.pairs import contact, family

BY = "staff-1"
AT = datetime(2027, 3, 10, 9, tzinfo=UTC)
SOON = date(2027, 3, 24)
LISTED = candidates(
    family(),
    [contact(id="first", postcode="3801"), contact(id="second"), contact(id="away", available=False)],
)


def nb(text: str, **parameters: object) -> str:
    return translate("nb", text, **parameters)


def test_the_first_is_proposed_without_a_word_and_the_whole_list_is_kept() -> None:
    case = acts.propose(families.waiting(), LISTED, "first", "", by=BY, at=AT)
    (decision,) = case.decisions
    assert (case.state, case.proposals[-1].volunteer_id) == (CaseState.MATCH_PROPOSED, "first")
    assert (decision.candidates, decision.chosen, decision.policy) == (LISTED, "first", POLICY)
    assert (decision.by, decision.at, decision.override) == (BY, AT, "")


def test_another_than_the_first_needs_a_sentence_and_keeps_it() -> None:
    with pytest.raises(Refused) as refused:
        acts.propose(families.waiting(), LISTED, "second", "  ", by=BY, at=AT)
    assert [problem.text for problem in refused.value.problems] == [SENTENCE_NEEDED]
    case = acts.propose(families.waiting(), LISTED, "second", " De har møttes\npå åpen barnehage. ", by=BY, at=AT)
    assert case.decisions[-1].override == "De har møttes på åpen barnehage."


@pytest.mark.parametrize("who", ["away", "nobody"])
def test_who_fails_a_hard_rule_is_never_proposed_whatever_is_written(who: str) -> None:
    with pytest.raises(Refused) as refused:
        acts.propose(families.waiting(), LISTED, who, "Jeg vil likevel", by=BY, at=AT)
    assert [problem.text for problem in refused.value.problems] == [NOT_A_CANDIDATE]


@pytest.mark.parametrize("who", ["family", "volunteer"])
def test_a_no_leads_back_to_the_queue_with_the_reason_and_the_old_place(who: str) -> None:
    before = acts.propose(families.waiting(), LISTED, "first", "", by=BY, at=AT)
    after = acts.say_no(before, who, "Passer ikke nå", SOON, by=BY, at=AT)
    assert (after.state, after.waiting_since, after.next_contact) == (CaseState.WAITING, before.waiting_since, SOON)
    assert after.notes[-1].text == "Passer ikke nå"
    assert getattr(after.proposals[-1], who) is False


def test_a_no_needs_a_reason_and_a_promised_day() -> None:
    before = acts.propose(families.waiting(), LISTED, "first", "", by=BY, at=AT)
    with pytest.raises(Refused) as refused:
        acts.say_no(before, "family", "", None, by=BY, at=AT)
    assert [problem.field for problem in refused.value.problems] == ["because", "next_contact"]


def test_only_a_waiting_family_is_lifted() -> None:
    assert acts.lift(families.waiting(), "Fødsel om to uker", by=BY, at=AT).filing().facts["lifted"] == "2027-03-10"
    with pytest.raises(Refused):
        acts.lift(families.active(), "Haster", by=BY, at=AT)


def test_reasons_read_as_sentences_and_frozen_ones_never_change() -> None:
    told = [said(reason, nb) for reason in LISTED[0].reasons]
    assert told[:2] == ["Alt som kreves før besøk, er på plass", "Godkjent og ikke på pause"]
    assert "Felles tid: onsdag kveld" in told
    assert "Felles språk: Arabisk" in told
    assert words(("twins", "mon-morning", "?"), nb) == "flere barn født samtidig, mandag formiddag, ?"
    with pytest.raises(AttributeError):
        LISTED[0].points = 0  # type: ignore[misc]


def test_a_decision_stays_as_it_was_when_the_volunteers_change() -> None:
    case = acts.propose(families.waiting(), LISTED, "first", "", by=BY, at=AT)
    again = acts.say_no(case, "volunteer", "Reiser bort", SOON, by=BY, at=AT)
    later = AT + timedelta(days=3)
    listed: tuple[Candidate, ...] = candidates(family(), [contact(id="second")])
    twice = acts.propose(again, listed, "second", "", by=BY, at=later)
    assert [decision.candidates for decision in twice.decisions] == [LISTED, listed]
    assert replace(twice.decisions[0]) == case.decisions[0]


@pytest.mark.parametrize(("people", "asked"), [(["first"], False), (["first", "second"], True)])
def test_why_not_the_first_is_asked_only_where_there_is_another(people: list[str], asked: bool) -> None:
    shown = without_needless(propose_among((one, one) for one in people))
    assert ("override" in shown.fields) == asked
    assert list(shown.fields["volunteer"].values) == people


def test_a_family_for_whom_there_is_nobody_has_a_page_too() -> None:
    assert "volunteer" not in without_needless(propose_among(())).fields
