"""Between the coordinator's forms and what is kept about a familiekontakt. Pure."""

from collections.abc import Iterator
from datetime import date

from familiekontakten.enquiries.reference import read_reference, written
from familiekontakten.forms.field import YES, Problem, Value, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.refused import refuse_if
from familiekontakten.volunteers.becoming import Interview
from familiekontakten.volunteers.slots import PARTS, SLOTS, read_slot
from familiekontakten.volunteers.volunteer import Volunteer

NO_REFERENCE = N_("Skriv referansen slik den står i saken, for eksempel 7KMP-3XTV-4")


def day(values: Values, name: str) -> date:
    """A date that the form requires."""
    return date.fromisoformat(str(values[name]))


def some_day(values: Values, name: str) -> date | None:
    """A date that may be missing."""
    return day(values, name) if name in values else None


def text(values: Values, name: str) -> str:
    """A text or a code; "" where nothing was written."""
    return str(values.get(name, ""))


def interview(values: Values) -> Interview:
    """What the conversation gave. Raises Refused when a reference cannot be one."""
    not_with = [part for part in text(values, "not_with").split(",") if part.strip()]
    own = text(values, "former_case")
    refuse_if(
        Problem("not_with", NO_REFERENCE) if not all(map(read_reference, not_with)) else None,
        Problem("former_case", NO_REFERENCE) if own and not read_reference(own) else None,
    )
    return Interview(
        of_age=values.get("of_age") == YES,
        postcode=text(values, "postcode"),
        languages=_codes(values, "languages") or ("no",),
        availability=tuple(code for code in SLOTS if read_slot(code).day in _codes(values, read_slot(code).part)),
        travel=text(values, "travel"),
        travel_minutes=_number(values, "travel_minutes"),
        experience=text(values, "experience"),
        experience_tags=_codes(values, "experience_tags"),
        load_wish=text(values, "load_wish"),
        max_parallel=_number(values, "max_parallel") or 1,
        home_start_plus=values.get("home_start_plus") == YES,
        avoids=_codes(values, "avoids"),
        not_with=tuple(read_reference(part) or "" for part in not_with),
        former_case=read_reference(own) if own else None,
    )


def as_values(volunteer: Volunteer) -> Values:
    """What is kept, as the forms show it to be changed."""
    return dict(_values(volunteer))


def _values(volunteer: Volunteer) -> Iterator[tuple[str, Value]]:
    for name in ("name", "phone", "email", "postcode", "experience", "travel", "load_wish"):
        if getattr(volunteer, name):
            yield name, getattr(volunteer, name)
    for name in ("languages", "experience_tags", "avoids"):
        yield name, list(getattr(volunteer, name))
    for name in ("of_age", "home_start_plus"):
        if getattr(volunteer, name):
            yield name, YES
    yield from _times(volunteer)
    yield "max_parallel", volunteer.max_parallel
    if volunteer.travel_minutes is not None:
        yield "travel_minutes", volunteer.travel_minutes
    if volunteer.wished_course:
        yield "course_id", volunteer.wished_course
    yield "not_with", ", ".join(map(written, volunteer.not_with))
    yield "former_case", written(volunteer.former_case or "")


def _times(volunteer: Volunteer) -> Iterator[tuple[str, Value]]:
    slots = [read_slot(code) for code in volunteer.availability]
    for part in PARTS:
        yield part, [slot.day for slot in slots if slot.part == part]


def _codes(values: Values, name: str) -> tuple[str, ...]:
    found = values.get(name, [])
    return tuple(str(code) for code in found) if isinstance(found, list) else ()


def _number(values: Values, name: str) -> int | None:
    found = values.get(name)
    return found if isinstance(found, int) else None
