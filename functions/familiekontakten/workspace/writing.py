"""Dates, times and stored answers as a colleague reads and types them. Pure."""

import re
from datetime import date, datetime

from familiekontakten.forms.field import Field, Form, Value, Values
from familiekontakten.forms.reading import written_short
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.dates import written_date
from familiekontakten.months import OSLO

#: Stands where nothing is known.
UNKNOWN = "–"
_DAY, _DAYS = N_("1 dag"), N_("{count} dager")
_TIME = N_("{day} kl. {time}")


def short_date(day: date | str | None) -> str:
    """A date, or one in ISO 8601, as it is typed: "3.11.2026". "–" for none."""
    return written_short(_date(day)) if day else UNKNOWN


def long_date(day: date | str | None, language: str) -> str:
    """A date with its weekday: "tirsdag 3. november 2026". "–" for none."""
    return written_date(_date(day), language) if day else UNKNOWN


def written_days(count: int, language: str) -> str:
    """A number of days: "1 dag", "5 dager"."""
    return translate(language, _DAY if count == 1 else _DAYS, count=count)


def written_phone(number: str) -> str:
    """A number kept as E.164 as people read it: "00 00 00 03" for a Norwegian one, "+46 000 000 003" for others."""
    if re.fullmatch(r"\+47[0-9]{8}", number):
        return _in_groups(number.removeprefix("+47"), 2)
    # Where the country code ends would take a table of countries.
    return f"+{_in_groups(number[1:], 3)}" if re.fullmatch(r"\+[0-9]+", number) else number


def moment(at: datetime | None, language: str) -> str:
    """An instant (with its time zone) on the clock in Norway: "3.11.2026 kl. 14.05". "–" for none."""
    if at is None:
        return UNKNOWN
    there = at.astimezone(OSLO)
    return translate(language, _TIME, day=written_short(there.date()), time=f"{there:%H.%M}")


def as_typed(form: Form, values: Values) -> dict[str, list[str]]:
    """Stored answers as somebody would have typed them in the form."""
    return {name: _typed(form.fields[name], value) for name, value in values.items() if name in form.fields}


def _in_groups(digits: str, size: int) -> str:
    """Groups of that size counted from the end: what is left over comes first, as a country code does."""
    first = len(digits) % size
    return " ".join(filter(None, (digits[:first], *(digits[n : n + size] for n in range(first, len(digits), size)))))


def _date(day: date | str) -> date:
    return date.fromisoformat(day) if isinstance(day, str) else day


def _typed(field: Field, value: Value) -> list[str]:
    if field.kind == "years" and isinstance(value, list):
        return [", ".join(map(str, value))]
    if field.kind == "date":
        return [short_date(str(value))]
    if field.kind == "tel":
        return [written_phone(str(value))]
    return [str(one) for one in value] if isinstance(value, list) else [str(value)]
