"""The clock: what happens by itself. Nobody waits for it, and it writes no page.

Start here. What it does, when, and the file that does it:

    send_notices    every minute                       familiekontakten/notices/sweep.py
    watch_answers   Monday to Friday, 06:00 UTC        familiekontakten/enquiries/escalating.py
    tell_of_opened  every night, 01:30 UTC             familiekontakten/demand/telling.py
    anchor_audit    every night, 02:30 UTC             familiekontakten/audit/anchoring.py
    fold_figures    every night, 03:00 UTC             familiekontakten/statistics/fold/nightly.py
    forget_expired  every night, 03:30 UTC             familiekontakten/forgetting/nightly.py
    freeze_month    the 1st of the month, 04:00 UTC    familiekontakten/statistics/monthly.py
    note_bounces    a mail has come back               familiekontakten/notices/bounces.py

Each prints one line of counts and returns it, so that `hsf clock` can show it.
"""

from familiekontakten.door import tracing

tracing.start()  # before anything makes a client

import json  # noqa: E402
from collections.abc import Callable  # noqa: E402
from datetime import UTC, datetime, timedelta  # noqa: E402
from functools import wraps  # noqa: E402
from typing import Any, TypeVar  # noqa: E402

from chalice.app import Chalice, CloudWatchEvent, Cron, Rate  # noqa: E402
from familiekontakten.audit import anchoring  # noqa: E402
from familiekontakten.audit.records import heads  # noqa: E402
from familiekontakten.demand import telling  # noqa: E402
from familiekontakten.departments.records import all_departments  # noqa: E402
from familiekontakten.enquiries import escalating  # noqa: E402
from familiekontakten.forgetting.nightly import forget_all  # noqa: E402
from familiekontakten.forgetting.records import forget_due  # noqa: E402
from familiekontakten.months import day_of  # noqa: E402
from familiekontakten.notices import bounces, sweep  # noqa: E402
from familiekontakten.statistics import monthly  # noqa: E402
from familiekontakten.statistics.fold import nightly  # noqa: E402

app = Chalice(app_name="clock")

Counts = dict[str, int]
Event = TypeVar("Event")


class RunFailed(RuntimeError):
    """A run that could not be finished, by the class of what went wrong: the runtime logs an exception's message."""


def discreet(run: Callable[[Event], Counts]) -> Callable[[Event], Counts]:
    """A run that fails without saying what it failed on."""

    @wraps(run)
    def telling_the_class_only(event: Event) -> Counts:
        try:
            return run(event)
        except Exception as error:
            raise RunFailed(type(error).__name__) from None

    return telling_the_class_only


@app.schedule(Rate(1, unit=Rate.MINUTES))
@discreet
def send_notices(event: CloudWatchEvent) -> Counts:
    """Sends all that is due, as far as this run's time goes."""
    return _told("send_notices", sweep.sweep(_now, _seconds_left(event)))


@app.schedule(Cron(0, 6, "?", "*", "MON-FRI", "*"))
@discreet
def watch_answers(event: CloudWatchEvent) -> Counts:
    """Has it cried out for, further and further out, what nobody has answered by the event's time."""
    return _told("watch_answers", escalating.watch(datetime.fromisoformat(event.time)))


@app.schedule(Cron(30, 1, "*", "*", "?", "*"))
@discreet
def tell_of_opened(event: CloudWatchEvent) -> Counts:
    """Tells those who wished it that a department has opened where they live, and erases their addresses."""
    return _told("tell_of_opened", telling.tell(datetime.fromisoformat(event.time)))


@app.schedule(Cron(30, 2, "*", "*", "?", "*"))
@discreet
def anchor_audit(event: CloudWatchEvent) -> Counts:  # noqa: ARG001 - it is always about now
    """Keeps what each chain of the audit log ends with where nobody can change it."""
    ends = heads()
    anchoring.keep(ends, _now())
    return _told("anchor_audit", {"chains": len(ends), "entries": sum(entry.number for entry in ends.values())})


@app.schedule(Cron(0, 3, "*", "*", "?", "*"))
@discreet
def fold_figures(event: CloudWatchEvent) -> Counts:
    """Makes the figures of this and last year up to the day before; detail {"department": id}: of that one only."""
    wanted = event.detail.get("department")
    departments = [one.id for one in all_departments() if wanted in (None, one.id)]
    yesterday = day_of(datetime.fromisoformat(event.time)) - timedelta(days=1)
    return _told("fold_figures", nightly.fold_live(departments, yesterday, _seconds_left(event)))


@app.schedule(Cron(30, 3, "*", "*", "?", "*"))
@discreet
def forget_expired(event: CloudWatchEvent) -> Counts:
    """Forgets what has been kept for as long as its class says by the event's time; tells how many of what."""
    today = day_of(datetime.fromisoformat(event.time))
    return _told("forget_expired", forget_all(all_departments(), _now(), today, forget_due))


@app.schedule(Cron(0, 4, 1, "*", "?", "*"))
@discreet
def freeze_month(event: CloudWatchEvent) -> Counts:
    """Closes the month that had just ended at the event's time, or the one asked for: detail {"month": "2026-10"}."""
    month = event.detail.get("month") or monthly.previous_month(datetime.fromisoformat(event.time))
    return _told("freeze_month", monthly.close_month(month, _now()))


@app.on_cw_event({"source": ["aws.ses"], "detail-type": ["Email Bounced"]})
@discreet
def note_bounces(event: CloudWatchEvent) -> Counts:
    """Marks a department's address that mail has come back from, and has the national office told."""
    return _told("note_bounces", bounces.note_bounce(event.detail, datetime.fromisoformat(event.time)))


def _seconds_left(event: CloudWatchEvent) -> Callable[[], float]:
    context: Any = event.context
    return lambda: context.get_remaining_time_in_millis() / 1000


def _now() -> datetime:
    return datetime.now(UTC)


def _told(run: str, counts: Counts) -> Counts:
    line = {"at": _now().isoformat(timespec="milliseconds"), "run": run, **counts}
    print(json.dumps(line))  # noqa: T201 - stdout is the log
    return counts
