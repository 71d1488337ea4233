"""How a start-up begins: a municipality asked through the public form, or otherwise. Pure."""

from datetime import datetime

from familiekontakten.casebook.history import Event
from familiekontakten.forms.field import YES, Values
from familiekontakten.months import day_of
from familiekontakten.places.place import MUNICIPALITIES
from familiekontakten.start_ups.application import Application
from familiekontakten.start_ups.next_step import ANSWER_WITHIN
from familiekontakten.start_ups.start_up import Contact, StartUp


def begin(values: Values, thing_id: str, by: str, at: datetime) -> StartUp:
    """From the answers to the form `municipality`, whoever filled it in; `thing_id`: its reference where it has one."""
    contact = Contact(*(_text(values, name) for name in ("contact_name", "role", "email", "phone")))
    return StartUp(
        id=thing_id,
        state_since=day_of(at),
        name=name_of(values),
        message=_text(values, "message"),
        contacts=(contact,),
        application=_told(values),
        proofs={},
        contact_on=day_of(at) + ANSWER_WITHIN,
        history=(Event(at, by, "begin"),),
    )


def name_of(values: Values) -> str:
    """What lists call it: the operator, or the municipalities where none is said yet."""
    places = ", ".join(MUNICIPALITIES[code].name for code in _codes(values) if code in MUNICIPALITIES)
    return _text(values, "operator_name") or places


def _told(values: Values) -> Application:
    return Application(
        kommune_codes=_codes(values),
        operator_type=_text(values, "operator_type"),
        operator_name=_text(values, "operator_name"),
        org_number=_text(values, "org_number"),
        home_start_plus=values.get("home_start_plus") == YES,
    )


def _codes(values: Values) -> tuple[str, ...]:
    found = values.get("kommune_codes", ())
    return tuple(str(code) for code in found) if isinstance(found, list) else ()


def _text(values: Values, name: str) -> str:
    return str(values.get(name, ""))
