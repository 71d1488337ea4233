"""Every question of every form answered, beside what is kept of the answer. All people and addresses are invented."""

import uuid
from datetime import UTC, datetime, timedelta

from tests.forms.answers import Pairs

Kept = str | int | list[str] | list[int]
Answers = dict[str, tuple[str | list[str], Kept | None]]

YESTERDAY = datetime.now(UTC).date() - timedelta(days=1)
LINES = "Første linje, æøå & <b>ikke fet</b>.\r\nAndre linje: «сколько» — ‏مرحبا."
LINES_KEPT = "Første linje, æøå & <b>ikke fet</b>.\nAndre linje: «сколько» — مرحبا."

FAMILY: Answers = {
    "kommune_code": ("0301", "0301"),
    "bydel_code": ("030110", "030110"),
    "contact_name": ("Kari  Eksempel", "Kari Eksempel"),
    "phone": ("00 00 00 12", "+4700000012"),
    "email": ("Kari.Eksempel@Example.ORG", "Kari.Eksempel@example.org"),
    "contact_how": ("sms", "sms"),
    "leave_message": ("no", "no"),
    "language": (["ar", "no"], ["no", "ar"]),
    "interpreter": ("yes", "yes"),
    "children_birth_years": ("2024 og ٢٠٢١", [2021, 2024]),
    "expecting": ("yes", "yes"),
    "wishes": (["other", "relief"], ["relief", "other"]),
    "source": ("friends_family", "friends_family"),
    "message": (LINES, LINES_KEPT),
    "art9_consent": ("yes", "yes"),
    "tell_when_open": ("yes", "yes"),
    "privacy_ack": ("yes", "yes"),
}
PROFESSIONAL: Answers = {
    "safety_concern": ("no", None),
    "parent_consent": ("yes", "yes"),
    "consent_date": (f"{YESTERDAY:%d.%m.%Y}", YESTERDAY.isoformat()),
    "consent_how": ("written", "written"),
    "outcome_to_referrer": ("yes", "yes"),
    "enquirer_type": ("health_station", "health_station"),
    "referrer_name": ("Per Prøve", "Per Prøve"),
    "workplace": ("Prøvestasjonen", "Prøvestasjonen"),
    "phone": ("+47 00 00 00 13", "+4700000013"),
    "email": ("per@example.org", "per@example.org"),
    "kommune_code": ("4204", "4204"),
    "bydel_code": ("unknown", "unknown"),
    "contact_name": ("Mor Eksempel", "Mor Eksempel"),
    "family_phone": ("0047 00 00 00 14", "+4700000014"),
    "contact_how": ("call", "call"),
    "leave_message": ("yes", "yes"),
    "language": (["ti"], ["ti"]),
    "interpreter": ("yes", "yes"),
    "children_birth_years": ("2025", [2025]),
    "expecting": ("yes", "yes"),
    "wishes": (["network"], ["network"]),
    "other_help_now": (["ppt", "other"], ["ppt", "other"]),
    "statutory_pending": ("unknown", "unknown"),
    "call_me_before_visit": ("yes", "yes"),
    "message": (LINES, LINES_KEPT),
    "info_ack": ("yes", "yes"),
}
VOLUNTEER: Answers = {
    "kommune_code": ("3203", "3203"),
    "bydel_code": ("0628", "0628"),
    "name": ("Ola Eksempel", "Ola Eksempel"),
    "phone": ("00000015", "+4700000015"),
    "email": ("ola@example.org", "ola@example.org"),
    "birth_year": ("1985", 1985),
    "gender": ("undisclosed", "undisclosed"),
    "work_status": ("pensioner", "pensioner"),
    "experience": ("both", "both"),
    "languages": (["no", "sign"], ["no", "sign"]),
    "availability": (["weekend", "evening"], ["evening", "weekend"]),
    "home_start_plus": ("yes", "yes"),
    "source": ("frivillig_no", "frivillig_no"),
    "tell_when_open": ("yes", "yes"),
    "understood": ("yes", "yes"),
}
MUNICIPALITY: Answers = {
    "kommune_codes": (["5601", "4204"], ["4204", "5601"]),
    "operator_type": ("cooperation", "cooperation"),
    "operator_name": ("Eksempel kommune", "Eksempel kommune"),
    "org_number": ("000 000 000", "000000000"),
    "contact_name": ("Anne Prøve", "Anne Prøve"),
    "role": ("Rådgiver", "Rådgiver"),
    "email": ("anne@example.org", "anne@example.org"),
    "phone": ("00 00 00 16", "+4700000016"),
    "home_start_plus": ("yes", "yes"),
    "message": (LINES, LINES_KEPT),
}
EVERY: dict[str, Answers] = {
    "family": FAMILY,
    "professional": PROFESSIONAL,
    "volunteer": VOLUNTEER,
    "municipality": MUNICIPALITY,
}
NAMES = {"family": "contact_name", "professional": "contact_name", "volunteer": "name", "municipality": "contact_name"}
DEPARTMENTS = {
    "family": "oslo-bymisjonen-grorud",
    "professional": "kristiansand",
    "volunteer": "hurum",
    "municipality": "national",
}


def filled_in(form: str, **answers: str | list[str]) -> tuple[Pairs, dict[str, Kept]]:
    """A form with every question answered, by a person nobody else has the name of; and what should be kept of it.

    `answers` are typed, and kept as they are, in place of the usual ones.
    """
    name = NAMES[form]
    unlike = f"{EVERY[form][name][1]} {uuid.uuid4().hex[:12]}"
    every: Answers = EVERY[form] | {name: (unlike, unlike)} | {key: (text, text) for key, text in answers.items()}
    pairs = [
        (key, text) for key, (typed, _) in every.items() for text in ([typed] if isinstance(typed, str) else typed)
    ]
    return pairs, {key: kept for key, (_, kept) in every.items() if kept is not None}
