"""The frame of every room: who is logged in, where one may go, and the way to help for a child from every page."""

import re
from dataclasses import replace

import pytest
from familiekontakten.access.desk import Desk
from familiekontakten.access.roles import Role
from familiekontakten.forms.field import Field, Fieldset, Form, Problem, Values
from familiekontakten.languages.language import WORKSPACE
from familiekontakten.workspace.page import room_page, staff_form_html

from tests.workspace.desks import desk

HOSTILE = "<script>alert(1)</script>\"'&"
OF_THE_OFFICE = ("start-ups", "departments", "demand", "board", "gatherings", "grants", "figures")
MENU = {
    Role.COORDINATOR: ["", "enquiries", "families", "volunteers", "courses", "matching", "search", "figures"],
    Role.DEPUTY: ["", "enquiries", "families", "volunteers", "courses", "matching", "search", "figures"],
    Role.NATIONAL_OFFICE: ["", "enquiries", *(f"national/{room}" for room in OF_THE_OFFICE)],
    Role.BOARD_APPROVER: ["", "national/start-ups"],
    Role.DATA_PROTECTION_OFFICER: [""],
    Role.OPERATOR: [""],
    Role.EMERGENCY: ["", "enquiries", "families", "volunteers", "courses", "matching"],
}


def shown(visitor: Desk, title: str = "Søk", template: str = "workspace/no_list.html.j2") -> str:
    return str(room_page(visitor, title, template, {}).body)


@pytest.mark.parametrize("role", Role)
def test_the_menu_offers_what_the_role_may_enter(role: Role) -> None:
    menu = re.findall(r'<li><a href="/workspace/([\w/-]*)" accesskey', shown(desk(role)))
    assert menu == MENU[role]


@pytest.mark.parametrize("role", Role)
def test_help_for_a_child_is_one_click_away_from_every_page(role: Role) -> None:
    path = "/workspace/safety" if role in (Role.COORDINATOR, Role.DEPUTY) else "/barn-i-fare/"
    assert f'<a class="head-danger" href="{path}"' in shown(desk(role))


@pytest.mark.parametrize("language", WORKSPACE)
def test_a_page_says_its_language_and_offers_the_others(language: str) -> None:
    html = shown(desk(language=language))
    assert f'<html lang="{language}"' in html
    assert re.findall(r'name="language" value="(\w+)"', html) == list(WORKSPACE)
    assert re.findall(r'value="(\w+)" lang="\w+" aria-pressed="true"', html) == [language]


def test_changing_the_department_is_offered_to_who_has_several() -> None:
    assert "/workspace/department" not in shown(desk())
    assert "/workspace/department" in shown(desk(several_departments=True))


def test_the_title_is_the_heading_and_nothing_in_it_becomes_part_of_the_page() -> None:
    html = shown(desk(department_name=HOSTILE), HOSTILE)
    assert html.count("<h1>") == 1
    assert "<script>alert" not in html


def test_the_menu_shows_where_the_reader_is() -> None:
    html = str(room_page(desk(), "Søk", "workspace/search.html.j2", {"term": "", "found": ()}).body)
    assert re.findall(r'href="([^"]+)" accesskey="7" data-key="g 7" aria-current="page"', html) == ["/workspace/search"]
    assert html.count("aria-current") == 1


FIELDS = (Field("until", "Til", "date", ahead=30), Field("years", "År", "years"), Field("much", "Antall", "number"))
PAUSE = Form(
    "pause",
    "Pause",
    "Lagre",
    (Fieldset("", FIELDS),),
    honeypot="",
    path="/workspace/families/{reference}/pause",
)


def test_a_form_carries_the_token_and_the_version_and_no_trap() -> None:
    html = staff_form_html(desk(), PAUSE.at(reference="7KMP3XTV4"), version=4)
    assert 'action="/workspace/families/7KMP3XTV4/pause#pause-errors"' in html
    assert '<input type="hidden" name="token" value="a-token">' in html
    assert '<input type="hidden" name="version" value="4">' in html
    assert "trap" not in html


def test_stored_answers_are_shown_as_people_type_them() -> None:
    values: Values = {"until": "2026-12-01", "years": [2021, 2024], "much": 0}
    html = staff_form_html(desk(), PAUSE.at(reference="A"), values=values)
    assert re.findall(r'value="([^"]*)"', html)[1:] == ["1.12.2026", "2021, 2024", "0"]


def test_every_problem_is_told_also_those_of_no_field() -> None:
    problems = (Problem("", "En"), Problem("elsewhere", "To"), Problem("until", "Tre"), Problem("until", "Fire"))
    html = staff_form_html(desk(), PAUSE.at(reference="A"), {"until": [HOSTILE]}, problems)
    assert re.findall(r"<li>(?:<a[^>]*>)?([^<]*)", html) == ["En", "To", "Tre. Fire"]
    assert "<script>" not in html


def test_two_forms_on_one_page_share_no_id() -> None:
    forms = [staff_form_html(desk(), replace(PAUSE, name=name).at(reference="A")) for name in ("pause", "review")]
    first, second = (set(re.findall(r' id="([^"]+)"', html)) for html in forms)
    assert first
    assert not first & second
