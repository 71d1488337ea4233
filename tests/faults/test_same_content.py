"""However often, and whenever, the same words come: as many records as the rule has windows, and no more."""

from datetime import UTC, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stack import Stack

OSLO = ZoneInfo("Europe/Oslo")
SPRING, AUTUMN = datetime(2031, 3, 28, tzinfo=UTC), datetime(2031, 10, 24, tzinfo=UTC)
DAYS = timedelta(days=4)
"""Long enough to hold the day of 23 or 25 hours and those around it."""

runs = count()
arrivals = st.lists(st.floats(0, 1), min_size=1, max_size=9).map(sorted)


@settings(max_examples=60, deadline=None)
@given(start=st.sampled_from([SPRING, AUTUMN]), parts=arrivals)
def test_the_same_content_at_any_times_has_one_record_for_each_window(
    stack: Stack, start: datetime, parts: list[float]
) -> None:
    from familiekontakten.enquiries.submission import Submission, submit

    values = {"kommune_code": "4203", "contact_name": f"Prøve {next(runs)} {start}"}
    times = [start + part * DAYS for part in parts]
    taken = [submit(Submission("family", "nb", values), now) for now in times]
    numbers = [window for window, _ in windows(times)]
    references = [one.receipt.reference for one in taken]
    assert len(set(references)) == len(set(numbers)) == records_of(set(references))
    assert references == [references[numbers.index(number)] for number in numbers]


def windows(times: list[datetime]) -> list[tuple[int, datetime]]:
    """For each arrival the number of its window and its end: 24 hours, or the rest of the Norwegian day if longer."""
    found: list[tuple[int, datetime]] = []
    for now in times:
        if found and now < found[-1][1]:
            found.append(found[-1])
        else:
            tomorrow = now.astimezone(OSLO).date() + timedelta(days=1)
            midnight = datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=OSLO)
            found.append((len(found), max(now + timedelta(hours=24), midnight)))
    return found


def records_of(references: set[str]) -> int:
    """How many records with these references there are, in whatever month."""
    from familiekontakten.enquiries.records import enquiries_of

    months = {"2031-03", "2031-04", "2031-10"}
    return sum(record.reference in references for month in months for record in enquiries_of("arendal", month))
