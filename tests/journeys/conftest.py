"""Visitors, and a clock that stands still while somebody looks."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.journeys.insider import client
from tests.journeys.visitor import Visitor
from tests.stack import Stack


@pytest.fixture
def visitor(stack: Stack) -> Visitor:
    """A reader who has never been here."""
    return Visitor(stack.url)


@pytest.fixture
def still_clock(stack: Stack) -> Iterator[None]:
    """Nothing happens by itself; what was due before is done."""
    with _still(stack):
        stack.invoke("send_notices")
        yield


@contextmanager
def _still(stack: Stack) -> Iterator[None]:
    events = client(stack, "events")
    rules = [rule["Name"] for rule in events.list_rules()["Rules"] if "ScheduleExpression" in rule]
    for name in rules:
        events.disable_rule(Name=name)
    try:
        yield
    finally:
        for name in rules:
            events.enable_rule(Name=name)
