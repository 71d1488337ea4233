"""What the monthly job reads of a department does not grow with its records; the mail is of them all the same."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from familiekontakten.statistics.fold.folding import counted as made_ready
from familiekontakten.statistics.fold.folding import folded

from tests.statistics.editions.charity_of import facts_of
from tests.statistics.editions.months import close, everywhere, mails, numbers

pytestmark = pytest.mark.usefixtures("charity")

SIZES = {2028: 29, 2030: 1429}
"""Families of Moss by year, so far apart that no month is compared with one of the other size: with their cases,
matches and volunteers some 100 facts, and more than 5,000."""


@dataclass
class Meter:
    """Requests by name, in order, and the items in their answers. (The emulator tells one unit whatever it reads.)"""

    requests: list[str] = field(default_factory=list)
    items: int = 0

    def note(self, parsed: dict[str, Any], model: Any, **_: object) -> None:  # noqa: ANN401 - botocore has no types
        """Called after each request."""
        self.requests.append(model.name)
        batches = parsed.get("Responses", {})
        batch = [item for table in batches.values() for item in table] if isinstance(batches, dict) else []
        self.items += len(parsed.get("Items", [])) + ("Item" in parsed) + len(batch)


@contextmanager
def metered() -> Iterator[Meter]:
    """A meter that runs as long as the block."""
    from familiekontakten.door.table import connection

    meter, events = Meter(), connection().client.meta.events
    events.register("after-call.dynamodb", meter.note, unique_id="items")
    try:
        yield meter
    finally:
        events.unregister("after-call.dynamodb", unique_id="items")


def closed(year: int) -> tuple[Meter, str]:
    """Closes November when October is frozen and all figures are folded: what it asked for, and the mail to Moss."""
    from familiekontakten.statistics.facts.fact import LIVE
    from familiekontakten.statistics.period import month as month_called
    from familiekontakten.statistics.records import store_facts, store_figures

    facts = list(facts_of("moss", SIZES[year]))
    store_facts(LIVE, "moss", facts)
    ready = made_ready(facts, "moss")
    for month in (f"{year}-10", f"{year}-11"):
        everywhere(month, 0, 0)
        store_figures(LIVE, [folded(ready, month, month_called(month).last)])
    first = datetime(year, 11, 1, 4, tzinfo=UTC)
    close(f"{year}-10", first)
    mails(first)
    with metered() as meter:
        assert close(f"{year}-11", first + timedelta(days=30))["folded"] == 0
    return meter, mails(first + timedelta(days=31))["moss@example.org"][0]


def test_fifty_times_the_facts_are_the_same_reads() -> None:
    from familiekontakten.statistics.facts.fact import LIVE
    from familiekontakten.statistics.records import fact_items

    asked, recomputed = [], []
    for year, families in SIZES.items():
        meter, mail = closed(year)
        assert numbers(mail, "Pågående koblinger").replace("\u00a0", "").startswith(f"{families} |")
        assert "Kontrollene fant feil: " in mail
        asked.append(meter)
        with metered() as meter:
            assert len(fact_items(LIVE, "moss")) > 3 * families
        recomputed.append(meter)
    small, large = asked
    assert large.requests == small.requests
    assert large.items == small.items > 0
    assert recomputed[1].items > 40 * recomputed[0].items  # what it would be to count again instead
