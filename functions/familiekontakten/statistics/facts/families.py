"""From a family's case to what is counted of it: the family with its children, and the case. Pure.

The statistics card has the categories of the annual report 2019 under the department's own names; here they get those
of `hsf-records/1`. A code that is not in a table below is a mistake of ours and raises KeyError.
"""

from collections.abc import Iterator, Mapping

from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.onward import HELPED_ON
from familiekontakten.cases.parts import Before, Card
from familiekontakten.cases.states import EndReason
from familiekontakten.months import day_of
from familiekontakten.statistics.facts.fact import CASE, FAMILY, Fact
from familiekontakten.statistics.facts.writing import iso, row
from familiekontakten.statistics.rows import Row

Codes = Mapping[str, str]

CIVIL_STATUS: Codes = {"couple": "couple", "lone_parent": "single"}
ASYLUM: Codes = {"no": "none", "reception": "reception", "programme": "intro_programme"}
CHALLENGES: Codes = {
    "twins": "multiple_birth",
    "lone_parent": "single_parent",
    "integration": "integration",
    "parent_needs": "parent_special_needs",
    "child_needs": "child_special_needs",
    "small_network": "weak_network",
    "other": "other",
}
SOURCES: Codes = {
    **{
        one: one
        for one in (
            "health_station",
            "kindergarten",
            "school",
            "family_counselling",
            "doctor",
            "hospital",
            "mental_health",
            "child_welfare",
            "ppt",
            "refugee",
            "other",
        )
    },
    "crisis_centre": "other",
    "habilitation": "other",
}
"""Where the professional who asked works. A family that asks itself is "self", wherever it heard of us."""

CLOSED: Mapping[EndReason, str] = {
    EndReason.COMPLETED: "completed",
    EndReason.NOT_RELEVANT: "needs_beyond_scope",
    EndReason.FORWARDED: "other_help",
    EndReason.WITHDRAWN: "family_withdrew",
    EndReason.MOVED: "family_moved",
}
"""That "not relevant after the first visit" is beyond our scope is to be confirmed by HSFN."""

SERVICES = frozenset({"family_counselling", "child_welfare", "crisis_centre", "dps", "bup"})
"""What the plain format knows of where families were helped on to; `forwarded` has them all."""

MAJORITY = frozenset({"no", "sign"})
"""Languages that make no family one of a minority (annual report 2011; to be confirmed by HSFN)."""


def facts_of_case(case: FamilyCase, department: str) -> tuple[Fact, ...]:
    """The family as it is now, and the case."""
    family, children = _family(case), _children(case)
    return (
        Fact(FAMILY, case.family_id, (family, *children)),
        Fact(CASE, case.id, (_case(case, department),)),
    )


def _family(case: FamilyCase) -> Row:
    before = case.before or Before()
    card = case.card or before.card or Card()
    help_after = case.closing.other_help_after if case.closing else None
    return row(
        FAMILY,
        case.family_id,
        case.version,
        background=card.background,
        civil_status=CIVIL_STATUS[card.civil_status] if card.civil_status else None,
        minority_language=bool(set(case.languages) - MAJORITY) if case.languages else None,
        challenges=None if card.challenges is None else [CHALLENGES[one] for one in card.challenges],
        support_wanted=list(case.wishes or before.wishes) or None,
        help_before=_listed(card.other_help_before),
        help_after=_listed(before.other_help_after if help_after is None else help_after),
        asylum=ASYLUM[card.refugee] if card.refugee else None,
    )


def _children(case: FamilyCase) -> Iterator[Row]:
    """The card says how many children have special needs and not which: no figure depends on which it is."""
    card = case.card or (case.before.card if case.before else None)
    number = card.special_needs_children if card else None
    for position, child in enumerate(case.children):
        counted = None if number is None else position < number
        special = child.special_needs if child.special_needs is not None else counted
        yield row(
            "child",
            f"{case.family_id}-{position + 1}",
            case.version,
            family=case.family_id,
            birth_year=child.birth_year,
            special_needs=special,
        )


def _case(case: FamilyCase, department: str) -> Row:
    helped_on = [one for one in case.onward if one.state in HELPED_ON]
    return row(
        CASE,
        case.id,
        case.version,
        family=case.family_id,
        department=department,
        referred=iso(case.referred_on or case.opened_on),
        source=_source(case),
        first_response=iso(case.answered_on),
        first_visit=iso(case.first_visit.on if case.first_visit else None),
        closed=iso(case.closed_on),
        close_reason=CLOSED[case.end_reason] if case.end_reason else None,
        forwarded_to=sorted({one.service for one in helped_on if one.service in SERVICES}),
        forwarded=[{"service": one.service, "on": one.on.isoformat()} for one in helped_on],
        reviewed=sorted({review.on.isoformat() for review in case.reviews}),
        programme=case.programme.value,
        entered=iso(day_of(case.history[0].at) if case.history else case.opened_on),
    )


def _source(case: FamilyCase) -> str | None:
    if case.form != "professional" or case.previous_case_id:
        return "self"
    return None if case.source == "unknown" else SOURCES[case.source]


def _listed(codes: tuple[str, ...] | None) -> list[str] | None:
    return None if codes is None else list(codes)
