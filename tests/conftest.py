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


def pytest_configure(config: pytest.Config) -> None:
    """Compiles the catalogues before anything is translated: what a fresh clone has not, a process keeps as missing.

    Only once where several processes share the tests: the others begin when it is done.
    """
    if not hasattr(config, "workerinput"):
        compile_catalogues()


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
