"""Which courses the volunteers' form offers, and what happens to a form whose course is gone."""

import os
from datetime import date

import pytest
from familiekontakten.forms import FORMS
from familiekontakten.forms.understanding import Misunderstood, Understood, understand

from tests.database import SETTINGS
from tests.forms.answers import COMPLETE, Pairs

for name, value in SETTINGS.items():
    os.environ.setdefault(name, value)

TODAY = date(2026, 11, 22)
VOLUNTEER = FORMS["volunteer"]
WITH_COURSE: Pairs = [*COMPLETE["volunteer"], ("course_id", "C7KMP3XTV")]


@pytest.fixture
def open_course(database: str) -> None:
    """One course in Moss, and the one that began yesterday."""
    from familiekontakten.open_courses.open_course import OpenCourse
    from familiekontakten.open_courses.records import OpenCourseRecord

    for row in OpenCourseRecord.scan():
        row.delete()
    begun = OpenCourse("C9XTV7KMP", "moss", "Moss", "Skolen", date(2026, 11, 21), True)
    ahead = OpenCourse("C7KMP3XTV", "moss", "Moss", "Biblioteket", date(2027, 1, 12), True)
    for one in (begun, ahead):
        OpenCourseRecord.of(one).save()


@pytest.fixture
def no_course(open_course: None) -> None:
    """None at all."""
    from familiekontakten.open_courses.records import OpenCourseRecord

    for row in OpenCourseRecord.scan():
        row.delete()


@pytest.mark.usefixtures("open_course")
def test_the_form_offers_what_has_not_begun_in_the_readers_language() -> None:
    from familiekontakten.open_courses.offering import offered

    (choice,) = offered(VOLUNTEER, "en", TODAY).fields["course_id"].choices
    assert (choice.value, choice.group) == ("C7KMP3XTV", "Moss")
    assert choice.label == "Biblioteket, from Tuesday 12 January 2027"


@pytest.mark.usefixtures("open_course")
@pytest.mark.parametrize("form", ["family", "professional", "municipality"])
def test_no_other_form_asks_or_reads(form: str) -> None:
    from familiekontakten.open_courses.offering import as_asked, offered

    assert offered(FORMS[form], "nb", TODAY) is FORMS[form]
    assert as_asked(FORMS[form], WITH_COURSE, "nb", TODAY) == (FORMS[form], WITH_COURSE)


@pytest.mark.usefixtures("open_course")
def test_a_chosen_course_is_understood() -> None:
    from familiekontakten.open_courses.offering import as_asked

    understood = understand(*as_asked(VOLUNTEER, WITH_COURSE, "nb", TODAY), TODAY)
    assert isinstance(understood, Understood)
    assert understood.values["course_id"] == "C7KMP3XTV"


@pytest.mark.usefixtures("open_course")
def test_a_course_that_has_begun_is_to_be_chosen_again() -> None:
    from familiekontakten.open_courses.offering import as_asked

    gone = [*COMPLETE["volunteer"], ("course_id", "C9XTV7KMP")]
    outcome = understand(*as_asked(VOLUNTEER, gone, "nb", TODAY), TODAY)
    assert isinstance(outcome, Misunderstood)
    assert [problem.field for problem in outcome.problems] == ["course_id"]


@pytest.mark.usefixtures("no_course")
def test_when_no_course_is_open_any_more_the_form_is_taken_in_without_one() -> None:
    from familiekontakten.open_courses.offering import as_asked

    understood = understand(*as_asked(VOLUNTEER, WITH_COURSE, "nb", TODAY), TODAY)
    assert isinstance(understood, Understood)
    assert "course_id" not in understood.values


@pytest.mark.parametrize("pairs", [COMPLETE["volunteer"], [*COMPLETE["volunteer"], ("course_id", "")]])
def test_a_form_without_a_chosen_course_reads_no_course(pairs: Pairs, monkeypatch: pytest.MonkeyPatch) -> None:
    from familiekontakten.open_courses import records
    from familiekontakten.open_courses.offering import as_asked

    monkeypatch.delattr(records, "open_courses")
    assert isinstance(understand(*as_asked(VOLUNTEER, pairs, "nb", TODAY), TODAY), Understood)


@pytest.mark.usefixtures("database")
def test_courses_that_cannot_be_read_do_not_keep_anybody_from_signing_up(monkeypatch: pytest.MonkeyPatch) -> None:
    from familiekontakten.open_courses import records
    from familiekontakten.open_courses.offering import as_asked, offered

    def broken() -> None:
        raise ConnectionError

    monkeypatch.setattr(records, "open_courses", broken)
    assert "course_id" not in offered(VOLUNTEER, "nb", TODAY).fields
    assert isinstance(understand(*as_asked(VOLUNTEER, WITH_COURSE, "nb", TODAY), TODAY), Understood)


def test_the_public_list_names_departments_and_no_people() -> None:
    from familiekontakten.open_courses.open_course import OpenCourse
    from familiekontakten.open_courses.page import content

    full = OpenCourse("C7KMP3XTV", "moss", "Moss", "<Biblioteket>", date(2027, 1, 12), False)
    text = content("nb", [full])
    assert "<h2>Moss</h2>" in text
    assert "&lt;Biblioteket&gt;, fra tirsdag 12. januar 2027 (fullt" in text
    assert "Ingen kurs er åpne" in content("nb", [])
