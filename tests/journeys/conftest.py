"""Visitors, and a clock that stands still while somebody looks."""

from collections.abc import Iterator

import pytest

from tests.journeys.visitor import Visitor
from tests.stack import Stack


@pytest.fixture
def visitor(stack: Stack) -> Visitor:
    """A reader who has never been here."""
    return Visitor(stack.url)


@pytest.fixture
def still_clock(stack: Stack) -> Iterator[None]:
    """Nothing happens by itself; what was due before is done."""
    with stack.still():
        stack.invoke("send_notices")
        yield
