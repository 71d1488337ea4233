"""The month's figures among today's tasks, and what the pages of figures read."""

from datetime import date

import pytest

from tests.figures import moss
from tests.figures.conftest import count
from tests.figures.test_approving import approve
from tests.today.counting import counted as reading
from tests.volunteers.conftest import Rooms

NOVEMBER = date(2011, 11, 7)
WAY = "/workspace/figures/check/2011-10"


def today(rooms: Rooms) -> str:
    from familiekontakten.today.routes import today

    return str(rooms.ask(today, today=NOVEMBER).body)


def test_a_month_that_is_over_waits_among_todays_tasks_until_it_is_approved(counted: Rooms) -> None:
    assert WAY in today(counted)
    assert "oktober 2011" in today(counted)
    assert approve(counted, {}).status_code == 303
    assert WAY not in today(counted)


def test_of_a_month_that_nobody_has_counted_nothing_is_asked(rooms: Rooms) -> None:
    assert WAY not in today(rooms)


@pytest.mark.parametrize(("page", "most"), [("show_month", 5), ("show_year", 4)])
def test_a_page_reads_the_same_however_many_records_there_are(counted: Rooms, page: str, most: int) -> None:
    """The figures of all its periods at once, the registers (two), the approval; of a month its editions too."""
    from familiekontakten.figures import routes
    from familiekontakten.statistics.records import store_facts

    asked = []
    for copies in (1, 4):
        many = [fact._replace(id=f"{fact.id}-{n}") for fact in moss.facts()[:100] for n in range(1, copies)]
        store_facts("live", "moss", many)
        count("2011-10")
        with reading() as operations:
            counted.ask(getattr(routes, page), query={"month": "2011-10", "year": "2011"})
        asked.append(operations)
    assert asked[0] == asked[1]
    assert len(asked[0]) == most
