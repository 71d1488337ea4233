"""Rooms of the families in a browser: no barrier at any width, also where something was refused, and on paper."""

import pytest
from familiekontakten.access.requests import set_cookie

from tests.browser.conftest import Seat
from tests.browser.reader import Reader
from tests.browser.test_every_page import WIDTHS
from tests.cases.test_doing import CARD
from tests.journeys.a_family import TODAY, Family, taken_on, typed, weeks
from tests.journeys.matched import matched, ready_in
from tests.rooms import SESSION, Colleague
from tests.stack import Stack

ACTS = ("first-visit", "wishes", "consent", "onward", "details", "children", "note", "end")


@pytest.fixture
def family(stack: Stack) -> Family:
    """A family that was taken on just now."""
    return taken_on(stack)


def at_work(seat: Seat, stack: Stack, clara: Colleague, *, scripts: bool = True) -> Reader:
    """A coordinator in front of a narrow screen."""
    reader = seat(stack.url, WIDTHS[0], scripts=scripts)
    cookie = {"Set-Cookie": set_cookie(SESSION, clara.secret)}
    reader.page.route("**/made-up", lambda route: route.fulfill(body="", headers=cookie))
    reader.opens("/made-up")
    return reader


def is_open_to_everybody(reader: Reader, where: str) -> None:
    for width in WIDTHS:
        reader.page.set_viewport_size({"width": width, "height": 800})
        assert reader.barriers() == "", f"{where} at {width} px"
        assert reader.sideways() <= 0, f"{where} at {width} px"
    assert reader.complaints == []


def test_no_page_about_a_waiting_family_has_a_barrier(seat: Seat, stack: Stack, family: Family) -> None:
    family.done("arrange-first-visit", ("visit_on", typed(TODAY)), ("visit_by", family.clara.id))
    reader = at_work(seat, stack, family.clara)
    for act in ACTS:
        reader.opens(f"{family.path}/{act}")
        assert reader.page.url.endswith(act), "it led elsewhere"
        is_open_to_everybody(reader, act)
    family.done("first-visit", ("visit_on", typed(TODAY)), ("visit_by", family.clara.id), *CARD)
    family.done("outcome", ("outcome", "waiting"), ("next_contact", typed(weeks(3))))
    family.done("contact", ("on", typed(TODAY)), ("how", "card"), ("note", "Hei"), ("next_contact", typed(weeks(4))))
    family.done("onward", ("service", "dps"), ("recipient", "DPS i prøvebyen"), ("scope", "situation"))
    safety = f"/workspace/safety/{family.reference}"
    for address in (family.path, "/workspace/families", "/workspace/safety", safety, f"{family.path}/move-onward"):
        reader.opens(address)
        is_open_to_everybody(reader, address)


def test_no_page_about_a_family_with_visits_has_a_barrier(seat: Seat, stack: Stack) -> None:
    ready = ready_in(stack)
    matched(ready)
    path = f"/workspace/families/{ready.case}"
    reader = at_work(seat, stack, ready.clara)
    for address in ("", "/agreement", "/agree", "/pause", "/review", "/begin-closing", "/ask-evaluation"):
        reader.opens(path + address)
        assert reader.page.url.endswith(path + address), "it led elsewhere"
        is_open_to_everybody(reader, address or "family")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "plain"])
def test_a_refused_form_says_what_is_wrong_and_keeps_what_was_typed(
    seat: Seat, stack: Stack, family: Family, scripts: bool
) -> None:
    reader = at_work(seat, stack, family.clara, scripts=scripts)
    reader.opens(f"/workspace/safety/{family.reference}")
    reader.page.fill("textarea[name=noticed]", "Det koordinatoren så")
    with reader.page.expect_navigation():
        reader.page.click("main form button[type=submit]")
    assert reader.page.locator(".error-list a").count() == 4
    assert reader.page.input_value("textarea[name=noticed]").strip() == "Det koordinatoren så"
    if scripts:  # the page is the same without them, and axe is a script
        is_open_to_everybody(reader, "safety, refused")
