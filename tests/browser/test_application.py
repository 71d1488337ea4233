"""Those who write an application, and the office, in a browser: no barrier, nothing off the edge, and it works."""

import re

import pytest

from tests.browser.conftest import Seat
from tests.browser.reader import Reader
from tests.browser.test_every_page import WIDTHS
from tests.browser.test_rooms import seated
from tests.rooms import Colleague, office
from tests.stack import Stack

ROOM = "/workspace/national"


@pytest.fixture
def clerk(stack: Stack) -> Colleague:
    """The national office, logged in."""
    return office(stack)


def begun(clerk: Colleague) -> str:
    """A new start-up; its id."""
    asked = [("contact_name", "Prøve Prøvesen"), ("email", "prove@example.org"), ("kommune_codes", "5006")]
    answer = clerk.post(f"{ROOM}/start-ups/new/begin", asked)
    assert answer.status == 303, answer.text
    return answer.location.rpartition("/")[2]


def sound(reader: Reader) -> None:
    """What a page must be at every width."""
    for width in WIDTHS:
        reader.page.set_viewport_size({"width": width, "height": 800})
        assert reader.barriers() == "", f"at {width} px"
        assert reader.sideways() <= 0, f"at {width} px"


def presses(reader: Reader, label: str) -> None:
    """A button, and the page that follows."""
    with reader.page.expect_navigation():
        reader.page.get_by_role("button", name=label).click()


def test_two_people_write_and_meet_no_barrier(seat: Seat, stack: Stack, clerk: Colleague) -> None:
    start_up = begun(clerk)
    desk = seated(seat, stack, clerk)
    desk.opens(f"{ROOM}/applications/{start_up}")
    sound(desk)
    desk.page.get_by_label("Navn").fill("Kari Prøvesen")
    desk.page.get_by_label("Språk på sidene").select_option("nb")
    presses(desk, "Lag en lenke")
    sound(desk)
    link = re.findall(r"/api/l/[A-Za-z0-9_-]{27}", desk.page.content())[0]
    kari, ola = (seat(stack.url, WIDTHS[0], scripts=scripts) for scripts in (False, True))
    for reader, words in ((kari, "Karis ord"), (ola, "Olas ord")):
        reader.opens(f"{link}/start")
        reader.page.get_by_label("Er det noe mer").fill(words)
    sound(ola)
    for reader in (kari, ola):
        presses(reader, "Lagre")
    sound(kari)
    sound(ola)
    assert "Karis ord" in ola.page.inner_text("main")
    assert ola.page.get_by_label("Er det noe mer").input_value() == "Olas ord"
    kari.opens(f"{link}/group")
    sound(kari)
    kari.opens(link)
    presses(kari, "Send søknaden til landskontoret")
    sound(kari)
    assert "ikke hel ennå" in kari.page.inner_text("main")
