"""From a familiekontakt, or somebody on the way, to what is counted of them. Pure."""

from familiekontakten.statistics.facts.fact import VOLUNTEER, Fact
from familiekontakten.statistics.facts.writing import iso, known, on_day, row, same, written_on
from familiekontakten.volunteers.volunteer import Volunteer

GENDERS = same("woman", "man")
"""What is printed; who would not say, or said something else, counts as not known (annual report 2019)."""

OCCUPATIONS = same("pensioner", "working", "student", "other")
PARENTS = frozenset({"own_children", "both"})


def facts_of_volunteer(volunteer: Volunteer, department: str) -> tuple[Fact, ...]:
    """Their dates on the way and the few codes that the annual report asks for."""
    certificate = volunteer.certificate
    seen = certificate.shown_on if certificate.in_order else None
    own = row(
        VOLUNTEER,
        volunteer.id,
        volunteer.version,
        department=department,
        gender=known(volunteer.gender, GENDERS),
        birth_year=volunteer.birth_year,
        occupation=known(volunteer.work_status, OCCUPATIONS),
        parent_experience=volunteer.experience in PARENTS if volunteer.experience else None,
        applied=iso(volunteer.signed_up_on),
        interviewed=iso(volunteer.talk_on),
        police_certificate=iso(seen),
        approved=on_day(volunteer.approval.at if volunteer.approval else None),
        left=iso(volunteer.state_since) if volunteer.closed else None,
        left_reason=volunteer.state.value if volunteer.closed else None,
        entered=written_on(volunteer.history),
    )
    return (Fact(VOLUNTEER, volunteer.id, (own,)),)
