"""The pages about families that go over to another department, and about what is left in one's own."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from familiekontakten.casebook.entry import Entry
from familiekontakten.cases import texts
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.page import place_name
from familiekontakten.departments.records import all_departments
from familiekontakten.door.answers import Answer
from familiekontakten.forms.field import Form, Problem
from familiekontakten.handovers.handed_over import HandedOver
from familiekontakten.handovers.leaving import by_kind
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.start_ups.ending import Left
from familiekontakten.workspace.kinds import label_of, path_of
from familiekontakten.workspace.page import room_page, staff_form_html

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

OF, RECEIVED, LEAVING = N_("Overlevering"), N_("En familie fra en annen avdeling"), N_("Hvis avdelingen legges ned")
Typed = Mapping[str, Sequence[str]]


def of_page(desk: "Desk", case: FamilyCase, problems: Sequence[Problem] = ()) -> Answer:
    """Where the handing over of one family of ours stands."""
    facts = {"case": case, "names": _departments(), "problems": problems, "path": f"/workspace/handovers/of/{case.id}"}
    return room_page(desk, OF, "handovers/of.html.j2", facts)


def ask_page(
    desk: "Desk", case: FamilyCase, form: Form, typed: Typed | None = None, problems: Sequence[Problem] = ()
) -> Answer:
    """The form by which another department is asked."""
    html = staff_form_html(desk, form, typed, problems, case.version)
    return room_page(
        desk, form.title, "handovers/form.html.j2", {"form": html, "back": f"/workspace/families/{case.id}"}
    )


def received_page(desk: "Desk", given: HandedOver, problems: Sequence[Problem] = ()) -> Answer:
    """A family that we are asked to take on; of one that is not ours nothing is shown."""
    t = partial(translate, desk.language)
    facts = {
        "given": given,
        "case": given.case,
        "came_from": _departments().get(given.came_from, given.came_from),
        "place": place_name(given.case),
        "said": partial(texts.said, t=t),
        "problems": problems,
        "path": f"/workspace/handovers/{given.id}",
    }
    return room_page(desk, RECEIVED, "handovers/received.html.j2", facts)


def leaving_page(desk: "Desk", open_things: Sequence[Entry], left: Left, told: bool) -> Answer:
    """What must find its place before the department can be closed."""
    facts = {
        "kinds": by_kind(open_things),
        "left": left,
        "told": told,
        "label_of": label_of,
        "path_of": path_of,
    }
    return room_page(desk, LEAVING, "handovers/leaving.html.j2", facts)


def _departments() -> dict[str, str]:
    return {one.id: one.name for one in all_departments()}
