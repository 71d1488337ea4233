"""Which letter a due mail is, and who gets it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from familiekontakten.departments.department import NATIONAL, Department
from familiekontakten.enquiries.urgency import AFTER, PARTS
from familiekontakten.languages.language import SOURCE
from familiekontakten.months import day_of
from familiekontakten.notices import letters
from familiekontakten.notices.letters import Letter
from familiekontakten.outbox.due import (
    ANSWERED,
    APPLICATION_LINK,
    APPLICATION_SENT,
    BOUNCED,
    DEPUTY,
    ENQUIRY,
    MONTH,
    NATIONAL_OFFICE,
    OFFICER,
    OPENING_ASKED,
    OPENING_OPENED,
    SENDER,
    UNANSWERED,
    WISH_TOLD,
    Due,
)
from familiekontakten.receipts.receipt import ANSWER_WITHIN
from familiekontakten.statistics.editions.edition import Edition
from familiekontakten.statistics.editions.letter import month_counted
from familiekontakten.working_days import add_working_days

Addressed = tuple[Letter, tuple[str, ...]]


class NobodyToTell(LookupError):
    """Raised when neither the department nor the national office has an address that mail reaches."""


@dataclass(frozen=True)
class Office:
    """Where writing looks things up. `open_address` unseals a sender's address, `edition` finds the frozen figures of a
    month, `language` is what the coordinators of a department, or the national office, read; `deputies` are the
    addresses of those who stand in for a department's coordinator today, `officers` those of the data protection
    officers.
    """

    site: str
    departments: Mapping[str, Department]
    open_address: Callable[[Due], str]
    edition: Callable[[str, str, int], Edition]
    language: Callable[[str], str] = lambda _: SOURCE
    deputies: Callable[[str], tuple[str, ...]] = lambda _: ()
    officers: Callable[[], tuple[str, ...]] = tuple


def write(due: Due, part: str, office: Office) -> Addressed:
    """The letter for one part of a due thing, and its recipients. Raises NobodyToTell and whatever `office` raises."""
    if due.kind == APPLICATION_LINK:
        return _application_link(due, office)
    if part == SENDER:
        return SENDERS[due.kind](due, office), (office.open_address(due),)
    if due.kind == UNANSWERED:
        return _unanswered(due, part, office)
    if due.kind == OPENING_OPENED:
        return _opening_opened(due, part, office)
    return LETTERS[due.kind](due, office)


def _receipt(due: Due, office: Office) -> Letter:
    answer_by = add_working_days(day_of(due.since), ANSWER_WITHIN)
    return letters.receipt(office.site, due.language, due.id, answer_by)


def _application_link(due: Due, office: Office) -> Addressed:
    """The address and the link are sealed together, so that the link lies nowhere in the clear."""
    address, _, token = office.open_address(due).partition("\n")
    return letters.application_link(office.site, due.language, token), (address,)


def _application_sent(due: Due, office: Office) -> Addressed:
    return letters.application_sent(office.site, due.id), _national(office)


def _answered(due: Due, office: Office) -> Letter:
    return letters.answered(office.site, due.language, due.id)


def _opened_there(due: Due, office: Office) -> Letter:
    return letters.opened_there(office.site, due.language)


def _unanswered(due: Due, part: str, office: Office) -> Addressed:
    """From the inside out; where nobody can be reached inside, the national office at once."""
    days = AFTER[PARTS[part]]
    stand_in = office.deputies(due.department) if part == DEPUTY else ()
    own = (*_addresses(due.department, office), *stand_in) if part != NATIONAL_OFFICE else ()
    if own:
        return letters.unanswered(office.site, due.id, days), tuple(dict.fromkeys(own))
    return letters.unanswered(office.site, due.id, days, _name(due, office)), _national(office)


def _enquiry(due: Due, office: Office) -> Addressed:
    own = _addresses(due.department, office)
    if own:
        return letters.new_enquiry(office.site, due.id), own
    return letters.unreachable(office.site, _name(due, office), due.id), _national(office)


def _opening_asked(due: Due, office: Office) -> Addressed:
    return letters.opening_asked(office.site, due.id), _inside(due.department, office)


def _opening_opened(due: Due, part: str, office: Office) -> Addressed:
    """One mail to each side: neither learns of the other's addresses."""
    if part == OFFICER:
        return letters.opening_opened(office.site, _name(due, office), "audit"), office.officers() or _national(office)
    path = f"openings/{due.id}"
    return letters.opening_opened(office.site, _name(due, office), path), _inside(due.department, office)


def _inside(department: str, office: Office) -> tuple[str, ...]:
    """A department's addresses and those of who stands in there; where there is none, the national office's."""
    own = (*_addresses(department, office), *office.deputies(department))
    return tuple(dict.fromkeys(own)) or _national(office)


def _bounced(due: Due, office: Office) -> Addressed:
    return letters.address_returned(office.site, _name(due, office)), _national(office)


def _month(due: Due, office: Office) -> Addressed:
    whose, _, number = due.id.rpartition("#")
    names = {known.id: known.name for known in office.departments.values()}
    edition = office.edition(whose, due.month, int(number))
    letter = month_counted(office.site, names, edition, office.language(due.department))
    return letter, _addresses(due.department, office) or _national(office)


LETTERS = {
    ENQUIRY: _enquiry,
    BOUNCED: _bounced,
    MONTH: _month,
    OPENING_ASKED: _opening_asked,
    APPLICATION_SENT: _application_sent,
}
SENDERS = {ENQUIRY: _receipt, ANSWERED: _answered, WISH_TOLD: _opened_there}


def _name(due: Due, office: Office) -> str:
    department = office.departments.get(due.department)
    return department.name if department else due.department


def _addresses(department: str, office: Office) -> tuple[str, ...]:
    known = office.departments.get(department)
    return known.reachable if known else ()


def _national(office: Office) -> tuple[str, ...]:
    addresses = _addresses(NATIONAL, office)
    if not addresses:
        raise NobodyToTell
    return addresses
