"""Who works for the departments: coordinators, the national office, the board. Pure.

Sources: annual reports 2011 and 2019. All periods include both ends: who has the last day on 31 December is counted.
"""

from collections.abc import Callable, Iterable

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import (
    ONE,
    Categories,
    Counts,
    Indicator,
    Names,
    Time,
)
from familiekontakten.statistics.indicators.bases import registered
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.registered import Membership, Position
from familiekontakten.statistics.registers import Registers


def on_last_day(of: Callable[[Registers], Iterable[Position | Membership]]) -> Callable[[Registers, Period], Counts]:
    """How many were held on the last day."""
    return lambda registers, period: {ONE: sum(one.held_on(period.last) for one in of(registers))}


def _trained(registers: Registers, period: Period) -> Counts:
    """Different coordinators, and the rounds they were trained in, with the days of the first."""
    rounds = sorted((one for one in registers.trainings if one.start in period), key=lambda one: str(one.start))
    people = {person for one in rounds for person in one.coordinators}
    return {ONE: len(people), "rounds": len(rounds), **({"days": rounds[0].days} if rounds else {})}


def _staff(registers: Registers, period: Period) -> Counts:
    """Hundredths of a position, by role and together."""
    held = [one for one in registers.staff if one.held_on(period.last)]
    roles = {role: sum(one.hundredths for one in held if one.whose == role) for role in sorted({o.whose for o in held})}
    return {ONE: sum(roles.values()), **roles}


COORDINATORS = registered(
    id="org.coordinators",
    names=Names(N_("Koordinatorer"), "Coordinators"),
    defined=N_("Koordinatorer som var ansatt den siste dagen."),
    count=on_last_day(lambda registers: registers.coordinators),
    time=Time.STOCK,
    published="2019",
)

COORDINATORS_TRAINED = registered(
    id="org.coordinators_trained",
    names=Names(N_("Nye koordinatorer gitt opplæring"), "Coordinators trained"),
    defined=N_("Ulike koordinatorer i opplæringsrundene som begynte i året."),
    count=_trained,
    time=Time.FLOW,
    categories=(
        Categories(
            {
                "rounds": Names(N_("Opplæringsrunder"), "Rounds of training"),
                "days": Names(N_("Dager i en runde"), "Days in a round"),
            }
        ),
    ),
    published="2011, 2019",
)

NATIONAL_STAFF = registered(
    id="org.national_staff",
    names=Names(N_("Stillinger nasjonalt"), "National positions"),
    defined=N_(
        "Summen av stillingsprosentene ved det nasjonale kontoret den siste dagen, i hundredeler av en stilling."
    ),
    count=_staff,
    time=Time.STOCK,
    categories=(
        Categories(
            {
                "leader": Names(N_("Leder"), "Leader"),
                "coordinator": Names(N_("Nasjonal koordinator"), "National coordinator"),
                "communication": Names(N_("Kommunikasjon"), "Communication"),
                "adviser": Names(N_("Rådgiver"), "Adviser"),
                "consultant": Names(N_("Konsulent"), "Consultant"),
                "project": Names(N_("Prosjekt"), "Project"),
            }
        ),
    ),
    published="2011, 2019",
)

BOARD_MEMBERS = registered(
    id="org.board_members",
    names=Names(N_("Styremedlemmer"), "Board members"),
    defined=N_("Medlemmer av styret den siste dagen."),
    count=on_last_day(lambda registers: registers.board_members),
    time=Time.STOCK,
    published="2019",
)

BOARD_MEETINGS = registered(
    id="org.board_meetings",
    names=Names(N_("Styremøter"), "Board meetings"),
    defined=N_("Styremøter holdt i året."),
    count=lambda registers, period: {ONE: sum(one.on in period for one in registers.board_meetings)},
    time=Time.FLOW,
    published="2011, 2019",
)

BOARD_MATTERS = registered(
    id="org.board_matters",
    names=Names(N_("Styresaker"), "Board matters"),
    defined=N_("Saker behandlet på årets styremøter."),
    count=lambda registers, period: {ONE: sum(one.matters for one in registers.board_meetings if one.on in period)},
    time=Time.FLOW,
    published="2011, 2019",
)

ALL: tuple[Indicator[Registers], ...] = (
    COORDINATORS,
    COORDINATORS_TRAINED,
    NATIONAL_STAFF,
    BOARD_MEMBERS,
    BOARD_MEETINGS,
    BOARD_MATTERS,
)
