"""What only the forms of colleagues ask: days to come, times of day, numbers; and no trap for those who logged in."""

from datetime import date

import pytest
from familiekontakten.forms.field import Field, Fieldset, Form, Value
from familiekontakten.forms.reading import DATE_RANGE, FUTURE, NUMBER_RANGE, Misread, read
from familiekontakten.forms.understanding import UNKNOWN_FIELD, Misunderstood, Understood, understand

from tests.forms.answers import TODAY

PLANNED = Field("on", "Når?", "date", wrong="Skriv en dato", within=0, ahead=28)
PAST = Field("on", "Når?", "date", wrong="Skriv en dato", within=30)
TIME = Field("at", "Klokka", "time", wrong="Skriv klokkeslettet")
MINUTES = Field("minutes", "Minutter", "number", least=1, most=1440)

TAKEN: list[tuple[Field, str, Value]] = [
    (PLANNED, "21.11.2026", "2026-11-21"),
    (PLANNED, "19.12.2026", "2026-12-19"),
    (PAST, "22.10.2026", "2026-10-22"),
    (TIME, "9", "09:00"),
    (TIME, "09.30", "09:30"),
    (TIME, "14:05", "14:05"),
    (TIME, "kl. 1405", "14:05"),
    (TIME, "٩:٣٠", "09:30"),
    (MINUTES, "120", 120),
    (MINUTES, " 1 440 ", 1440),
    (MINUTES, "٩٠", 90),
]
REFUSED = [
    (PLANNED, "20.11.2026", DATE_RANGE),
    (PLANNED, "20.12.2026", DATE_RANGE),
    (PLANNED, "31.2.2027", "Skriv en dato"),
    (PAST, "21.10.2026", DATE_RANGE),
    (PAST, "22.11.2026", FUTURE),
    (TIME, "24:00", "Skriv klokkeslettet"),
    (TIME, "9:5", "Skriv klokkeslettet"),
    (TIME, "i morgen", "Skriv klokkeslettet"),
    (MINUTES, "0", NUMBER_RANGE),
    (MINUTES, "1441", NUMBER_RANGE),
    (MINUTES, "-5", NUMBER_RANGE),
    (MINUTES, "2,5", NUMBER_RANGE),
    (MINUTES, "1" * 400, NUMBER_RANGE),
]


@pytest.mark.parametrize(("field", "typed", "value"), TAKEN)
def test_what_is_taken(field: Field, typed: str, value: Value) -> None:
    assert read(field, [typed], TODAY) == value


@pytest.mark.parametrize(("field", "typed", "text"), REFUSED)
def test_what_is_refused_and_what_the_reader_is_told(field: Field, typed: str, text: str) -> None:
    with pytest.raises(Misread) as misread:
        read(field, [typed], TODAY)
    assert misread.value.text == text


def test_the_days_that_may_be_chosen_are_said() -> None:
    with pytest.raises(Misread) as misread:
        read(PLANNED, ["1.1.2027"], date(2026, 11, 21))
    assert misread.value.params == {"first": "21.11.2026", "last": "19.12.2026"}


FORM = Form("visit", "Besøk", "Lagre", (Fieldset("", (MINUTES,)),), honeypot="", path="/workspace/x/{id}/{name}")


def test_a_path_is_filled_in_where_the_form_is_shown() -> None:
    assert FORM.at(id="7KMP3XTV4").action("nn") == "/workspace/x/7KMP3XTV4/visit"


def test_without_a_trap_no_name_is_taken_for_one() -> None:
    assert understand(FORM, [("minutes", "5")], TODAY) == Understood({"minutes": 5}, set_aside=False)
    outcome = understand(FORM, [("minutes", "5"), ("", "x")], TODAY)
    assert isinstance(outcome, Misunderstood)
    assert [problem.text for problem in outcome.problems] == [UNKNOWN_FIELD]
