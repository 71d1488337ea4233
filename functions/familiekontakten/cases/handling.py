"""What the acts that need more than a line do with a case. Pure; each gives everything that is to be saved."""

from collections.abc import Sequence
from dataclasses import replace

from familiekontakten.casebook.filing import Filed
from familiekontakten.cases import acts, ending, first_visits, follow_up, guest, reading, sharing
from familiekontakten.cases.act import At, Values
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.onward import OnwardState
from familiekontakten.cases.parts import Closing
from familiekontakten.cases.states import CaseState, EndReason

S = CaseState


def arrange(case: FamilyCase, values: Values, at: At) -> Sequence[Filed]:
    """A day, a visitor, and the address, which is asked for on the telephone."""
    who, on = values["visit_by"], reading.day(values, "visit_on")
    arranged = first_visits.arrange(case, on, who, at.coordinators, **at.signed)
    return (replace(arranged, address=values.get("address", "")),)


def record(case: FamilyCase, values: Values, at: At) -> Sequence[Filed]:
    """The visit with its checklist and its card."""
    visit, card = reading.first_visit(values), reading.card(values)
    return (first_visits.record(case, visit, card, at.coordinators, **at.signed),)


def outcome(case: FamilyCase, values: Values, at: At) -> Sequence[Filed]:
    """On the waiting list, or an end."""
    if values["outcome"] != S.WAITING:
        return (ending.end(case, EndReason(values["outcome"]), **at.signed),)
    ticked = reading.ticked(values, "in_addition")
    next_contact = reading.day(values, "next_contact")
    return (first_visits.put_on_waiting_list(case, next_contact, in_addition=ticked, **at.signed),)


def contact(case: FamilyCase, values: Values, at: At) -> Sequence[Filed]:
    """A contact and the next promised day."""
    contact, next_contact = reading.contact(values, at.by), reading.day(values, "next_contact")
    return (acts.contact_made(case, contact, next_contact, **at.signed),)


def begin_closing(case: FamilyCase, values: Values, at: At) -> Sequence[Filed]:
    """The goodbye is being prepared."""
    family, volunteer = reading.ticked(values, "family_agrees"), reading.ticked(values, "volunteer_agrees")
    closing = Closing(at.today, values["reason"], family_agrees=family, volunteer_agrees=volunteer)
    return (ending.begin_closing(case, closing, **at.signed),)


def close(case: FamilyCase, values: Values, at: At) -> Sequence[Filed]:
    """What comes after is saved with it; both have the case's id: there is one of each."""
    closing, reason = reading.closing(values, case), EndReason(values["end_reason"])
    closed = ending.close(case, closing, reason, **at.signed)
    later = follow_up.planned(closed, case.id, **at.signed)
    family = guest.invited(closed, case.id, **at.signed) if reading.ticked(values, "gatherings") else None
    return (closed, *(thing for thing in (later, family) if thing))


def withdrawal(case: FamilyCase, values: Values, at: At) -> Sequence[Filed]:
    """Confirmed or taken back on the telephone."""
    if values["answer"] == "stays":
        return (ending.withdrawal_taken_back(case, **at.signed),)
    return (ending.withdrawn(case, **at.signed),)


def consent(case: FamilyCase, values: Values, at: At) -> Sequence[Filed]:
    """One more consent; its id is its number in the case."""
    consent = reading.consent(values, f"c{len(case.consents) + 1}")
    return (sharing.consent_given(case, consent, **at.signed),)


def onward(case: FamilyCase, values: Values, at: At) -> Sequence[Filed]:
    """One more service; its id is its number in the case."""
    onward = reading.onward(values, f"o{len(case.onward) + 1}", at.today, case)
    return (sharing.onward_proposed(case, onward, **at.signed),)


def move_onward(case: FamilyCase, values: Values, at: At) -> Sequence[Filed]:
    """One step further with a service."""
    return (sharing.onward_moved(case, values["onward"], OnwardState(values["state"]), **at.signed),)
