"""What departments mean to reach, and how far they have come. Pure.

Source: annual report 2019 (targets follow the coordinator's position); how many families a full position should reach
is not published: `Registers.families_per_position`, to be confirmed by HSFN.
"""

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.beside import Beside
from familiekontakten.statistics.indicator import ONE, UNKNOWN, Counts, Indicator, Kind, Names, Time
from familiekontakten.statistics.indicators.words import NOTHING_MISSING
from familiekontakten.statistics.period import Period, so_far
from familiekontakten.statistics.registers import Registers

NO_TARGET = N_("Uten mål står det «mål ikke satt», aldri 0 %.")


def position_days(registers: Registers, period: Period) -> int:
    """Hundredths of coordinators' positions times the days they were held in the period."""
    return sum(one.hundredths * period.shared_days(one.start, one.end) for one in registers.coordinators if one.start)


def families_wanted(registers: Registers, period: Period) -> int | None:
    """A department's target for the year; else what its positions so far stand for; None: not set."""
    said = next((one.families for one in registers.targets if one.year == period.year and one.families), None)
    held, norm, year = position_days(registers, so_far(period)), registers.families_per_position, so_far(period).days
    if said is not None or norm is None or not held:
        return said
    return (2 * norm * held + 100 * year) // (200 * year)


def volunteers_wanted(registers: Registers, period: Period) -> int | None:
    """A department's target for the year; None: not set."""
    return next((one.volunteers for one in registers.targets if one.year == period.year and one.volunteers), None)


def attained(reached: int, wanted: int | None) -> Counts:
    """How many of how many; without a target the department is counted as unknown. Adds up over departments."""
    return {"part": reached, "whole": wanted} if wanted else {UNKNOWN: 1}


def _families(beside: Beside, period: Period) -> Counts:
    return attained(beside.so_far["fam.supported"].get(ONE, 0), families_wanted(beside.registers, period))


def _volunteers(beside: Beside, period: Period) -> Counts:
    return attained(beside.so_far["vol.active"].get(ONE, 0), volunteers_wanted(beside.registers, period))


POSITIONS = Indicator[Registers](
    id="target.fte",
    names=Names(N_("Koordinatorårsverk"), "Coordinator full-time equivalents"),
    defined=N_("Stillingsprosenter ganger dagene de ble holdt i perioden, delt på periodens dager."),
    count=lambda registers, period: {ONE: position_days(registers, period)},
    kind=Kind.AVERAGE,
    time=Time.FLOW,
    missing=NOTHING_MISSING,
)

FAMILIES = Indicator[Beside](
    id="target.families",
    names=Names(N_("Måloppnåelse, familier"), "Target attainment, families"),
    defined=N_(
        "Familier som har fått besøk hittil i året, av målet for året. Målet er det avdelingen har satt; "
        "ellers det nasjonale kontorets antall familier for en hel stilling, ganger koordinatorårsverkene."
    ),
    count=_families,
    kind=Kind.RATIO,
    time=Time.SO_FAR,
    missing=NO_TARGET,
    published="2019",
)

VOLUNTEERS = Indicator[Beside](
    id="target.volunteers",
    names=Names(N_("Måloppnåelse, familiekontakter"), "Target attainment, volunteers"),
    defined=N_("Familiekontakter som har besøkt en familie hittil i året, av målet avdelingen har satt for året."),
    count=_volunteers,
    kind=Kind.RATIO,
    time=Time.SO_FAR,
    missing=NO_TARGET,
    published="2019",
)

REGISTERED: tuple[Indicator[Registers], ...] = (POSITIONS,)
COMPARED: tuple[Indicator[Beside], ...] = (FAMILIES, VOLUNTEERS)
