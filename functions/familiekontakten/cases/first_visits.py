"""The first visit (første besøk): arranged, made, and what comes of it. Pure.

The coordinator makes it in every family (declaration of principles, section 5).
"""

from collections.abc import Collection
from datetime import date, datetime

from familiekontakten.cases import rules
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.changing import changed
from familiekontakten.cases.parts import Card, FirstVisit
from familiekontakten.cases.states import CaseState
from familiekontakten.months import day_of


def arrange(
    case: FamilyCase, on: date, who: str, coordinators: Collection[str], *, by: str, at: datetime
) -> FamilyCase:
    """The first visit has a day and a coordinator; arranging again moves it. `coordinators`: ids of those there are."""
    return changed(
        case,
        "first_visit_arranged",
        by,
        at,
        rules.by_a_coordinator(who, coordinators),
        to=CaseState.VISIT_ARRANGED,
        visit_on=on,
        visit_by=who,
    )


def record(
    case: FamilyCase, visit: FirstVisit, card: Card, coordinators: Collection[str], *, by: str, at: datetime
) -> FamilyCase:
    """The visit was made. What the family wrote for the first call has done its service and is deleted (to be
    confirmed by HSFN).
    """
    return changed(
        case,
        "first_visit_made",
        by,
        at,
        rules.by_a_coordinator(visit.coordinator, coordinators),
        rules.not_later_than("visit_on", visit.on, day_of(at)),
        to=CaseState.VISITED,
        visit_on=visit.on,
        visit_by=visit.coordinator,
        first_visit=visit,
        card=card,
        message="",
    )


def put_on_waiting_list(
    case: FamilyCase, next_contact: date, *, in_addition: bool, by: str, at: datetime
) -> FamilyCase:
    """The family wants a familiekontakt and waits for one, with a day on which they hear from us."""
    return changed(
        case,
        "waiting",
        by,
        at,
        rules.stands_as(case, CaseState.VISITED),
        rules.visited(case),
        rules.contact_in_time(next_contact, day_of(at)),
        rules.beside_statutory_help(case.statutory_pending, in_addition=in_addition),
        to=CaseState.WAITING,
        waiting_since=case.waiting_since or day_of(at),
        next_contact=next_contact,
        in_addition=in_addition,
    )
