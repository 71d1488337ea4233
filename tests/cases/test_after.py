"""What stays when a case is closed: a promised follow-up, and the gatherings a family still wants to hear of."""

from dataclasses import replace
from datetime import timedelta

import pytest
from familiekontakten.cases import follow_up, guest
from familiekontakten.cases.guest import GuestState
from familiekontakten.refused import Refused

from tests.cases import families
from tests.cases.families import KARI, NOW, SETTLED, TODAY
from tests.cases.refusing import fields_refused


def test_a_follow_up_is_a_thing_of_its_own_and_on_the_agenda_until_it_is_done() -> None:
    planned = follow_up.planned(families.closed(), "F1", by=KARI, at=NOW)
    assert planned
    assert (planned.filing().step, planned.filing().due) == ("follow_up", SETTLED.follow_up_on)
    assert fields_refused(lambda: follow_up.done(planned, " ", by=KARI, at=NOW)) == ["result"]
    done = follow_up.done(planned, "De har det bra", by=KARI, at=NOW)
    assert (done.done_on, done.filing().step) == (TODAY, None)
    with pytest.raises(Refused):
        follow_up.done(done, "En gang til", by=KARI, at=NOW)


def test_no_follow_up_is_planned_where_none_was_wished() -> None:
    without = replace(families.closed(), closing=replace(SETTLED, follow_up=False, follow_up_on=None))
    assert follow_up.planned(without, "F1", by=KARI, at=NOW) is None


def test_a_former_family_is_invited_on_a_consent_of_its_own_asked_for_again_each_year() -> None:
    family = guest.invited(families.closed(), "G1", by=KARI, at=NOW)
    assert family.may_be_invited(TODAY + timedelta(days=366))
    assert not family.may_be_invited(TODAY + timedelta(days=367))
    assert family.filing().step == "ask_guest_again"
    again = guest.asked_again(family, yes=True, by=KARI, at=NOW + timedelta(days=300))
    assert again.may_be_invited(TODAY + timedelta(days=600))


def test_a_guest_who_says_no_is_forgotten_by_name_and_number() -> None:
    family = guest.invited(families.closed(), "G1", by=KARI, at=NOW)
    gone = guest.asked_again(family, yes=False, by=KARI, at=NOW)
    assert (gone.state, gone.withdrawn_on, gone.filing().step) == (GuestState.GONE, TODAY, None)
    assert "Prøvesen" not in repr(gone)
    assert not gone.may_be_invited(TODAY)
    with pytest.raises(Refused):
        guest.gone(gone, by=KARI, at=NOW)


def test_while_the_case_is_open_the_family_is_no_guest() -> None:
    with pytest.raises(Refused):
        guest.invited(families.active(), "G1", by=KARI, at=NOW)
