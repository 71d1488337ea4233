"""Rooms of the enquiries in a browser: no barrier at any width, also where something was refused."""

from tests.browser.conftest import Seat
from tests.browser.test_families import at_work, is_open_to_everybody
from tests.journeys.filled_in import filled_in
from tests.journeys.visitor import Visitor
from tests.rooms import coordinator
from tests.stack import Stack

ROOM = "/workspace/enquiries"
ACTS = ("take-on", "decline", "forward", "move", "merge")


def test_no_page_about_an_enquiry_has_a_barrier(seat: Seat, stack: Stack) -> None:
    clara = coordinator(stack, "oslo-bymisjonen-grorud")
    first, second = (Visitor(stack.url).send("family", "ar", filled_in("family")[0]).reference for _ in range(2))
    reader = at_work(seat, stack, clara)
    addresses = [f"/{first}", *(f"/{first}/{act}" for act in ACTS), "", "?tray=aside", "?tray=ended"]
    addresses += [f"/new/{form}" for form in ("family", "professional", "volunteer")] + ["/CCCCCCCCC"]
    for address in addresses:
        reader.opens(ROOM + address)
        assert reader.page.url.endswith(ROOM + address), "it led elsewhere"
        reader.complaints[:] = [one for one in reader.complaints if "404" not in one]
        is_open_to_everybody(reader, address or "list")
    clara.post(f"{ROOM}/{second}/answer", [("answered_how", "phone"), ("letter", "Hei"), ("note", "Ringte")], version=0)
    clara.post(f"{ROOM}/{second}/merge", [("kept", first)], version=1)
    reader.opens(f"{ROOM}/{second}")
    is_open_to_everybody(reader, "ended")


def test_a_refused_act_and_a_registered_call_have_none_either(seat: Seat, stack: Stack) -> None:
    clara = coordinator(stack, "oslo-bymisjonen-grorud")
    reference = Visitor(stack.url).send("family", "nb", filled_in("family")[0]).reference
    reader = at_work(seat, stack, clara)
    reader.opens(f"{ROOM}/{reference}/forward")
    with reader.page.expect_navigation():
        reader.page.click("main form button[type=submit]")
    assert reader.page.locator(".error-list a").count() >= 4
    reader.complaints.clear()  # the browser notes that the page was answered with 422
    is_open_to_everybody(reader, "refused")
    reader.opens(f"{ROOM}/new/volunteer")
    with reader.page.expect_navigation():
        reader.page.click("main form button[type=submit]")
    reader.complaints.clear()
    is_open_to_everybody(reader, "telephone, refused")
