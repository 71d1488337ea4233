"""The steps that open a department: its line, its table, its key and place in the directory, its page, its first login,
and last that it is in operation. Each is safe to take again, so an opening that was interrupted is run once more.
"""

from argparse import Namespace
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import yaml
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import translate
from familiekontakten.refused import Refused as RuleBroken

from infrastructure.local.cloud import Cloud
from infrastructure.opening import deploying, line
from infrastructure.opening.steps import Step, never

if TYPE_CHECKING:
    from familiekontakten.start_ups.start_up import StartUp

SPOKEN = "en"
COORDINATOR = "coordinator"


class Refused(Exception):
    """The department cannot be opened or closed; the message says what is missing, and who does something about it."""


@dataclass(frozen=True)
class Opening:
    """What is opened where: `entry` is the department's line, `listed` the file that it stands in. `at`: now."""

    cloud: Cloud
    listed: Path
    entry: line.Entry
    start_up: str
    coordinator: str
    coordinator_name: str
    at: datetime

    @property
    def department(self) -> str:
        """The new department's id."""
        return str(self.entry["id"])

    def steps(self) -> tuple[Step, ...]:
        """In the order in which they are taken; nobody is led to the department before its day."""
        entry, cloud = self.entry, self.cloud
        areas, opens = ", ".join(entry["areas"]), entry["opens_on"].isoformat()
        return (
            Step("line", f"{line.written(entry).strip()} in {self.listed}", self._is_listed, self._list),
            Step("table", f"hsf-cases-{entry['id']}, its own", self._has_table, self._make_table),
            Step(
                "inbox", f"a key; {areas} is led to it from {opens} on, and its courses are listed", never, self._load
            ),
            Step("pages", "the public pages, built anew", never, lambda: deploying.publish_pages(cloud)),
            Step("login", f"{self.coordinator}, coordinator of it from today", self._may_enter, self._let_in),
            Step(
                "start-up", f"{self.start_up} in operation from {opens}, in the register", self._operates, self._operate
            ),
        )

    def _is_listed(self) -> bool:
        listed = yaml.safe_load(self.listed.read_text())["departments"]
        return dict(self.entry) in listed

    def _list(self) -> None:
        deploying.write_list(self.listed, line.added(self.listed.read_text(), self.entry))

    def _has_table(self) -> bool:
        return deploying.has_table(self.cloud, self.department)

    def _make_table(self) -> None:
        deploying.make_tables(self.cloud, self.listed)

    def _load(self) -> None:
        from infrastructure.operator.departments import load_file

        load_file(self.listed)

    def _may_enter(self) -> bool:
        from familiekontakten.access.records import all_staff

        own = [one for one in all_staff() if one.email == self.coordinator]
        return any((one.role, one.department) == (COORDINATOR, self.department) for who in own for one in who.grants)

    def _let_in(self) -> None:
        from infrastructure.operator import staff

        staff.make(self.coordinator, self.coordinator_name)
        staff.give(
            Namespace(email=self.coordinator, role=COORDINATOR, department=self.department, since=None, until=None)
        )

    def _operates(self) -> bool:
        from infrastructure.opening.start_ups import read

        return read(self.start_up).department == self.department

    def _operate(self) -> None:
        from infrastructure.opening.start_ups import operate

        operate(self.start_up, self.department, self.entry["opens_on"], self.at)


def check(start_up: "StartUp", department: str, opens_on: date, at: datetime) -> None:
    """Raises Refused with every requirement that does not hold on the opening day. In operation there: nothing."""
    from familiekontakten.start_ups.deciding import begin_operating

    if start_up.department == department and start_up.opens_on == opens_on:
        return
    try:
        begin_operating(start_up, department, opens_on, "operator", at)
    except RuleBroken as broken:
        who = {missing.text: missing.who for one in start_up.standing(opens_on) for missing in one.missing}
        said = (f"  {one.field} {spoken(one)} ({translate(SPOKEN, who.get(one.text, ''))})" for one in broken.problems)
        raise Refused("\n".join(["it cannot be opened yet:", *said])) from None


def spoken(problem: Problem) -> str:
    """What a rule says, to an operator."""
    return translate(SPOKEN, problem.text, **problem.params)
