"""Every act on an enquiry by its name in addresses: what it asks, and what it does."""

from collections.abc import Callable
from typing import NamedTuple

from familiekontakten.enquiries.desk import forms
from familiekontakten.enquiries.desk.choosing import departments_to_move_to, known_here, others
from familiekontakten.enquiries.desk.doing import Doing
from familiekontakten.enquiries.desk.opened import Opened
from familiekontakten.enquiries.desk.programme import asked_of
from familiekontakten.enquiries.reference import read_reference
from familiekontakten.forms.field import Form, Values
from familiekontakten.start_ups.start_up import StartUp
from familiekontakten.workspace.kinds import path_of

ROOM = "/workspace/enquiries"


class Act(NamedTuple):
    """`form` is what is asked, for one enquiry; `do` does it, and may say where to go on."""

    form: Callable[[Opened], Form]
    do: Callable[[Doing, Values], str | None]


def _take_on(doing: Doing, values: Values) -> str:
    doing.take_on(values)
    return f"/workspace/{'volunteers' if doing.enquiry.form == 'volunteer' else 'families'}/{doing.reference}"


def _begin_start_up(doing: Doing, values: Values) -> str:
    return path_of(StartUp.KIND, doing.begin_start_up(values).id)


def _move(doing: Doing, values: Values) -> str:
    doing.move(next(one for one in others(doing.enquiry.department) if one.id == values["department"]))
    return ROOM


def _merge(doing: Doing, values: Values) -> None:
    kept = read_reference(str(values["kept"])) or ""
    doing.merge(kept, bool(kept) and known_here(doing.book, doing.inbox, kept), values)


def _move_form(opened: Opened) -> Form:
    return forms.move_form(opened.enquiry, departments_to_move_to(opened.enquiry.department))


def _take_on_form(opened: Opened) -> Form:
    return forms.take_on_form(opened.enquiry, opened.content.statutory_pending, asked_of(opened))


ACTS: dict[str, Act] = {
    "answer": Act(lambda one: forms.answer_form(one.enquiry, one.content), Doing.answer),
    "take-on": Act(_take_on_form, _take_on),
    "start-up": Act(lambda one: forms.start_up_form(one.enquiry), _begin_start_up),
    "decline": Act(lambda one: forms.decline_form(one.enquiry), Doing.decline),
    "forward": Act(lambda one: forms.forward_form(one.enquiry), Doing.forward),
    "finish": Act(lambda one: forms.finish_form(one.enquiry), Doing.finish),
    "move": Act(_move_form, _move),
    "merge": Act(lambda one: forms.of(forms.MERGE, one.reference), _merge),
    "put-back": Act(lambda one: forms.button("put-back", one.reference), lambda doing, _: doing.put_back()),
    "discard": Act(lambda one: forms.button("discard", one.reference), lambda doing, _: doing.discard()),
}
