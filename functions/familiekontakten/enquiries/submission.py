"""Taking a submission in: who it is for, sealed to them, stored once, whatever happens in between."""

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

from familiekontakten.demand.wish import place_wished
from familiekontakten.departments.card import Directory
from familiekontakten.departments.department import Department
from familiekontakten.departments.records import known_directory
from familiekontakten.departments.routing import national_inbox, responsible
from familiekontakten.door import settings, tracing
from familiekontakten.enquiries.enquiry import WEB, Enquiry, Values, canonical, content
from familiekontakten.enquiries.records import take_in
from familiekontakten.enquiries.reference import content_key, hash_of_secret, reading_seed, reference, secret
from familiekontakten.months import day_of
from familiekontakten.outbox.due import Due, due_for_enquiry
from familiekontakten.places.place import districts_of
from familiekontakten.receipts.receipt import Receipt, new_receipt
from familiekontakten.sealing import purpose
from familiekontakten.sealing.envelope import key_pair_of, seal

TO_NATIONAL_OFFICE = frozenset({"municipality"})
"""Forms that no department answers: the national office guides municipalities (mission 002)."""

SAME_CONTENT_LIMIT = 50
"""How often the very same content may come back, a day or more apart, before something is wrong."""


class SentTooOften(RuntimeError):
    """Raised when the same content has used up its references. Trying again is useless."""


class Submission(NamedTuple):
    """One form, filled in and understood. `language` is the one the sender reads, `channel` how it reached us."""

    form: str
    language: str
    values: Values
    set_aside: bool = False
    channel: str = WEB


Keep = Callable[[Enquiry, Due, Receipt], Receipt]
"""Stores an enquiry, what is due for it and its receipt, all or none; gives back the receipt that stands afterwards."""


class Taken(NamedTuple):
    """What the sender is shown: the receipt, and the secret that opens its status page."""

    receipt: Receipt
    secret: str


def submit(submission: Submission, now: datetime, at: str | None = None, keep: Keep | None = None) -> Taken:
    """Stores one submission and returns its receipt; the same content within a day returns the one it got first.

    `at` is the department that wrote it down itself, and `keep` how it stores things, with rights of its own.

    Raises NoInbox when nobody can be sealed to, and PynamoDB's exceptions when the tables cannot be reached: then
    nothing was stored, or what was stored is met by the sender's next try.
    """
    directory = known_directory()
    department = _for_whom(submission, directory.departments, at, day_of(now))
    tracing.note(department=department.id)
    pepper = settings.pepper()
    key = content_key(pepper, canonical(submission.form, submission.values))
    for n in range(SAME_CONTENT_LIMIT):
        code, opens = reference(pepper, key, n), secret(pepper, key, n)
        receipt = _receipt(submission, department, now, code, key, opens)
        standing = _store(submission, receipt, department, directory, keep or take_in)
        if standing is receipt or standing.covers(key, now):
            return Taken(standing, opens)
    raise SentTooOften


def _receipt(
    submission: Submission, department: Department, now: datetime, code: str, key: bytes, opens: str
) -> Receipt:
    """The receipt; a professional's is discreet unless the family wishes them to learn how it goes on."""
    return new_receipt(
        code,
        key,
        hash_of_secret(opens),
        department.id,
        submission.form,
        now,
        discreet=submission.values.get("outcome_to_referrer") == "no",
        reading_key=key_pair_of(reading_seed(settings.pepper(), opens)).public,
        wish=place_wished(submission.values, department),
    )


def _for_whom(submission: Submission, departments: tuple[Department, ...], at: str | None, on: date) -> Department:
    if at is not None:
        return next(department for department in departments if department.id == at and department.key)
    if submission.form in TO_NATIONAL_OFFICE:
        return national_inbox(departments)
    kommune = str(submission.values["kommune_code"])
    district = str(submission.values.get("bydel_code", "unknown"))
    return responsible(kommune, district, {d.code for d in districts_of(kommune)}, departments, on)


def _store(
    submission: Submission, receipt: Receipt, department: Department, directory: Directory, keep: Keep
) -> Receipt:
    with tracing.step("seal"):
        enquiry = _enquiry(submission, receipt, department)
        address = _sealed_address(submission, receipt, directory)
    since = receipt.received_at
    due = due_for_enquiry(receipt.reference, department.id, submission.language, enquiry.month, since, address)
    with tracing.step("store"):
        return keep(enquiry, due, receipt)


def _enquiry(submission: Submission, receipt: Receipt, department: Department) -> Enquiry:
    assert department.key
    written = content(submission.form, submission.language, submission.values)
    return Enquiry(
        reference=receipt.reference,
        department=department.id,
        form=submission.form,
        language=submission.language,
        source=_source(submission.values),
        received_at=receipt.received_at,
        sealed=seal(department.key, purpose.of_enquiry(department.id, receipt.reference), written),
        set_aside=submission.set_aside,
        channel=submission.channel,
        municipality=str(submission.values.get("kommune_code", "")) if department.national else "",
    )


def _source(values: Values) -> str:
    """How the sender heard of us, or who the professional is: the code that is counted."""
    return str(values.get("source") or values.get("enquirer_type") or "unknown")


def _sealed_address(submission: Submission, receipt: Receipt, directory: Directory) -> bytes | None:
    address = submission.values.get("email")
    if not address or not directory.sending_key:
        return None
    return seal(directory.sending_key, purpose.of_address(receipt.reference), str(address).encode())
