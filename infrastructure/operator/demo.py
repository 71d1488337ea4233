"""`hsf demo`: fills three departments of the stack that runs here with an invented year."""

import argparse
import os
import time
from datetime import UTC, datetime
from random import Random
from typing import TYPE_CHECKING

from infrastructure.operator.where import enter

if TYPE_CHECKING:
    from infrastructure.demo.story import Place, Story

SEED = 2026
LARGE = "moss"
KOMMUNER = {"moss": ("3103", "0104"), "hamar": ("3403", ""), "larvik": ("3909", "")}
"""The departments that are filled: those that the demo accounts work in. Their municipality, and its district."""

NOBODY = ("operator", "Demo Koordinatorsen")


class Refused(Exception):
    """The departments are not filled; the message says why."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    demo = commands.add_parser("demo", help="fill three empty departments with an invented year, on one machine only")
    demo.add_argument("--seed", type=int, default=SEED, help=f"another story; {SEED} where nothing is said")
    demo.set_defaults(run=lambda options: run(options.seed))


def run(seed: int) -> None:
    """Fill them. Raises Refused on AWS, and where one of them already holds something."""
    if enter().endpoint is None:
        raise Refused("demo data is for the stack on this machine only")
    os.environ |= {"PEPPER": f"demo {seed}", "AWS_XRAY_SDK_ENABLED": "false"}
    fill(seed, datetime.now(UTC))


def fill(seed: int, now: datetime) -> "tuple[Story, ...]":
    """The same in the tables that this process is set to; returns what happened. Raises Refused."""
    from infrastructure.demo.holding import holds_something

    began = time.monotonic()
    full = [department for department in KOMMUNER if holds_something(department)]
    if full:
        raise Refused(f"{', '.join(full)} already hold something; start an empty stack with STATE=elsewhere make run")
    print(f"Telling the story with seed {seed} ...", flush=True)
    told = tuple(fill_one(department, seed, now) for department in KOMMUNER)
    print(f"Done in {time.monotonic() - began:.0f} s. Log in at /workspace/ as koordinator@example.org to see Moss.")
    return told


def fill_one(department: str, seed: int, now: datetime) -> "Story":
    """One of them, whatever it holds."""
    from infrastructure.demo.holding import owners_book, public_key
    from infrastructure.demo.year import live

    place, chance = _place(department), Random(f"{seed} {department}")  # noqa: S311 - a story, no secret
    story = live(place, owners_book(department), public_key(department), chance, now, department == LARGE)
    print(f"  {place.name}: {len(story.things())} things", flush=True)
    return story


def _place(department: str) -> "Place":
    from familiekontakten.access.records import all_staff
    from familiekontakten.access.roles import Role
    from familiekontakten.departments.records import department as known

    from infrastructure.demo.story import Place

    wanted = (Role.COORDINATOR, department)
    found = (one for one in all_staff() if any((grant.role, grant.department) == wanted for grant in one.grants))
    who = min(((one.id, one.name) for one in found), default=NOBODY)
    listed = known(department)
    return Place(department, listed.name if listed else department, *KOMMUNER[department], *who)
