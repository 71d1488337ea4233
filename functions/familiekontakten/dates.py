"""Dates as people write them, with the month as a word: 05.10 means two different days to two readers."""

from datetime import date

from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.months import first_day

MONTHS = (
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
DAY = N_("{day}. {month} {year}")
MONTH = N_("{month} {year}")


def written_day(lang: str, day: date) -> str:
    """A day in the reader's language: "12. oktober 2026"."""
    return translate(lang, DAY, day=day.day, month=translate(lang, MONTHS[day.month - 1]), year=day.year)


def written_month(lang: str, month: str) -> str:
    """A month such as "2026-10" in the reader's language: "oktober 2026"."""
    first = first_day(month)
    return translate(lang, MONTH, month=translate(lang, MONTHS[first.month - 1]), year=first.year)
