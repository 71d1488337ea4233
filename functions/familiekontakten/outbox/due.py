"""What is still to be done after an answer has been given: one row each, gone when it is done."""

from dataclasses import dataclass
from datetime import datetime

from familiekontakten.departments.department import NATIONAL

ENQUIRY = "enquiry"
WITHDRAWAL = "withdrawal"
MONTH = "month"
BOUNCED = "bounced"
ANSWERED = "answered"
UNANSWERED = "unanswered"
OPENING_ASKED = "opening_asked"
OPENING_OPENED = "opening_opened"
WISH_TOLD = "wish_told"
WISH_ENDED = "wish_ended"
APPLICATION_LINK = "application_link"
APPLICATION_SENT = "application_sent"

COORDINATOR = "coordinator"
DEPUTY = "deputy"
NATIONAL_OFFICE = "national_office"
SENDER = "sender"
OFFICER = "officer"


@dataclass(frozen=True)
class Due:
    """One thing to do. `id` is a reference or what else names it; `parts` are the mails still to send, in order."""

    kind: str
    id: str
    since: datetime
    department: str
    parts: tuple[str, ...] = (COORDINATOR,)
    language: str = "nb"
    month: str = ""
    address_sealed: bytes | None = None


def due_for_enquiry(
    reference: str, department: str, language: str, month: str, since: datetime, address_sealed: bytes | None
) -> Due:
    """The notices of a new enquiry: the coordinator's, and the sender's receipt where there is an address."""
    parts = (COORDINATOR, SENDER) if address_sealed else (COORDINATOR,)
    return Due(ENQUIRY, reference, since, department, parts, language, month, address_sealed)


def due_for_link(link: str, language: str, since: datetime, sealed: bytes) -> Due:
    """A personal link (its hash) to an application, for the address that is `sealed` together with the link itself."""
    return Due(APPLICATION_LINK, link, since, NATIONAL, (SENDER,), language, "", sealed)


def due_for_application(application: str, since: datetime) -> Due:
    """That an application was sent: the national office's notice."""
    return Due(APPLICATION_SENT, application, since, NATIONAL, (NATIONAL_OFFICE,))


def due_for_withdrawal(reference: str, department: str, month: str, since: datetime) -> Due:
    """What the sender wanted undone: the sealed content and notices not yet sent."""
    return Due(WITHDRAWAL, reference, since, department, (), "nb", month)
