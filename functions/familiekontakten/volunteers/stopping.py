"""Somebody said on the status page that they want to stop: a coordinator hears of it, and talks to them first. Pure.

Nobody is let go by a click: families may be waiting for a visit, and a place on a course is to be given back.
"""

from datetime import datetime

from familiekontakten.casebook.changing import changed
from familiekontakten.forms.field import Values
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if
from familiekontakten.volunteers.acts import leave
from familiekontakten.volunteers.becoming import OPEN, withdraw
from familiekontakten.volunteers.moves import not_in
from familiekontakten.volunteers.volunteer import ON_THE_WAY, Volunteer

SENDER = "sender"


def wish_received(volunteer: Volunteer, at: datetime) -> Volunteer:
    """They want to stop, from this day on. Raises Refused when they have stopped already."""
    refuse_if(not_in(volunteer, OPEN))
    return changed(volunteer, "wish_to_stop", SENDER, at, stop_wished_on=volunteer.stop_wished_on or day_of(at))


def wish_answered(volunteer: Volunteer, values: Values, by: str, at: datetime) -> Volunteer:
    """What they said when the coordinator called: they stay, or they stop. Raises Refused as `leave` does."""
    if values["answer"] == "stays":
        refuse_if(not_in(volunteer, OPEN))
        return changed(volunteer, "stays", by, at, stop_wished_on=None)
    end = withdraw if volunteer.state in ON_THE_WAY else leave
    return end(volunteer, str(values.get("reason", "")), by, at)
