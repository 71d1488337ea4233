"""What somebody must do and by when, from whatever is open: grouped by the kind of work, the most urgent first. Pure.

Nothing that matters may leave every list without being closed: whatever has a date is an item, also one whose step
nobody has named.
"""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import NamedTuple

from familiekontakten.casebook.entry import Entry
from familiekontakten.emergency.opening import Opening, OpeningState
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.enquiries.reference import written
from familiekontakten.enquiries.urgency import next_step
from familiekontakten.figures.span import Span
from familiekontakten.figures.steps import APPROVE
from familiekontakten.languages.catalogue import N_
from familiekontakten.months import day_of
from familiekontakten.today.steps import STEPS
from familiekontakten.workspace.kinds import label_of, path_of

AHEAD = timedelta(days=7)
"""How far ahead Today looks: far enough to plan a week (to be confirmed by HSFN)."""

ENQUIRED_BY = {
    "family": N_("En familie"),
    "professional": N_("En fagperson"),
    "volunteer": N_("En som vil bli familiekontakt"),
    "municipality": N_("En kommune eller organisasjon"),
}


OPENING_STEPS = {OpeningState.ASKED: "answer_opening", OpeningState.OPEN: "watch_opening"}


class Item(NamedTuple):
    """One thing to do. `label` says what, `path` where. `about` is a message id for what it is about; `who` is
    personal, and stands instead where it is known; `mark` is an opaque reference.
    """

    step: str
    label: str
    path: str
    due: date
    about: str
    who: str = ""
    mark: str = ""


class Group(NamedTuple):
    """Work of one kind, the most urgent first."""

    step: str
    label: str
    items: tuple[Item, ...]


def item(entry: Entry) -> Item | None:
    """What an entry of the department's book asks for; None exactly for what is closed."""
    if entry.due is None:
        return None
    code = entry.step or entry.kind
    step = STEPS.get(code)
    path = step.path.format(id=entry.id) if step else path_of(entry.kind, entry.id)
    return Item(code, step.label if step else label_of(entry.kind), path, entry.due, label_of(entry.kind), entry.label)


def enquiry_item(enquiry: Enquiry) -> Item | None:
    """What an enquiry in the inbox asks for; None for one that has ended."""
    todo = next_step(enquiry)
    if todo is None:
        return None
    step = STEPS.get(todo.step)
    path = (step.path if step else "/workspace/enquiries/{id}").format(id=enquiry.reference)
    label = step.label if step else label_of("enquiry")
    sender = ENQUIRED_BY.get(enquiry.form, label_of("enquiry"))
    return Item(todo.step, label, path, todo.due, sender, mark=written(enquiry.reference))


def opening_item(opening: Opening, now: datetime) -> Item | None:
    """What an operator's request asks of the department now; None for one that is settled."""
    code = OPENING_STEPS.get(opening.state(now))
    if code is None:
        return None
    step = STEPS[code]
    return Item(code, step.label, step.path.format(id=opening.id), day_of(now), N_("Nødåpning"))


def figures_item(month: Span, due: date, language: str) -> Item:
    """A month's figures that wait for the department's approval."""
    step = STEPS[APPROVE]
    path = step.path.format(id=month.name)
    return Item(APPROVE, step.label, path, due, N_("Månedens tall"), month.written(language))


def grouped(items: Iterable[Item | None]) -> tuple[Group, ...]:
    """All items, by step; the group with the most urgent item first, within it by date."""
    groups: dict[str, list[Item]] = {}
    for one in sorted(filter(None, items), key=lambda one: (one.due, one.step, one.mark)):
        groups.setdefault(one.step, []).append(one)
    return tuple(Group(step, found[0].label, tuple(found)) for step, found in groups.items())


class Urgency(NamedTuple):
    """How a date is to be read today: a message id with its {days}, and the tone of its badge."""

    text: str
    days: int
    tone: str


def urgency(due: date, today: date) -> Urgency:
    """How late something is, or how long there is left."""
    days = (due - today).days
    if days < -1:
        return Urgency(N_("{days} dager over tiden"), -days, "late")
    if days == -1:
        return Urgency(N_("1 dag over tiden"), 1, "late")
    if days == 0:
        return Urgency(N_("i dag"), 0, "wait")
    return Urgency(N_("i morgen") if days == 1 else N_("om {days} dager"), days, "")
