"""From what was typed in one field to its canonical value. Generous in what it takes: any spacing, separator or
script's digits.
"""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from familiekontakten.forms.cleaning import several_lines, single_line, western_digits
from familiekontakten.forms.contact import email_address, organisation_number, phone_number
from familiekontakten.forms.field import YES, Field, Kind, Value
from familiekontakten.languages.catalogue import N_

MOST_CHILDREN = 20
#: No number or address is longer, however it is written.
MOST_WRITTEN = 300

_TIME = re.compile(r"(?:kl\.? ?)?([01]?[0-9]|2[0-3])(?:[.:]?([0-5][0-9]))?")

Reader = Callable[[Field, Sequence[str], date], Value]

TOO_LONG = N_("Skriv kortere. Det er plass til {most} tegn, og du har skrevet {count}")
TOO_MANY_CHILDREN = N_("Skriv høyst {most} årstall")
YEAR_RANGE = N_("Skriv årstall fra {first} til {last}")
FUTURE = N_("Skriv en dato som ikke er etter i dag")
DATE_RANGE = N_("Skriv en dato fra {first} til {last}")
NUMBER_RANGE = N_("Skriv et helt tall fra {first} til {last}")
DEFAULT_WRONG = N_("Velg blant svarene i listen")


class Misread(ValueError):
    """An answer that cannot be read: a message id that says what to do, and its parameters."""

    def __init__(self, text: str, **params: object) -> None:
        # No part of the answer goes into the exception's own message.
        super().__init__(text)
        self.text = text
        self.params = params


def read(field: Field, typed: Sequence[str], today: date) -> Value | None:
    """The canonical value of what was typed in a field, or None when nothing was. Raises Misread."""
    given = [text for text in typed if single_line(text)]
    if not given:
        return None
    return READERS[field.kind](field, given, today)


def _wrong(field: Field) -> Misread:
    return Misread(field.wrong or field.missing or DEFAULT_WRONG)


def _short_enough(field: Field, text: str) -> str:
    if len(text) > field.most:
        raise Misread(TOO_LONG, most=field.most, count=len(text))
    return text


def _text(field: Field, given: Sequence[str], _: date) -> Value:
    return _short_enough(field, single_line(given[0]))


def _textarea(field: Field, given: Sequence[str], _: date) -> Value:
    return _short_enough(field, several_lines(given[0]))


def _choice(field: Field, given: Sequence[str], _: date) -> Value:
    if given[0] not in field.values:
        raise _wrong(field)
    return given[0]


def _choices(field: Field, given: Sequence[str], _: date) -> Value:
    if not set(given) <= set(field.values):
        raise _wrong(field)
    chosen = [value for value in field.values if value in given]
    if field.kind == "selects" and len(chosen) > field.most:
        raise _wrong(field)
    return chosen


def _checkbox(field: Field, given: Sequence[str], _: date) -> Value:
    if given[0] != YES:
        raise _wrong(field)
    return YES


def _written(reader: Callable[[str], str | None]) -> Reader:
    """A reader of what has a writing of its own: a number or an address on one line."""

    def read_written(field: Field, given: Sequence[str], _: date) -> Value:
        text = single_line(given[0])
        value = reader(text) if len(text) <= MOST_WRITTEN else None
        if value is None or len(value) > field.most:
            raise _wrong(field)
        return value

    return read_written


def _years(field: Field, given: Sequence[str], today: date) -> Value:
    numbers = re.findall(r"[0-9]+", western_digits(" ".join(single_line(text) for text in given)))
    if not numbers or any(len(number) != 4 for number in numbers):
        raise _wrong(field)
    if len(numbers) > MOST_CHILDREN:
        raise Misread(TOO_MANY_CHILDREN, most=MOST_CHILDREN)
    youngest, oldest = field.ages
    first, last = today.year - oldest, today.year - youngest
    years = sorted(int(number) for number in numbers)
    if years[0] < first or years[-1] > last:
        raise Misread(YEAR_RANGE, first=first, last=last)
    return years


def _year(field: Field, given: Sequence[str], today: date) -> Value:
    years = _years(field, given, today)
    if not isinstance(years, list) or len(years) != 1:
        raise _wrong(field)
    return years[0]


def _date(field: Field, given: Sequence[str], today: date) -> Value:
    day = _written_date(western_digits(single_line(given[0])))
    if day is None:
        raise _wrong(field)
    first, last = today - timedelta(days=field.within), today + timedelta(days=field.ahead)
    if day > last and not field.ahead:
        raise Misread(FUTURE)
    if day < first and field.too_old:
        raise Misread(field.too_old)
    if not first <= day <= last:
        raise Misread(DATE_RANGE, first=written_short(first), last=written_short(last))
    return day.isoformat()


def written_short(day: date) -> str:
    """A date as people in Norway type it: "3.11.2026"."""
    return f"{day.day}.{day.month}.{day.year}"


def _time(field: Field, given: Sequence[str], _: date) -> Value:
    found = _TIME.fullmatch(western_digits(single_line(given[0])))
    if found is None:
        raise _wrong(field)
    return f"{int(found[1]):02d}:{found[2] or '00'}"


def _number(field: Field, given: Sequence[str], _: date) -> Value:
    digits = re.sub(r"\s", "", western_digits(single_line(given[0])))
    if not re.fullmatch(r"[0-9]{1,9}", digits) or not field.least <= int(digits) <= field.most:
        raise Misread(NUMBER_RANGE, first=field.least, last=field.most)
    return int(digits)


def _written_date(text: str) -> date | None:
    numbers = re.findall(r"[0-9]+", text) if re.fullmatch(r"[0-9\s./\-–]+", text) else []
    if len(numbers) != 3 or max(map(len, numbers)) > 4:
        return None
    year_first = len(numbers[0]) == 4
    year, month, day = map(int, numbers if year_first else reversed(numbers))
    try:
        return date(year + 2000 if year < 100 else year, month, day)
    except ValueError:
        return None


READERS: dict[Kind, Reader] = {
    "text": _text,
    "textarea": _textarea,
    "tel": _written(phone_number),
    "email": _written(email_address),
    "org_number": _written(organisation_number),
    "radio": _choice,
    "select": _choice,
    "checkbox": _checkbox,
    "checkboxes": _choices,
    "selects": _choices,
    "year": _year,
    "years": _years,
    "date": _date,
    "time": _time,
    "number": _number,
}
