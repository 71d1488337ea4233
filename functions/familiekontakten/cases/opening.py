"""Opening a case: from what somebody wrote in a form, or anew for a family we have known. Pure."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from familiekontakten.casebook.history import Event
from familiekontakten.cases import rules
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.parts import Before, Child, Programme, Referrer
from familiekontakten.months import day_of
from familiekontakten.refused import refuse_if

Values = Mapping[str, Any]
"""The understood answers of the family's or the professional's form, by field."""


def open_case(
    reference: str,
    form: str,
    values: Values,
    *,
    by: str,
    at: datetime,
    received_at: datetime | None = None,
    answered_at: datetime | None = None,
    language: str = "nb",
    programme: Programme = Programme.HOME_START,
    plus_approved_on: date | None = None,
    opens_on: date | None = None,
) -> FamilyCase:
    """The new case of an enquiry that was taken on; its id is the enquiry's reference.

    `received_at`, `answered_at`: when the enquiry came, and was answered. `plus_approved_on`: since when the department
    may offer Home-Start+; `opens_on`: its first day in operation. Raises Refused when the family is outside the
    programme, and before the department opens.
    """
    case = FamilyCase(
        id=reference,
        opened_on=day_of(at),
        opened_by=by,
        referred_on=day_of(received_at or at),
        answered_on=day_of(answered_at) if answered_at else None,
        form=form,
        source=str(values.get("source") or values.get("enquirer_type") or "unknown"),
        language=language,
        programme=programme,
        history=(Event(at, by, "opened"),),
        **_contact(form, values),
        **_family(values),
    )
    refuse_if(rules.in_operation(case, opens_on), rules.in_programme(case, plus_approved_on))
    return case


def reopen(
    old: FamilyCase, reference: str, *, by: str, at: datetime, plus_approved_on: date | None = None
) -> FamilyCase:
    """A new case for a family whose case is closed, linked to the old one, which stays as it is.

    It carries who they are and how to reach them; what was agreed, told and consented to then is asked anew. The talk
    in which they come back is request and answer in one. Raises Refused while the old case is open, or when the family
    is outside the programme now.
    """
    case = FamilyCase(
        id=reference,
        opened_on=day_of(at),
        opened_by=by,
        form=old.form,
        source="known_family",
        previous_case_id=old.id,
        family=old.family_id,
        referred_on=day_of(at),
        answered_on=day_of(at),
        before=_known_before(old),
        history=(Event(at, by, "opened"),),
        **{name: getattr(old, name) for name in CARRIED},
    )
    refuse_if(rules.is_closed(old), rules.in_programme(case, plus_approved_on))
    return case


CARRIED = (
    "language",
    "kommune_code",
    "bydel_code",
    "programme",
    "contact_name",
    "phone",
    "email",
    "address",
    "postcode",
    "contact_how",
    "leave_message",
    "children",
    "languages",
    "interpreter",
    "not_with",
    "elsewhere",
)
"""What every new case of a family begins with."""


def _known_before(old: FamilyCase) -> Before:
    """What the last answers were, of this case or one before it."""
    earlier = old.before or Before()
    told = old.closing.other_help_after if old.closing else None
    return Before(
        old.wishes or earlier.wishes,
        old.card or earlier.card,
        earlier.other_help_after if told is None else told,
    )


def _contact(form: str, values: Values) -> dict[str, Any]:
    """Whom to call. In a professional's form `phone` and `email` are the professional's own."""
    contact = {
        "contact_name": values["contact_name"],
        "contact_how": values.get("contact_how", "call"),
        "leave_message": _yes_no(values.get("leave_message")),
    }
    if form != "professional":
        return {**contact, "phone": values.get("phone", ""), "email": values.get("email", "")}
    return {
        **contact,
        "phone": values.get("family_phone", ""),
        "referrer": _referrer(values),
        "call_referrer_first": bool(values.get("call_me_before_visit")),
    }


def _referrer(values: Values) -> Referrer:
    return Referrer(
        name=values["referrer_name"],
        workplace=values.get("workplace", ""),
        phone=values.get("phone", ""),
        email=values.get("email", ""),
        kind=values.get("enquirer_type", "other"),
        wants_outcome=values.get("outcome_to_referrer") == "yes",
    )


def _family(values: Values) -> dict[str, Any]:
    return {
        "kommune_code": values["kommune_code"],
        "bydel_code": values.get("bydel_code"),
        "children": tuple(Child(year) for year in values.get("children_birth_years", ())),
        "expecting": bool(values.get("expecting")),
        "languages": tuple(values.get("language", ())),
        "interpreter": bool(values.get("interpreter")),
        "wishes": tuple(values.get("wishes", ())),
        "other_help_now": tuple(values.get("other_help_now", ())),
        "statutory_pending": values.get("statutory_pending", "unknown"),
        "message": values.get("message", ""),
    }


def _yes_no(answer: object) -> bool | None:
    return None if answer is None else answer == "yes"
