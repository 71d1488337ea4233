"""What another department has told us about a family, into our book."""

from datetime import datetime
from typing import TYPE_CHECKING

from familiekontakten.casebook.filing import Filed
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.parts import HandingOver
from familiekontakten.handovers import giving
from familiekontakten.handovers.handed_over import HandedOver, taken_back
from familiekontakten.handovers.inbound import unpacked
from familiekontakten.links.link import Inbound
from familiekontakten.months import day_of
from familiekontakten.sealing.purpose import of_inbound

if TYPE_CHECKING:
    from familiekontakten.casebook.records import Casebook


def asked(book: "Casebook", inbound: Inbound, _: datetime) -> tuple[Filed, ...]:
    """A family that we are asked to take on."""
    given = unpacked(book.open_sealed(of_inbound(book.department, inbound.name), inbound.sealed))
    return () if book.find(HandedOver, given.id) else (given,)


def answered(book: "Casebook", inbound: Inbound, _: datetime) -> tuple[Filed, ...]:
    """What the department that we asked has answered. A no to a question that was taken back changes nothing."""
    case = book.find(FamilyCase, inbound.of)
    if case is None:
        return ()
    answer, thing_id = inbound.facts["answer"], inbound.facts["handover"]
    current = case.handing_over if case.handing_over and case.handing_over.id == thing_id else None
    if answer != giving.TAKEN and current is None:
        return ()
    asked_then = current or HandingOver(thing_id, inbound.facts["department"], day_of(inbound.at))
    return (giving.answered(case, asked_then, answer, inbound.at),)


def back(book: "Casebook", inbound: Inbound, _: datetime) -> tuple[Filed, ...]:
    """The family stays where it was."""
    given = book.find(HandedOver, inbound.of)
    return (taken_back(given, inbound.at),) if given else ()
