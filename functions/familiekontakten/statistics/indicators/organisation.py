"""The organisation around the departments: people, board, events, Home-Start+. Pure.

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
    Printed,
    Public,
    Time,
)
from familiekontakten.statistics.indicators.words import NOTHING_MISSING
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.registered import Event, HomeStartPlus, Membership, Position
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


def events(registers: Registers, period: Period, kind: str) -> tuple[Event, ...]:
    """The events of a kind that began in the period, by their first day."""
    return tuple(one for one in registers.events if one.kind == kind and one.start in period)


def _events(registers: Registers, period: Period) -> Counts:
    """By kind: how many; and of each in turn its days, people and departments ("network_meeting.1.days")."""
    added: dict[str, int] = {}
    for kind in EVENTS.names:
        of_kind = events(registers, period, kind)
        added[kind] = len(of_kind)
        for turn, one in enumerate(of_kind, start=1):
            added |= {f"{kind}.{turn}.{what}": getattr(one, what) for what in ("days", "attendees", "departments")}
    return added


def _startups(registers: Registers, period: Period) -> Counts:
    supported = [one for one in registers.startups if one.on in period]
    cleared = {one.municipality for one in supported if one.cleared}
    return {"supported": len({one.municipality for one in supported}), "cleared": len(cleared)}


def _home_start_plus(registers: Registers, period: Period) -> Counts:
    """Approved by the last day; of them begun in the year, and not yet begun on its last day."""
    approved = [one for one in registers.home_start_plus if one.approved and one.approved <= period.last]
    return {
        "approved": len(approved),
        "started": sum(one.started in period for one in registers.home_start_plus),
        "starting": sum(not_begun(one, period) for one in approved),
    }


def not_begun(one: HomeStartPlus, period: Period) -> bool:
    """Whether the start lies after the period, or is not set."""
    return one.started is None or one.started > period.last


EVENTS = Categories(
    {
        "volunteer_gathering": Names(N_("Samlinger for familiekontakter"), "Gatherings of volunteers"),
        "volunteer_conference": Names(N_("Konferanser for familiekontakter"), "Conferences of volunteers"),
        "coordinator_gathering": Names(N_("Samlinger for koordinatorer"), "Gatherings of coordinators"),
        "network_meeting": Names(N_("Regionale nettverkssamlinger"), "Regional network meetings"),
    }
)

COORDINATORS = Indicator[Registers](
    id="org.coordinators",
    names=Names(N_("Koordinatorer"), "Coordinators"),
    defined=N_("Koordinatorer som var ansatt den siste dagen."),
    count=on_last_day(lambda registers: registers.coordinators),
    time=Time.STOCK,
    printed=Printed.YEAR,
    missing=NOTHING_MISSING,
    public=Public.OPEN,
    published="2019",
)

COORDINATORS_TRAINED = Indicator[Registers](
    id="org.coordinators_trained",
    names=Names(N_("Nye koordinatorer gitt opplæring"), "Coordinators trained"),
    defined=N_("Ulike koordinatorer i opplæringsrundene som begynte i året."),
    count=_trained,
    time=Time.FLOW,
    printed=Printed.YEAR,
    missing=NOTHING_MISSING,
    categories=(
        Categories(
            {
                "rounds": Names(N_("Opplæringsrunder"), "Rounds of training"),
                "days": Names(N_("Dager i en runde"), "Days in a round"),
            }
        ),
    ),
    public=Public.OPEN,
    published="2011, 2019",
)

NATIONAL_STAFF = Indicator[Registers](
    id="org.national_staff",
    names=Names(N_("Stillinger nasjonalt"), "National positions"),
    defined=N_(
        "Summen av stillingsprosentene ved det nasjonale kontoret den siste dagen, i hundredeler av en stilling."
    ),
    count=_staff,
    time=Time.STOCK,
    printed=Printed.YEAR,
    missing=NOTHING_MISSING,
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
    public=Public.OPEN,
    published="2011, 2019",
)

BOARD_MEMBERS = Indicator[Registers](
    id="org.board_members",
    names=Names(N_("Styremedlemmer"), "Board members"),
    defined=N_("Medlemmer av styret den siste dagen."),
    count=on_last_day(lambda registers: registers.board_members),
    time=Time.STOCK,
    printed=Printed.YEAR,
    missing=NOTHING_MISSING,
    public=Public.OPEN,
    published="2019",
)

BOARD_MEETINGS = Indicator[Registers](
    id="org.board_meetings",
    names=Names(N_("Styremøter"), "Board meetings"),
    defined=N_("Styremøter holdt i året."),
    count=lambda registers, period: {ONE: sum(one.on in period for one in registers.board_meetings)},
    time=Time.FLOW,
    printed=Printed.YEAR,
    missing=NOTHING_MISSING,
    public=Public.OPEN,
    published="2011, 2019",
)

BOARD_MATTERS = Indicator[Registers](
    id="org.board_matters",
    names=Names(N_("Styresaker"), "Board matters"),
    defined=N_("Saker behandlet på årets styremøter."),
    count=lambda registers, period: {ONE: sum(one.matters for one in registers.board_meetings if one.on in period)},
    time=Time.FLOW,
    printed=Printed.YEAR,
    missing=NOTHING_MISSING,
    public=Public.OPEN,
    published="2011, 2019",
)

EVENTS_HELD = Indicator[Registers](
    id="org.events",
    names=Names(N_("Samlinger"), "Events"),
    defined=N_("Samlinger som begynte i året, etter slag, og dager, deltakere og avdelinger på hver av dem."),
    count=_events,
    time=Time.FLOW,
    printed=Printed.YEAR,
    missing=NOTHING_MISSING,
    categories=(EVENTS,),
    public=Public.OPEN,
    published="2011, 2019",
)

MEMBER_COUNTRIES = Indicator[Registers](
    id="org.member_countries",
    names=Names(N_("Medlemsland"), "Member countries"),
    defined=N_("Land i Home-Start Worldwide den siste dagen."),
    count=on_last_day(lambda registers: registers.countries),
    time=Time.STOCK,
    printed=Printed.YEAR,
    missing=NOTHING_MISSING,
    public=Public.OPEN,
    published="2011, 2019",
)

STARTUPS = Indicator[Registers](
    id="org.startups",
    names=Names(N_("Oppstart"), "Start-ups"),
    defined=N_("Kommuner som fikk støtte til oppstart i året, og de av dem der det er gitt klarsignal."),
    count=_startups,
    time=Time.FLOW,
    printed=Printed.YEAR,
    missing=NOTHING_MISSING,
    categories=(
        Categories(
            {
                "supported": Names(N_("Kommuner med støtte"), "Municipalities supported"),
                "cleared": Names(N_("Med klarsignal"), "Cleared to start"),
            }
        ),
    ),
    public=Public.OPEN,
    published="2019",
)

HOME_START_PLUS = Indicator[Registers](
    id="org.hsplus",
    names=Names(N_("Home-Start+"), "Home-Start+"),
    defined=N_(
        "Avdelinger godkjent for Home-Start+ den siste dagen, de som startet i året, og de som ennå ikke har startet."
    ),
    count=_home_start_plus,
    time=Time.STOCK,
    printed=Printed.YEAR,
    missing=NOTHING_MISSING,
    categories=(
        Categories(
            {
                "approved": Names(N_("Godkjent"), "Approved"),
                "started": Names(N_("Startet i året"), "Started in the year"),
                "starting": Names(N_("Starter senere"), "Starting later"),
            }
        ),
    ),
    public=Public.OPEN,
    published="2019",
)

SPECIAL_FUNDING = Indicator[Registers](
    id="org.special_funding",
    names=Names(N_("Stillinger for særskilte behov"), "Special-needs funding"),
    defined=N_("Avdelinger som fikk penger til en stilling for barn med særskilte behov i året."),
    count=lambda registers, period: {
        ONE: len({one.department for one in registers.fundings if one.year == period.year})
    },
    time=Time.YEARS,
    printed=Printed.YEAR,
    missing=NOTHING_MISSING,
    public=Public.OPEN,
    published="2019",
)

ALL: tuple[Indicator[Registers], ...] = (
    COORDINATORS,
    COORDINATORS_TRAINED,
    NATIONAL_STAFF,
    BOARD_MEMBERS,
    BOARD_MEETINGS,
    BOARD_MATTERS,
    EVENTS_HELD,
    MEMBER_COUNTRIES,
    STARTUPS,
    HOME_START_PLUS,
    SPECIAL_FUNDING,
)
