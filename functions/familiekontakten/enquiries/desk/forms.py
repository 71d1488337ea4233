"""The form of each act on one enquiry: only what is not known yet is asked."""

from dataclasses import replace

from familiekontakten.enquiries.desk.answering_forms import (
    ANSWER,
    ANSWERED,
    FINISH,
    IN_ADDITION,
    PATH,
    START_UP,
    TAKE_ON,
)
from familiekontakten.enquiries.desk.content import Content
from familiekontakten.enquiries.desk.ending_forms import DECLINE, FORWARD, MERGE, MOVE
from familiekontakten.enquiries.desk.ends import NAMES, reasons
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.forms.field import Choice, Field, Fieldset, Form

__all__ = ["ANSWER", "DECLINE", "FORWARD", "MERGE"]


def of(form: Form, reference: str) -> Form:
    """The form of one enquiry."""
    return form.at(reference=reference, act=form.name)


def button(act: str, reference: str) -> Form:
    """An act that asks nothing."""
    return of(Form(act, "", "", (), honeypot="", path=PATH), reference)


def take_on_form(enquiry: Enquiry, statutory_pending: bool, programme: tuple[Field, ...] = ()) -> Form:
    """What is asked before an enquiry is taken on: only what is not known yet. `programme`: asks for it, or nothing."""
    asked = (*(() if enquiry.answered_at else ANSWERED), *programme, *((IN_ADDITION,) if statutory_pending else ()))
    return of(replace(TAKE_ON, fieldsets=(Fieldset("", asked),)), enquiry.reference)


def decline_form(enquiry: Enquiry) -> Form:
    """What is asked before the department says no, with the reasons that this form can have."""
    choices = tuple(Choice(end.value, NAMES[end]) for end in reasons(enquiry))
    return of(_once_answered(DECLINE, enquiry).with_choices("reason", choices), enquiry.reference)


def forward_form(enquiry: Enquiry) -> Form:
    """What is asked before somebody else helps."""
    return of(_once_answered(FORWARD, enquiry), enquiry.reference)


def finish_form(enquiry: Enquiry) -> Form:
    """What is asked before a municipality's enquiry ends."""
    return of(_once_answered(FINISH, enquiry), enquiry.reference)


def start_up_form(enquiry: Enquiry) -> Form:
    """What is asked before a municipality's enquiry becomes a start-up."""
    return of(_once_answered(START_UP, enquiry), enquiry.reference)


def move_form(enquiry: Enquiry, departments: tuple[Choice, ...]) -> Form:
    """To which of these departments."""
    return of(MOVE.with_choices("department", departments), enquiry.reference)


def answer_form(enquiry: Enquiry, content: Content) -> Form:
    """What is noted of an answer; mail and letter are offered only where the sender may get them."""
    left_out = (() if content.mail_address else ("mail",)) + (() if content.tells_referrer else ("letter",))
    return of(_without(ANSWER, left_out), enquiry.reference)


def _once_answered(form: Form, enquiry: Enquiry) -> Form:
    return _without(form, ("answered_how", "answered_on") if enquiry.answered_at else ())


def _without(form: Form, names: tuple[str, ...]) -> Form:
    kept = tuple(
        fieldset._replace(fields=tuple(field for field in fieldset.fields if field.name not in names))
        for fieldset in form.fieldsets
    )
    return replace(form, fieldsets=kept)
