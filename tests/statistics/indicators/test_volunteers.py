"""Volunteers, courses and what coordinators are asked to reach."""

from datetime import date

import pytest
from familiekontakten.statistics.beside import Beside
from familiekontakten.statistics.indicator import Counts
from familiekontakten.statistics.indicators import comparing, courses, recruiting, targets, volunteers
from familiekontakten.statistics.period import month
from familiekontakten.statistics.registered import Position, Target
from familiekontakten.statistics.registers import Registers
from familiekontakten.statistics.units import Course, Participation

from tests.statistics.indicators.things import counted, day, taken, volunteer

ENGAGED = ("2019-05-05", "2019-05-05")


@pytest.mark.parametrize(
    ("age", "in_2011", "in_2019"),
    [
        (17, "outside", "outside"),
        (18, "outside", "18_24"),
        (19, "outside", "18_24"),
        (20, "20_39", "18_24"),
        (24, "20_39", "18_24"),
        (25, "20_39", "25_34"),
        (39, "20_39", "35_44"),
        (40, "40_59", "35_44"),
        (45, "40_59", "45_54"),
        (59, "40_59", "55_64"),
        (60, "60_plus", "55_64"),
        (65, "60_plus", "65_74"),
        (74, "60_plus", "65_74"),
        (75, "60_plus", "75_plus"),
    ],
)
def test_ages_have_other_bands_in_each_report(age: int, in_2011: str, in_2019: str) -> None:
    then = volunteer(("2011-05-05", None), birth_year=2011 - age)
    now = volunteer(ENGAGED, birth_year=2019 - age)
    assert counted(volunteers.AGE, then, "2011") == {in_2011: 1}
    assert counted(volunteers.AGE, now, "2019") == {in_2019: 1}


def test_occupations_are_two_in_2011_and_four_in_2019() -> None:
    one = volunteer(("2011-01-01", None), occupation="student")
    assert counted(volunteers.OCCUPATION, one, "2011") == {"not_working": 1}
    assert counted(volunteers.OCCUPATION, one, "2019") == {"student": 1}
    assert counted(volunteers.OCCUPATION, volunteer(("2011-01-01", None)), "2011") == {"?": 1}


def test_only_who_visits_is_active() -> None:
    assert counted(volunteers.ACTIVE, volunteer(ENGAGED, ENGAGED), "2019") == {"": 1}
    assert counted(volunteers.ACTIVE, volunteer(gender="man"), "2019") == {}
    assert counted(volunteers.GENDER, volunteer(gender="man"), "2019") == {}


WAY = {
    "applied": "2026-01-01",
    "interviewed": "2026-02-01",
    "police_certificate": "2026-05-01",
    "approved": "2026-06-01",
}


@pytest.mark.parametrize(
    ("when", "stage"),
    [
        ("2025-12", None),
        ("2026-01", "applied"),
        ("2026-02", "interviewed"),
        ("2026-03", "on_course"),
        ("2026-04", "course_completed"),
        ("2026-05", "certificate"),
        ("2026-06", None),
    ],
)
def test_the_furthest_stage_reached_by_the_end_of_the_month(when: str, stage: str | None) -> None:
    one = volunteer(courses=(taken("2026-04-15", start="2026-03-15"),), **WAY)
    assert counted(recruiting.PIPELINE, one, when) == ({stage: 1} if stage else {})


@pytest.mark.parametrize(
    ("course", "stage"),
    [
        (taken("2026-04-15", "dropped_out", start="2026-03-15"), "interviewed"),
        (taken("2026-04-15", None, start="2026-03-15"), "on_course"),
        (taken("2026-04-15", start="2026-03-15", cancelled=True), "interviewed"),
        (taken("2026-05-15", None, start="2026-03-15", cancelled=True), "interviewed"),
        (taken("2026-05-15", start="2026-05-01"), "interviewed"),
    ],
)
def test_a_course_is_a_stage_while_it_lasts_and_when_it_was_completed(course: Participation, stage: str) -> None:
    one = volunteer(courses=(course,), applied="2026-01-01", interviewed="2026-02-01")
    assert counted(recruiting.PIPELINE, one, "2026-04") == {stage: 1}


@pytest.mark.parametrize(
    ("engaged", "left", "free"),
    [
        ((), None, True),
        ((("2026-09-01", "2026-10-31"),), None, True),
        ((("2026-09-01", "2026-11-01"),), None, False),
        ((("2026-11-01", None),), None, True),
        ((), "2026-10-31", False),
        ((), "2026-11-01", True),
    ],
)
def test_who_is_free_on_the_last_day(engaged: tuple[tuple[str, str | None], ...], left: str | None, free: bool) -> None:
    one = volunteer(*engaged, approved="2026-06-01", left=left)
    assert counted(recruiting.AVAILABLE, one, "2026-10") == ({"": 1} if free else {})
    assert counted(recruiting.AVAILABLE, volunteer(*engaged, approved="2026-11-01"), "2026-10") == {}


@pytest.mark.parametrize(
    ("certificate", "end", "missing"),
    [
        ("2026-09-01", None, False),
        ("2026-09-02", None, True),
        (None, None, True),
        (None, "2026-10-31", False),
    ],
)
def test_who_visits_without_a_certificate_seen_before(certificate: str | None, end: str | None, missing: bool) -> None:
    one = volunteer(("2026-09-01", end), police_certificate=certificate)
    assert counted(recruiting.CERTIFICATE_MISSING, one, "2026-10") == ({"": 1} if missing else {})


