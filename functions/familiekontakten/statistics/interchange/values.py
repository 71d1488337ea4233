"""Whether a value may stand in a field. Pure."""

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import date

from familiekontakten.statistics.interchange.fields import LONGEST, Field, Kind

ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
FIRST_YEAR, LAST_YEAR = 1900, 2199
BETWEEN = ";"
"""What separates the values of a list in a table, so no text of a list has it."""


def fits(field: Field, value: object) -> bool:
    """Whether a value may stand in this field. None may, unless the field is needed."""
    return not field.needed if value is None else FITTING[field.kind](field, value)


def _is_text(_: Field, value: object) -> bool:
    return (
        isinstance(value, str)
        and 1 <= len(value) <= LONGEST
        and value == value.strip()
        and not any(unicodedata.category(sign) in ("Cc", "Cs", "Cn", "Zl", "Zp") for sign in value)
    )


def _is_date(_: Field, value: object) -> bool:
    if not isinstance(value, str) or not ISO.fullmatch(value):
        return False
    try:
        return date.fromisoformat(value).year >= FIRST_YEAR
    except ValueError:
        return False


def _is_date_or_yes(field: Field, value: object) -> bool:
    return isinstance(value, bool) or _is_date(field, value)


def _is_year(_: Field, value: object) -> bool:
    return type(value) is int and FIRST_YEAR <= value <= LAST_YEAR


def _is_count(_: Field, value: object) -> bool:
    return type(value) is int and 0 <= value < 10**12


def _is_number(_: Field, value: object) -> bool:
    return type(value) in (int, float) and 0 <= value < 10**12  # type: ignore[operator]


def _is_list(field: Field, value: object) -> bool:
    return isinstance(value, list) and all(_is_listed(field, one) for one in value)


def _is_listed(field: Field, one: object) -> bool:
    return one in field.values if field.values else _is_text(field, one) and BETWEEN not in str(one)


FITTING: Mapping[Kind, Callable[[Field, object], bool]] = {
    Kind.TEXT: _is_text,
    Kind.DATE: _is_date,
    Kind.DATE_OR_YES: _is_date_or_yes,
    Kind.YEAR: _is_year,
    Kind.COUNT: _is_count,
    Kind.NUMBER: _is_number,
    Kind.BOOL: lambda _, value: isinstance(value, bool),
    Kind.ONE_OF: lambda field, value: value in field.values,
    Kind.LIST: _is_list,
}
