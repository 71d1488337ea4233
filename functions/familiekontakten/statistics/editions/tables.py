"""The tables of the mail about a month: totals, what they have changed by, and the year so far. Pure."""

from collections.abc import Iterable, Mapping

from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.dates import written_month
from familiekontakten.months import months_before
from familiekontakten.notices.figures import Row, Section, Table
from familiekontakten.statistics.editions.edition import Country, Edition
from familiekontakten.statistics.editions.totals import GROUPS, IN_A_LINE, TOTALS, Group, Total, Totals, totals_of

NO_NUMBER = "–"
THIN = "\u00a0"
MINUS = "\u2212"
COMPARED = (1, 12)
"""How many months back the months lie that a month is compared with."""


def written_number(number: int) -> str:
    """A number as Norwegians write it: "1 034"."""
    return f"{number:,}".replace(",", THIN).replace("-", MINUS)


def written_change(now: int | None, was: int | None) -> str:
    """What a number has changed by, with its sign; a dash where one of the two was never counted."""
    if now is None or was is None:
        return NO_NUMBER
    return ("+" if now > was else "") + written_number(now - was)


def table_of(edition: Edition, lang: str) -> Table:
    """The totals of a month beside the months it is compared with."""
    now, year = totals_of(edition.figures), totals_of(edition.so_far)
    before = [edition.beside.get(months_before(edition.month, n), {}) for n in COMPARED]
    columns = (
        written_month(edition.month, lang),
        *(
            translate(lang, N_("mot {month}"), month=written_month(months_before(edition.month, n), lang))
            for n in COMPARED
        ),
        translate(lang, N_("hittil i {year}"), year=edition.month[:4]),
    )
    return Table(columns, tuple(_section(group, lang, now, before, year) for group in GROUPS))


def _section(group: Group, lang: str, now: Totals, before: Iterable[Totals], year: Totals) -> Section:
    longest = max((now.get(total.id, 0) for total in group.totals), default=0) if len(group.totals) > 1 else 0
    rows = (_row(total, lang, now, before, year, longest) for total in group.totals)
    return Section(translate(lang, group.heading), tuple(rows))


def _row(total: Total, lang: str, now: Totals, before: Iterable[Totals], year: Totals, longest: int) -> Row:
    number = now.get(total.id)
    changes = (written_change(number, then.get(total.id)) for then in before)
    so_far = "" if total.stock else _written(year.get(total.id))
    bar = round(100 * max(number or 0, 0) / longest) if longest else None
    return Row(translate(lang, total.label), (_written(number), *changes, so_far), bar)


def lines_of(country: Country, names: Mapping[str, str], lang: str) -> Table:
    """A line of totals for each department, in the order of the list, and whether it has approved them."""
    heads = (*(translate(lang, TOTALS[name].label) for name in IN_A_LINE), translate(lang, N_("Godkjent")))
    rows = (
        Row(names.get(department, department), (*_totals(line), _yes(department in country.approved, lang)))
        for department, line in country.lines.items()
    )
    return Table(heads, (Section(translate(lang, N_("Avdeling")), tuple(rows)),))


def _totals(line: Totals) -> Iterable[str]:
    return (_written(line.get(name)) for name in IN_A_LINE)


def _yes(true: bool, lang: str) -> str:
    return translate(lang, N_("ja")) if true else translate(lang, N_("nei"))


def _written(number: int | None) -> str:
    return NO_NUMBER if number is None else written_number(number)
