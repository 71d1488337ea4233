"""From the public form to a familiekontakt on the way. Pure."""

from datetime import datetime

from familiekontakten.casebook.history import Event
from familiekontakten.forms.field import YES, Values
from familiekontakten.months import day_of
from familiekontakten.volunteers.slots import slots_of
from familiekontakten.volunteers.volunteer import Volunteer


def sign_up(
    values: Values, reference: str, received_at: datetime, by: str, at: datetime, language: str = "nb"
) -> Volunteer:
    """A new familiekontakt from the answers to the form `volunteer`, received at one instant and taken on by a member
    of staff (id) at another. The clock for the conversation runs from when the form came in.
    """
    return Volunteer(
        id=reference,
        state_since=day_of(received_at),
        signed_up_on=day_of(received_at),
        kommune_code=_text(values, "kommune_code"),
        bydel_code=_text(values, "bydel_code"),
        source=_text(values, "source"),
        language=language,
        name=_text(values, "name"),
        phone=_text(values, "phone"),
        email=_text(values, "email"),
        birth_year=int(_text(values, "birth_year")),
        gender=_text(values, "gender"),
        work_status=_text(values, "work_status"),
        experience=_text(values, "experience"),
        languages=_texts(values, "languages") or ("no",),
        availability=slots_of(_texts(values, "availability")),
        home_start_plus=values.get("home_start_plus") == YES,
        wished_course=_text(values, "course_id"),
        history=(Event(at, by, "taken_on"),),
    )


def _text(values: Values, name: str) -> str:
    return str(values.get(name, ""))


def _texts(values: Values, name: str) -> tuple[str, ...]:
    found = values.get(name, ())
    return tuple(str(text) for text in found) if isinstance(found, list) else ()
