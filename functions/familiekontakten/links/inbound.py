"""What comes through a link, on its way from the public door to the book. Pure."""

from collections.abc import Mapping
from datetime import date, datetime

from familiekontakten.assignments.visit import BY_VOLUNTEER, Missed, Place, Visit
from familiekontakten.forms.field import Values
from familiekontakten.links.forms import day_said
from familiekontakten.links.link import Inbound, Link

VISIT, EVALUATION, WITHDRAWAL, APPLICATION = "visit", "evaluation", "withdrawal", "application"
"""The kinds of what comes in: withdrawals from the status page, applications for the national office alone."""


def visit_said(link: Link, values: Values, *, held: bool, at: datetime) -> Inbound:
    """A visit as the volunteer told it. Told again for the same day it has the same name."""
    day = day_said(values)
    facts = {"on": day.isoformat(), "held": "yes" if held else "no"}
    facts |= {name: str(values[name]) for name in ("minutes", "place", "reason") if name in values}
    return Inbound(link.department, f"{VISIT}#{link.hash}#{day.isoformat()}", VISIT, link.of, at, facts)


def visit_of(inbound: Inbound) -> Visit:
    """The visit again. Raises KeyError or ValueError when the facts are none of a visit."""
    facts: Mapping[str, str] = inbound.facts
    held = facts["held"] == "yes"
    return Visit(
        on=date.fromisoformat(facts["on"]),
        held=held,
        logged_at=inbound.at,
        by=BY_VOLUNTEER,
        minutes=int(facts["minutes"]) if held else 0,
        place=Place(facts["place"]) if held else None,
        reason=None if held else Missed(facts["reason"]),
    )


def evaluation_said(link: Link, sealed: bytes, at: datetime) -> Inbound:
    """An evaluation: sealed to the department; in the clear stands only who was asked."""
    return Inbound(
        link.department, evaluation_name(link), EVALUATION, link.of, at, {"asks": link.asks, "link": link.hash}, sealed
    )


def evaluation_name(link: Link) -> str:
    """One place for each link."""
    return f"{EVALUATION}#{link.hash}"
