"""From a family's case to what is counted of it: the family with its children, and the case. Pure.

The statistics card has the categories of the annual report 2019 under the department's own names; here they get those
of `hsf-records/1`.
"""

from collections.abc import Iterator, Mapping

from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.onward import HELPED_ON
from familiekontakten.cases.parts import Before, Card
from familiekontakten.cases.states import EndReason
from familiekontakten.months import day_of
from familiekontakten.statistics.facts.fact import CASE, FAMILY, Fact
from familiekontakten.statistics.facts.writing import Codes, all_known, iso, known, row, same
from familiekontakten.statistics.rows import Row
from familiekontakten.workspace.services import SERVICES

CIVIL_STATUS: Codes = {"couple": "couple", "lone_parent": "single"}
BACKGROUND = same("norwegian", "immigrant", "mixed")
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
WISHES = same("relief", "parenting", "network", "other")
HELP = same("health_station", "child_welfare", "family_counselling", "ppt", "psychologist", "other")
PROFESSIONALS = (
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
SOURCES: Codes = {**same(*PROFESSIONALS), "crisis_centre": "other", "habilitation": "other"}
"""Where the professional who asked works. A family that asks itself is "self", wherever it heard of us."""

CLOSED: Mapping[EndReason, str] = {
    EndReason.COMPLETED: "completed",
    EndReason.NOT_RELEVANT: "needs_beyond_scope",
    EndReason.FORWARDED: "other_help",
    EndReason.WITHDRAWN: "family_withdrew",
    EndReason.MOVED: "family_moved",
    EndReason.HANDED_OVER: "moved",
}
"""That "not relevant after the first visit" is beyond our scope is to be confirmed by HSFN."""

ONWARD = frozenset(choice.value for choice in SERVICES)
PLAIN_ONWARD = frozenset({"family_counselling", "child_welfare", "crisis_centre", "dps", "bup"})
"""What the plain format knows of where families were helped on to; `forwarded` has them all."""

MAJORITY = frozenset({"no", "sign"})
"""Languages that make no family one of a minority (annual report 2011; to be confirmed by HSFN)."""


def facts_of_case(case: FamilyCase, department: str) -> tuple[Fact, ...]:
    """The family as it is now, and the case."""
    family, children = _family(case), _children(case)
    return (
        Fact(FAMILY, case.family_id, (family, *children), shared=bool(case.elsewhere)),
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
        background=known(card.background, BACKGROUND),
        civil_status=known(card.civil_status, CIVIL_STATUS),
        minority_language=bool(set(case.languages) - MAJORITY) if case.languages else None,
        challenges=all_known(card.challenges, CHALLENGES),
        support_wanted=all_known(case.wishes or before.wishes, WISHES) or None,
        help_before=all_known(card.other_help_before, HELP),
        help_after=all_known(before.other_help_after if help_after is None else help_after, HELP),
        asylum=known(card.refugee, ASYLUM),
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
    helped_on = [one for one in case.onward if one.state in HELPED_ON and one.service in ONWARD]
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
        forwarded_to=sorted({one.service for one in helped_on if one.service in PLAIN_ONWARD}),
        forwarded=[{"service": one.service, "on": one.on.isoformat()} for one in helped_on],
        reviewed=sorted({review.on.isoformat() for review in case.reviews}),
        programme=case.programme.value,
        entered=iso(day_of(case.history[0].at) if case.history else case.opened_on),
    )


def _source(case: FamilyCase) -> str | None:
    if case.form != "professional" or case.previous_case_id:
        return "self"
    return known(case.source, SOURCES)
