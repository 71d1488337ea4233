"""The rooms of familiekontakter: what stands on top, what each act answers, and that nothing takes a file."""

import re

import pytest
from familiekontakten.courses.forms import PLAN, attendance_form, catch_up_form, session_form
from familiekontakten.forms import FORMS
from familiekontakten.forms.field import Form
from familiekontakten.volunteers import page
from familiekontakten.volunteers.offers import ENROL, OFFERS

from tests.courses.test_acts import ANNE, SESSIONS, course
from tests.volunteers.people import approved, ready
from tests.workspace.desks import desk


def test_what_is_missing_stands_on_top_with_a_way_to_mend_each() -> None:
    text = page.person(desk(), ready(pledge=None, training=None)).body
    top = text[: text.index("contact-title")]
    assert "Taushetserklæringen er ikke signert." in top
    assert 'href="/workspace/volunteers/7KMP3XTV4/pledge"' in top
    assert 'href="/workspace/volunteers/7KMP3XTV4/enrol"' in top


@pytest.mark.parametrize("state", ["signed_up", "talk_held", "on_course", "approved", "paused", "suspended", "left"])
def test_every_state_has_a_page(state: str) -> None:
    text = page.person(desk(), approved(state=state, assignments=("A7KMP3XTV",), reason="Prøve")).body
    assert text.count("<h1") == 1
    assert "Prøve Prøvesen" in text
    assert ("Neste steg" in text) == (state != "left")


@pytest.mark.parametrize("act", [*OFFERS, "enrol"])
def test_every_act_has_a_form_with_token_and_version(act: str) -> None:
    form = ENROL if act == "enrol" else OFFERS[act].form
    text = page.act_page(desk(), ready(version=7), form).body
    assert f'action="/workspace/volunteers/7KMP3XTV4/{act}#' in text
    assert 'name="token" value="a-token"' in text
    assert 'name="version" value="7"' in text


def test_the_purpose_letter_names_the_volunteer_the_purpose_and_nothing_of_a_certificate() -> None:
    text = page.letter(desk(), ready(), "purpose-letter").body
    assert "Prøve Prøvesen, født i 1980" in text
    assert "§ 39" in text
    assert "10.1.2027" not in text


def test_the_pledge_to_sign_says_which_version_it_is() -> None:
    text = page.letter(desk(), ready(), "pledge-text").body
    assert "versjon 2026-1" in text
    assert "Underskrift" in text


def every_form() -> list[Form]:
    own = [offer.form for offer in OFFERS.values()]
    of_courses = [PLAN, session_form(course(), SESSIONS[0]), attendance_form(course(), SESSIONS[0])]
    return [*FORMS.values(), *own, ENROL, *of_courses, catch_up_form(course(), [(ANNE, "Prøve")])]


@pytest.mark.parametrize("form", every_form(), ids=lambda form: form.name)
def test_no_form_has_a_place_for_a_file_or_for_what_a_certificate_says(form: Form) -> None:
    assert {field.kind for field in form.fields.values()}.isdisjoint({"file", "image", "upload"})
    assert not re.search("attach|upload|document|remark|file", " ".join(form.fields))


@pytest.mark.parametrize("act", OFFERS)
def test_no_page_asks_a_browser_for_a_file(act: str) -> None:
    text = page.act_page(desk(), ready(), OFFERS[act].form).body
    assert 'type="file"' not in text
    assert "multipart" not in text


def test_the_certificate_form_asks_for_two_dates_and_the_outcome_and_nothing_else() -> None:
    assert set(OFFERS["certificate"].form.fields) == {"shown_on", "issued_on", "in_order"}


def test_a_name_that_is_a_program_is_shown_and_never_run() -> None:
    text = page.person(desk(), ready(name="<script>alert(1)</script>")).body
    assert "<script>alert" not in text
