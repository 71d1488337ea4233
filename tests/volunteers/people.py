"""A made-up familiekontakt with everything in place, and ways to take one thing away."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from familiekontakten.courses.themes import list_of
from familiekontakten.volunteers.papers import Approval, Certificate, Pledge, Training
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState

TODAY = date(2027, 3, 10)
NOW = datetime(2027, 3, 10, 9, tzinfo=UTC)
BY = "staff-1"
THEMES = list_of("v2019").themes
TRAINING = Training("C7KMP3XTV", "v2019", dict.fromkeys(THEMES, 120), date(2027, 2, 20))


def ready(**changes: Any) -> Volunteer:  # noqa: ANN401 - any field
    """Somebody who has completed the course and may be approved on TODAY, but for what is changed."""
    person = Volunteer(
        id="7KMP3XTV4",
        state=VolunteerState.COURSE_COMPLETED,
        state_since=date(2027, 2, 20),
        signed_up_on=date(2026, 11, 22),
        kommune_code="3901",
        name="Prøve Prøvesen",
        phone="+4700000001",
        email="prove@example.org",
        birth_year=1980,
        experience="both",
        talk_on=date(2026, 12, 1),
        home_visit_on=date(2027, 1, 10),
        home_visit_by=BY,
        certificate=Certificate(date(2026, 12, 1), date(2026, 12, 1), date(2027, 1, 20), BY, date(2027, 1, 10), True),
        pledge=Pledge(date(2027, 1, 10), "2026-1"),
        training=TRAINING,
    )
    return replace(person, **changes)


def approved(**changes: Any) -> Volunteer:  # noqa: ANN401 - any field
    """The same, approved since February."""
    approval = Approval(datetime(2027, 2, 22, 9, tzinfo=UTC), BY, "Kari Koordinator", "2026-1", ())
    return ready(
        **{"state": VolunteerState.APPROVED, "state_since": date(2027, 2, 22), "approval": approval, **changes}
    )
