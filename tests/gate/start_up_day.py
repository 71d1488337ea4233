"""A department begins and another winds down: whatever takes free text is given words that stand nowhere else."""

import re

from tests.gate.canary import Canaries
from tests.gate.office import Writer, writer
from tests.journeys.a_family import TODAY, typed, weeks
from tests.journeys.matched import version
from tests.rooms import approver, coordinator, office
from tests.stack import Stack

ROOM = "/workspace/national/start-ups"
SOON = typed(weeks(10))
TOLD = [
    ("kommune_codes", "5501"),
    ("operator_type", "municipality"),
    ("position_percent", "50"),
    ("funded_years", "3"),
    ("office_years", "3"),
    ("declaration_on", typed(TODAY)),
]
ENDING = [("kind", "closed"), ("on", SOON)]


def a_department_begins(stack: Stack, canaries: Canaries) -> tuple[Writer, ...]:
    """Told and shown, deferred and taken up again, and decided by the board, as Home-Start+ is; whoever wrote it."""
    desk, board = writer(office(stack), canaries), writer(approver(stack), canaries)
    here = desk.post(f"{ROOM}/new/begin", [("kommune_codes", "5501")]).location
    desk.post(f"{here}/tell", TOLD, 1)
    desk.post(f"{here}/prove", [("requirement", "D1"), ("on", typed(TODAY))], 2)
    desk.post(f"{here}/defer", [("reasons", "other"), ("until", SOON)], 3)
    desk.post(f"{here}/resume", [("contact_on", SOON)], 4)
    desk.post(f"{here}/receive", [], 5)
    desk.post(f"{here}/check", [], 6)
    desk.post(f"{here}/present", [("on", typed(TODAY))], 7)
    board.post(f"{here}/decide", [("outcome", "refused"), ("reasons", "D4"), ("on", typed(TODAY))], 8)
    board.get(here)
    desk.post(f"{here}/wind-down", ENDING, 9)
    desk.get(desk.post(f"{ROOM}/new/wind-down", [("department", "larvik"), *ENDING]).location)
    plus = desk.post("/workspace/national/home-start-plus/new/apply", [("department", "hamar"), ("on", typed(TODAY))])
    board.post(f"{plus.location}/decide", [("outcome", "approved"), ("on", typed(TODAY))], 1)
    board.get(plus.location)
    return desk, board


def a_network_is_kept(stack: Stack, canaries: Canaries) -> Writer:
    """A department with a coordinator, whose name is corrected; a round of training, planned and moved."""
    desk, root = writer(office(stack), canaries), "/workspace/national/departments"
    desk.post(f"{root}/arendal/register", [("opened_on", typed(TODAY))])
    hired = [("percent", "50"), ("background", "yes"), ("since", typed(TODAY))]
    desk.post(f"{root}/arendal/coordinator", hired)
    kari = re.findall(rf"{root}/coordinators/\w{{9}}", desk.get(f"{root}/coordinators").text)[0]
    desk.post(f"{kari}/describe", [("background", "yes")], version(desk.get(f"{kari}/describe")))
    days = [("first", SOON), ("last", SOON)]
    planned = desk.post(f"{root}/training/new/plan", days).location
    desk.post(f"{planned}/move", days, version(desk.get(f"{planned}/move")))
    desk.get(planned)
    return desk


def a_family_goes_over(stack: Stack, giving: Writer, family: str) -> Writer:
    """Hamar's coordinator, who takes on a family (reference) of another department with the rights of her own alone."""
    asked = [("department", "hamar"), ("consent", "yes"), ("how", "oral"), ("given_on", typed(TODAY))]
    here, hamar = f"/workspace/handovers/of/{family}", writer(coordinator(stack, "hamar"), giving.canaries)
    giving.post(f"{here}/ask", asked, version(giving.get(f"{here}/ask")))
    given = re.search(r"/workspace/handovers/\w{9}", hamar.get("/workspace/").text)
    assert given, "what was asked of her is on her first page"
    hamar.get(given[0])
    hamar.get(hamar.post(f"{given[0]}/take-on", [], 1).location)
    giving.get("/workspace/")
    giving.post(f"{here}/finish", [], version(giving.get(here)))
    return hamar
