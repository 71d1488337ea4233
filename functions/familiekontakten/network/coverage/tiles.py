"""The counties as tiles, laid out roughly as they lie: how many of each one's municipalities have a department. Pure.

The part is told by a bar and by numbers, not by a colour. Drawn as all charts are: across in percent, down in pixels.
"""

from collections.abc import Sequence

from familiekontakten.charts.chart import Chart, Table
from familiekontakten.charts.numbers import Unit, written
from familiekontakten.charts.svg import across, element, escaped, picture, text
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.network.coverage.covered import County

PLACES = {
    "55": (2, 0),
    "56": (3, 0),
    "18": (2, 1),
    "50": (2, 2),
    "15": (1, 3),
    "34": (2, 3),
    "46": (0, 4),
    "33": (1, 4),
    "32": (2, 4),
    "03": (3, 4),
    "11": (0, 5),
    "40": (1, 5),
    "39": (2, 5),
    "31": (3, 5),
    "42": (1, 6),
}
"""Column and row of each county by its code (Klass 104, since 2024): north at the top, west to the left."""
COLUMNS = 4
TALL, GAP = 68, 4
"""Pixels of a tile down, and between two rows."""
WIDE = 1 / COLUMNS - 0.01
EDGE = 0.012
BAR = 8


def tiles(key: str, title: str, counties: Sequence[County], lang: str = "nb") -> Chart:
    """A tile for each county; one that has no place on the map stands in the table alone."""
    rows = 1 + max(row for _, row in PLACES.values())
    drawn = (_tile(county, *PLACES[county.code], lang) for county in counties if county.code in PLACES)
    svg = picture(key, title, in_words(counties, lang), rows * (TALL + GAP), *drawn)
    return Chart(key, title, svg, _table(counties, lang))


def in_words(counties: Sequence[County], lang: str) -> str:
    """Where nobody is, and where the largest part has a department."""
    if not counties:
        return translate(lang, N_("Ingen tall å vise."))
    without = [county.name for county in counties if not county.share.municipalities]
    most = max(counties, key=lambda county: county.share.percent or 0)
    said = translate(
        lang,
        N_("Størst del: {county}, {count} av {all} kommuner."),
        county=most.name,
        count=most.share.municipalities,
        all=most.share.of_municipalities,
    )
    if not without:
        return said
    return f"{said} {translate(lang, N_('Ingen avdeling: {counties}.'), counties=', '.join(without))}"


def _tile(county: County, column: int, row: int, lang: str) -> str:
    left, top = column / COLUMNS, row * (TALL + GAP)
    has, every = county.share.municipalities, county.share.of_municipalities
    count = translate(lang, N_("{count} av {all}"), count=has, all=every)
    foot = {"y": top + TALL - BAR - 6, "height": BAR}
    start, inside = left + EDGE, WIDE - 2 * EDGE
    return element(
        "g",
        {},
        element("title", {}, escaped(f"{county.name}: {count}")),
        element("rect", {"class": "chart-empty", "x": across(left), "y": top, "width": across(WIDE), "height": TALL}),
        text(_short(county.name), across(start), top + 15, "chart-scale"),
        text([count], across(start + inside), top + TALL - BAR - 10, "chart-number", anchor="end"),
        element("rect", {"class": "chart-hatched", "x": across(start), "width": across(inside), **foot}),
        element("rect", {"class": "chart-bar", "x": across(start), "width": across(inside * has / every), **foot}),
    )


def _short(name: str) -> list[str]:
    """A long name in two lines: "Møre og" and "Romsdal"."""
    first, _, rest = name.partition(" og ")
    return [f"{first} og", rest] if rest else [name]


def _table(counties: Sequence[County], lang: str) -> Table:
    heads = (N_("Kommuner med avdeling"), N_("Kommuner"), N_("Andel"), N_("Andel av barna"))
    rows = (
        (
            county.name,
            written(county.share.municipalities, lang=lang),
            written(county.share.of_municipalities, lang=lang),
            written(county.share.percent, Unit.PERCENT, lang),
            written(county.share.children_percent, Unit.PERCENT, lang),
        )
        for county in counties
    )
    return Table((translate(lang, N_("Fylke")), *(translate(lang, head) for head in heads)), tuple(rows))
