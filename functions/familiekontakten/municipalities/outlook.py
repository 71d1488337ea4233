"""Everything that a municipality is shown, put together from what was asked and what is published. Pure."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from familiekontakten.departments.department import Department
from familiekontakten.forms.field import Value, Values
from familiekontakten.municipalities.estimate import Estimate, estimate
from familiekontakten.municipalities.form import CHILDREN, IN_PLACE, PLACES, POSITION
from familiekontakten.municipalities.meter import Meter, meter
from familiekontakten.municipalities.neighbours import Neighbourhood, around
from familiekontakten.places.place import MUNICIPALITIES, Municipality
from familiekontakten.start_ups.rules import LEAST_PERCENT


class InVain(NamedTuple):
    """How many asked in vain in a municipality in a year: `said` as published; `invented`: from made-up records."""

    place: Municipality
    said: str
    year: str
    invented: bool


class Outlook(NamedTuple):
    """What a department would be in these places. `in_vain`: for each without a department, where one is published."""

    places: tuple[Municipality, ...]
    estimate: Estimate
    around: Neighbourhood
    meter: Meter
    in_vain: tuple[InVain, ...]

    def without_invented(self) -> "Outlook":
        """The same without numbers from made-up records: a letter goes to people who do not know what is a trial."""
        return self._replace(in_vain=tuple(one for one in self.in_vain if not one.invented))


class Asked(NamedTuple):
    """What was asked, read: the municipalities, the position in per cent, the reader's own number of children if any,
    and the requirements that were ticked.
    """

    kommuner: tuple[str, ...]
    percent: int
    children: int | None
    in_place: tuple[str, ...]


def asked_of(values: Values) -> Asked:
    """The answers of the calculator's form; without a position, the least that is demanded."""
    children = values.get(CHILDREN.name)
    return Asked(
        _several(values.get(PLACES.name)),
        int(str(values.get(POSITION.name, LEAST_PERCENT))),
        children if isinstance(children, int) else None,
        _several(values.get(IN_PLACE.name)),
    )


def _several(value: Value | None) -> tuple[str, ...]:
    return tuple(str(one) for one in value) if isinstance(value, list) else ()


def outlook(asked: Asked, departments: Iterable[Department], in_vain: Iterable[InVain], today: date) -> Outlook:
    """What to show on a day, with the departments as they are listed."""
    neighbourhood = around(asked.kommuner, departments, today)
    return Outlook(
        tuple(MUNICIPALITIES[kommune] for kommune in asked.kommuner),
        estimate(asked.kommuner, asked.percent, asked.children),
        neighbourhood,
        meter(asked.kommuner, asked.percent, asked.in_place, today),
        tuple(one for one in in_vain if one.place in neighbourhood.lacking),
    )
