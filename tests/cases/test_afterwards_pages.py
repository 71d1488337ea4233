"""The pages of evaluations, follow-ups and guests."""

from dataclasses import replace

from familiekontakten.cases import follow_up, guest
from familiekontakten.cases.afterwards import page
from familiekontakten.cases.forms.asking import ask_form
from familiekontakten.cases.parts import Referrer
from familiekontakten.evaluations.evaluation import read, received

from tests.cases import families
from tests.cases.families import KARI, NOW
from tests.workspace.desks import desk

EVIL = "<script>alert('x')</script>"


def test_an_evaluation_is_shown_in_words_and_marked_as_read_with_one_button() -> None:
    values = {"support": "5", "words": EVIL, "quote": "department"}
    shown = received("E1", "CASE", "family", values, NOW)
    body = page.evaluation(desk(), shown).body
    assert "Ja, veldig mye" in body
    assert "Ja, når avdelingen forteller" in body
    assert "<script>alert" not in body
    assert "Jeg har lest den" in body
    assert "Jeg har lest den" not in page.evaluation(desk(), read(shown, by=KARI, at=NOW)).body


def test_a_professional_is_asked_only_where_the_family_consented() -> None:
    def asked(wants: bool) -> set[str]:
        case = replace(families.closing(), referrer=Referrer("Fag Fagersen", wants_outcome=wants))
        return set(ask_form(case).fields["asks"].values)

    assert asked(wants=False) == {"family", "volunteer"}
    assert asked(wants=True) == {"family", "volunteer", "professional"}


def test_the_link_is_shown_once_and_names_nobody() -> None:
    body = page.link(desk(), families.closing(), "https://hsf.example.org/api/l/abc", "family").body
    assert "https://hsf.example.org/api/l/abc" in body


def test_a_follow_up_and_a_guest_have_a_page_before_and_after() -> None:
    planned = follow_up.planned(families.closed(), "F1", by=KARI, at=NOW)
    assert planned
    assert "Oppfølgingen er gjort" in page.follow_up(desk(), planned).body
    assert "Oppfølgingen er gjort" not in page.follow_up(desk(), follow_up.done(planned, EVIL, by=KARI, at=NOW)).body
    family = guest.invited(families.closed(), "G1", by=KARI, at=NOW)
    assert "Kan inviteres" in page.guest(desk(), family).body
    assert "Inviteres ikke" in page.guest(desk(), guest.gone(family, by=KARI, at=NOW)).body
