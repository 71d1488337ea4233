"""A department-to-be, and a family that goes over to another one, in a browser: no barrier, nothing off the edge."""

import re

from tests.browser.conftest import Seat
from tests.browser.test_rooms import assert_no_barrier, seated
from tests.gate.start_up_day import ROOM, SOON, TOLD
from tests.journeys.a_family import TODAY, typed
from tests.journeys.filled_in import filled_in
from tests.journeys.matched import version
from tests.journeys.visitor import Visitor
from tests.rooms import Colleague, approver, coordinator, office
from tests.stack import Stack

DOCUMENT = [("what", "Vedtak i kommunestyret, sak 12/26"), ("kept_by", "Arkivet"), ("on", typed(TODAY))]
CASE = [("on", typed(TODAY)), ("meeting", "4/26"), ("case_number", "31/26")]


def start_up(stack: Stack, desk: Colleague) -> str:
    """One at the board, most of it told and one thing shown."""
    asked = [("kommune_codes", "5501"), ("contact_name", "Prøve Prøvesen"), ("email", "prove@example.org")]
    here = desk.post(f"{ROOM}/new/begin", asked).location
    told = [*TOLD, ("operator_name", "Prøve kommune"), ("org_number", "000000000")]
    group = [("category_1", "other"), ("category_2", "local_politician"), ("funder_2", "yes"), ("chair", "1")]
    steps = {"tell": told, "group": group, "prove": [("requirement", "D1"), *DOCUMENT], "receive": [], "check": []}
    for count, (act, pairs) in enumerate((steps | {"present": CASE}).items(), start=1):
        assert desk.post(f"{here}/{act}", pairs, count).status == 303, act
    return here


def test_a_start_up_has_no_barrier_for_the_office_and_for_the_board(seat: Seat, stack: Stack) -> None:
    desk, board = office(stack), approver(stack)
    here = start_up(stack, desk)
    reader = seated(seat, stack, desk)
    for address in (ROOM, f"{ROOM}/new/begin", f"{ROOM}/new/wind-down", here, f"{here}/tell", f"{here}/group"):
        assert_no_barrier(reader, address)
    for address in (here, f"{here}/decide"):
        assert_no_barrier(seated(seat, stack, board), address)
    no = [("outcome", "deferred"), ("reasons", "D4"), ("until", SOON), *CASE]
    assert board.post(f"{here}/decide", no, 7).status == 303
    assert_no_barrier(reader, here)


def test_handing_over_has_no_barrier_on_either_side(seat: Seat, stack: Stack) -> None:
    clara, hamar = coordinator(stack, "moss"), coordinator(stack, "hamar")
    sent = Visitor(stack.url).send("family", "nb", filled_in("family", kommune_code="3103", bydel_code="0104")[0])
    family = clara.post(f"/workspace/enquiries/{sent.reference}/take-on", [("answered_how", "phone")], 0).location
    here = family.replace("families", "handovers/of")
    asked = [
        ("department", "hamar"),
        ("consent", "yes"),
        ("how", "oral"),
        ("given_on", typed(TODAY)),
        ("given_by", "Mor"),
    ]
    assert clara.post(f"{here}/ask", asked, version(clara.get(f"{here}/ask"))).status == 303
    given = re.search(r"/workspace/handovers/\w{9}", hamar.get("/workspace/").text)
    assert given
    for address in (here, family, "/workspace/closing-down"):
        assert_no_barrier(seated(seat, stack, clara), address)
    assert_no_barrier(seated(seat, stack, hamar), given[0])
