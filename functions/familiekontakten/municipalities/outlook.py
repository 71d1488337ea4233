"""Everything that a municipality is shown, put together from what was asked and what is published. Pure."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from familiekontakten.departments.department import Department
from familiekontakten.forms.field import Values
from familiekontakten.municipalities.estimate import Estimate, estimate
from familiekontakten.municipalities.form import CHILDREN, IN_PLACE, PLACE, POSITION
from familiekontakten.municipalities.meter import Meter, meter
from familiekontakten.municipalities.neighbours import Neighbourhood, around
from familiekontakten.places.place import MUNICIPALITIES, Municipality
from familiekontakten.start_ups.rules import LEAST_PERCENT


class InVain(NamedTuple):
    """How many asked in vain in a municipality in a year: `said` as published; `invented`: from made-up records."""

    said: str
    year: str
    invented: bool


class Outlook(NamedTuple):
    """What a department would be in one place. `in_vain` is None where nothing is published."""

    place: Municipality
    estimate: Estimate
    around: Neighbourhood
    meter: Meter
    in_vain: InVain | None

    def without_invented(self) -> "Outlook":
        """The same without a number from made-up records: a letter goes to people who do not know what is a trial."""
        return self._replace(in_vain=None) if self.in_vain and self.in_vain.invented else self


class Asked(NamedTuple):
    """What was asked, read: the municipality, the position in per cent, the reader's own number of children if any, and
    the requirements that were ticked.
    """

    kommune: str
    percent: int
    children: int | None
    in_place: tuple[str, ...]


def asked_of(values: Values) -> Asked:
    """The answers of the calculator's form; without a position, the least that is demanded."""
    ticked, children = values.get(IN_PLACE.name, []), values.get(CHILDREN.name)
    return Asked(
        str(values[PLACE.name]),
        int(str(values.get(POSITION.name, LEAST_PERCENT))),
        children if isinstance(children, int) else None,
        tuple(str(one) for one in ticked) if isinstance(ticked, list) else (),
    )


def outlook(asked: Asked, departments: Iterable[Department], in_vain: InVain | None, today: date) -> Outlook:
    """What to show on a day, with the departments as they are listed."""
    return Outlook(
        MUNICIPALITIES[asked.kommune],
        estimate(asked.kommune, asked.percent, asked.children),
        around(asked.kommune, departments, today),
        meter(asked.kommune, asked.percent, asked.in_place, today),
        in_vain,
    )
