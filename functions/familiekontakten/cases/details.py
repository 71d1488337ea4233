"""Keeping what we know about a family right: details corrected, wishes for the match, and notes. Pure."""

from datetime import datetime
from typing import Any

from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.changing import changed
from familiekontakten.cases.parts import Child, Note

CONTACT = frozenset({"contact_name", "phone", "email", "address", "postcode", "contact_how", "leave_message"})
"""What a family can ask to have corrected about how to reach them."""

WISHES = frozenset(
    {
        "languages",
        "interpreter",
        "wishes",
        "wished_times",
        "gender_wish",
        "other_wishes",
        "home",
        "weight",
        "statutory_pending",
        "in_addition",
    }
)
"""What matching goes by."""


def contact_corrected(case: FamilyCase, details: dict[str, Any], *, by: str, at: datetime) -> FamilyCase:
    """Details of `CONTACT` put right. The history keeps that it was done, and not what stood there before."""
    return changed(case, "details_corrected", by, at, **_only(CONTACT, details))


def wishes_noted(case: FamilyCase, wishes: dict[str, Any], *, by: str, at: datetime) -> FamilyCase:
    """Details of `WISHES`, as the family says them."""
    return changed(case, "wishes_noted", by, at, **_only(WISHES, wishes))


def children_corrected(case: FamilyCase, children: tuple[Child, ...], *, by: str, at: datetime) -> FamilyCase:
    """The children as they are."""
    return changed(case, "children_corrected", by, at, children=children)


def noted(case: FamilyCase, text: str, *, by: str, at: datetime) -> FamilyCase:
    """A note for the coordinator and her deputy."""
    return changed(case, "noted", by, at, notes=(*case.notes, Note(at, by, text)))


def _only(allowed: frozenset[str], details: dict[str, Any]) -> dict[str, Any]:
    """Raises ValueError for anything else: a form that asks more than it may is our mistake."""
    if not details.keys() <= allowed:
        raise ValueError("not a detail of this kind")
    return details
