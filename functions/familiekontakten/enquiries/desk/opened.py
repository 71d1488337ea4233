"""One enquiry on the coordinator's desk: opened with the department's own key, beside whatever is like it."""

from dataclasses import dataclass

from familiekontakten.casebook.records import Casebook
from familiekontakten.enquiries.desk.content import Content, Note, read_content, read_notes
from familiekontakten.enquiries.desk.duplicates import Likeness, alike, terms_of
from familiekontakten.enquiries.desk.records import Inbox
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.receipts.receipt import Receipt
from familiekontakten.sealing import purpose
from familiekontakten.sealing.envelope import Unsealable

NOTHING = Content("", "nb", {})


@dataclass(frozen=True)
class Opened:
    """An enquiry, its receipt, what was written (nothing where it was erased or has gone elsewhere), and the notes."""

    enquiry: Enquiry
    receipt: Receipt
    content: Content
    notes: tuple[Note, ...] = ()

    @property
    def version(self) -> int:
        """How often the department has changed it."""
        return self.enquiry.version

    @property
    def reference(self) -> str:
        """Its reference."""
        return self.enquiry.reference


def open_one(book: Casebook, inbox: Inbox, reference: str) -> Opened | None:
    """One enquiry by its reference; None where the department never had it. Raises Unsealable."""
    found = inbox.find(reference)
    if found is None:
        return None
    enquiry, receipt = found
    return Opened(enquiry, receipt, content_of(book, enquiry), _notes(book, enquiry))


def content_of(book: Casebook, enquiry: Enquiry) -> Content:
    """What was written; nothing where it is no longer there."""
    if not enquiry.sealed:
        return NOTHING
    return read_content(book.open_sealed(purpose.of_enquiry(enquiry.department, enquiry.reference), enquiry.sealed))


def likenesses(book: Casebook, inbox: Inbox, opened: Opened) -> tuple[Likeness, ...]:
    """Who may be the same: other open enquiries, and by blind index the department's cases and volunteers."""
    terms = terms_of(opened.content)
    if not terms:
        return ()
    others = ((e.reference, content_of(book, e)) for e in (*inbox.open(), *inbox.aside()))
    known = {
        entry.id: Likeness(entry.id, entry.kind, by)
        for by, term in terms
        for entry in book.search(term)
        if entry.id != opened.reference
    }
    return (*alike(opened.reference, opened.content, others), *known.values())


def name_of(book: Casebook, enquiry: Enquiry) -> str:
    """Whom an enquiry is about, for a list; "" where nothing opens."""
    try:
        return content_of(book, enquiry).name
    except Unsealable:
        return ""


def _notes(book: Casebook, enquiry: Enquiry) -> tuple[Note, ...]:
    if not enquiry.notes:
        return ()
    return read_notes(book.open_sealed(purpose.of_notes(enquiry.department, enquiry.reference), enquiry.notes))
