"""A department's pages about what it hands out, inside the workspace's frame."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from familiekontakten.casebook.entry import Entry
from familiekontakten.cases.case import FamilyCase
from familiekontakten.door.answers import Answer
from familiekontakten.forms.field import Choice, Form, Problem
from familiekontakten.grants.doing import ROOM, Drawn, path_of
from familiekontakten.grants.forms import ANSWERS, hand_out_form
from familiekontakten.grants.grant import OwnGrant
from familiekontakten.grants.offers import FINISH, HAND_OUT, REGISTER_REPORT, TO_A_FAMILY, of_own
from familiekontakten.grants.pot import children_of
from familiekontakten.grants.showing import Typed, form_page, report_page, words
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.offering import next_step
from familiekontakten.workspace.page import room_page

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE, FAMILIES = N_("Midler til familiene"), N_("Hvilken familie?")
Problems = Sequence[Problem]


def pot_page(desk: "Desk", one: Drawn, problems: Problems = ()) -> Answer:
    """What was given, what was handed out, and what is left."""
    facts = {
        **words(desk),
        "one": one,
        "pot": one.pot,
        "terms": one.given.terms,
        "path": path_of(one.pot.id),
        "late": one.open and one.pot.spend_by < desk.today,
        "ways": (HAND_OUT, TO_A_FAMILY),
        "finish": FINISH,
        "offers": of_own(one.own) if one.own else (),
        "problems": problems,
    }
    return room_page(desk, TITLE, "grants/pot.html.j2", facts)


def own_page(desk: "Desk", own: OwnGrant, problems: Problems = ()) -> Answer:
    """The department's own application, before there is anything to hand out."""
    shown = {"grant": own, "path": path_of(own.id), "back": ROOM, "offers": of_own(own), "problems": problems}
    return room_page(desk, TITLE, "grants/applied.html.j2", {**words(desk), **next_step(desk, own), **shown})


def answer_page(desk: "Desk", own: OwnGrant, act: str, typed: Typed | None = None, problems: Problems = ()) -> Answer:
    """The form for what the giver said."""
    path = path_of(own.id)
    return form_page(desk, ANSWERS[act].at(where=path), path, typed, problems, own.version)


def hand_out_page(
    desk: "Desk", one: Drawn, family: FamilyCase | None, typed: Typed | None = None, problems: Problems = ()
) -> Answer:
    """The form for something handed out."""
    form, back = form_of(one, family), path_of(one.pot.id)
    return form_page(desk, form, back, typed, problems, one.pot.version, left=one.pot.left, family=family)


def form_of(one: Drawn, family: FamilyCase | None) -> Form:
    """The form with the children of the family, or with numbers where it is none."""
    where, kinds = path_of(one.pot.id), one.given.terms.kinds
    if family is None:
        return hand_out_form(kinds).at(where=where)
    years = children_of(tuple(child.birth_year for child in family.children))
    children = tuple(Choice(code, str(year), proper=True) for code, year in years.items())
    return hand_out_form(kinds, children).at(where=where, name=f"families/{family.id}")


def families_page(desk: "Desk", one: Drawn, families: Sequence[Entry]) -> Answer:
    """The families with an open case, to choose one of."""
    facts = {"path": path_of(one.pot.id), "families": families}
    return room_page(desk, FAMILIES, "grants/families.html.j2", facts)


def own_report_page(desk: "Desk", one: Drawn, own: OwnGrant, problems: Problems = ()) -> Answer:
    """The report to the giver of the department's own grant."""
    path = path_of(own.id)
    return report_page(
        desk, own, own.told or one.pot.sums, path, (), path=path, register=REGISTER_REPORT, problems=problems
    )
