"""The pages of evaluations, follow-ups and guests."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from familiekontakten.cases import texts
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.follow_up import FollowUp, FollowUpState
from familiekontakten.cases.forms.asking import READ
from familiekontakten.cases.forms.ending import FOLLOW_UP, GUEST
from familiekontakten.cases.guest import Guest
from familiekontakten.door.answers import Answer
from familiekontakten.evaluations.evaluation import Evaluation, EvaluationState
from familiekontakten.evaluations.forms import FORMS, QUOTE
from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.workspace.page import room_page, staff_form_html

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

LINK, EVALUATION = N_("Lenke til evaluering"), N_("Evaluering")
Typed = Mapping[str, Sequence[str]]


def link(desk: "Desk", case: FamilyCase, address: str, asks: str) -> Answer:
    """The link, shown once: only its hash is kept."""
    facts = {"case": case, "address": address, "who": texts.WHO[asks]}
    return room_page(desk, LINK, "cases/link.html.j2", facts)


def evaluation(desk: "Desk", shown: Evaluation, problems: Sequence[Problem] = ()) -> Answer:
    """What somebody answered, in their own words, and how far these may be quoted."""
    unread = shown.state is EvaluationState.RECEIVED
    form = staff_form_html(desk, READ.at(reference=shown.id), None, problems, shown.version) if unread else ""
    facts = {
        "evaluation": shown,
        "who": texts.WHO[shown.who],
        "answers": answers_of(desk, shown),
        "quote": QUOTE.values[shown.quote].label,
        "form": form,
    }
    return room_page(desk, EVALUATION, "cases/evaluation.html.j2", facts)


def answers_of(desk: "Desk", shown: Evaluation) -> list[tuple[str, str]]:
    """The questions with what was answered, in the reader's language."""
    t = partial(translate, desk.language)
    fields = FORMS[shown.who].fields
    return [(t(fields[name].label), t(fields[name].values[code].label)) for name, code in shown.scale]


def follow_up(desk: "Desk", shown: FollowUp, typed: Typed | None = None, problems: Sequence[Problem] = ()) -> Answer:
    """A follow-up that was promised at the goodbye."""
    to_do = shown.state is FollowUpState.OPEN
    html = staff_form_html(desk, FOLLOW_UP.at(reference=shown.id), typed, problems, shown.version) if to_do else ""
    return room_page(desk, FOLLOW_UP.title, "cases/follow_up.html.j2", {"follow_up": shown, "form": html})


def guest(desk: "Desk", shown: Guest, typed: Typed | None = None, problems: Sequence[Problem] = ()) -> Answer:
    """A former family that wishes to be invited."""
    invited = shown.may_be_invited(desk.today)
    html = (
        staff_form_html(desk, GUEST.at(reference=shown.id), typed, problems, shown.version)
        if shown.state == "invited"
        else ""
    )
    return room_page(desk, GUEST.title, "cases/guest.html.j2", {"guest": shown, "invited": invited, "form": html})
