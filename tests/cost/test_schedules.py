"""How often the clock runs is read from the apps, so that what is added there is paid for here."""

import pytest

from infrastructure.build.places import FUNCTIONS
from infrastructure.cost import schedules


@pytest.mark.parametrize(
    ("schedule", "runs"),
    [
        ("Rate(1, unit=Rate.MINUTES)", 43_776),
        ("Rate(15, unit=Rate.MINUTES)", 2_918.4),
        ("Rate(1, unit=Rate.HOURS)", 729.6),
        ("Rate(2, unit=Rate.DAYS)", 15.2),
        ("Cron(30, 1, '*', '*', '?', '*')", 30.4),
        ("Cron('0,30', '6,18', '*', '*', '?', '*')", 121.6),
        ("Cron('0/10', '*', '*', '*', '?', '*')", 4_377.6),
        ("Cron(0, 6, '?', '*', 'MON-FRI', '*')", 21.7),
        ("Cron(0, 6, '?', '*', 'MON', '*')", 4.34),
        ("Cron(0, 4, 1, '*', '?', '*')", 1),
        ("Cron(0, 4, 1, 1, '?', '*')", 1 / 12),
    ],
)
def test_a_schedule_says_how_often_a_month_it_comes_true(schedule: str, runs: float) -> None:
    assert schedules.runs_a_month(schedule) == pytest.approx(runs, rel=0.01)


@pytest.mark.parametrize("app", ["clock", "workspace"])
def test_everything_that_an_app_does_on_a_schedule_is_counted(app: str) -> None:
    counted = schedules.jobs(app)
    assert len(counted) == (FUNCTIONS / app / "app.py").read_text().count("@app.schedule(")
    assert all(job.runs > 0 and 0.1 < job.gb <= 10 for job in counted)


def test_the_minute_s_sweep_is_counted_and_what_waits_for_a_mail_to_come_back_is_not() -> None:
    runs = {job.name: job.runs for job in schedules.jobs("clock")}
    assert runs["send_notices"] == pytest.approx(43_776)
    assert "note_bounces" not in runs
