"""Enquiries of invented people."""

from datetime import UTC, datetime
from typing import Any

from familiekontakten.enquiries.desk.content import Content
from familiekontakten.enquiries.enquiry import Enquiry

CAME = datetime(2026, 11, 20, 12, tzinfo=UTC)
"""A Friday."""

FAMILY: dict[str, Any] = {
    "kommune_code": "3103",
    "contact_name": "Prøve Prøvesen",
    "phone": "+4700000012",
    "email": "prove@example.org",
    "children_birth_years": [2024],
    "wishes": ["relief"],
    "privacy_ack": "yes",
}
PROFESSIONAL: dict[str, Any] = {
    "kommune_code": "3103",
    "contact_name": "Prøve Prøvesen",
    "family_phone": "+4700000012",
    "phone": "+4700000013",
    "email": "per@example.org",
    "referrer_name": "Per Prøve",
    "enquirer_type": "health_station",
    "children_birth_years": [2024],
    "wishes": ["relief"],
    "statutory_pending": "no",
    "outcome_to_referrer": "yes",
}
VOLUNTEER: dict[str, Any] = {
    "kommune_code": "3103",
    "name": "Ola Eksempel",
    "phone": "+4700000015",
    "email": "ola@example.org",
    "birth_year": 1985,
    "experience": "both",
    "understood": "yes",
}
MUNICIPALITY: dict[str, Any] = {"kommune_codes": ["3103"], "contact_name": "Anne Prøve", "email": "anne@example.org"}
VALUES = {"family": FAMILY, "professional": PROFESSIONAL, "volunteer": VOLUNTEER, "municipality": MUNICIPALITY}


def an_enquiry(form: str = "family", **changed: Any) -> Enquiry:  # noqa: ANN401 - any field
    """An enquiry that came in on a Friday."""
    plain = Enquiry("7KMP3XTV4", "moss", form, "nb", "website", CAME, b"sealed")
    return plain._replace(**changed)


def a_content(form: str = "family", **changed: Any) -> Content:  # noqa: ANN401 - any answer
    """What was written in a form; None takes an answer away."""
    values = VALUES[form] | changed
    return Content(form, "nb", {name: value for name, value in values.items() if value is not None})
