"""How a start-up begins: a municipality asked through the public form, or otherwise. Pure."""

from datetime import datetime

from familiekontakten.casebook.history import Event
from familiekontakten.forms.answers import several, text
from familiekontakten.forms.field import YES, Values
from familiekontakten.months import day_of
from familiekontakten.places.place import MUNICIPALITIES
from familiekontakten.start_ups.application import Application
from familiekontakten.start_ups.next_step import ANSWER_WITHIN
from familiekontakten.start_ups.start_up import Contact, StartUp


def begin(values: Values, thing_id: str, by: str, at: datetime) -> StartUp:
    """From the answers to the form `municipality`, whoever filled it in; `thing_id`: its reference where it has one."""
    contact = Contact(*(text(values, name) for name in ("contact_name", "role", "email", "phone")))
    return StartUp(
        id=thing_id,
        state_since=day_of(at),
        name=name_of(values),
        message=text(values, "message"),
        contacts=(contact,),
        application=_told(values),
        proofs={},
        contact_on=day_of(at) + ANSWER_WITHIN,
        history=(Event(at, by, "begin"),),
    )


def name_of(values: Values) -> str:
    """What lists call it: the operator, or the municipalities where none is said yet."""
    places = ", ".join(MUNICIPALITIES[code].name for code in several(values, "kommune_codes") if code in MUNICIPALITIES)
    return text(values, "operator_name") or places


def _told(values: Values) -> Application:
    return Application(
        kommune_codes=several(values, "kommune_codes"),
        operator_type=text(values, "operator_type"),
        operator_name=text(values, "operator_name"),
        org_number=text(values, "org_number"),
        home_start_plus=values.get("home_start_plus") == YES,
    )
