"""What the holder of a receipt is promised from now on: the same state and day that the coordinator works by. Pure.

Whoever changes a case or a volunteer stores the promise in the same transaction, so that the status page can never say
something else than the coordinator's list (annual report 2011: contact while waiting):

    desk.book.save(case, also=[records.promised(promises.waiting(case.id, case.next_contact))])
"""

from datetime import date
from typing import NamedTuple

from familiekontakten.receipts.receipt import (
    ACTIVE,
    ANSWERED,
    CLOSED,
    DECLINED,
    MERGED,
    TAKEN_ON,
    VISIT_ARRANGED,
    WAITING,
)


class Promise(NamedTuple):
    """The state that the receipt shows, and the day it names, if any. Knows nothing about any person."""

    reference: str
    state: str
    on: date | None = None


def answered(reference: str, next_contact_on: date | None = None) -> Promise:
    """Somebody has answered; the next sign of life comes by that day."""
    return Promise(reference, ANSWERED, next_contact_on)


def taken_on(reference: str, contact_by: date) -> Promise:
    """The department has taken it on, and arranges a first visit (or a talk with a volunteer) by that day."""
    return Promise(reference, TAKEN_ON, contact_by)


def visit_arranged(reference: str, visit_on: date) -> Promise:
    """The first visit (or the talk with a volunteer) is on that day."""
    return Promise(reference, VISIT_ARRANGED, visit_on)


def waiting(reference: str, next_contact_on: date) -> Promise:
    """Visited and waiting for a volunteer; the coordinator is in touch by that day, whatever happens."""
    return Promise(reference, WAITING, next_contact_on)


def active(reference: str) -> Promise:
    """A volunteer visits the family; a volunteer is approved."""
    return Promise(reference, ACTIVE)


def closed(reference: str) -> Promise:
    """It is over."""
    return Promise(reference, CLOSED)


def declined(reference: str) -> Promise:
    """The department is not the right one to help, and has said so."""
    return Promise(reference, DECLINED)


def merged(reference: str) -> Promise:
    """The same came twice: what happens next stands on the other receipt."""
    return Promise(reference, MERGED)
