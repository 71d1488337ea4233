"""Which department takes an enquiry. There is no wrong door: what belongs to nobody goes to the national inbox."""

from collections.abc import Collection, Iterable
from datetime import date

from familiekontakten.departments.department import Department


class NoInbox(LookupError):
    """Raised when there is not even a national inbox to seal to: nothing can be taken in yet."""


def responsible(
    kommune: str, district: str, districts_of_kommune: Collection[str], departments: Iterable[Department], on: date
) -> Department:
    """The department that takes an enquiry from `kommune` (4 digits) and `district` (a district code or "unknown").

    The district decides first, then the municipality. Where the district is not known, the first department listed in
    that municipality takes it and may pass it on. A department without a key cannot be sealed to and is passed over,
    and so is one that is not in operation `on` the day.
    Source: design.md section 4 ("no wrong door"); how shared municipalities are split is to be confirmed by HSFN.
    Raises NoInbox when there is no national inbox either.
    """
    ready = [d for d in departments if d.key and d.takes_families(on)]
    wanted = _first(ready, {district}) or _first(ready, {kommune})
    if not wanted and district not in districts_of_kommune:
        wanted = _first(ready, set(districts_of_kommune))
    return wanted or national_inbox(ready)


def national_inbox(departments: Iterable[Department]) -> Department:
    """The inbox of the national office. Raises NoInbox when it is missing or has no key."""
    for department in departments:
        if department.national and department.key:
            return department
    raise NoInbox


def _first(departments: Iterable[Department], areas: set[str]) -> Department | None:
    return next((d for d in departments if areas & set(d.areas)), None)
