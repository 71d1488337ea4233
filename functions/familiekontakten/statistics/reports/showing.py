"""From what was counted to what is shown: numbers, bars, wholes. Pure. None: there is nothing to show."""

from collections.abc import Mapping
from typing import Any

from familiekontakten.charts.bars import Bar, bars
from familiekontakten.charts.chart import Chart, Value
from familiekontakten.charts.numbers import Unit, written
from familiekontakten.charts.shares import shares as one_whole
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.statistics.disclosure.rules import OTHER
from familiekontakten.statistics.indicator import ONE, OUTSIDE, UNKNOWN, Counts, Indicator, Kind, Names, Public
from familiekontakten.statistics.reports.audience import Audience, count, share_of, shares
from familiekontakten.statistics.reports.blocks import Picture, Tile
from familiekontakten.statistics.reports.material import BY_ID, Material
from familiekontakten.statistics.reports.resting import LANG, rests
from familiekontakten.statistics.values import ratio

YES = "yes"
_SHORT = {
    "ref.received": Names(N_("Nye henvendelser"), "New referrals"),
    "flow.families_forwarded": Names(N_("Familier loset videre"), "Families helped on to other services"),
    "vol.left": Names(N_("Frivillige som sluttet"), "Volunteers who left"),
    "org.departments_stock": Names(N_("Avdelinger ved utgangen av året"), "Departments at the end of the year"),
}
"""Names of totals, where the indicator's own says by what it is divided."""
ROUNDED = N_("Rundet til nærmeste 5.")


def tile(material: Material, name: str, lang: str = LANG) -> Tile | None:
    """One number from afar: a count, or the share of those who said yes."""
    indicator, counts = BY_ID[name], material.counts(name)
    value, unit = _one_number(indicator, counts, material)
    if value is None or not material.recorded(name):
        return None
    named = _SHORT[name].read_in(lang) if name in _SHORT else indicator.names.read_in(lang)
    return Tile(named, written(value, unit, lang), rests(material, name, lang=lang), _year_before(material, name))


def _year_before(material: Material, name: str) -> str:
    """What was published for the year before, of the one share that the history has."""
    before = next((one for one in material.registers.history if one.year == material.year.year - 1), None)
    if name != "fam.minority_language" or before is None or before.minority_language_percent is None:
        return ""
    told = written(before.minority_language_percent, Unit.PERCENT)
    return translate(LANG, N_("I {year} ble det publisert {share}."), year=before.year, share=told)


def _one_number(indicator: Indicator[Any], counts: Counts, material: Material) -> tuple[Value, Unit]:
    if indicator.kind is Kind.COUNT:
        return count(total(counts), material.audience, indicator.public), Unit.NUMBER
    if indicator.kind is Kind.RATIO:
        return ratio(counts), Unit.NUMBER
    return _percent_of_yes(counts, material), Unit.PERCENT


def total(counts: Counts) -> int:
    """All that was counted: the number of units where categories overlap, else the sum of the categories."""
    return counts[ONE] if ONE in counts else sum(counts.values())


def whole(material: Material, name: str) -> Picture | None:
    """A whole divided into its categories."""
    return _drawn(material, name, whole_bar=True)


def categories(material: Material, name: str) -> Picture | None:
    """A bar for each category: shares, or counts where the indicator counts."""
    indicator = BY_ID[name]
    if indicator.kind is Kind.COUNT:
        return _counted(material, indicator)
    if indicator.kind is Kind.ASKED:
        return _asked(material, indicator)
    return _drawn(material, name, whole_bar=False)


def _drawn(material: Material, name: str, *, whole_bar: bool) -> Picture | None:
    indicator = BY_ID[name]
    known = {code: number for code, number in material.counts(name).items() if code not in (ONE, UNKNOWN)}
    counts = dict.fromkeys(_codes(indicator, material), 0) | known
    percents = shares(counts, material.audience)
    if not percents:
        return None
    exact = counts if material.audience is Audience.INTERNAL else {}
    items = [Bar(label, percents[code], exact.get(code)) for code, label in _labels(indicator, percents, material)]
    key, title = anchor(name), indicator.names.no
    chart = one_whole(key, _said(title), items) if whole_bar else bars(key, _said(title), items, Unit.PERCENT)
    return Picture(chart, rests(material, name))


def _counted(material: Material, indicator: Indicator[Any]) -> Picture | None:
    counts = {code: number for code, number in material.counts(indicator.id).items() if code not in (ONE, UNKNOWN)}
    if not counts:
        return None
    labels = _labels(indicator, dict.fromkeys(_codes(indicator, material), 0) | counts, material)
    items = [Bar(label, count(counts.get(code, 0), material.audience, indicator.public)) for code, label in labels]
    return Picture(_chart(indicator, items, Unit.NUMBER), rests(material, indicator.id), _rounding(material, indicator))


def _asked(material: Material, indicator: Indicator[Any]) -> Picture | None:
    """Several answers were possible: each a share of those who were asked."""
    counts = material.counts(indicator.id)
    exact = material.audience is Audience.INTERNAL
    items = [
        Bar(label, value, counts.get(code, 0) if exact else None)
        for code, label in _labels(indicator, dict.fromkeys(_codes(indicator, material), 0), material)
        if (value := share_of(counts.get(code, 0), counts.get(ONE, 0), material.audience)) is not None
    ]
    note = translate(LANG, N_("En familie kan ha flere av disse, så andelene blir til sammen mer enn 100 %."))
    return Picture(_chart(indicator, items, Unit.PERCENT), rests(material, indicator.id), note) if items else None


def _percent_of_yes(counts: Counts, material: Material) -> Value:
    known = {code: number for code, number in counts.items() if code not in (ONE, UNKNOWN)}
    return share_of(known.get(YES, 0), sum(known.values()), material.audience)


def _chart(indicator: Indicator[Any], items: list[Bar], unit: Unit) -> Chart:
    return bars(anchor(indicator.id), _said(indicator.names.no), items, unit)


def _rounding(material: Material, indicator: Indicator[Any]) -> str:
    rounded = material.audience is Audience.PUBLIC and indicator.public is not Public.OPEN
    return translate(LANG, ROUNDED) if rounded else ""


def _codes(indicator: Indicator[Any], material: Material) -> tuple[str, ...]:
    used = indicator.categories_in(material.year.year)
    return tuple(used.names) if used else ()


def _labels(indicator: Indicator[Any], found: Mapping[str, int], material: Material) -> list[tuple[str, str]]:
    """Code and name of the categories that were found, in printing order; what has no name comes last."""
    used = indicator.categories_in(material.year.year)
    names = {code: _said(name.no) for code, name in used.names.items()} if used else {}
    rest = {OTHER: _said(N_("Annet")), OUTSIDE: _said(N_("Utenfor gruppene"))}
    ordered = [*(code for code in names if code in found), *sorted(code for code in found if code not in names)]
    return [(code, names.get(code, rest.get(code, code))) for code in ordered]


def _said(text: str) -> str:
    return translate(LANG, text)


def anchor(name: str) -> str:
    """The anchor of a figure: "fam.civil_status" is at #fam-civil-status."""
    return name.replace(".", "-").replace("_", "-")
