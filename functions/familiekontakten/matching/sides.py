"""What matching may know about a family and about a familiekontakt, and no more. Pure.

Rules and score see these two values only. Background, civil status, refugee status, religion and names are not in
them, so nothing can be ranked by them; gender is there for a family's own, explicit wish (declaration of principles,
section 2: diversity and human rights; the wish is to be confirmed by HSFN).
"""

from dataclasses import dataclass
from datetime import date

from familiekontakten.cases.case import FamilyCase
from familiekontakten.volunteers.gate import missing
from familiekontakten.volunteers.volunteer import Volunteer, VolunteerState

UNKNOWN_DISTRICT = "unknown"


@dataclass(frozen=True, kw_only=True)
class Family:
    """A waiting family as matching sees it. `needs`: challenges it told of; `home`: what is there ("pets", …)."""

    id: str
    times: frozenset[str]
    languages: frozenset[str]
    interpreter: bool
    plus: bool
    needs: frozenset[str]
    weight: str
    postcode: str
    area: str
    gender_wish: str
    home: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Contact:
    """A familiekontakt as matching sees them, on one day and from one family.

    `missing`: texts of what the gate lacks. `taken`: active assignments and open proposals. `apart`: they must not be
    matched; why is nobody's business on this page. `said_no`: one of them has declined the other before.
    """

    id: str
    missing: tuple[str, ...]
    available: bool
    taken: int
    most: int
    apart: bool
    said_no: bool
    times: frozenset[str]
    languages: frozenset[str]
    plus: bool
    tags: frozenset[str]
    load_wish: str
    postcode: str
    area: str
    travels: bool
    gender: str
    avoids: frozenset[str]
    rested_weeks: int | None
    free_since: date


FAR_MINUTES = 30
"""Whoever travels this long, or drives, may be proposed outside their own area. To be confirmed by HSFN."""


def family_of(case: FamilyCase) -> Family:
    """A case as matching sees it."""
    needs = case.card.challenges if case.card else None
    return Family(
        id=case.id,
        times=frozenset(case.wished_times),
        languages=frozenset(case.languages or ("no",)),
        interpreter=case.interpreter,
        plus=case.programme == "home_start_plus",
        needs=frozenset(needs or ()),
        weight=case.weight,
        postcode=case.postcode,
        area=_area(case.kommune_code, case.bydel_code),
        gender_wish=case.gender_wish or "",
        home=frozenset(case.home),
    )


def contact_of(volunteer: Volunteer, case: FamilyCase, today: date, proposed: int = 0) -> Contact:
    """A volunteer as matching sees them from that case. `proposed`: in how many other cases they wait for an answer."""
    rested = volunteer.rested_since
    return Contact(
        id=volunteer.id,
        missing=tuple(item.text for item in missing(volunteer, today)),
        available=volunteer.state == VolunteerState.APPROVED and not volunteer.paused_on(today),
        taken=len(volunteer.assignments) + proposed,
        most=volunteer.max_parallel,
        apart=_apart(volunteer, case),
        said_no=_said_no(volunteer, case),
        times=frozenset(volunteer.availability),
        languages=frozenset(volunteer.languages or ("no",)),
        plus=volunteer.home_start_plus,
        tags=frozenset(volunteer.experience_tags),
        load_wish=volunteer.load_wish,
        postcode=volunteer.postcode,
        area=_area(volunteer.kommune_code, volunteer.bydel_code),
        travels=volunteer.travel == "car" or (volunteer.travel_minutes or 0) >= FAR_MINUTES,
        gender=volunteer.gender,
        avoids=frozenset(volunteer.avoids),
        rested_weeks=max((today - rested).days // 7, 0) if rested else None,
        free_since=rested or volunteer.state_since,
    )


def _area(kommune: str, district: str | None) -> str:
    """The district where the municipality has them and it is known, the municipality otherwise."""
    return kommune if district in (None, "", UNKNOWN_DISTRICT) else f"{kommune}-{district}"


def _apart(volunteer: Volunteer, case: FamilyCase) -> bool:
    """Not wished, own old case, or one household (annual report 2011: former families become familiekontakter)."""
    families = {case.id, case.previous_case_id} - {None}
    reached = {volunteer.phone, volunteer.email} & {case.phone, case.email} - {""}
    return bool(families & volunteer.barred) or volunteer.id in case.not_with or bool(reached)


def _said_no(volunteer: Volunteer, case: FamilyCase) -> bool:
    return any(
        proposal.volunteer_id == volunteer.id and False in (proposal.family, proposal.volunteer)
        for proposal in case.proposals
    )
