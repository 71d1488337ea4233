"""The pages about a family, in every state, as a coordinator sees them."""

import re
from collections.abc import Mapping
from dataclasses import replace
from html import unescape

import pytest
from familiekontakten.access.desk import Desk
from familiekontakten.cases import page, sharing
from familiekontakten.cases.act import At
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.doing import ACTS, offered
from familiekontakten.cases.parts import Card, Contact, Note, Referrer, Review
from familiekontakten.cases.states import CaseState
from familiekontakten.evaluations.evaluation import received
from familiekontakten.forms.field import Problem

from tests.cases.families import CARD, COORDINATORS, IN_STATE, KARI, NOW, TODAY, active, visited
from tests.cases.test_consent import CONSENT, ONWARD
from tests.workspace.desks import desk

AT = At(KARI, NOW, dict.fromkeys(COORDINATORS, "Prøve Koordinatorsen"))
NAMES = {KARI: "Prøve Koordinatorsen"}
EVIL = "<script>alert('x')</script>"


def knowing(one: Desk, names: Mapping[str, str] = NAMES) -> Desk:
    return replace(one, colleagues=lambda: names)


def text_of(case: FamilyCase) -> str:
    return unescape(page.family(knowing(desk()), case, ()).body)


@pytest.mark.parametrize("state", list(CaseState))
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_family_in_any_state_has_a_page_with_one_next_step_on_top(state: CaseState, language: str) -> None:
    case = IN_STATE[state]()
    body = page.family(knowing(desk(language=language)), case, ()).body
    assert body.count("<h1") == 1
    assert case.contact_name in body
    filing = case.filing()
    first = re.search(r'<a class="button"[^>]*href="([^"]*)"', body[body.index("<h1") :])
    assert bool(first) == case.open
    assert filing.step is None or (first and case.id in first[1])


@pytest.mark.parametrize("state", list(CaseState))
def test_the_next_step_of_a_case_leads_to_an_act_that_is_offered(state: CaseState) -> None:
    """A step whose page refused to do it would leave the family on the agenda for ever."""
    case = IN_STATE[state]()
    for act in offered(case):
        html = page.act_page(desk(), case, act, AT).body
        assert f'action="/workspace/families/{case.id}/{act.form.name}' in html
    step = page._about(desk(), case)["step_path"]
    assert isinstance(step, str)
    name = step.rpartition("/")[2]
    assert not step or step.startswith("/workspace/matching/") or ACTS[name] in offered(case)


def test_the_page_says_how_to_reach_the_family_safely() -> None:
    shown = text_of(active())
    assert "Send SMS" in shown
    assert "Nei. Si bare hvem du er når de selv tar telefonen" in shown


def test_what_was_not_answered_is_shown_as_missing() -> None:
    shown = text_of(replace(visited(), card=Card()))
    assert shown.count("Ikke besvart") == 12
    assert text_of(replace(visited(), card=CARD)).count("Ikke besvart") == 7


def test_everything_that_somebody_wrote_is_escaped() -> None:
    full = replace(
        active(),
        contact_name=EVIL,
        phone=EVIL,
        address=EVIL,
        message=EVIL,
        other_wishes=EVIL,
        referrer=Referrer(EVIL, EVIL, EVIL, EVIL, EVIL),
        contacts=(Contact(TODAY, KARI, "call", EVIL),),
        reviews=(Review(TODAY, KARI, EVIL),),
        notes=(Note(NOW, KARI, EVIL),),
        consents=(replace(CONSENT, recipient=EVIL),),
        onward=(replace(ONWARD, recipient=EVIL),),
        previous_case_id="ABC",
    )
    evaluation = received("E1", full.id, "family", {"words": EVIL}, NOW)
    assert full.agreement
    full = replace(full, agreement=replace(full.agreement, own_words=EVIL))
    for body in (
        page.family(knowing(desk(), {KARI: EVIL}), full, (evaluation,)).body,
        page.agreement(desk(), full).body,
        page.act_page(desk(), full, ACTS["details"], AT).body,
        page.act_page(desk(), full, ACTS["move-onward"], AT, None, (Problem("", "Nei"),)).body,
    ):
        assert "<script>alert" not in body
        assert "&lt;script&gt;" in body


def test_the_agreement_is_printed_with_the_family_s_own_words() -> None:
    assert "Noen å gå tur med" in page.agreement(desk(), active()).body


def test_hours_outside_two_to_four_are_pointed_out_and_nothing_more() -> None:
    case = active()
    assert case.agreement
    assert "Vanlig er to til fire timer" not in text_of(case)
    assert "Vanlig er to til fire timer" in text_of(replace(case, agreement=replace(case.agreement, hours=6.0)))


def test_a_withdrawn_consent_is_shown_as_withdrawn_and_offers_no_withdrawal() -> None:
    given = sharing.consent_given(visited(), CONSENT, by=KARI, at=NOW)
    assert "gjelder" in text_of(given)
    assert ACTS["withdraw-consent"] in offered(given)
    withdrawn = sharing.consent_withdrawn(given, "c1", by=KARI, at=NOW)
    assert "trukket" in text_of(withdrawn)
    assert ACTS["withdraw-consent"] not in offered(withdrawn)
