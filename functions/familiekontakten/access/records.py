"""The tables `sessions` and `staff`: who is logged in, and who may log in.

    sessions  id "<hash>"  person, department, started, seen, expires
    staff     id "<id at the login service>"  name, email, language, disabled, grants [{role, department, since,
              until, covers}], version

Questions asked: one session, one member of staff (both at every request, read consistently, so that what was taken
away is gone at once), and all staff: fewer than a hundred rows.
"""

from collections.abc import Callable
from datetime import date, datetime

from pynamodb.attributes import (
    BooleanAttribute,
    ListAttribute,
    MapAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
    VersionAttribute,
)
from pynamodb.exceptions import UpdateError

from familiekontakten.access.roles import Grant, Role, Staff
from familiekontakten.access.session import Session
from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, condition_failed


class SessionRecord(Table):
    """One session; see the module's table. It expires by itself, but what counts is checked when it is read."""

    class Meta(Storage):
        table_name = settings.table("sessions")

    id = UnicodeAttribute(hash_key=True)
    person = UnicodeAttribute()
    department = UnicodeAttribute()
    started = UTCDateTimeAttribute()
    seen = UTCDateTimeAttribute()
    expires = NumberAttribute()

    def to_session(self) -> Session:
        """This row as the rules know it."""
        return Session(self.id, self.person, self.department, self.started, self.seen)


class GrantMap(MapAttribute[str, str | None]):
    """One grant; days as ISO 8601."""

    role = UnicodeAttribute()
    department = UnicodeAttribute()
    since = UnicodeAttribute()
    until = UnicodeAttribute(null=True)
    covers = UnicodeAttribute(null=True)

    @classmethod
    def of(cls, grant: Grant) -> "GrantMap":
        """The map of a grant."""
        until = grant.until.isoformat() if grant.until else None
        return cls(
            role=grant.role.value,
            department=grant.department,
            since=grant.since.isoformat(),
            until=until,
            covers=grant.covers or None,
        )

    def to_grant(self) -> Grant:
        """This map as the rules know it."""
        until = date.fromisoformat(self.until) if self.until else None
        return Grant(Role(self.role), self.department, date.fromisoformat(self.since), until, self.covers or "")


class StaffRecord(Table):
    """One member of staff; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("staff")

    id = UnicodeAttribute(hash_key=True)
    name = UnicodeAttribute()
    email = UnicodeAttribute()
    language = UnicodeAttribute(default="nb")
    disabled = BooleanAttribute(default=False)
    grants = ListAttribute(of=GrantMap, default=list)
    version = VersionAttribute()

    def to_staff(self) -> Staff:
        """This row as the rules know it."""
        grants = tuple(row.to_grant() for row in self.grants)
        return Staff(self.id, self.name, self.email, grants, self.disabled, self.language)

    def take(self, staff: Staff) -> None:
        """Makes the row say what `staff` says; not yet saved."""
        self.name, self.email, self.language = staff.name, staff.email, staff.language
        self.disabled, self.grants = staff.disabled, [GrantMap.of(grant) for grant in staff.grants]


def session(session_id: str) -> Session | None:
    """The session with this id; None where there is none. Whether it is live is for the caller to ask."""
    try:
        return SessionRecord.get(session_id, consistent_read=True).to_session()
    except SessionRecord.DoesNotExist:
        return None


def save_session(new: Session) -> None:
    """Writes a session that begins or whose department was chosen."""
    SessionRecord(
        new.id,
        person=new.person,
        department=new.department,
        started=new.started,
        seen=new.seen,
        expires=int(new.ends.timestamp()),
    ).save()


def mark_seen(session_id: str, now: datetime) -> None:
    """Notes that a session is in use. One that was ended meanwhile stays ended."""
    try:
        SessionRecord(session_id).update(actions=[SessionRecord.seen.set(now)], condition=SessionRecord.person.exists())
    except UpdateError as refused:
        if not condition_failed(refused):
            raise


def end_session(session_id: str) -> None:
    """Ends a session for good. Safe to repeat."""
    SessionRecord(session_id).delete()


def staff(staff_id: str) -> Staff | None:
    """One member of staff; None where nobody has this id."""
    try:
        return StaffRecord.get(staff_id, consistent_read=True).to_staff()
    except StaffRecord.DoesNotExist:
        return None


def staff_names() -> dict[str, str]:
    """Everybody's name by id."""
    return {one.id: one.name for one in all_staff()}


def all_staff() -> tuple[Staff, ...]:
    """Everybody, by name."""
    return tuple(sorted((row.to_staff() for row in StaffRecord.scan()), key=lambda one: (one.name, one.id)))


def add_staff(new: Staff) -> None:
    """Writes somebody new. Raises pynamodb's PutError where the id is taken."""
    record = StaffRecord(new.id)
    record.take(new)
    record.save(condition=StaffRecord.id.does_not_exist())


def change_staff(staff_id: str, change: Callable[[Staff], Staff]) -> Staff:
    """Applies `change` to somebody as stored and gives back the result. Raises DoesNotExist, and pynamodb's PutError
    when somebody else changed the row in the same moment."""
    record = StaffRecord.get(staff_id, consistent_read=True)
    changed = change(record.to_staff())
    record.take(changed)
    record.save()
    return changed
