"""Training of new coordinators: a round that was held, and one to which those who wait are invited."""

from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from familiekontakten.network.coordinators.coordinator import Coordinator
from familiekontakten.network.training import acts
from familiekontakten.network.training.round import Round

from infrastructure.demo.national.departments import Departments

HELD, COMING = 40, -35
"""Days since the first day of each round."""


@dataclass(frozen=True)
class Training:
    """Half of the newcomers are trained, the others wait."""

    departments: Departments

    def happen(self) -> None:
        """Both rounds."""
        for first in (HELD, COMING):
            self.departments.office.ago(max(first, 0) + 20, partial(self._planned, first))

    def _planned(self, first: int) -> None:
        office, new = self.departments.office, self.departments.new
        round_id, day = office.story.new_id(), office.day(first)
        office.story.put(acts.plan(round_id, day, day + timedelta(days=1), "Prøvesalen", **office.story.signed))
        half = (len(new) + 1) // 2
        office.do(Round, round_id, acts.invite, new[:half] if first == HELD else new[half:])
        if first == HELD:
            office.ago(first - 2, lambda: self._held(round_id))

    def _held(self, round_id: str) -> None:
        story = self.departments.office.story
        planned = story.get(Round, round_id)
        there = [story.get(Coordinator, one) for one in planned.invited]
        held = acts.hold(planned, there, planned.invited, **story.signed)
        story.put(held.round, *held.coordinators)
