"""What tests of several folders share."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

from infrastructure.build.catalogues import compile_catalogues
from tests import database as databases
from tests.stack import Stack, running

# How long something takes is measured by `make bench`, never asserted by a test.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")

LONG = tuple(
    f"tests/{path}"
    for path in (
        "browser/test_whole_journey.py",
        "browser/test_journeys.py",
        "journeys/test_new_department.py",
        "histories/",
        "gate/test_canary",
        "infrastructure/test_running.py",
        "browser/test_every_page.py",
        "gate/test_isolation.py",
        "gate/test_rooms_by_role.py",
    )
)
"""The folders and files that take longest: half a minute and more."""


def pytest_configure(config: pytest.Config) -> None:
    """Compiles the catalogues before anything is translated: what a fresh clone has not, a process keeps as missing.

    Only once where several processes share the tests: the others begin when it is done.
    """
    if not hasattr(config, "workerinput"):
        compile_catalogues()


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The long ones first, so that at the end no process waits for one that began late; otherwise as shuffled."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONG))


@pytest.fixture(scope="session")
def stack() -> Iterator[Stack]:
    """The whole stack, started once for all tests of a run; see tests/stack.py."""
    with running() as one:
        yield one


@pytest.fixture(scope="session")
def database() -> Iterator[str]:
    """The address of a database by itself, made once for all tests of a run; see tests/database.py."""
    with databases.made() as url:
        yield url
