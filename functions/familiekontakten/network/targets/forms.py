"""The form for the table of goals by position. Pure."""

from collections.abc import Sequence

from familiekontakten.forms.field import Field, Fieldset, Form, Rule, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.network.asking import ROOM, number
from familiekontakten.network.targets.goals import Line

LINES = (N_("Linje 1"), N_("Linje 2"), N_("Linje 3"), N_("Linje 4"), N_("Linje 5"), N_("Linje 6"))
MOST = 500
_NUMBERS = tuple(range(1, len(LINES) + 1))


def _line(line: int) -> Fieldset:
    fields = (
        Field(f"percent-{line}", N_("Fra og med stilling, i prosent"), "number", least=1, most=1000),
        Field(f"volunteers-{line}", N_("Familiekontakter med familie"), "number", least=1, most=MOST),
        Field(f"families-{line}", N_("Familier"), "number", least=1, most=MOST),
    )
    return Fieldset(LINES[line - 1], fields)


def _names(line: int) -> tuple[str, str, str]:
    return f"percent-{line}", f"volunteers-{line}", f"families-{line}"


def _half(values: Values) -> bool:
    """Whether a line has some of its three numbers and not all."""
    return any(0 < sum(name in values for name in _names(line)) < len(_names(line)) for line in _NUMBERS)


TABLE = Form(
    "table",
    N_("Mål etter stilling"),
    N_("Lagre tabellen"),
    tuple(_line(line) for line in _NUMBERS),
    rules=(Rule("", (), N_("En linje mangler tall. Skriv alle tre, eller la hele linjen stå tom"), _half),),
    honeypot="",
    path=f"{ROOM}/goals/{{name}}",
)


def lines_of(values: Values) -> tuple[Line, ...]:
    """The lines that were filled in."""
    filled = (line for line in _NUMBERS if f"percent-{line}" in values)
    return tuple(Line(*(number(values, name) for name in _names(line))) for line in filled)


def shown(lines: Sequence[Line]) -> Values:
    """What the form says of a table."""
    return {name: value for at, line in enumerate(lines, 1) for name, value in zip(_names(at), line, strict=True)}
