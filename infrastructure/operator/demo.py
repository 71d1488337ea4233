"""`hsf demo`: fills three departments and the national office of the stack that runs here with an invented year."""

import argparse
import os
import time
from datetime import UTC, datetime, timedelta
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from infrastructure.operator.where import enter

if TYPE_CHECKING:
    from familiekontakten.access.roles import Role

    from infrastructure.demo.national.year import Lived
    from infrastructure.demo.story import Place, Story

SEED = 2026
LARGE = "moss"
KOMMUNER = {"moss": ("3103", "0104"), "hamar": ("3403", ""), "larvik": ("3909", "")}
"""The departments that are filled: those that the demo accounts work in. Their municipality, and its district."""

NOBODY = ("operator", "Demo Koordinatorsen")


NATIONAL = "national"


class Refused(Exception):
    """The departments are not filled; the message says why."""


class Told(NamedTuple):
    """What happened in the departments, and in the national office."""

    departments: "tuple[Story, ...]"
    office: "Lived"


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    demo = commands.add_parser("demo", help="fill an empty stack on this machine with an invented year")
    demo.add_argument("--seed", type=int, default=SEED, help=f"another story; {SEED} where nothing is said")
    demo.set_defaults(run=lambda options: run(options.seed))


def run(seed: int) -> None:
    """Fill them. Raises Refused on AWS, and where one of them already holds something."""
    if enter().endpoint is None:
        raise Refused("demo data is for the stack on this machine only")
    os.environ |= {"PEPPER": f"demo {seed}", "AWS_XRAY_SDK_ENABLED": "false"}
    told = fill(seed, datetime.now(UTC))
    _figures(datetime.now(UTC))
    print("Log in at /workspace/ as koordinator@example.org to see Moss, as nasjonalt@example.org to see the office.")
    print(f"An application that is being written: /api/l/{told.office.link}")


def fill(seed: int, now: datetime) -> Told:
    """The same in the tables that this process is set to; returns what happened. Raises Refused."""
    from infrastructure.demo.holding import holds_something

    began = time.monotonic()
    full = [department for department in (*KOMMUNER, NATIONAL) if holds_something(department)]
    if full:
        raise Refused(f"{', '.join(full)} already hold something; start an empty stack with STATE=elsewhere make run")
    print(f"Telling the story with seed {seed} ...", flush=True)
    told = tuple(fill_one(department, seed, now) for department in KOMMUNER)
    office = fill_office(seed, now, told)
    print(f"Done in {time.monotonic() - began:.0f} s.")
    return Told(told, office)


def fill_one(department: str, seed: int, now: datetime) -> "Story":
    """One of them, whatever it holds."""
    from infrastructure.demo.holding import owners_book, public_key
    from infrastructure.demo.year import live

    place, chance = _place(department), Random(f"{seed} {department}")  # noqa: S311 - a story, no secret
    story = live(place, owners_book(department), public_key(department), chance, now, department == LARGE)
    print(f"  {place.name}: {len(story.things())} things", flush=True)
    return story


def fill_office(seed: int, now: datetime, told: "tuple[Story, ...]") -> "Lived":
    """The national office, whatever it holds. `told`: the years of the departments that get something of its money."""
    from familiekontakten.access.roles import Role
    from familiekontakten.departments.records import all_departments

    from infrastructure.demo.holding import owners_book
    from infrastructure.demo.national.year import live
    from infrastructure.demo.story import Place, Story

    chance = Random(f"{seed} {NATIONAL}")  # noqa: S311 - a story, no secret
    place = Place(NATIONAL, "Nasjonalt kontor", "", "", *_somebody(Role.NATIONAL_OFFICE, NATIONAL))
    story = Story(place, owners_book(NATIONAL), chance, now)
    approver, _ = _somebody(Role.BOARD_APPROVER, NATIONAL)
    lived = live(story, approver, all_departments(), told)
    print(f"  {place.name}: {len(story.things())} things", flush=True)
    return lived


def _figures(now: datetime) -> None:
    """What the night would have counted of all that, so that charts and demand show it today."""
    from familiekontakten.months import day_of
    from familiekontakten.statistics.facts.fact import LIVE
    from familiekontakten.statistics.fold.nightly import fold_set, periods

    yesterday = day_of(now - timedelta(days=1))
    for department in (*KOMMUNER, NATIONAL):
        fold_set(LIVE, department, periods(yesterday), yesterday)


def _place(department: str) -> "Place":
    from familiekontakten.access.roles import Role
    from familiekontakten.departments.records import department as known

    from infrastructure.demo.story import Place

    listed = known(department)
    name = listed.name if listed else department
    return Place(department, name, *KOMMUNER[department], *_somebody(Role.COORDINATOR, department))


def _somebody(role: "Role", department: str) -> tuple[str, str]:
    """Id and name of somebody with a role."""
    from familiekontakten.access.records import all_staff

    found = (
        one for one in all_staff() if any((each.role, each.department) == (role, department) for each in one.grants)
    )
    return min(((one.id, one.name) for one in found), default=NOBODY)
