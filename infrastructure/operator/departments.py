"""`hsf departments`: the list of departments, with their keys."""

import argparse
import re
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from infrastructure.build.places import DEPARTMENTS
from infrastructure.operator import opening, plus
from infrastructure.operator.where import enter

NEEDED = ("id", "name", "operator", "operator_kind", "areas", "phone", "addresses")
DAYS = ("home_start_plus_on", "opens_on")
"""What an entry may say, each a date without quotes."""


class BadList(Exception):
    """The list cannot be loaded; the message names the department and what is wrong."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    text = "the list of departments; opening and closing one"
    kinds = commands.add_parser("departments", aliases=["department"], help=text).add_subparsers(required=True)
    load = kinds.add_parser("load", help="load the list; makes keys where there are none, and never replaces one")
    load.add_argument("--file", type=Path, default=DEPARTMENTS)
    load.set_defaults(run=lambda options: load_file(options.file))
    opening.add_to(kinds)
    plus.add_to(kinds)
    kinds.add_parser("list", help="show what is loaded").set_defaults(run=lambda _: show())


def checked(listed: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The list itself, when entries are whole, ids and areas unique and exactly one national. Raises BadList."""
    areas: dict[str, str] = {}
    for entry in listed:
        for name in NEEDED:
            if name not in entry:
                raise BadList(f"{entry.get('id', entry)}: {name} is missing")
        if not re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", entry["id"]):
            raise BadList(f"{entry['id']}: an id has only a-z, 0-9 and single hyphens")
        for area in entry["areas"]:
            if area in areas:
                raise BadList(f"{entry['id']}: area {area} already belongs to {areas[area]}")
            areas[area] = entry["id"]
        if entry.get("closed") and entry["areas"]:
            raise BadList(f"{entry['id']}: closed, but still has areas")
        for name in DAYS:
            if type(entry.get(name, date.min)) is not date:
                raise BadList(f"{entry['id']}: {name} is a date, such as 2026-12-31")
    _check_whole(listed)
    return listed


def _check_whole(listed: list[dict[str, Any]]) -> None:
    ids = [entry["id"] for entry in listed]
    doubled = {one for one in ids if ids.count(one) > 1}
    if doubled:
        raise BadList(f"{', '.join(sorted(doubled))}: listed twice")
    if sum(bool(entry.get("national")) for entry in listed) != 1:
        raise BadList("exactly one entry must be national")


def load_file(file: Path) -> None:
    """Make the directory equal to the list, keeping each key, and each note that an address has bounced."""
    listed = checked(yaml.safe_load(file.read_text())["departments"])
    enter()
    from familiekontakten.departments.department import Address, Department
    from familiekontakten.departments.records import all_departments, publish, save_department, save_sending_public_key
    from familiekontakten.sealing.records import ensure_department_key, ensure_sending_key

    save_sending_public_key(ensure_sending_key())
    bounced = {(known.id, one.email) for known in all_departments() for one in known.addresses if one.bounced}
    for position, entry in enumerate(listed):
        addresses = tuple(Address(email, (entry["id"], email) in bounced) for email in entry["addresses"])
        facts = {name: entry[name] for name in ("id", "name", "operator", "operator_kind", "phone")}
        department = Department(
            **facts,
            areas=tuple(entry["areas"]),
            addresses=addresses,
            national=bool(entry.get("national")),
            closed=bool(entry.get("closed")),
            home_start_plus_on=entry.get("home_start_plus_on"),
            opens_on=entry.get("opens_on"),
            key=ensure_department_key(entry["id"]),
        )
        save_department(department, position)
    publish()
    print(f"{len(listed)} departments loaded")


def show() -> None:
    """One line for each department: id, areas, addresses, and whether mail still reaches it."""
    enter()
    from familiekontakten.departments.records import all_departments

    for department in all_departments():
        reached = ", ".join(department.reachable) or "NO ADDRESS THAT MAIL REACHES"
        key = department.key.id if department.key else "NO KEY"
        print(f"{department.id:32} {key:34} {' '.join(department.areas):24} {reached}")
