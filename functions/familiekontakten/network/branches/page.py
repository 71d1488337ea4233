"""The pages about departments, inside the workspace's frame."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from familiekontakten.casebook.entry import Entry
from familiekontakten.departments.department import Department
from familiekontakten.door.answers import Answer
from familiekontakten.languages.catalogue import N_
from familiekontakten.network.asking import ROOM
from familiekontakten.network.branches.branch import Branch
from familiekontakten.network.branches.offers import ACTS
from familiekontakten.network.reading import NOBODY, Staffing, staffing
from familiekontakten.network.targets.attainment import Attained
from familiekontakten.places.place import DISTRICTS, MUNICIPALITIES
from familiekontakten.start_ups.resource_group import CATEGORIES, RECOMMENDED, gaps
from familiekontakten.workspace.offer import Offer
from familiekontakten.workspace.offering import about
from familiekontakten.workspace.page import room_page

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE, ONE = N_("Avdelinger"), N_("Avdeling")
STATES = {"open": N_("I drift"), "closed": N_("Nedlagt"), "merged": N_("Slått sammen")}
OPERATORS = {
    "municipality": N_("Kommune"),
    "organisation": N_("Organisasjon"),
    "foundation": N_("Stiftelse"),
    "cooperation": N_("Samarbeid"),
}
LEAST_PERCENT = 50
"""At least half a position (the charity's page for municipalities)."""


def list_page(
    desk: "Desk",
    listed: Sequence[Department],
    branches: Mapping[str, Entry],
    staffed: Mapping[str, Staffing],
    ended: Sequence[Entry],
) -> Answer:
    """Every department of the list, those that are not in the book yet too; and those that have ended."""
    facts = {
        "departments": [(one, branches.get(one.id), staffed.get(one.id, NOBODY)) for one in listed],
        "ended": ended,
        "states": STATES,
        "operators": OPERATORS,
        "people": sum(one.people for one in staffed.values()),
        "percent": sum(one.percent for one in staffed.values()),
        "recommended": len(RECOMMENDED),
        "room": ROOM,
    }
    return room_page(desk, TITLE, "network/departments.html.j2", facts)


def branch_page(
    desk: "Desk",
    branch: Branch,
    coordinators: Sequence[Entry],
    attained: Sequence[Attained],
    offers: Mapping[str, Offer],
    names: Mapping[str, str],
) -> Answer:
    """One department: what is agreed, who works there, who sits in its resource group, and how far it has come."""
    staffed = staffing(coordinators).get(branch.id, NOBODY)
    categories = {choice.value: choice.label for choice in CATEGORIES}
    facts = {
        **about(desk, branch, offers),
        "branch": branch,
        "state": STATES[branch.state],
        "operator_kind": OPERATORS.get(branch.operator_kind, ""),
        "places": [_place(area) for area in branch.areas],
        "coordinators": coordinators,
        "staffed": staffed,
        "small": not branch.closed and staffed.percent < LEAST_PERCENT,
        "least": LEAST_PERCENT,
        "categories": categories,
        "gaps": [categories[one] for one in gaps(branch.resource_group)],
        "attained": attained,
        "names": names,
        "words": ACTS,
        "room": ROOM,
    }
    return room_page(desk, ONE, "network/department.html.j2", facts)


def _place(area: str) -> str:
    """What an area is called: a municipality or a district."""
    found = DISTRICTS.get(area) or MUNICIPALITIES.get(area)
    return found.name if found else area
