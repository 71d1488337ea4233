"""From a gathering to what is counted of it. Pure."""

from familiekontakten.gatherings.gathering import Gathering, GatheringState
from familiekontakten.statistics.facts.fact import Fact
from familiekontakten.statistics.facts.writing import iso, row

EVENT = "event"


def facts_of_gathering(gathering: Gathering, _: str) -> tuple[Fact, ...]:
    """One that was held: its days, its people, and from how many departments (annual reports for 2011 and 2019)."""
    if gathering.state is not GatheringState.HELD:
        return ()
    own = row(
        EVENT,
        gathering.id,
        gathering.version,
        kind=gathering.kind.value,
        start=iso(gathering.starts_on),
        end=iso(gathering.ends_on),
        attendees=gathering.people,
        departments=len(gathering.attendance),
    )
    return (Fact(EVENT, gathering.id, (own,)),)
