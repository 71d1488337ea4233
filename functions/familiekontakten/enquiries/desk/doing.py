"""Acts on an enquiry, each in one transaction: the inbox, the receipt that its sender holds, and what it becomes.

Who holds the receipt reads there what the coordinator has just done, and its sender can no longer take back what was
decided: whichever came first holds, and the other is told that something has changed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from familiekontakten.casebook.filing import Filed
from familiekontakten.casebook.records import Casebook
from familiekontakten.cases.opening import open_case
from familiekontakten.cases.parts import Note as CaseNote
from familiekontakten.departments.department import Department
from familiekontakten.departments.records import sending_public_key
from familiekontakten.enquiries.desk import acts
from familiekontakten.enquiries.desk.content import Note, write_notes
from familiekontakten.enquiries.desk.opened import Opened
from familiekontakten.enquiries.desk.programme import chosen
from familiekontakten.enquiries.desk.records import Inbox, Write, arriving
from familiekontakten.enquiries.enquiry import Enquiry, content
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.outbox.due import ANSWERED, SENDER, Due, due_for_enquiry
from familiekontakten.outbox.records import DueRecord
from familiekontakten.receipts import promises
from familiekontakten.receipts.promises import Promise
from familiekontakten.receipts.records import decided
from familiekontakten.refused import refuse_if
from familiekontakten.sealing import purpose
from familiekontakten.sealing.envelope import seal
from familiekontakten.sealing.key import PublicKey
from familiekontakten.start_ups.beginning import begin
from familiekontakten.volunteers.opening import sign_up

Values = Mapping[str, Any]
NOT_OPEN_THERE = N_("Avdelingen er ikke i drift ennå. Velg en annen, eller vent til den åpner")


@dataclass(frozen=True)
class Doing:
    """One member of staff at work on one enquiry. `key`: what the department's own notes are sealed to.

    `plus_approved_on`: when the department was approved for Home-Start+. `opens_on`: its first day in operation.
    """

    book: Casebook
    inbox: Inbox
    opened: Opened
    key: PublicKey
    by: str
    at: datetime
    plus_approved_on: date | None = None
    opens_on: date | None = None

    @property
    def enquiry(self) -> Enquiry:
        """The enquiry as it was read."""
        return self.opened.enquiry

    @property
    def reference(self) -> str:
        """Its reference."""
        return self.opened.reference

    def answer(self, values: Values) -> None:
        """Notes an answer, puts a letter on the status page, and has mail sent where that was wished."""
        after = acts.answer(self.enquiry, values, self.opened.content, at=self.at)
        promise = promises.answered(self.reference, after.next_contact_on)
        mail = [self._mail()] if values.get("mail") else []
        self._store(after, promise, self._noted("answered", values), letter=self._letter(values), also=mail)

    def take_on(self, values: Values) -> Filed:
        """Makes it a case or a volunteer; returns which."""
        after = acts.take_on(self._answered(values), self.opened.content, values, at=self.at)
        thing = self._becomes(values, after.answered_at)
        due = thing.filing().due
        assert due, "what is new is open, and what is open has a next step"
        self._store(after, promises.taken_on(self.reference, due), (), things=[thing])
        return thing

    def begin_start_up(self, values: Values) -> Filed:
        """Makes a municipality's question a start-up; returns it. The receipt says until when the sender hears more."""
        after = acts.begin_start_up(self._answered(values), at=self.at)
        thing = begin(self.opened.content.values, self.reference, self.by, self.at)
        promise = promises.answered(self.reference, thing.contact_on)
        self._store(after, promise, self._noted("start_up", values), things=[thing])
        return thing

    def decline(self, values: Values) -> None:
        """Ends it with a no, its reason and who can help instead."""
        after = acts.decline(self._answered(values), values, at=self.at)
        notes = self._noted("declined", values, "reason", "onward", "no_onward")
        self._store(after, promises.declined(self.reference), notes)

    def forward(self, values: Values) -> None:
        """Ends it because somebody else helps; the consent is kept with it."""
        after = acts.forward(self._answered(values), at=self.at)
        consent = ("service", "recipient", "consent_purpose", "consent_on", "consent_how")
        self._store(after, promises.closed(self.reference), self._noted("forwarded", values, *consent))

    def finish(self, values: Values) -> None:
        """Ends what a municipality asked."""
        after = acts.finish(self._answered(values), at=self.at)
        self._store(after, promises.closed(self.reference), self._noted("finished", values))

    def move(self, to: Department) -> None:
        """Gives it to another department, sealed to that one's key, and has its coordinator told."""
        waits = self.enquiry.form != "volunteer" and not to.takes_families(day_of(self.at))
        refuse_if(Problem("department", NOT_OPEN_THERE) if waits else None)
        stays, arrives = acts.move(self.enquiry, to.id, at=self.at)
        promise = Promise(self.reference, self.opened.receipt.state, self.opened.receipt.next_contact_on)
        also = [arriving(arrives._replace(sealed=self._sealed_for(to))), _due(self._notice(to))]
        self._store(stays, promise, (), moved_to=to.id, also=also)

    def merge(self, kept: str, known: bool, values: Values) -> None:
        """Ends it as the same once more; `known`: the other is open here."""
        after = acts.merge(self.enquiry, kept, known, at=self.at)
        self._store(after, promises.merged(self.reference), self._noted("merged", values))

    def put_back(self) -> None:
        """Takes it out of the tray of what looks like a robot's."""
        receipt = self.opened.receipt
        promise = Promise(self.reference, receipt.state, receipt.next_contact_on)
        self._store(acts.put_back(self.enquiry), promise, self.opened.notes)

    def discard(self) -> None:
        """Ends what no human being wrote."""
        self._store(acts.discard(self.enquiry, at=self.at), promises.closed(self.reference), self.opened.notes)

    def _answered(self, values: Values) -> Enquiry:
        """The enquiry, answered with the same form where it was not yet."""
        if self.enquiry.answered_at or not values.get("answered_how"):
            return self.enquiry
        return acts.answer(self.enquiry, values, self.opened.content, at=self.at)

    def _becomes(self, values: Values, answered_at: datetime | None) -> Filed:
        written, language = self.opened.content.values, self.enquiry.language
        if self.enquiry.form == "volunteer":
            return sign_up(written, self.reference, self.enquiry.received_at, self.by, self.at, language)
        case = open_case(
            self.reference,
            self.enquiry.form,
            written,
            by=self.by,
            at=self.at,
            received_at=self.enquiry.received_at,
            answered_at=answered_at,
            language=language,
            programme=chosen(values.get("programme")),
            plus_approved_on=self.plus_approved_on,
            opens_on=self.opens_on,
        )
        notes = tuple(CaseNote(note.at, note.by, note.text) for note in self.opened.notes if note.text)
        return replace(case, in_addition=bool(values.get("in_addition")), notes=notes)

    def _noted(self, act: str, values: Values, *facts: str) -> tuple[Note, ...]:
        told = tuple((name, str(values[name])) for name in ("answered_how", *facts) if values.get(name))
        return (*self.opened.notes, Note(self.at, self.by, act, str(values.get("note", "")), told))

    def _store(
        self,
        after: Enquiry,
        promise: Promise,
        notes: tuple[Note, ...],
        *,
        things: list[Filed] | None = None,
        letter: bytes | None = None,
        moved_to: str | None = None,
        also: list[Write] | None = None,
    ) -> None:
        place = purpose.of_notes(self.enquiry.department, self.reference)
        sealed = seal(self.key, place, write_notes(notes)) if notes and after.sealed else after.notes
        receipt = decided(promise, self.enquiry.department, letter=letter, moved_to=moved_to)
        writes = [*self.inbox.changed(self.enquiry, after._replace(notes=sealed)), receipt, *(also or [])]
        self.book.save(*(things or []), also=writes)

    def _letter(self, values: Values) -> bytes | None:
        key, text = self.opened.receipt.reading_key, values.get("letter")
        return seal(key, purpose.of_letter(self.reference), str(text).encode()) if key and text else None

    def _mail(self) -> Write:
        key = sending_public_key()
        assert key, "a stack without a sending key takes nothing in"
        address = seal(key, purpose.of_address(self.reference), self.opened.content.mail_address.encode())
        place = (self.enquiry.department, (SENDER,), self.enquiry.language, self.enquiry.month)
        return _due(Due(ANSWERED, self.reference, self.at, *place, address_sealed=address))

    def _notice(self, to: Department) -> Due:
        return due_for_enquiry(self.reference, to.id, self.enquiry.language, self.enquiry.month, self.at, None)

    def _sealed_for(self, to: Department) -> bytes:
        assert to.key, "only departments with a key are offered"
        written = self.opened.content
        plain = content(written.form, written.language, written.values)
        return seal(to.key, purpose.of_enquiry(to.id, self.reference), plain)


def _due(due: Due) -> Write:
    row = DueRecord.of(due)
    return lambda write: write.save(row)
