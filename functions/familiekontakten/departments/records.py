"""The table `directory`: departments and the public halves of keys. Public facts, nothing about a person.

    kind        id         attributes
    department  "moss"     position 3, name "Moss", operator …, areas ["0104"], phone, addresses [{email, bounced}],
                           national false, closed false, home_start_plus_on, opens_on, key_id, key_suite 1, key_raw
                           32 bytes
    key         "sending"  key_id, key_suite, key_raw: what senders' addresses are sealed to
    door        "all"      card: what the public door needs of all rows above (departments/card.py); published, when

Questions asked: all departments (one Query), one department, the sending key, the door's card.
"""

import time
from datetime import UTC, date, datetime, timedelta
from typing import Any

from pynamodb.attributes import (
    BinaryAttribute,
    BooleanAttribute,
    ListAttribute,
    MapAttribute,
    NumberAttribute,
    UnicodeAttribute,
    UTCDateTimeAttribute,
)

from familiekontakten.departments.card import Directory, card, read_card
from familiekontakten.departments.department import Address, Department
from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table
from familiekontakten.sealing.key import PublicKey

DEPARTMENT = "department"
KEY = "key"
SENDING = "sending"
DOOR = "door"
ALL = "all"
REMEMBERED = 60.0
"""Seconds that a process keeps the directory in memory."""


class AddressMap(MapAttribute[str, str | bool]):
    """One notice address."""

    email = UnicodeAttribute()
    bounced = BooleanAttribute(default=False)


class DirectoryRecord(Table):
    """One row of the directory; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("directory")

    kind = UnicodeAttribute(hash_key=True)
    id = UnicodeAttribute(range_key=True)
    position = NumberAttribute(default=0)
    name = UnicodeAttribute(null=True)
    operator = UnicodeAttribute(null=True)
    operator_kind = UnicodeAttribute(null=True)
    areas = ListAttribute(of=UnicodeAttribute, null=True)
    phone = UnicodeAttribute(null=True)
    addresses = ListAttribute(of=AddressMap, null=True)
    national = BooleanAttribute(default=False)
    closed = BooleanAttribute(default=False)
    home_start_plus_on = UnicodeAttribute(null=True)
    opens_on = UnicodeAttribute(null=True)
    key_id = UnicodeAttribute(null=True)
    key_suite = NumberAttribute(null=True)
    key_raw = BinaryAttribute(null=True, legacy_encoding=False)
    card = UnicodeAttribute(null=True)
    published = UTCDateTimeAttribute(null=True)

    def to_key(self) -> PublicKey | None:
        """The public key on this row, if it has one."""
        return PublicKey(self.key_id, int(self.key_suite), self.key_raw) if self.key_raw else None

    def to_department(self) -> Department:
        """This row as the rules know it."""
        return Department(
            id=self.id,
            name=self.name or "",
            operator=self.operator or "",
            operator_kind=self.operator_kind or "",
            areas=tuple(str(area) for area in (self.areas or [])),
            phone=self.phone or "",
            addresses=tuple(Address(a.email, a.bounced) for a in (self.addresses or [])),
            national=self.national,
            key=self.to_key(),
            closed=self.closed,
            home_start_plus_on=_day(self.home_start_plus_on),
            opens_on=_day(self.opens_on),
        )


def all_departments() -> tuple[Department, ...]:
    """Every department and the national inbox, in the order of the list. One Query."""
    rows = sorted(DirectoryRecord.query(DEPARTMENT), key=lambda row: (row.position, row.id))
    return tuple(row.to_department() for row in rows)


def names(*, with_closed: bool = True) -> dict[str, str]:
    """What the departments are called, by id, in the order of the list; the national office is none."""
    found = (one for one in all_departments() if not one.national)
    return {one.id: one.name for one in found if with_closed or not one.closed}


def department(department_id: str) -> Department | None:
    """One department, or None where no such id is listed."""
    row = _row(DEPARTMENT, department_id)
    return row.to_department() if row else None


def save_department(department: Department, position: int) -> None:
    """Writes one department at its place in the list."""
    DirectoryRecord(
        DEPARTMENT,
        department.id,
        position=position,
        name=department.name,
        operator=department.operator,
        operator_kind=department.operator_kind,
        areas=list(department.areas),
        phone=department.phone,
        addresses=[AddressMap(email=a.email, bounced=a.bounced) for a in department.addresses],
        national=department.national,
        closed=department.closed,
        home_start_plus_on=_written(department.home_start_plus_on),
        opens_on=_written(department.opens_on),
        **_key_columns(department.key),
    ).save()


def mark_addresses(department: Department) -> None:
    """Writes which of a department's addresses have bounced, and nothing else."""
    addresses = [AddressMap(email=a.email, bounced=a.bounced) for a in department.addresses]
    DirectoryRecord(DEPARTMENT, department.id).update(
        actions=[DirectoryRecord.addresses.set(addresses)], condition=DirectoryRecord.id.exists()
    )


def sending_public_key() -> PublicKey | None:
    """What a sender's address is sealed to; None before the stack is set up."""
    row = _row(KEY, SENDING)
    return row.to_key() if row else None


def save_sending_public_key(key: PublicKey) -> None:
    """Publishes the public half of the sending key."""
    DirectoryRecord(KEY, SENDING, **_key_columns(key)).save()


def publish() -> None:
    """Writes the door's card anew. To be called after any change of a department's areas or key, or the sending key."""
    content = card(Directory(all_departments(), sending_public_key()))
    DirectoryRecord(DOOR, ALL, card=content, published=datetime.now(UTC)).save()


def remembered_until() -> datetime:
    """Until when a public door may still go by what stood on its card before this one."""
    row = _row(DOOR, ALL)
    published = row.published if row and row.published else datetime.min.replace(tzinfo=UTC)
    return published + timedelta(seconds=REMEMBERED)


_known: tuple[float, Directory] | None = None


def known_directory() -> Directory:
    """What the door needs, read again once a minute: a new department is served within that time."""
    global _known
    if _known is None or time.monotonic() - _known[0] > REMEMBERED:
        _known = (time.monotonic(), _directory())
    return _known[1]


def _directory() -> Directory:
    """From the card; from the rows themselves where none was ever published."""
    row = _row(DOOR, ALL)
    return read_card(row.card) if row and row.card else Directory(all_departments(), sending_public_key())


def _key_columns(key: PublicKey | None) -> dict[str, Any]:
    return {"key_id": key.id, "key_suite": key.suite, "key_raw": key.raw} if key else {}


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _written(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _row(kind: str, row_id: str) -> DirectoryRecord | None:
    # A Query and not a GetItem: then one right is enough for everybody who may read the directory.
    return next(iter(DirectoryRecord.query(kind, DirectoryRecord.id == row_id)), None)
