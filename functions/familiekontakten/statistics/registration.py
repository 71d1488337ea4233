"""How each national register is read from rows that count. Pure. In the order of their ids."""

from datetime import date

from familiekontakten.statistics.registered import (
    AnnualReturn,
    BoardMeeting,
    Department,
    Event,
    Funding,
    Grant,
    GrantShare,
    HistoricTotal,
    HomeStartPlus,
    Membership,
    Position,
    StartUp,
    Target,
    Training,
)
from familiekontakten.statistics.rows import Kept, Row, by, day


def departments(kept: Kept) -> tuple[Department, ...]:
    """Every department there was, is or will be."""
    return tuple(
        Department(
            id=row["id"],
            name=row.get("name") or "",
            county=row.get("county"),
            in_oslo=bool(row.get("in_oslo")),
            operator_type=row.get("operator_type"),
            opened=day(row.get("opened")),
            closed=day(row.get("closed")),
            closed_kind=row.get("closed_kind"),
            successor=row.get("successor"),
        )
        for row in kept["department"].values()
    )


def returns(kept: Kept) -> tuple[AnnualReturn, ...]:
    """Approved annual returns of all years."""
    return tuple(AnnualReturn(row["department"], row["year"], row["status"]) for row in kept["annual_return"].values())


def targets(kept: Kept) -> tuple[Target, ...]:
    """Targets of all years."""
    return tuple(
        Target(row["department"], row["year"], row.get("families"), row.get("volunteers"))
        for row in kept["target"].values()
    )


def coordinators(kept: Kept) -> tuple[Position, ...]:
    """Coordinators, each in a department."""
    return tuple(_position(row, row.get("department") or "") for row in kept["coordinator"].values())


def staff(kept: Kept) -> tuple[Position, ...]:
    """Positions at the national office, by role."""
    return tuple(_position(row, row.get("role") or "") for row in kept["national_staff"].values())


def _position(row: Row, whose: str) -> Position:
    return Position(
        id=row["id"],
        whose=whose,
        hundredths=round(100 * (row.get("fte") or 0)),
        start=day(row.get("start")),
        end=day(row.get("end")),
    )


def grants(kept: Kept) -> tuple[Grant, ...]:
    """Grants with what each department got; a share of a grant that does not exist is left out."""
    shares = by(kept["grant_share"], "grant")
    return tuple(
        Grant(
            campaign=row.get("campaign") or "",
            on=day(row.get("date")),
            shares=tuple(_share(one) for one in shares.get(row["id"], ())),
        )
        for row in kept["grant"].values()
    )


def _share(row: Row) -> GrantShare:
    return GrantShare(row.get("department") or "", round(row.get("amount_nok") or 0), row.get("children") or 0)


def board_meetings(kept: Kept) -> tuple[BoardMeeting, ...]:
    """Meetings of the national board."""
    return tuple(BoardMeeting(day(row.get("date")), row.get("matters") or 0) for row in kept["board_meeting"].values())


def board_members(kept: Kept) -> tuple[Membership, ...]:
    """Members of the national board."""
    return tuple(Membership(day(row.get("start")), day(row.get("end"))) for row in kept["board_member"].values())


def countries(kept: Kept) -> tuple[Membership, ...]:
    """Countries in Home-Start Worldwide."""
    return tuple(Membership(day(row.get("start")), day(row.get("end"))) for row in kept["member_country"].values())


def trainings(kept: Kept) -> tuple[Training, ...]:
    """Rounds of training for new coordinators."""
    return tuple(
        Training(
            start=(event := _event(row, "training")).start,
            days=event.days,
            coordinators=tuple(row.get("coordinators") or ()),
        )
        for row in kept["coordinator_training"].values()
    )


def events(kept: Kept) -> tuple[Event, ...]:
    """Gatherings, by their first day."""
    every = (_event(row, row.get("kind") or "") for row in kept["event"].values())
    return tuple(sorted(every, key=lambda one: one.start or date.max))


def _event(row: Row, kind: str) -> Event:
    return Event(
        kind=kind,
        start=day(row.get("start")),
        end=day(row.get("end")),
        attendees=row.get("attendees") or 0,
        departments=row.get("departments") or 0,
    )


def home_start_plus(kept: Kept) -> tuple[HomeStartPlus, ...]:
    """Approvals for Home-Start+."""
    return tuple(
        HomeStartPlus(row.get("department") or "", day(row.get("approved")), day(row.get("started")))
        for row in kept["hsplus_approval"].values()
    )


def startups(kept: Kept) -> tuple[StartUp, ...]:
    """Support to municipalities that may begin."""
    return tuple(
        StartUp(row.get("municipality") or row["id"], day(row.get("date")), bool(row.get("cleared")))
        for row in kept["startup_support"].values()
    )


def fundings(kept: Kept) -> tuple[Funding, ...]:
    """Money for positions for children with special needs."""
    return tuple(Funding(row.get("department") or "", row["year"]) for row in kept["special_funding"].values())


def history(kept: Kept) -> tuple[HistoricTotal, ...]:
    """The years as they were published, oldest first."""
    every = (
        HistoricTotal(
            row["year"],
            row.get("departments"),
            row.get("families"),
            row.get("children"),
            row.get("volunteers"),
            row.get("minority_language_percent"),
        )
        for row in kept["historic_total"].values()
    )
    return tuple(sorted(every, key=lambda one: one.year))
