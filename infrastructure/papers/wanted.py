"""What papers are asked for: of which day, whose, and with links that lead where."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

import yaml

from infrastructure.build.places import DEPARTMENTS


class Unknown(Exception):
    """There is no such department; the message names it."""


@dataclass(frozen=True)
class Wanted:
    """What the papers are for: the day they are made, whose they are ("" = any department's), and where links to the
    tests lead, with a slash at the end.
    """

    on: date
    department: str
    source: str

    @cached_property
    def controller(self) -> str:
        """Who answers for what families tell. Raises Unknown."""
        if not self.department:
            return "Den som driver avdelingen"
        for one in departments():
            if one["id"] == self.department:
                return f"{one['operator']}, Home-Start Familiekontakten {one['name']}"
        raise Unknown(f"there is no department {self.department}")


def departments() -> list[dict[str, Any]]:
    """The list of departments, as it is written."""
    found: list[dict[str, Any]] = yaml.safe_load(DEPARTMENTS.read_text("utf-8"))["departments"]
    return found
