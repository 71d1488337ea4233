"""The score of those who pass the hard rules: parts with points and the reason for each. Pure.

The weights are national and versioned; all of them are to be confirmed by HSFN. Ten more points would belong to the
family's other wishes: they stand in its own words, which no rule reads, so the page shows them to the coordinator.
"""

from collections.abc import Callable

from familiekontakten.languages.catalogue import N_
from familiekontakten.matching.decision import Reason
from familiekontakten.matching.sides import Contact, Family

POLICY = "2026-1"
"""Version of the hard rules and the weights; frozen into each decision."""

TIME, TRAVEL, EXPERIENCE, LANGUAGE, LOAD, RESTED = 20, 20, 20, 15, 10, 5
MOST = TIME + TRAVEL + EXPERIENCE + LANGUAGE + LOAD + RESTED
SAME_AREA, WILLING_TO_TRAVEL = 14, 8
WORKING_LANGUAGE = 8
ONE_SLOT, EACH_FURTHER_SLOT = 10, 5
NEAR_LOAD = 5
LOADS = ("lighter", "ordinary", "demanding")
NORWEGIAN = "no"

Part = Callable[[Family, Contact], Reason]


def parts(family: Family, contact: Contact) -> tuple[Reason, ...]:
    """Every part of the score with its points, its most, and why."""
    return tuple(part(family, contact) for part in PARTS)


def _time(family: Family, contact: Contact) -> Reason:
    shared = len(family.times & contact.times)
    points = min(TIME, ONE_SLOT + EACH_FURTHER_SLOT * (shared - 1)) if shared else 0
    return _part("time", N_("Felles tider i uken: {what}"), points, TIME, str(shared))


def _travel(family: Family, contact: Contact) -> Reason:
    if family.postcode and family.postcode == contact.postcode:
        return _part("travel", N_("Reisevei: samme postnummer"), TRAVEL, TRAVEL)
    if family.area == contact.area:
        return _part("travel", N_("Reisevei: samme bydel eller kommune"), SAME_AREA, TRAVEL)
    if contact.travels:
        return _part("travel", N_("Reisevei: et annet sted, men reiser gjerne"), WILLING_TO_TRAVEL, TRAVEL)
    return _part("travel", N_("Reisevei: et annet sted"), 0, TRAVEL)


def _experience(family: Family, contact: Contact) -> Reason:
    if not family.needs:
        return _part("experience", N_("Familien har ikke fortalt om noe som krever egen erfaring"), 0, EXPERIENCE)
    answered = sorted(family.needs & contact.tags)
    points = EXPERIENCE * len(answered) // len(family.needs)
    text = N_("Erfaring med det familien forteller om: {what}") if answered else N_("Ingen erfaring med det samme")
    return _part("experience", text, points, EXPERIENCE, *answered)


def _language(family: Family, contact: Contact) -> Reason:
    """The languages of the home weigh most; Norwegian beside them is a working language."""
    shared = family.languages & contact.languages
    home = shared - {NORWEGIAN} if family.languages - {NORWEGIAN} else shared
    points = LANGUAGE if home else WORKING_LANGUAGE if shared else 0
    text = N_("Snakker sammen på: {what}") if shared else N_("Snakker sammen gjennom tolk")
    return _part("language", text, points, LANGUAGE, *sorted(home or shared))


def _load(family: Family, contact: Contact) -> Reason:
    steps = abs(LOADS.index(family.weight) - LOADS.index(contact.load_wish))
    text = (N_("Ønsker et slikt oppdrag"), N_("Ønsker et litt annet oppdrag"), N_("Ønsker et helt annet oppdrag"))
    return _part("load", text[steps], (LOAD, NEAR_LOAD, 0)[steps], LOAD)


def _rested(_: Family, contact: Contact) -> Reason:
    if contact.rested_weeks is None:
        return _part("rested", N_("Har ikke hatt oppdrag ennå"), RESTED, RESTED)
    points = min(contact.rested_weeks, RESTED)
    return _part("rested", N_("Uker siden forrige oppdrag: {what}"), points, RESTED, str(contact.rested_weeks))


PARTS: tuple[Part, ...] = (_time, _travel, _experience, _language, _load, _rested)


def _part(code: str, text: str, points: int, most: int, *what: str) -> Reason:
    return Reason(code, text, what, points=points, most=most)
