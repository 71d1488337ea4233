"""The same visitors and the same still clock as in the journeys."""

from tests.journeys.conftest import still_clock, visitor

__all__ = ["still_clock", "visitor"]
