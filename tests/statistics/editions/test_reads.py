"""What the monthly job reads of a department does not grow with its records; the mail is of them all the same."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from familiekontakten.statistics.fold.folding import counted as made_ready
from familiekontakten.statistics.fold.folding import folded

from tests.statistics.editions.charity_of import facts_of
from tests.statistics.editions.months import close, everywhere, mails, numbers

if TYPE_CHECKING:
    from infrastructure.bench.metering import Meter

pytestmark = pytest.mark.usefixtures("charity")

SIZES = {2028: 29, 2030: 1429}
"""Families of Moss by year, so far apart that no month is compared with one of the other size: with their cases,
matches and volunteers some 100 facts, and more than 5,000."""


def closed(year: int) -> tuple["Meter", str]:
    """Closes November when October is frozen and all figures are folded: what it asked for, and the mail to Moss."""
    from familiekontakten.statistics.facts.fact import LIVE
    from familiekontakten.statistics.period import month as month_called
    from familiekontakten.statistics.records import store_facts, store_figures

    from infrastructure.bench.metering import metered

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

    from infrastructure.bench.metering import metered

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
    assert large.units <= 1.05 * small.units
    assert recomputed[1].units > 20 * recomputed[0].units  # what it would cost to count again instead
