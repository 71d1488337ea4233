"""What tests of several folders share."""

from collections.abc import Iterator

import pytest

from tests.stack import Stack, running


@pytest.fixture(scope="session")
def stack() -> Iterator[Stack]:
    """The whole stack, started once for all tests of a run; see tests/stack.py."""
    with running() as one:
        yield one
