"""Somebody who wants to stop is talked to first, and then stays or stops; nobody leaves a family behind."""

from dataclasses import replace

import pytest
from familiekontakten.refused import Refused
from familiekontakten.volunteers.acts import OPEN_ASSIGNMENT
from familiekontakten.volunteers.next_step import next_step
from familiekontakten.volunteers.offers import offered
from familiekontakten.volunteers.stopping import wish_answered, wish_received
from familiekontakten.volunteers.volunteer import ACCEPTED, CLOSED, ON_THE_WAY, Volunteer, VolunteerState

from tests.volunteers.people import BY, NOW, TODAY, ready

STOPS, STAYS = {"answer": "confirmed", "reason": "Flytter"}, {"answer": "stays"}


def wishing(state: VolunteerState) -> Volunteer:
    return wish_received(ready(state=state), NOW)


@pytest.mark.parametrize("state", sorted(ON_THE_WAY | ACCEPTED))
def test_the_wish_is_the_next_step_until_it_is_answered(state: VolunteerState) -> None:
    person = wishing(state)
    step = next_step(person)
    assert step
    assert (step.code, step.due) == ("confirm_stop", TODAY)
    assert "stop-wish" in [offer.form.name for offer in offered(person)]
    stays = wish_answered(person, STAYS, BY, NOW)
    assert (stays.state, next_step(stays)) == (state, next_step(ready(state=state)))
    assert "stop-wish" not in [offer.form.name for offer in offered(stays)]
    gone = wish_answered(person, STOPS, BY, NOW)
    assert gone.state == (VolunteerState.WITHDRAWN if state in ON_THE_WAY else VolunteerState.LEFT)
    assert (gone.reason, next_step(gone)) == ("Flytter", None)


def test_said_twice_it_is_as_old_as_the_first_time() -> None:
    later = NOW.replace(year=NOW.year + 1)
    assert wish_received(wishing(VolunteerState.APPROVED), later).stop_wished_on == TODAY


def test_nobody_stops_while_a_family_has_nobody_else() -> None:
    busy = replace(wishing(VolunteerState.APPROVED), assignments=("A2345678C",))
    with pytest.raises(Refused) as no:
        wish_answered(busy, STOPS, BY, NOW)
    assert [problem.text for problem in no.value.problems] == [OPEN_ASSIGNMENT]


@pytest.mark.parametrize("state", sorted(CLOSED))
def test_whoever_has_stopped_cannot_wish_it_again(state: VolunteerState) -> None:
    with pytest.raises(Refused):
        wishing(state)
