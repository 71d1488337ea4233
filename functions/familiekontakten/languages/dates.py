"""Dates as people read them."""

from datetime import date

from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.months import first_day

_DAYS = (N_("mandag"), N_("tirsdag"), N_("onsdag"), N_("torsdag"), N_("fredag"), N_("lørdag"), N_("søndag"))
_MONTHS = (
    N_("januar"),
    N_("februar"),
    N_("mars"),
    N_("april"),
    N_("mai"),
    N_("juni"),
    N_("juli"),
    N_("august"),
    N_("september"),
    N_("oktober"),
    N_("november"),
    N_("desember"),
)
_MONTH = N_("{month} {year}")
_WRITTEN = N_("{weekday} {day}. {month} {year}")


def written_date(day: date, language: str) -> str:
    """A date with its weekday in a language: "fredag 27. november 2026"."""
    weekday, month = translate(language, _DAYS[day.weekday()]), translate(language, _MONTHS[day.month - 1])
    return translate(language, _WRITTEN, weekday=weekday, day=day.day, month=month, year=day.year)


def written_month(month: str, language: str) -> str:
    """A month such as "2026-11" in a language: "november 2026"."""
    first = first_day(month)
    return translate(language, _MONTH, month=translate(language, _MONTHS[first.month - 1]), year=first.year)
