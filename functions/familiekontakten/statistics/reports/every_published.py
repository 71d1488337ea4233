"""All printed figures of the two reports and the web page. Pure."""

from collections.abc import Mapping

from familiekontakten.statistics.reports import published_2011, published_2019, published_history, published_web
from familiekontakten.statistics.reports.published import Published

REPORTS: Mapping[int, tuple[Published, ...]] = {
    2011: (*published_history.FIGURES, *published_2011.FIGURES),
    2019: (*published_history.FIGURES, *published_2019.FIGURES),
}
"""What each report prints: its own year, and the table 2000-2011 that both draw."""

EVERY: Mapping[str, Published] = {one.id: one for one in (*REPORTS[2011], *REPORTS[2019], *published_web.FIGURES)}
"""By id."""
