"""Nothing about a family leaves without consent, but for a child's safety (declaration of principles, section 9)."""

from dataclasses import replace
from datetime import timedelta

import pytest
from familiekontakten.cases import ending, sharing
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.consent import Consent
from familiekontakten.cases.onward import FOLLOWS, OnwardReferral, OnwardState
from familiekontakten.cases.states import EndReason
from familiekontakten.refused import Refused
from familiekontakten.safety.report import recorded

from tests.cases import families
from tests.cases.families import KARI, NOW, TODAY
from tests.cases.refusing import fields_refused
from tests.safety.reports import a_report

O = OnwardState  # noqa: E741 - read aloud in every row
CONSENT = Consent("c1", "Familievernkontoret", ("situation",), "Mor", TODAY, "oral", TODAY + timedelta(days=90))
ONWARD = OnwardReferral("o1", "family_counselling", "familievernkontoret ", TODAY, scope=("situation",))


def talking() -> FamilyCase:
    return sharing.onward_proposed(families.visited(), ONWARD, by=KARI, at=NOW)


def move(case: FamilyCase, to: OnwardState, days: int = 0) -> FamilyCase:
    return sharing.onward_moved(case, "o1", to, by=KARI, at=NOW + timedelta(days=days))


@pytest.mark.parametrize(
    ("changes", "days", "allowed"),
    [
        ({}, 0, True),
        ({}, 90, True),  # the last day
        ({}, 91, False),
        ({"given_on": TODAY + timedelta(days=1)}, 0, False),
        ({"withdrawn_on": TODAY}, 0, False),
        ({"recipient": "Barnehagen"}, 0, False),
        ({"scope": ("contact",)}, 0, False),
        ({"scope": ()}, 0, False),
        ({"purpose": "research"}, 0, False),
    ],
)
def test_a_consent_allows_what_it_names_while_it_lives(changes: dict[str, object], days: int, allowed: bool) -> None:
    consent = replace(CONSENT, **changes)  # type: ignore[arg-type] # fields of the consent
    case = replace(talking(), consents=(consent,))
    if allowed:
        assert move(case, O.CONSENTED, days).onward[0].consent_id == "c1"
    else:
        with pytest.raises(Refused):
            move(case, O.CONSENTED, days)


def test_telling_nothing_needs_saying_what() -> None:
    empty = replace(ONWARD, scope=())
    assert not CONSENT.allows(empty.recipient, empty.scope, TODAY)


def test_a_consent_withdrawn_in_between_stops_the_sending() -> None:
    case = sharing.consent_given(talking(), CONSENT, by=KARI, at=NOW)
    case = move(case, O.CONSENTED)
    case = sharing.consent_withdrawn(case, "c1", by=KARI, at=NOW)
    with pytest.raises(Refused):
        move(case, O.SENT)
    assert case.consents[0].withdrawn_on == TODAY


def test_a_withdrawal_keeps_its_first_day() -> None:
    once = CONSENT.withdrawn(TODAY)
    assert once.withdrawn(TODAY + timedelta(days=3)) == once


@pytest.mark.parametrize(
    ("changes", "refused"),
    [
        ({"recipient": " "}, ["recipient"]),
        ({"scope": ()}, ["scope"]),
        ({"given_on": TODAY + timedelta(days=1)}, ["given_on"]),
        ({"expires_on": TODAY + timedelta(days=367)}, ["expires_on"]),
        ({"expires_on": TODAY - timedelta(days=1)}, ["expires_on"]),
    ],
)
def test_a_consent_names_somebody_says_what_and_ends(changes: dict[str, object], refused: list[str]) -> None:
    consent = replace(CONSENT, **changes)  # type: ignore[arg-type] # fields of the consent
    given = lambda: sharing.consent_given(families.visited(), consent, by=KARI, at=NOW)  # noqa: E731 - one line
    assert fields_refused(given) == refused


@pytest.mark.parametrize("to", list(O))
@pytest.mark.parametrize("start", list(O))
def test_an_onward_referral_goes_its_way_only(start: OnwardState, to: OnwardState) -> None:
    case = replace(talking(), consents=(CONSENT,), onward=(replace(ONWARD, state=start),))
    if to in FOLLOWS[start]:
        assert move(case, to).onward[0].state is to
    else:
        with pytest.raises(Refused):
            move(case, to)


def test_telling_the_family_itself_needs_no_consent() -> None:
    assert move(talking(), O.TOLD).onward[0].state is O.TOLD


def test_a_proposed_referral_carries_no_consent_that_it_was_born_with() -> None:
    smuggled = replace(ONWARD, state=O.SENT, consent_id="c9", safety_report_id="s9")
    case = sharing.onward_proposed(families.visited(), smuggled, by=KARI, at=NOW)
    assert case.onward[0] == ONWARD


def test_a_child_s_safety_goes_before_consent_and_only_to_the_authority_contacted() -> None:
    case = families.waiting()
    report = recorded(replace(a_report(), case_id=case.id, authority="Barnevernvakta"), by=KARI, at=NOW)
    to_them = replace(ONWARD, recipient="Barnevernvakta")
    sent = sharing.onward_for_safety(case, to_them, report, by=KARI, at=NOW)
    assert (sent.onward[0].state, sent.onward[0].safety_report_id) == (O.SENT, report.id)
    for wrong in (replace(report, case_id="another"), replace(report, authority="Naboen"), replace(report, history=())):
        with pytest.raises(Refused):
            sharing.onward_for_safety(case, to_them, wrong, by=KARI, at=NOW)


def test_a_case_is_closed_as_helped_on_when_the_family_reached_somebody() -> None:
    told = move(talking(), O.TOLD)
    assert ending.end(told, EndReason.FORWARDED, by=KARI, at=NOW).end_reason is EndReason.FORWARDED
    with pytest.raises(Refused):
        ending.end(talking(), EndReason.FORWARDED, by=KARI, at=NOW)


def test_nothing_is_shared_from_a_closed_case() -> None:
    closed = replace(families.closed(), onward=(ONWARD,), consents=(CONSENT,))
    with pytest.raises(Refused):
        move(closed, O.CONSENTED)
