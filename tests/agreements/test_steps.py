"""Whatever the first page sends a colleague to, and whatever the menu and the lists lead to, is there."""

import re

import pytest
from familiekontakten.today.steps import STEPS
from familiekontakten.workspace.kinds import KINDS
from familiekontakten.workspace.listings import LISTINGS
from familiekontakten.workspace.rooms import ROOMS, SIDE_ROOMS

from tests.agreements.test_routes import routes_of

LEADS_TO = {
    **{f"step {code}": step.path for code, step in STEPS.items()},
    **{f"kind {code}": kind.path for code, kind in KINDS.items()},
    **{f"list {name}": listing.path for name, listing in LISTINGS.items()},
    **{f"menu {room.label}": room.path for room in (*ROOMS, *SIDE_ROOMS)},
}


@pytest.fixture(scope="module")
def pages() -> list[re.Pattern[str]]:
    """The addresses that the workspace answers with a page."""
    found = [route.split()[1] for route in routes_of("workspace") if route.startswith("GET ")]
    return [re.compile("/workspace" + re.sub(r"\{\w+\}", "[^/]+", path)) for path in found]


@pytest.mark.parametrize("path", LEADS_TO.values(), ids=LEADS_TO)
def test_it_leads_to_a_page(pages: list[re.Pattern[str]], path: str) -> None:
    address, _, _ = path.format(id="7KMP3XTV4").partition("?")
    assert [page.pattern for page in pages if page.fullmatch(address)], address


def test_every_step_says_what_to_do() -> None:
    assert all(step.label.strip() for step in STEPS.values())
