"""The table 2000-2011 of the annual report 2011: imported, never recomputed. Pure."""

from familiekontakten.statistics.reports.published import Published, Source, Unit

SERIES = ("departments", "families", "children", "volunteers")
TABLE: tuple[tuple[int, int, int, int, int], ...] = (
    (2000, 11, 143, 298, 126),
    (2001, 13, 168, 322, 141),
    (2002, 16, 234, 459, 166),
    (2003, 16, 285, 593, 249),
    (2004, 20, 285, 561, 279),
    (2005, 23, 428, 871, 411),
    (2006, 26, 513, 1075, 455),
    (2007, 27, 552, 1079, 467),
    (2008, 25, 525, 1097, 399),
    (2009, 28, 602, 1200, 421),
    (2010, 29, 732, 1552, 490),
    (2011, 33, 820, 1702, 605),
)
"""Year, departments, families, children, volunteers. The last row is the report's own year."""

FIGURES: tuple[Published, ...] = tuple(
    Published(f"series.{year}.{name}", value, Unit.COUNT, year, Source.HISTORY, f"hist.{name}", 0.99)
    for year, *values in TABLE
    for name, value in zip(SERIES, values, strict=True)
)
