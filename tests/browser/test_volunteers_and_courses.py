"""Rooms of familiekontakter and courses in a browser: no barrier at any width, also when something was refused."""

from datetime import timedelta

import pytest
from familiekontakten.access.requests import set_cookie

from tests.browser.conftest import Seat
from tests.browser.reader import Reader
from tests.browser.test_every_page import WIDTHS
from tests.journeys.visitor import Visitor
from tests.journeys.volunteering import HERE, INTERVIEW, do, planned, press, signed_up, taken_on, today, typed
from tests.rooms import SESSION, Colleague, coordinator
from tests.stack import Stack


@pytest.fixture
def clara(stack: Stack) -> Colleague:
    """The coordinator of the department."""
    return coordinator(stack, HERE)


@pytest.fixture
def at_work(seat: Seat, stack: Stack, clara: Colleague) -> Reader:
    """Her, in front of a narrow screen."""
    reader = seat(stack.url, WIDTHS[0], scripts=True)
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


def test_no_page_on_the_way_has_a_barrier(stack: Stack, at_work: Reader, clara: Colleague) -> None:
    person, _ = signed_up(Visitor(stack.url))
    taken_on(clara, person)
    course = planned(clara, today() - timedelta(weeks=3), "Prøveskolen")
    press(clara, course, "open")
    do(clara, person, "hold-talk", ("talk_on", typed(today())), *INTERVIEW)
    do(clara, person, "enrol", ("course_id", course.rpartition("/")[2]))
    day = (today() - timedelta(weeks=3)).isoformat()
    own = [f"{person}{act}" for act in ("", "/describe", "/certificate", "/purpose-letter", "/pledge-text", "/guide")]
    of_courses = [f"{course}{part}" for part in ("", f"/attendance/{day}", f"/session/{day}", "/catch-up")]
    lists = ["/workspace/volunteers?state=on_course", "/workspace/courses", "/workspace/courses/new/plan"]
    for address in (*own, *of_courses, *lists):
        at_work.opens(address)
        assert at_work.page.url.endswith(address), "it led elsewhere"
        is_open_to_everybody(at_work, address)


def test_a_refused_act_and_a_wrong_cell_lead_the_focus_to_what_is_wrong(
    stack: Stack, at_work: Reader, clara: Colleague
) -> None:
    person, _ = signed_up(Visitor(stack.url))
    taken_on(clara, person)
    at_work.opens(f"{person}/certificate")
    with at_work.page.expect_navigation():
        at_work.page.click(".work form.work-form button, .work form:not(.act) button[type=submit]")
    is_open_to_everybody(at_work, "certificate, refused")
    assert at_work.page.locator(".error-list a").count() == 3


def test_the_public_list_of_courses_has_no_barrier(stack: Stack, seat: Seat, clara: Colleague) -> None:
    course = planned(clara, today() + timedelta(days=80), "Prøvehuset")
    press(clara, course, "open")
    reader = seat(stack.url, WIDTHS[0], scripts=True)
    for address in ("/api/courses/nb", "/api/courses/ar", "/api/forms/nb/volunteer"):
        reader.opens(address)
        assert "Prøvehuset" in reader.page.content()
        is_open_to_everybody(reader, address)
    press(clara, course, "cancel")


def test_the_public_list_of_waiting_times_has_no_barrier(stack: Stack, seat: Seat, clara: Colleague) -> None:
    clara.post("/workspace/waiting", [("band", "weeks")])
    reader = seat(stack.url, WIDTHS[0], scripts=True)
    for address in ("/api/departments/nb", "/api/departments/ar"):
        reader.opens(address)
        is_open_to_everybody(reader, address)
    assert reader.page.locator("dd").count() > 30
