"""Numbers as people read them: 1 034 and 12,5 % in Norwegian, 1,034 and 12.5% in English. Pure."""

from enum import StrEnum

from familiekontakten.charts.chart import Few, Value
from familiekontakten.languages.catalogue import N_, translate

FEWER_THAN_FIVE = N_("færre enn 5")
UNKNOWN = N_("ukjent")
NO_BREAK = "\u00a0"


class Unit(StrEnum):
    """What a number counts."""

    NUMBER = "number"
    PERCENT = "percent"
    DAYS = "days"
    HOURS = "hours"
    KRONER = "kroner"


_WITH_UNIT = {
    Unit.NUMBER: "{number}",
    Unit.PERCENT: N_("{number} %"),
    Unit.DAYS: N_("{number} dager"),
    Unit.HOURS: N_("{number} timer"),
    Unit.KRONER: N_("{number} kroner"),
}
UNIT_NAMES = {
    Unit.NUMBER: N_("Antall"),
    Unit.PERCENT: N_("Andel"),
    Unit.DAYS: N_("Dager"),
    Unit.HOURS: N_("Timer"),
    Unit.KRONER: N_("Kroner"),
}


def written(value: Value, unit: Unit = Unit.NUMBER, lang: str = "nb") -> str:
    """A value with its unit; "færre enn 5" where it is not told, "ukjent" where it is not known.

    No line breaks within it.
    """
    if value is None:
        return translate(lang, UNKNOWN)
    if isinstance(value, Few):
        return translate(lang, FEWER_THAN_FIVE)
    return translate(lang, _WITH_UNIT[unit], number=_grouped(value, lang)).replace(" ", NO_BREAK)


def _grouped(number: float, lang: str) -> str:
    plain = f"{number:,.1f}".removesuffix(".0")
    if lang == "en":
        return plain
    return plain.replace(",", NO_BREAK).replace(".", ",")
