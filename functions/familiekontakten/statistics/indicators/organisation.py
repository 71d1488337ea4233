"""What the organisation around the departments does: events, start-ups, Home-Start+, other countries. Pure.

Sources: annual reports 2011 and 2019. All periods include both ends: who has the last day on 31 December is counted.
"""

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
from familiekontakten.statistics.indicators.people import on_last_day
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.registered import Event, HomeStartPlus
from familiekontakten.statistics.registers import Registers


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

EVENTS_HELD = registered(
    id="org.events",
    names=Names(N_("Samlinger"), "Events"),
    defined=N_("Samlinger som begynte i året, etter slag, og dager, deltakere og avdelinger på hver av dem."),
    count=_events,
    time=Time.FLOW,
    categories=(EVENTS,),
    published="2011, 2019",
)

MEMBER_COUNTRIES = registered(
    id="org.member_countries",
    names=Names(N_("Medlemsland"), "Member countries"),
    defined=N_("Land i Home-Start Worldwide den siste dagen."),
    count=on_last_day(lambda registers: registers.countries),
    time=Time.STOCK,
    published="2011, 2019",
)

STARTUPS = registered(
    id="org.startups",
    names=Names(N_("Oppstart"), "Start-ups"),
    defined=N_("Kommuner som fikk støtte til oppstart i året, og de av dem der det er gitt klarsignal."),
    count=_startups,
    time=Time.FLOW,
    categories=(
        Categories(
            {
                "supported": Names(N_("Kommuner med støtte"), "Municipalities supported"),
                "cleared": Names(N_("Med klarsignal"), "Cleared to start"),
            }
        ),
    ),
    published="2019",
)

HOME_START_PLUS = registered(
    id="org.hsplus",
    names=Names(N_("Home-Start+"), "Home-Start+"),
    defined=N_(
        "Avdelinger godkjent for Home-Start+ den siste dagen, de som startet i året, og de som ennå ikke har startet."
    ),
    count=_home_start_plus,
    time=Time.STOCK,
    categories=(
        Categories(
            {
                "approved": Names(N_("Godkjent"), "Approved"),
                "started": Names(N_("Startet i året"), "Started in the year"),
                "starting": Names(N_("Starter senere"), "Starting later"),
            }
        ),
    ),
    published="2019",
)

SPECIAL_FUNDING = registered(
    id="org.special_funding",
    names=Names(N_("Stillinger for særskilte behov"), "Special-needs funding"),
    defined=N_("Avdelinger som fikk penger til en stilling for barn med særskilte behov i året."),
    count=lambda registers, period: {
        ONE: len({one.department for one in registers.fundings if one.year == period.year})
    },
    time=Time.YEARS,
    published="2019",
)

ALL: tuple[Indicator[Registers], ...] = (
    EVENTS_HELD,
    MEMBER_COUNTRIES,
    STARTUPS,
    HOME_START_PLUS,
    SPECIAL_FUNDING,
)
