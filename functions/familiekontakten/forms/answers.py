"""One answer out of the understood values of a form. Pure."""

from datetime import date

from familiekontakten.forms.field import Values


def day(values: Values, name: str) -> date:
    """A date that the form demands."""
    return date.fromisoformat(str(values[name]))


def some_day(values: Values, name: str) -> date | None:
    """A date that may be left out."""
    return day(values, name) if values.get(name) else None


def text(values: Values, name: str) -> str:
    """One answer; "" where there is none."""
    return str(values.get(name, ""))


def several(values: Values, name: str) -> tuple[str, ...]:
    """The answers to a question with several."""
    found = values.get(name, ())
    return tuple(map(str, found)) if isinstance(found, list) else ()
