"""Whatever happens in a department, in whatever order, through its real rooms and its real door: what must hold, holds.

The seed is pytest-randomly's, printed on top of every run; what was reached is printed at the end.
HISTORIES=100 walks more of them.
"""

import os
from collections import Counter
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis.stateful import run_state_machine_as_test

from infrastructure.local.cloud import Cloud
from tests.histories.conftest import REACHED_IN_ALL
from tests.histories.department import Reader
from tests.histories.house import House, built
from tests.histories.machine import Histories

ENOUGH = settings(
    max_examples=int(os.environ.get("HISTORIES", "6")),
    stateful_step_count=24,
    deadline=None,
    database=None,
    suppress_health_check=list(HealthCheck),
    phases=(Phase.generate,),
    print_blob=True,
)
REACHED = (
    "volunteer became approved",
    "course became running",
    "case became waiting",
    "case became active",
    "assignment became active",
)
"""What at least one history must have come to: rules that are never put to the test hold easily."""


@pytest.fixture(scope="module")
def house(database: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    with built(database, tmp_path_factory.mktemp("frames")) as made:
        yield made


def test_no_history_breaks_what_must_hold(house: House, database: str, request: pytest.FixtureRequest) -> None:
    did: Counter[str] = Counter()

    class Ours(Histories):
        pass

    Ours.house, Ours.database, Ours.did = house, database, did
    Ours.reader = Reader(house, Cloud(database).client("dynamodb"))
    run_state_machine_as_test(seed(request.config.getoption("randomly_seed", 0))(Ours), settings=ENOUGH)
    request.config.stash[REACHED_IN_ALL] = did
    assert [state for state in REACHED if not did[state]] == []
