"""How long things took, how many hours there were, and how it was over the years. Pure."""

from collections.abc import Sequence

from familiekontakten.charts.chart import Value
from familiekontakten.charts.columns import Column, columns
from familiekontakten.charts.histogram import Mark, Stretch, histogram, stretches
from familiekontakten.charts.lines import lines
from familiekontakten.charts.numbers import Unit, written
from familiekontakten.charts.series import Series
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.dates import written_month
from familiekontakten.statistics.disclosure.rules import LEAST_BASE
from familiekontakten.statistics.figures import Figures
from familiekontakten.statistics.indicator import ONE, Public
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.reports.audience import Audience, count
from familiekontakten.statistics.reports.blocks import Picture, Tile
from familiekontakten.statistics.reports.material import BY_ID, Material
from familiekontakten.statistics.reports.resting import LANG, PARTLY, rests
from familiekontakten.statistics.reports.showing import anchor, total
from familiekontakten.statistics.values import SEVENTHS_AN_HOUR, about, hours, median, observations, ordered, percentile

LOGGED, ESTIMATED, HOURS = "hours.logged", "hours.estimated", "hours.total"
ROUGHLY = 10_000
"""From so many hours on they are said roughly, as the annual report 2019 does."""

_ROUGH = {
    -1: N_("nesten {number}"),
    0: N_("{number}"),
    1: N_("over {number}"),
}


def days(material: Material, name: str) -> Picture | None:
    """How many days something took: a column for each week, median and 90th percentile marked."""
    counts, indicator = material.counts(name), BY_ID[name]
    middle, late = median(counts), percentile(counts, 90)
    public = material.audience is Audience.PUBLIC
    if middle is None or late is None or (public and observations(counts) < LEAST_BASE):
        return None
    parts = [
        Stretch(part.first, part.last, count(_number(part.count), material.audience, indicator.public))
        for part in stretches(ordered(counts), wide=_wide(late))
    ]
    marks = [Mark(translate(LANG, N_("Median")), middle), Mark(translate(LANG, N_("Ni av ti innen")), late)]
    chart = histogram(anchor(name), translate(LANG, indicator.names.no), parts, marks)
    return Picture(chart, rests(material, name))


def hours_tile(material: Material, lang: str = LANG) -> Tile | None:
    """All hours, and how much of that is logged: "nesten 94 000"."""
    whole = hours(total(material.counts(HOURS)))
    if not whole:
        return None
    note = "" if lang == "en" else _range(material)
    return Tile(
        BY_ID[HOURS].names.read_in(lang), roughly(whole, lang), rests(material, HOURS, made=PARTLY, lang=lang), note
    )


def roughly(number: float, lang: str = LANG) -> str:
    """To the nearest thousand and on which side of it, where there are many; otherwise as whole hours."""
    if number < ROUGHLY:
        return written(int(number + 0.5), Unit.NUMBER, lang)
    near = about(number)
    said = {-1: "almost {number}", 0: "{number}", 1: "over {number}"} if lang == "en" else _ROUGH
    return translate(lang, said[near.side], number=written(near.thousands * 1000, Unit.NUMBER, lang))


def _range(material: Material) -> str:
    estimated, logged = material.counts(ESTIMATED), total(material.counts(LOGGED))
    values = (logged, estimated.get(ONE, 0), logged + estimated.get("least", 0), logged + estimated.get("most", 0))
    told = [written(_hours(value, material)) for value in values]
    return translate(
        LANG,
        N_("Loggført: {logged}. Beregnet: {estimated}. Med 2 til 4 timer i uka blir summen mellom {least} og {most}."),
        **dict(zip(("logged", "estimated", "least", "most"), told, strict=True)),
    )


def hours_over_the_year(material: Material) -> Picture | None:
    """Hours month by month, what is estimated hatched; by quarter for everybody (disclosure rules, 5)."""
    if not total(material.counts(HOURS)):
        return None
    together = 3 if material.audience is Audience.PUBLIC else 1
    months = tuple(zip(material.year.months(), material.months, strict=True))
    stretched = [months[start : start + together] for start in range(0, len(months), together)]
    items = [Column(_named(part), *(_sum(part, name, material) for name in (LOGGED, ESTIMATED))) for part in stretched]
    title = N_("Timer besøk, kvartal for kvartal") if together > 1 else N_("Timer besøk, måned for måned")
    chart = columns("hours-in-the-year", translate(LANG, title), items, Unit.HOURS)
    return Picture(chart, rests(material, HOURS, LOGGED, ESTIMATED, made=PARTLY))


Months = Sequence[tuple[Period, Figures]]


def _sum(part: Months, name: str, material: Material) -> Value:
    return _hours(sum(total(figures.get(name, {})) for _, figures in part), material)


def _named(part: Months) -> str:
    """ "jan", or "jan–mar"."""
    return "–".join(dict.fromkeys((_short(part[0][0]), _short(part[-1][0]))))


def over_the_years(material: Material, fields: tuple[str, ...], title: str) -> Picture | None:
    """Published totals and this year's, by the names of `HistoricTotal`; years that are not known are gaps."""
    ids = {field: f"hist.{field}" for field in fields}
    series = [Series(translate(LANG, _SERIES[field]), _values(material, field)) for field in fields]
    if not any(len(one.known) > 1 for one in series):
        return None
    key = "years-" + "-".join(fields)
    return Picture(lines(key, translate(LANG, title), series), rests(material, *ids.values()))


_SERIES = {
    "departments": N_("Avdelinger"),
    "families": N_("Familier"),
    "children": N_("Barn"),
    "volunteers": N_("Familiekontakter"),
}
_THIS_YEAR = {
    "departments": "org.departments_in_year",
    "families": "fam.supported",
    "children": "child.supported",
    "volunteers": "vol.active",
}


def _values(material: Material, field: str) -> dict[int, Value]:
    year, name = material.year.year, _THIS_YEAR[field]
    past = {one.year: getattr(one, field) for one in material.registers.history if one.year < year}
    now = count(total(material.counts(name)), material.audience, BY_ID[name].public)
    return {place: value for place, value in sorted((past | {year: now}).items()) if value is not None}


def _hours(sevenths: int, material: Material) -> Value:
    """Whole hours, as the audience may see them; none at all is no secret, since it says nothing about a family."""
    return count(number, material.audience, Public.ROUNDED) if (number := _whole_hours(sevenths)) else 0


def _whole_hours(sevenths: int) -> int:
    """Half up, like every number here."""
    return (2 * sevenths + SEVENTHS_AN_HOUR) // (2 * SEVENTHS_AN_HOUR)


def _short(month: Period) -> str:
    """The first three letters of a month: "jan"."""
    return written_month(f"{month.first:%Y-%m}", LANG)[:3]


def _wide(late: int) -> int:
    """Stretches so wide that nine of ten lie in the first eleven."""
    return next(wide for wide in (1, 7, 14, 28, 56, late + 1) if late < 11 * wide)


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0
