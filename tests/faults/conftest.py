"""The stack that all faults share, and a place for the figures that each test measured."""

import os
from collections import Counter
from collections.abc import Callable, Iterator
from random import Random

import pytest

from tests.faults.clockwork import sweep_until_quiet
from tests.faults.filling import fill_in
from tests.faults.person import everybody
from tests.faults_between import Faults
from tests.stack import Stack

FIGURES = pytest.StashKey[list[str]]()
Tell = Callable[..., None]


@pytest.fixture(scope="session", autouse=True)
def _owner(stack: Stack) -> None:
    """Gives this process the functions' settings and the owner's rights, so that tests can read what is kept."""
    for function in stack.client("lambda").list_functions()["Functions"]:
        os.environ.update(function["Environment"]["Variables"])
    os.environ.update(
        AWS_ENDPOINT_URL=stack.emulator_url,
        AWS_DEFAULT_REGION=stack.client("lambda").meta.region_name,
        AWS_ACCESS_KEY_ID="test",
        AWS_SECRET_ACCESS_KEY="test",
        AWS_XRAY_SDK_ENABLED="false",
        CASES_TABLE_PREFIX="hsf-cases-",
    )


@pytest.fixture(scope="module", autouse=True)
def _turned_by_hand(stack: Stack) -> Iterator[None]:
    """Only tests turn the clock. A run of its own, at another moment on every machine, would send before a test's
    faults begin, and be overtaken by an hour that passes while it sends.
    """
    with stack.still():
        yield


@pytest.fixture(autouse=True)
def _nothing_left_for_others(_owner: None) -> Iterator[None]:
    """Each test ends with an empty outbox: what it proves, it has proved by then."""
    yield
    from familiekontakten.outbox.records import DueRecord

    for partition in ("due", "stuck"):
        for row in list(DueRecord.query(partition, consistent_read=True)):
            row.delete()


@pytest.fixture(scope="module")
def between(stack: Stack) -> Iterator[Faults]:
    """The functions call through microburst for as long as a file's tests run."""
    with stack.faults() as faults:
        warm = everybody(stack.url, fill_in(Random(), 8), Random())  # starting anew takes the processes seconds
        assert all(one.shown for one in warm)
        sweep_until_quiet(stack)
        yield faults


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> Random:
    """This test's own chance, from the seed that pytest-randomly prints."""
    return Random(f"{_seed(request.config)} {request.node.name}")


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Tell:
    """Writes figures down; they are printed when all is over."""

    def write(text: object = "", **figures: object) -> None:
        facts = ", ".join(f"{name.replace('_', ' ')} {_plain(value)}" for name, value in figures.items())
        line = "; ".join(filter(None, [str(text), facts]))
        request.config.stash.setdefault(FIGURES, []).append(f"{request.node.name}: {line}")
        request.node.user_properties.append(("figure", line))  # for SECURITY.md, by way of --junitxml

    return write


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Prints what was measured."""
    if figures := config.stash.get(FIGURES, []):
        terminalreporter.section(f"faults met (seed {_seed(config)})")
        for line in figures:
            terminalreporter.write_line(line)


def _plain(value: object) -> object:
    return dict(value) if isinstance(value, Counter) else value


def _seed(config: pytest.Config) -> object:
    return config.getoption("randomly_seed", 0)
