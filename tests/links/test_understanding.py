"""A day that was chosen, and a date that was typed beside it."""

from datetime import timedelta

import pytest
from familiekontakten.forms.understanding import Misunderstood, Understood
from familiekontakten.links.forms import DAYS_BACK, TWO_DAYS, day_said, form_on
from familiekontakten.links.understanding import understand_visit

from tests.assignments.running import TODAY

FORM = form_on("missed", "a token", "nb", TODAY)
CHOSEN = TODAY.isoformat()
OTHER = TODAY - timedelta(days=4)
NO_DATE = "Skriv datoen slik: 5.11.2026"


def told(day: str, on: str, reason: str = "other") -> Understood | Misunderstood:
    return understand_visit(FORM, [("day", day), ("on", on), ("reason", reason)], TODAY)


@pytest.mark.parametrize("left_over", ["i forgårs", "40.13.2026", f"{TODAY - timedelta(days=DAYS_BACK + 1):%d.%m.%Y}"])
def test_a_date_that_is_none_does_not_stand_against_the_chosen_day(left_over: str) -> None:
    understood = told(CHOSEN, left_over)
    assert isinstance(understood, Understood)
    assert day_said(understood.values) == TODAY


def test_it_stays_typed_where_something_else_is_wrong() -> None:
    asked = told(CHOSEN, "i forgårs", reason="")
    assert isinstance(asked, Misunderstood)
    assert [problem.field for problem in asked.problems] == ["reason"]
    assert asked.typed["on"] == ["i forgårs"]


@pytest.mark.parametrize(
    ("day", "on", "why"),
    [
        ("other", "i forgårs", [NO_DATE]),
        ("other", "", [NO_DATE]),
        ("other", f"{OTHER:%d.%m.%Y}", []),
        (CHOSEN, f"{OTHER:%d.%m.%Y}", [TWO_DAYS]),  # without scripts the field always shows: which of the two?
        (CHOSEN, f"{TODAY:%d.%m.%Y}", []),
        (CHOSEN, "", []),
        ("", "i forgårs", ["Velg hvilken dag det var", NO_DATE]),
    ],
)
def test_what_is_asked_about_the_day(day: str, on: str, why: list[str]) -> None:
    said = told(day, on)
    assert ([problem.text for problem in said.problems] if isinstance(said, Misunderstood) else []) == why
