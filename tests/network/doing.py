"""What the national office does in the rooms of the network, act by act, and what the registers then say."""

from collections.abc import Mapping
from typing import Any

from familiekontakten.network.branches import routes as branches
from familiekontakten.network.reading import working
from familiekontakten.network.training import routes as training
from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.indicators.catalogue import REGISTERS
from familiekontakten.statistics.period import year
from familiekontakten.statistics.records import registers as register_rows
from familiekontakten.statistics.registers import Registers, registers_of

from tests.volunteers.conftest import Rooms

ROOM = "/workspace/national/departments"


def register(office: Rooms, name: str = "moss", opened_on: str = "1.9.2011") -> None:
    answer = office.send(branches.do_department_act, {"opened_on": opened_on}, name, "register")
    assert (answer.status_code, answer.headers["Location"]) == (303, f"{ROOM}/{name}"), answer.body


def do(office: Rooms, act: str, typed: Mapping[str, str], version: int | None = None) -> Any:  # noqa: ANN401 - an answer
    return office.send(branches.do_department_act, typed, "moss", act, version=version)


def hire(office: Rooms, name: str = "Kari Prøvesen", **changes: str) -> str:
    typed = {"name": name, "percent": "60", "since": "1.10.2026", "background": "yes"} | changes
    assert do(office, "coordinator", typed).status_code == 303
    return next(one.id for one in working(office.open_book()) if one.label == name)


def planned(office: Rooms) -> str:
    """The id of a round of training that is over."""
    typed = {"first": "10.11.2026", "last": "11.11.2026", "place": "Oslo"}
    answer = office.send(training.plan_round, typed)
    return str(answer.headers["Location"]).rpartition("/")[2]


def known() -> Registers:
    """The national registers as every indicator reads them."""
    return registers_of(register_rows(LIVE))


def counted(indicator: str, of: int = 2026) -> Mapping[str, int]:
    found = next(one for one in REGISTERS if one.id == indicator)
    counts: Mapping[str, int] = found.count(known(), year(of))
    return counts
