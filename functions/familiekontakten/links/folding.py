"""Taking what came in through links and the status page into the book: before a coordinator looks, and only once.

Today, a case's page and an assignment's page call it first. Each row goes in one transaction with what it changes, so
that a page opened twice, or by two coordinators, counts nothing twice.
"""

from collections.abc import Callable
from datetime import datetime

from familiekontakten.applications.desk.taking_in import taken_in
from familiekontakten.assignments.assignment import Assignment
from familiekontakten.assignments.reporting import reported
from familiekontakten.casebook.filing import Filed
from familiekontakten.casebook.identity import new_id
from familiekontakten.casebook.records import Casebook, Conflict
from familiekontakten.cases.acts import receive_evaluation
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.ending import withdrawal_received as end_wished
from familiekontakten.door.answers import log
from familiekontakten.evaluations.evaluation import received
from familiekontakten.handovers import folding as handed_over
from familiekontakten.handovers.inbound import ANSWER, ASKED, BACK
from familiekontakten.links import records
from familiekontakten.links.evaluating import answers
from familiekontakten.links.inbound import APPLICATION, EVALUATION, VISIT, WITHDRAWAL, visit_of
from familiekontakten.links.link import Inbound
from familiekontakten.refused import Refused
from familiekontakten.sealing.purpose import of_inbound
from familiekontakten.start_ups.left import LEFT, left_told
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.start_ups.withdrawing import withdrawal_received
from familiekontakten.volunteers.gate import missing
from familiekontakten.volunteers.stopping import wish_received
from familiekontakten.volunteers.volunteer import Volunteer

MOST = 25
"""Rows taken in before one page: the page must not be slow; the next one takes in more."""

Fold = Callable[[Casebook, Inbound, datetime], tuple[Filed, ...]]
"""From what came in to the things that it changes; none where nobody is there any more to be told."""


def fold_in(book: Casebook, now: datetime) -> int:
    """Takes in what has come for the department of `book`, at most 25 of it; returns how many were done."""
    return sum(_done(book, each, now) for each in records.waiting(book.department, MOST, book.reached))


def _done(book: Casebook, inbound: Inbound, now: datetime) -> bool:
    try:
        book.save(*_things(book, inbound, now), also=[records.done(inbound)])
    except Conflict:  # somebody else takes it in at this moment, or it was told again: the next page will see
        return False
    except (KeyError, ValueError) as error:  # it stays where it is, for us to find out why
        log("fold", 500, type(error).__name__, book.department)
        return False
    return True


def _things(book: Casebook, inbound: Inbound, now: datetime) -> tuple[Filed, ...]:
    try:
        return FOLDS[inbound.kind](book, inbound, now)
    except Refused:  # the case was closed meanwhile, the volunteer has left: nothing remains to be called off
        return ()


def _visit(book: Casebook, inbound: Inbound, now: datetime) -> tuple[Filed, ...]:
    """A link counts for the assignment that it was made for, and for no other."""
    assignment, visit = book.find(Assignment, inbound.of), visit_of(inbound)
    if assignment is None or not any(link.hash in inbound.name for link in assignment.links):
        return ()
    volunteer = book.find(Volunteer, assignment.volunteer_id)
    complete = volunteer is not None and not missing(volunteer, visit.on)
    after = reported(assignment, visit, gate_complete=complete, at=now)
    return () if after is assignment else (after,)


def _evaluation(book: Casebook, inbound: Inbound, now: datetime) -> tuple[Filed, ...]:
    case = book.find(FamilyCase, inbound.of)
    if case is None:
        return ()
    opened = book.open_sealed(of_inbound(book.department, inbound.name), inbound.sealed)
    said = answers(opened)
    evaluation = received(new_id(), case.id, said.asks, said.values, inbound.at)
    return receive_evaluation(case, evaluation, at=now)


def _withdrawal(book: Casebook, inbound: Inbound, _: datetime) -> tuple[Filed, ...]:
    case, volunteer = book.find(FamilyCase, inbound.of), book.find(Volunteer, inbound.of)
    if case:
        return (end_wished(case, at=inbound.at),)
    if volunteer:
        return (wish_received(volunteer, inbound.at),)
    start_up = book.find(StartUp, inbound.of)
    return (withdrawal_received(start_up, inbound.at),) if start_up else ()


FOLDS: dict[str, Fold] = {
    VISIT: _visit,
    EVALUATION: _evaluation,
    WITHDRAWAL: _withdrawal,
    APPLICATION: taken_in,
    ASKED: handed_over.asked,
    ANSWER: handed_over.answered,
    BACK: handed_over.back,
    LEFT: left_told,
}
