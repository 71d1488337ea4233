"""From a browser's secret to a member of staff at a desk: what they may do is read from the tables each time."""

from datetime import datetime
from functools import cache

from familiekontakten.access import records
from familiekontakten.access.desk import Desk, Person
from familiekontakten.access.roles import Role, Staff, departments_of, permissions, roles_in
from familiekontakten.access.session import Session, form_token, hashed
from familiekontakten.departments.records import department
from familiekontakten.emergency.opening import Opening, is_operator, open_to
from familiekontakten.emergency.records import openings_of
from familiekontakten.months import day_of


def visitor(secret: str | None, now: datetime) -> Desk | None:
    """The desk of who holds this secret; None when nobody does, the session is over, or its owner may not log in."""
    session = records.session(hashed(secret)) if secret else None
    if secret is None or session is None or not session.is_live(now):
        return None
    staff = records.staff(session.person)
    if staff is None or staff.disabled:
        return None
    if session.is_to_be_marked(now):
        records.mark_seen(session.id, now)
    return _desk(session, staff, form_token(secret), now)


def places(staff: Staff, now: datetime) -> tuple[str, ...]:
    """Where somebody may work now: where they have a role, and what has been opened to them."""
    return _places(staff, opened_to(staff, now), now)


def opened_to(staff: Staff, now: datetime) -> tuple[Opening, ...]:
    """The departments that have opened themselves to somebody in an emergency. Reads nothing but for an operator."""
    return open_to(openings_of(staff.id), staff, now) if is_operator(staff, now) else ()


def _places(staff: Staff, opened: tuple[Opening, ...], now: datetime) -> tuple[str, ...]:
    return tuple(sorted({*departments_of(staff, day_of(now)), *(one.department for one in opened)}))


def _desk(session: Session, staff: Staff, token: str, now: datetime) -> Desk:
    """No role, and so no permission, where the department is closed."""
    listed = department(session.department) if session.department else None
    place = listed if listed and not listed.closed else None
    everywhere = opened_to(staff, now)
    roles = roles_in(staff, session.department, day_of(now)) if place else ()
    opened = next((one for one in everywhere if place and one.department == place.id and not roles), None)
    if opened:
        roles = (Role.EMERGENCY,)
    return Desk(
        person=Person(staff.id, staff.name),
        department=session.department,
        department_name=place.name if place else "",
        roles=roles,
        permissions=permissions(roles),
        language=staff.language,
        now=now,
        today=day_of(now),
        token=token,
        several_departments=len(_places(staff, everywhere, now)) > 1,
        opened_until=opened.until if opened else None,
        colleagues=cache(records.staff_names),
    )
