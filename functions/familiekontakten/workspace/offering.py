"""How what a page offers is shown and done: the same for every subject whose acts are `Offer`s."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from familiekontakten.casebook.filing import Filed
from familiekontakten.casebook.identity import new_id
from familiekontakten.casebook.records import Missing
from familiekontakten.door.answers import Answer
from familiekontakten.forms.field import Form, Problem, Values
from familiekontakten.today.steps import STEPS
from familiekontakten.workspace.acting import act as acted
from familiekontakten.workspace.acting import fresh
from familiekontakten.workspace.kinds import path_of
from familiekontakten.workspace.offer import NOTHING, Offer
from familiekontakten.workspace.page import room_page, staff_form_html
from familiekontakten.workspace.rooms import subject_of_path

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

Typed = Mapping[str, Sequence[str]]
Make = Callable[[Values, str, str, datetime], Filed]
"""A new thing from the form's values, its id, who and when. Raises Refused."""


def about(desk: "Desk", thing: Filed, offers: Mapping[str, Offer]) -> dict[str, object]:
    """What the page of a thing says whatever it is: where it lies, what must be done next, and what can be done."""
    return {
        "path": path_of(thing.KIND, thing.id),
        "version": thing.version,
        "offers": [offer for offer in offers.values() if offer.now],
        **next_step(desk, thing),
    }


def next_step(desk: "Desk", thing: Filed) -> dict[str, object]:
    """What somebody must do about it, by when."""
    filing = thing.filing()
    label = STEPS[filing.step].label if filing.step else ""
    return {"step_label": label, "due": filing.due, "late": bool(filing.due and filing.due < desk.today)}


def new_page(
    desk: "Desk",
    form: Form,
    shown: Values = NOTHING,
    typed: Typed | None = None,
    problems: Sequence[Problem] = (),
) -> Answer:
    """The form by which something begins; it is sent to where it stands."""
    back = form.path.rpartition("/")[0].removesuffix("/new")
    return form_page(desk, form, back, staff_form_html(desk, form, typed, problems, values=shown))


def begin(desk: "Desk", form: Form, make: Make, then: str = "") -> Answer:
    """Something new from a form, and on to its page, or to where it belongs (`then`)."""

    def do(values: Values) -> str:
        thing = make(values, new_id(), desk.person.id, desk.now)
        desk.book.save(thing)
        return then or path_of(thing.KIND, thing.id)

    return acted(desk, form, do, lambda typed, problems: new_page(desk, form, NOTHING, typed, problems))


def act_page(
    desk: "Desk",
    thing: Filed,
    offers: Mapping[str, Offer],
    name: str,
    typed: Typed | None = None,
    problems: Sequence[Problem] = (),
) -> Answer:
    """The form of one act, filled in with what is kept, or with what was typed. Raises Missing where there is none."""
    offer = _named(offers, name)
    form, path = offer.form.at(reference=thing.id), path_of(thing.KIND, thing.id)
    html = staff_form_html(desk, form, typed, problems, thing.version, offer.shown)
    return form_page(desk, form, path, html, final=offer.final)


def act_on(desk: "Desk", thing: Filed, offers: Mapping[str, Offer], name: str, others: Iterable[Filed] = ()) -> Answer:
    """Does one act, and shows the thing again. `others`: what must not change meanwhile, but by the act itself. Raises
    Missing.
    """
    offer = _named(offers, name)

    def do(values: Values) -> str:
        fresh(desk, thing)
        after = offer.do(values, desk.person.id, desk.now)
        things = after if isinstance(after, tuple) else (after,)
        changed = {one.id for one in things}
        desk.book.save(*things, also=[desk.book.still(one) for one in others if one.id not in changed])
        return path_of(thing.KIND, thing.id)

    return acted(desk, offer.form, do, lambda typed, problems: act_page(desk, thing, offers, name, typed, problems))


def _named(offers: Mapping[str, Offer], name: str) -> Offer:
    if name not in offers:
        raise Missing
    return offers[name]


def form_page(desk: "Desk", form: Form, back: str, html: object, *, final: bool = False) -> Answer:
    """A form on a page of its own. `back`: the page that it belongs to; `final`: what it does cannot be undone."""
    facts = {"form": html, "back": back, "heading": form.title, "final": final, "subject": subject_of_path(back)}
    return room_page(desk, form.title, "workspace/form.html.j2", facts)
