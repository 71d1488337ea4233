"""The wish to be told when a department opens where somebody lives. Pure.

Asked by the forms of families and volunteers, used only where nobody serves the place. The address is sealed to the key
that only the sending function can open, is kept for this one mail, and goes when it was told, when its owner no longer
wants it, or after 24 months (to be confirmed by HSFN). Source of the demand: the charity's page for municipalities,
families and volunteers write from places without a department.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import NamedTuple

from familiekontakten.departments.department import Department
from familiekontakten.departments.routing import responsible
from familiekontakten.forms.field import YES
from familiekontakten.months import day_of
from familiekontakten.places.place import DISTRICTS, UNKNOWN_DISTRICT, districts_of

QUESTION = "tell_when_open"
YEARS_KEPT = 2


class Wish(NamedTuple):
    """One wish. `place`: a municipality or, where it is known, a district of one."""

    reference: str
    place: str
    form: str
    language: str
    since: datetime
    address_sealed: bytes


def place_wished(values: Mapping[str, object], department: Department) -> str:
    """Where somebody wishes for a department; "" where they do not, gave no address, or have a department already."""
    if not (department.national and values.get(QUESTION) == YES and values.get("email")):
        return ""
    district = str(values.get("bydel_code", UNKNOWN_DISTRICT))
    return str(values["kommune_code"]) if district == UNKNOWN_DISTRICT else district


def expired(wish: Wish, today: date) -> bool:
    """Whether it was kept for as long as it may be."""
    began = day_of(wish.since)
    return (began.year + YEARS_KEPT, began.month, began.day) <= (today.year, today.month, today.day)


def now_served_by(wish: Wish, departments: Iterable[Department], today: date) -> Department | None:
    """The department that would take an enquiry from there today; None while it would go to the national office."""
    kommune = DISTRICTS[wish.place].kommune_code if wish.place in DISTRICTS else wish.place
    district = wish.place if wish.place in DISTRICTS else UNKNOWN_DISTRICT
    found = responsible(kommune, district, {one.code for one in districts_of(kommune)}, departments, today)
    return None if found.national else found