def test_approved_and_left_in_the_month() -> None:
    one = volunteer(approved="2026-10-01", left="2026-10-31")
    assert counted(recruiting.APPROVED_NEW, one, "2026-10") == {"": 1}
    assert counted(recruiting.LEFT, one, "2026-10") == {"?": 1}
    assert counted(recruiting.LEFT, volunteer(left="2026-10-31", left_reason="moved"), "2026-10") == {"moved": 1}
    assert counted(recruiting.LEFT, one, "2026-11") == {}


def test_courses_by_their_last_day_unless_cancelled() -> None:
    days = (("2026-10-01", False), ("2026-10-31", False), ("2026-11-01", False), (None, False), ("2026-10-05", True))
    every = [
        Course(id="K", department="moss", start=day("2026-10-01"), end=day(end), cancelled=off) for end, off in days
    ]
    assert [counted(courses.HELD, one, "2026-10").get("", 0) for one in every] == [1, 1, 0, 0, 0]


def test_a_person_on_two_courses_is_new_once_and_took_part_twice() -> None:
    one = volunteer(
        courses=(
            taken("2026-03-01"),
            taken("2026-10-01"),
            taken("2026-10-02", "dropped_out"),
            taken("2026-10-03", None),
        )
    )
    assert counted(courses.NEW, one, "2026") == {"": 1}
    assert counted(courses.COMPLETION_RATE, one, "2026") == {"yes": 2, "no": 2}
    assert counted(courses.NEW, volunteer(courses=(taken("2026-10-01", cancelled=True),)), "2026") == {}


@pytest.mark.parametrize(
    ("engaged", "found"),
    [
        ((("2026-05-30", None),), {"yes": 1}),
        ((("2026-05-31", None),), {"no": 1}),
        ((("2026-02-01", "2026-02-02"),), {"yes": 1}),
        ((), {"no": 1}),
    ],
)
def test_matched_within_ninety_days_of_the_course(engaged: tuple[tuple[str, str | None], ...], found: Counts) -> None:
    one = volunteer(*engaged, courses=(taken("2026-03-01"),))
    assert counted(courses.TO_MATCH, one, "2026-03") == found
    assert counted(courses.TO_MATCH, one, "2026-04") == {}


def half(start: str, end: str | None = None) -> Position:
    return Position(id="K", whose="moss", hundredths=50, start=date.fromisoformat(start), end=day(end))


def test_positions_are_weighted_by_their_days() -> None:
    registers = Registers(coordinators=(half("2026-01-01"), half("2026-10-22"), half("2026-09-01", "2026-10-01")))
    assert targets.POSITIONS.counts(registers, month("2026-10")) == {"": 50 * (31 + 10 + 1)}


def beside(registers: Registers, families: int = 12, frozen: dict[str, Counts] | None = None) -> Beside:
    so_far: dict[str, Counts] = {"fam.supported": {"": families}, "vol.active": {"": 9}}
    now: dict[str, Counts] = {"fam.supported": {"": 4}, "hours.total": {"": 4 * 420 * 10}}
    return Beside(now, so_far, registers, frozen)


@pytest.mark.parametrize(
    ("registers", "found"),
    [
        (Registers(targets=(Target("moss", 2026, 20, 15),)), {"part": 12, "whole": 20}),
        (Registers(targets=(Target("moss", 2025, 20, 15),)), {"?": 1}),
        (Registers(), {"?": 1}),
        (Registers(coordinators=(half("2026-01-01"),)), {"?": 1}),
        (Registers(coordinators=(half("2026-01-01"),), families_per_position=30), {"part": 12, "whole": 15}),
        (
            Registers(
                targets=(Target("moss", 2026, 20),), coordinators=(half("2026-01-01"),), families_per_position=30
            ),
            {"part": 12, "whole": 20},
        ),
    ],
)
def test_the_target_is_the_departments_own_else_what_its_positions_stand_for_else_not_set(
    registers: Registers, found: Counts
) -> None:
    assert targets.FAMILIES.counts(beside(registers), month("2026-10")) == found


def test_the_target_for_volunteers_has_no_other_source() -> None:
    assert targets.VOLUNTEERS.counts(beside(Registers(targets=(Target("moss", 2026, 20, 15),))), month("2026-10")) == {
        "part": 9,
        "whole": 15,
    }
    norm = Registers(coordinators=(half("2026-01-01"),), families_per_position=30)
    assert targets.VOLUNTEERS.counts(beside(norm), month("2026-10")) == {"?": 1}


def test_hours_for_a_family_are_one_figure_over_another() -> None:
    found = comparing.HOURS_PER_FAMILY.counts(beside(Registers()), month("2026-10"))
    assert found["part"] / found["whole"] == 10
    assert (
        comparing.HOURS_PER_FAMILY.counts(
            Beside({"fam.supported": {}, "hours.total": {}}, {}, Registers()), month("2026-10")
        )
        == {}
    )


def test_revised_are_the_numbers_that_are_no_longer_what_was_frozen() -> None:
    frozen: dict[str, Counts] = {"fam.supported": {"": 5}, "hours.total": {"": 4 * 420 * 10, "?": 1}}
    assert comparing.REVISED.counts(beside(Registers(), frozen=frozen), month("2026-10")) == {"": 2}
    assert comparing.REVISED.counts(beside(Registers(), frozen={"fam.supported": {}}), month("2026-10")) == {"": 1}
    assert comparing.REVISED.counts(beside(Registers()), month("2026-10")) == {"": 0}
