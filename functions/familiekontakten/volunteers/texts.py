"""What pages call the codes that are kept about a familiekontakt. Pure."""

from collections.abc import Callable, Iterable, Mapping

from familiekontakten.forms import questions
from familiekontakten.forms.field import Field
from familiekontakten.forms.volunteer import EXPERIENCE, GENDER, SOURCE, WORK_STATUS
from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers import forms, interview_form
from familiekontakten.volunteers.slots import DAYS, PARTS, read_slot

Translate = Callable[..., str]

ACTS: Mapping[str, str] = {
    "taken_on": N_("Tatt imot"),
    "arrange_talk": N_("Samtale avtalt"),
    "hold_talk": N_("Samtale holdt"),
    "describe": N_("Opplysninger endret"),
    "correct": N_("Kontaktopplysninger endret"),
    "visit_home": N_("Hjemmebesøket"),
    "confirm_purpose": N_("Bekreftelse på formål gitt"),
    "demand_certificate": N_("Politiattest bedt om"),
    "show_certificate": N_("Politiattest vist"),
    "sign_pledge": N_("Taushetserklæring signert"),
    "exempt": N_("Unntak fra kravet om erfaring"),
    "enrol": N_("Fikk plass på kurs"),
    "leave_course": N_("Tatt av kurset"),
    "complete_course": N_("Kurs fullført"),
    "approve": N_("Godkjent"),
    "turn_down": N_("Ikke godkjent"),
    "withdraw": N_("Trakk seg"),
    "wish_to_stop": N_("Skrev på statussiden at de vil slutte"),
    "stays": N_("Vil fortsette likevel"),
    "begin_assignment": N_("Oppdrag begynte"),
    "end_assignment": N_("Oppdrag avsluttet"),
    "guide": N_("Veiledning eller kontakt"),
    "pause": N_("Pause lagt inn"),
    "begin_pause": N_("Pause begynte"),
    "end_pause": N_("Pause avsluttet"),
    "suspend": N_("Suspendert"),
    "reinstate": N_("Suspensjon opphevet"),
    "leave": N_("Sluttet"),
}

MENDED_BY: Mapping[str, str] = {
    "age": "describe",
    "talk": "hold-talk",
    "home_visit": "home-visit",
    "certificate": "certificate",
    "pledge": "pledge",
    "course": "enrol",
    "experience": "describe",
}
"""The act that puts in place what the gate misses."""

GROUNDS: Mapping[str, str] = {
    "age": N_("Fylt 18 år"),
    "talk": N_("Samtale holdt"),
    "home_visit": N_("Hjemmebesøket"),
    "certificate": N_("Politiattest vist"),
    "pledge": N_("Taushetserklæring signert"),
    "course": N_("Kurs fullført"),
    "experience": N_("Erfaring med barn"),
    "exemption": N_("Unntak fra kravet om erfaring"),
}

_FIELDS = (questions.LANGUAGE, EXPERIENCE, GENDER, WORK_STATUS, SOURCE, *interview_form.WISHES, *interview_form.PERSON)
_GUIDANCE = Field("guidance", "", "radio", choices=forms.FORMS_OF_GUIDANCE)
WORDS = {choice.value: choice for field in (*_FIELDS, _GUIDANCE) for choice in field.choices}
"""Every code that a form has stored, by its choice. Where two questions share a code, they share its meaning."""


def said(codes: Iterable[str], t: Translate) -> str:
    """Codes in words, with commas; what is no code is shown as it is. `t` translates."""
    return ", ".join(_word(code, t) for code in codes if code)


def times(slots: Iterable[str], t: Translate) -> list[str]:
    """Slots in words, a text for each day: "mandag: formiddag, kveld"."""
    read = [read_slot(code) for code in slots]
    return [
        f"{t(label)}: {', '.join(t(PARTS[slot.part]) for slot in read if slot.day == day)}"
        for day, label in DAYS.items()
        if any(slot.day == day for slot in read)
    ]


def _word(code: str, t: Translate) -> str:
    choice = WORDS.get(code)
    if choice is None:
        return code
    return choice.label if choice.proper else t(choice.label)
