"""The table of contents: every indicator, by what it is counted from. Pure.

MONTHLY, ANNUAL   counted unit by unit, for figures.figures
REGISTERS         read off the national registers
COMPARED          made of other figures (beside.Beside)
EVERY             all of them, in the order of the methods page
"""

from typing import Any

from familiekontakten.statistics.beside import Beside
from familiekontakten.statistics.figures import Indicators
from familiekontakten.statistics.indicator import Indicator, Printed
from familiekontakten.statistics.indicators import (
    children,
    comparing,
    courses,
    demand,
    departments,
    enquiries_received,
    families,
    flow,
    grants,
    history,
    matches,
    needs,
    organisation,
    people,
    programmes,
    quality,
    recruiting,
    referrals,
    special_needs,
    targets,
    visits,
    volunteers,
    waiting,
)
from familiekontakten.statistics.registers import Registers

DEFINITIONS = "1"
"""The version of the definitions: raised by whoever changes what a figure means, and kept with every frozen figure."""

COUNTED = Indicators(
    families=(
        *families.ALL,
        *children.ALL,
        *programmes.ALL,
        *needs.ALL,
        *special_needs.ALL,
        *referrals.ALL,
        *waiting.ALL,
        *flow.ALL,
        *matches.ALL,
        *visits.ALL,
        *quality.ALL,
    ),
    volunteers=(*volunteers.ALL, *recruiting.ALL, *courses.FOR_VOLUNTEERS, *quality.ALL),
    courses=(*courses.FOR_COURSES, *quality.ALL),
    enquiries=(*demand.ALL, *enquiries_received.ALL),
)
MONTHLY = COUNTED.only(Printed.MONTH)
ANNUAL = COUNTED.only(Printed.YEAR)

REGISTERS: tuple[Indicator[Registers], ...] = (
    *targets.REGISTERED,
    *grants.ALL,
    *departments.ALL,
    *people.ALL,
    *organisation.ALL,
    *history.ALL,
)
COMPARED: tuple[Indicator[Beside], ...] = (*comparing.ALL, *targets.COMPARED)
EVERY: tuple[Indicator[Any], ...] = (*COUNTED.every, *REGISTERS, *COMPARED)
