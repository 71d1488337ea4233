"""Loads the list of departments with fresh keys into the tables that the environment names; nobody holds the keys."""

import yaml
from familiekontakten.departments.department import Address, Department
from familiekontakten.departments.records import publish, save_department, save_sending_public_key
from familiekontakten.sealing.envelope import new_key_pair

from infrastructure.build.places import DEPARTMENTS

FACTS = ("id", "name", "operator", "operator_kind", "phone")


def load() -> None:
    """Write every department of the list, and the key that senders' addresses are sealed to."""
    save_sending_public_key(new_key_pair("sending-1").public)
    for position, entry in enumerate(yaml.safe_load(DEPARTMENTS.read_text())["departments"]):
        department = Department(
            **{fact: entry[fact] for fact in FACTS},
            areas=tuple(entry["areas"]),
            addresses=tuple(Address(email) for email in entry["addresses"]),
            national=bool(entry.get("national")),
            key=new_key_pair(f"{entry['id']}-1").public,
        )
        save_department(department, position)
    publish()


if __name__ == "__main__":
    load()
