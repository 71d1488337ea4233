"""Gatherings: a regional one, a national one, and a conference to come."""

from datetime import timedelta
from functools import partial

from familiekontakten.gatherings import acts
from familiekontakten.gatherings.gathering import Gathering, GatheringKind

from infrastructure.demo.national.office import Office

NETWORK, NATIONAL, CONFERENCE = 130, 55, -48
"""Days since the first day of each."""


def happen(office: Office) -> None:
    """Planned two months ahead; of those that were held it is written down who came."""
    nearest = office.listed[:6]
    _held(office, NETWORK, GatheringKind.NETWORK_MEETING, "Rekruttering på små steder", [one.id for one in nearest])
    every = [one.id for one in office.listed]
    _held(office, NATIONAL, GatheringKind.COORDINATOR_GATHERING, "Samarbeid med helsestasjonen", every)
    _planned(office, CONFERENCE, GatheringKind.VOLUNTEER_CONFERENCE, "Å gå ved siden av")


def _planned(office: Office, days: int, kind: GatheringKind, theme: str) -> str:
    first, gathering = office.day(days), office.story.new_id()
    plan = acts.Plan(kind, first, first + timedelta(days=1), "Demohuset", theme)
    office.ago(days + 60, lambda: office.story.put(acts.plan(plan, gathering, **office.story.signed)))
    return gathering


def _held(office: Office, days: int, kind: GatheringKind, theme: str, departments: list[str]) -> None:
    people = {one: office.story.chance.randrange(0, 4) for one in departments[1:]} | {departments[0]: 2}
    gathering = _planned(office, days, kind, theme)
    office.ago(days - 3, partial(office.do, Gathering, gathering, acts.note_attendance, people, 3))
