"""The hard rules H1 to H9: whoever fails one is not proposed, and the reason is shown. Pure.

Sources: the programme's description (gate), declaration of principles, sections 5 and 9 (fitting skills,
confidentiality), annual report 2011 (voluntary on both sides). The list itself is to be confirmed by HSFN.
"""

from collections.abc import Callable

from familiekontakten.languages.catalogue import N_
from familiekontakten.matching.decision import Reason
from familiekontakten.matching.sides import Contact, Family

Rule = Callable[[Family, Contact], Reason]


def results(family: Family, contact: Contact) -> tuple[Reason, ...]:
    """All nine, in order, each with its reason, passed or failed."""
    return tuple(rule(family, contact) for rule in RULES)


def _gate(_: Family, contact: Contact) -> Reason:
    if contact.missing:
        return _fails("H1", N_("Mangler: {what}"), *contact.missing)
    return _passes("H1", N_("Alt som kreves før besøk, er på plass"))


def _available(_: Family, contact: Contact) -> Reason:
    if contact.available:
        return _passes("H2", N_("Godkjent og ikke på pause"))
    return _fails("H2", N_("Ikke godkjent, på pause eller suspendert"))


def _capacity(_: Family, contact: Contact) -> Reason:
    taken, most = str(contact.taken), str(contact.most)
    if contact.taken < contact.most:
        return _passes("H3", N_("Har plass til en familie til"))
    return _fails("H3", N_("Har ikke plass til flere familier nå: {what}"), f"{taken}/{most}")


def _department(_: Family, __: Contact) -> Reason:
    """The book that candidates come from holds one department; lending is not built."""
    return _passes("H4", N_("Hører til samme avdeling"))


def _apart(_: Family, contact: Contact) -> Reason:
    """One text for every cause: that somebody was once a family with us is not told here."""
    if contact.apart:
        return _fails("H5", N_("Skal ikke kobles: de kjenner hverandre, eller en av dem har bedt om det"))
    if contact.said_no:
        return _fails("H5", N_("En av dem har sagt nei til denne koblingen før"))
    return _passes("H5", N_("Ingenting i veien for at de to møtes"))


def _time(family: Family, contact: Contact) -> Reason:
    shared = sorted(family.times & contact.times)
    if shared:
        return _passes("H6", N_("Felles tid: {what}"), *shared)
    if family.times and contact.times:
        return _fails("H6", N_("Ingen felles tid på to timer"))
    return _passes("H6", N_("Vi vet ikke når det passer for begge: spør"))


def _language(family: Family, contact: Contact) -> Reason:
    shared = sorted(family.languages & contact.languages)
    if shared:
        return _passes("H7", N_("Felles språk: {what}"), *shared)
    if family.interpreter:
        return _passes("H7", N_("Ingen felles språk, men familien bruker tolk"))
    return _fails("H7", N_("Ingen felles språk, og familien har ikke bedt om tolk"))


def _plus(family: Family, contact: Contact) -> Reason:
    if not family.plus:
        return _passes("H8", N_("Vanlig tilbud for familier med små barn"))
    if contact.plus:
        return _passes("H8", N_("Besøker også familier med barn fra 6 til 16 år"))
    return _fails("H8", N_("Besøker ikke familier med barn fra 6 til 16 år"))


def _wish(family: Family, contact: Contact) -> Reason:
    conflict = sorted(family.home & contact.avoids)
    if conflict:
        return _fails("H9", N_("Tåler ikke noe som finnes i hjemmet: {what}"), *conflict)
    if not family.gender_wish:
        return _passes("H9", N_("Familien har ikke stilt krav som er i veien"))
    if family.gender_wish == contact.gender:
        return _passes("H9", N_("Oppfyller familiens ønske: {what}"), family.gender_wish)
    return _fails("H9", N_("Oppfyller ikke familiens ønske: {what}"), family.gender_wish)


RULES: tuple[Rule, ...] = (
    _gate,
    _available,
    _capacity,
    _department,
    _apart,
    _time,
    _language,
    _plus,
    _wish,
)


def _passes(code: str, text: str, *what: str) -> Reason:
    return Reason(code, text, what)


def _fails(code: str, text: str, *what: str) -> Reason:
    return Reason(code, text, what, met=False)
