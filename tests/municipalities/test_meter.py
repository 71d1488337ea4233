"""The requirement meter says of a tick what the rules for applications say."""

from datetime import date

from familiekontakten.municipalities.form import IN_PLACE
from familiekontakten.municipalities.meter import meter
from familiekontakten.start_ups.requirements import REQUIREMENTS
from hypothesis import given
from hypothesis import strategies as st

TODAY = date(2026, 11, 22)
TICKS = st.sets(st.sampled_from([choice.value for choice in IN_PLACE.choices]))


def told(percent: int, ticked: set[str]) -> set[str]:
    return {one.requirement.id for one in meter(("3101",), percent, ticked, TODAY).standings if one.told}


@given(TICKS, st.integers(50, 300))
def test_exactly_what_was_ticked_is_in_place(ticked: set[str], percent: int) -> None:
    assert told(percent, ticked) == ticked


@given(TICKS, st.integers(10, 49))
def test_less_than_half_a_position_is_never_enough(ticked: set[str], percent: int) -> None:
    assert told(percent, ticked) == ticked - {"D2"}


@given(TICKS)
def test_whatever_is_missing_has_something_to_do_and_somebody_to_do_it(ticked: set[str]) -> None:
    for one in meter(("3101",), 50, ticked, TODAY).standings:
        todo = [missing for missing in one.missing if not missing.proof]
        assert one.told or (todo and all(missing.text and missing.who for missing in todo))


def test_every_requirement_is_shown_and_the_boards_own_cannot_be_ticked() -> None:
    shown = meter(("3101",), 50, set(), TODAY)
    assert [one.requirement for one in shown.standings] == list(REQUIREMENTS)
    assert {one.id for one in REQUIREMENTS} - {choice.value for choice in IN_PLACE.choices} == {"D7"}
    assert shown.told == 0
