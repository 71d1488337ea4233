"""Answers that each form takes as they are, for tests to change one thing in. All people and addresses are invented."""

from datetime import date

TODAY = date(2026, 11, 21)

Pairs = list[tuple[str, str]]

FAMILY: Pairs = [
    ("kommune_code", "0301"),
    ("bydel_code", "030112"),
    ("contact_name", "Kari Eksempel"),
    ("phone", "00 00 00 12"),
    ("children_birth_years", "2021, 2024"),
    ("wishes", "relief"),
    ("privacy_ack", "yes"),
]
PROFESSIONAL: Pairs = [
    ("safety_concern", "no"),
    ("parent_consent", "yes"),
    ("consent_date", "20.11.2026"),
    ("consent_how", "oral"),
    ("outcome_to_referrer", "no"),
    ("enquirer_type", "health_station"),
    ("referrer_name", "Per Prøve"),
    ("email", "per@example.org"),
    ("kommune_code", "4204"),
    ("contact_name", "Kari"),
    ("family_phone", "00 00 00 13"),
    ("children_birth_years", "2025"),
    ("wishes", "network"),
    ("statutory_pending", "unknown"),
    ("info_ack", "yes"),
]
VOLUNTEER: Pairs = [
    ("kommune_code", "4204"),
    ("name", "Ola Eksempel"),
    ("phone", "00 00 00 14"),
    ("email", "ola@example.org"),
    ("birth_year", "1985"),
    ("experience", "both"),
    ("understood", "yes"),
]
MUNICIPALITY: Pairs = [("kommune_codes", "4204"), ("contact_name", "Anne Prøve"), ("email", "anne@example.org")]

COMPLETE: dict[str, Pairs] = {
    "family": FAMILY,
    "professional": PROFESSIONAL,
    "volunteer": VOLUNTEER,
    "municipality": MUNICIPALITY,
}


def changed(pairs: Pairs, **answers: str | list[str] | None) -> Pairs:
    """The same answers with some of them changed; None takes one away, a list gives several."""
    kept = [pair for pair in pairs if pair[0] not in answers]
    for name, answer in answers.items():
        kept += [(name, text) for text in ([answer] if isinstance(answer, str) else answer or [])]
    return kept
