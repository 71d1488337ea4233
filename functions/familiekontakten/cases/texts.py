"""What pages call the codes that are kept about a family. Pure."""

from collections.abc import Callable, Iterable, Mapping

from familiekontakten.cases.forms import ending, helping, sharing, visiting
from familiekontakten.cases.parts import Programme
from familiekontakten.forms.field import Field, Form
from familiekontakten.forms.professional import ENQUIRER_TYPE, OTHER_HELP
from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers.slots import DAYS, PARTS, read_slot

Translate = Callable[..., str]

HISTORY: Mapping[str, str] = {
    "opened": N_("Sak åpnet"),
    "first_visit_arranged": N_("Første besøk avtalt"),
    "first_visit_made": N_("Første besøk gjort"),
    "waiting": N_("Satt på ventelisten"),
    "contacted": N_("Kontakt mens familien venter"),
    "lifted": N_("Satt først i køen"),
    "match_proposed": N_("Kobling foreslått"),
    "family_said_yes": N_("Familien sa ja til koblingen"),
    "family_said_no": N_("Familien sa nei til koblingen"),
    "volunteer_said_yes": N_("Familiekontakten sa ja til koblingen"),
    "volunteer_said_no": N_("Familiekontakten sa nei til koblingen"),
    "agreed": N_("Avtale med familien"),
    "visits_began": N_("Besøkene begynte"),
    "waiting_again": N_("Venter igjen"),
    "paused": N_("Pause"),
    "resumed": N_("Pausen er over"),
    "continued": N_("Besøkene fortsetter"),
    "closing": N_("Avslutning begynt"),
    "closed": N_("Avsluttet"),
    "ended": N_("Avsluttet uten besøk"),
    "evaluation_asked": N_("Lenke til evaluering laget"),
    "evaluated": N_("Evaluering mottatt"),
    "withdrawal_received": N_("Familien trakk seg på statussiden"),
    "withdrawal_taken_back": N_("Familien vil fortsette likevel"),
    "consent_given": N_("Samtykke gitt"),
    "consent_withdrawn": N_("Samtykke trukket"),
    "onward_proposed": N_("Snakket om en annen tjeneste"),
    "onward_consented": N_("Familien samtykket til oversending"),
    "onward_sent": N_("Sendt videre"),
    "onward_confirmed": N_("Tjenesten bekreftet"),
    "onward_unknown": N_("Uvisst om familien kom i kontakt"),
    "onward_declined": N_("Familien sa nei til tjenesten"),
    "onward_told": N_("Familien tok selv kontakt med tjenesten"),
    "onward_for_safety": N_("Sendt videre for barnets sikkerhet"),
    "details_corrected": N_("Kontaktopplysninger rettet"),
    "wishes_noted": N_("Ønsker skrevet inn"),
    "children_corrected": N_("Barna rettet"),
    "noted": N_("Notat skrevet"),
    "taken_over": N_("Tatt over fra en annen avdeling"),
    "handover_asked": N_("En annen avdeling spurt om å ta over"),
    "handover_taken": N_("En annen avdeling tok over"),
    "handover_declined": N_("Den andre avdelingen kunne ikke ta over"),
    "handover_taken_back": N_("Familien blir her likevel"),
    "handed_over": N_("Familien gitt over til en annen avdeling"),
}
"""The acts of a case's history."""

OTHERS: Mapping[str, str] = {
    "sender": N_("avsenderen"),
    "family": N_("familien"),
    "volunteer": N_("familiekontakten"),
    "professional": N_("fagpersonen"),
    "clock": N_("systemet"),
    "department": N_("den andre avdelingen"),
}
"""Who is not a colleague, in the history."""

PROGRAMMES: Mapping[str, str] = {
    Programme.HOME_START: N_("Home-Start"),
    Programme.HOME_START_PLUS: N_("Home-Start+"),
}
WHO: Mapping[str, str] = {
    "family": N_("Familien"),
    "volunteer": N_("Familiekontakten"),
    "professional": N_("Fagpersonen"),
}
"""Who evaluates."""

_FORMS: tuple[Form, ...] = (
    visiting.RECORD,
    helping.WISHES,
    helping.AGREE,
    helping.CONTACT,
    sharing.CONSENT,
    sharing.ONWARD,
    ending.CLOSE,
    ending.DETAILS,
)
_FIELDS: dict[str, Field] = {
    **{field.name: field for form in _FORMS for field in form.fields.values()},
    OTHER_HELP.name: OTHER_HELP,
    ENQUIRER_TYPE.name: ENQUIRER_TYPE,
}
NOT_ANSWERED = N_("Ikke besvart")
NOTHING = N_("Ingen")


def said(name: str, codes: str | Iterable[str] | None, t: Translate) -> str:
    """The answers to one question as a colleague reads them; what was not answered is said to be missing."""
    if codes is None:
        return t(NOT_ANSWERED)
    several = (codes,) if isinstance(codes, str) else tuple(codes)
    return ", ".join(said_each(name, several, t)) or t(NOTHING)


def said_each(name: str, codes: Iterable[str], t: Translate) -> list[str]:
    """The answers to one question one by one: those that are whole sentences belong in a list."""
    return [_one(name, code, t) for code in codes if code]


def counted(number: int | None, t: Translate) -> str:
    """A number, or that it is missing."""
    return t(NOT_ANSWERED) if number is None else str(number)


def slots(codes: Iterable[str], t: Translate) -> list[str]:
    """Slots of the week: "tirsdag formiddag"."""
    read = [read_slot(code) for code in codes]
    return [f"{t(DAYS[slot.day])} {t(PARTS[slot.part])}" for slot in read]


def _one(name: str, code: str, t: Translate) -> str:
    choice = _FIELDS[name].values.get(code)
    if choice is None:
        return code
    return choice.label if choice.proper else t(choice.label)
