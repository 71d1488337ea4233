"""What stands in the form of an act before anything is typed, and which choices it offers in one case. Pure."""

from familiekontakten.cases.act import At, Choices, Values
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.forms.ending import REASONS
from familiekontakten.cases.onward import FOLLOWS
from familiekontakten.cases.states import ENDS
from familiekontakten.forms.field import Choice


def visitors(_: FamilyCase, at: At) -> Choices:
    """The coordinators who may make the first visit."""
    return {"visit_by": tuple(Choice(who, name, proper=True) for who, name in at.coordinators.items())}


def live_consents(case: FamilyCase, _: At) -> Choices:
    """The consents that can be taken back."""
    live = (each for each in case.consents if each.withdrawn_on is None)
    return {"consent": tuple(Choice(each.id, each.recipient, proper=True) for each in live)}


def open_onward(case: FamilyCase, _: At) -> Choices:
    """The services that the family is still being helped on to."""
    still = (each for each in case.onward if FOLLOWS[each.state])
    return {"onward": tuple(Choice(each.id, each.recipient, proper=True) for each in still)}


def ends(case: FamilyCase, _: At) -> Choices:
    """How a case may end from where it stands."""
    allowed = ENDS.get(case.state, frozenset())
    return {"end_reason": tuple(one for one in REASONS if one.value in allowed)}


def visit_stored(case: FamilyCase, at: At) -> Values:
    """What is known of the first visit; whoever arranges it makes it, unless somebody else was named."""
    on = {"visit_on": case.visit_on.isoformat()} if case.visit_on else {}
    return {**on, "visit_by": case.visit_by or at.by, **({"address": case.address} if case.address else {})}


def outcome_stored(case: FamilyCase, _: At) -> Values:
    """What was said when they were taken on."""
    return {"in_addition": "yes"} if case.in_addition else {}


def contact_stored(_: FamilyCase, at: At) -> Values:
    """A contact was usually made today."""
    return {"on": at.today.isoformat()}


def agreement_stored(case: FamilyCase, at: At) -> Values:
    """The agreement there is, to be made anew today."""
    new = {"signed_on": at.today.isoformat(), "hours": "3.0"}
    kept = case.agreement
    return new | ({"weekday": kept.weekday, "hours": str(kept.hours), "own_words": kept.own_words} if kept else {})


def closing_stored(case: FamilyCase, _: At) -> Values:
    """Who has agreed to the end already."""
    begun = case.closing
    agreed = (("family_agrees", begun and begun.family_agrees), ("volunteer_agrees", begun and begun.volunteer_agrees))
    return {name: "yes" for name, yes in agreed if yes}
