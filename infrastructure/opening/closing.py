"""The steps that close a department or merge it into another, as its plan in the national office's book has it.

Twice: first nobody is led to it any more, and it finishes what it has begun; then, when nothing is left in it, it
closes. Between the two lies at least the minute for which the public door remembers the list.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from familiekontakten.refused import Refused as RuleBroken

from infrastructure.local.cloud import Cloud
from infrastructure.opening import deploying, line
from infrastructure.opening.opening import Refused, spoken
from infrastructure.opening.steps import Step, never

if TYPE_CHECKING:
    from familiekontakten.start_ups.start_up import StartUp


@dataclass(frozen=True)
class Closing:
    """What is closed where: `start_up` is the thing that has the plan, `listed` the file with the list. `at`: now."""

    cloud: Cloud
    listed: Path
    start_up: "StartUp"
    at: datetime

    @property
    def department(self) -> str:
        """Its id."""
        return self.start_up.department

    @property
    def successor(self) -> str:
        """The id of the department that carries on; "" where nobody does."""
        return self.start_up.ending.successor if self.start_up.ending else ""

    @property
    def leads_there(self) -> bool:
        """Whether somebody is still led to it, by the list or by what was loaded of it."""
        from familiekontakten.departments.records import department

        loaded = department(self.department)
        return self._is_listed_with_areas or bool(loaded and loaded.areas)

    @property
    def _is_listed_with_areas(self) -> bool:
        return bool(line.areas_of(self.listed.read_text(), self.department))

    def emptying(self) -> tuple[Step, ...]:
        """The steps after which nobody new comes."""
        areas = ", ".join(line.areas_of(self.listed.read_text(), self.department))
        to = self.successor or "the national inbox"
        return (
            Step(
                "line", f"{areas} is led to {to}, in {self.listed}", lambda: not self._is_listed_with_areas, self._empty
            ),
            Step("inbox", "the public door is told", never, self._load),
            Step("pages", "the public pages, built anew", never, self._publish),
        )

    def closing(self) -> tuple[Step, ...]:
        """The steps after which nobody gets in. Raises Refused while something is left."""
        self._check()
        number = self.start_up.id
        return (
            Step("line", f"{self.department} is closed, in {self.listed}; its table stays", never, self._close),
            Step("inbox", "nobody gets in", never, self._load),
            Step("pages", "the public pages, built anew", never, self._publish),
            Step("start-up", f"{number} is ended, and its last day in the register", never, self._end),
        )

    def _check(self) -> None:
        from familiekontakten.departments.records import remembered_until

        from infrastructure.opening.start_ups import ended

        if self.at < remembered_until():
            raise Refused("the list was loaded just now, and doors remember the one before for a minute: wait for that")
        try:
            ended(self.start_up, self.at)
        except RuleBroken as broken:
            raise Refused("\n".join(spoken(one) for one in broken.problems)) from None

    def _empty(self) -> None:
        text = line.emptied(self.listed.read_text(), self.department, self.successor)
        deploying.write_list(self.listed, text)

    def _close(self) -> None:
        deploying.write_list(self.listed, line.closed(self.listed.read_text(), self.department))

    def _load(self) -> None:
        from infrastructure.operator.departments import load_file

        load_file(self.listed)

    def _publish(self) -> None:
        deploying.publish_pages(self.cloud)

    def _end(self) -> None:
        from infrastructure.opening.start_ups import end

        end(self.start_up.id, self.at)
