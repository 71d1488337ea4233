"""Editions made by hand, small enough to check by eye."""

from dataclasses import replace
from datetime import UTC, date, datetime

from familiekontakten.statistics.editions.edition import NATION, Country, Edition, digest_of
from familiekontakten.statistics.figures import Figures

FIGURES: Figures = {
    "course.held": {"": 1},
    "fam.background": {"norwegian": 20, "immigrant": 7, "?": 1},
    "fam.supported": {"": 28},
    "hours.total": {"": 420 * 1034 + 210},
    "match.active_stock": {"": 25},
    "match.started": {},
    "ref.received": {"self": 4, "health_station": 5, "?": 1},
    "vol.active": {"": 24},
    "wait.visited_unmatched_stock": {"": 7},
}
YEAR: Figures = {"fam.supported": {"": 61}, "ref.received": {"self": 90}, "hours.total": {"": 420 * 9000}}


def an_edition(whose: str = "moss", month: str = "2026-10", number: int = 1, figures: Figures = FIGURES) -> Edition:
    """An edition of a department, or the nation's with Moss and Horten in it."""
    edition = Edition(
        whose=whose,
        month=month,
        number=number,
        figures=figures,
        so_far=YEAR,
        as_of=date(2026, 10, 31),
        frozen_at=datetime(2026, 11, 1, 4, tzinfo=UTC),
        definitions="1",
        digest=digest_of(figures),
        source="a digest",
        findings={"fatal": 0, "error": 2, "warning": 5, "information": 9},
        beside={"2026-09": {"fam.supported": 25, "ref.received": 12}, "2025-10": {"fam.supported": 28}},
    )
    return replace(edition, country=COUNTRY) if whose == NATION else edition


COUNTRY = Country(
    editions={"moss": 1, "horten": 1},
    approved=("moss",),
    approved_before=("moss", "horten"),
    lines={"moss": {"fam.supported": 17}, "horten": {"fam.supported": 12}},
)
