"""Absence and deputies: who is away in the department, who stands in, and arranging it."""

from collections.abc import Mapping
from datetime import date

from chalice.app import Blueprint, Response

from familiekontakten.absence.absence import (
    Absence,
    absences,
    arrange,
    come_back,
    may_hand_over,
    possible_deputies,
)
from familiekontakten.absence.forms import ABSENCE, absence_form
from familiekontakten.access import records
from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import note, room
from familiekontakten.access.roles import Permission, Staff
from familiekontakten.door.answers import see_other
from familiekontakten.forms.field import Problem, Values
from familiekontakten.workspace.acting import act
from familiekontakten.workspace.page import room_page, staff_form_html

routes = Blueprint(__name__)


@routes.route("/absence", methods=["GET"], content_types=["*/*"])
@room(Permission.ABSENCE, act="list", of="absence")
def show_absences(desk: Desk) -> Response:
    """Who is away and who stands in, and the form for the coordinator herself."""
    return _page(desk, records.all_staff())


@routes.route("/absence", methods=["POST"], content_types=["*/*"])
@room(Permission.ABSENCE, act="arrange", of="absence")
def arrange_absence(desk: Desk) -> Response:
    """Hands the department's tasks to a deputy for some days."""
    everybody = records.all_staff()
    known = {one.id: one for one in everybody}

    def do(values: Values) -> str:
        deputy = known.get(str(values["deputy"]))
        days = (date.fromisoformat(str(values[name])) for name in ("since", "until"))
        wanted = Absence(desk.person.id, deputy.id if deputy else "", desk.department, *days)
        arrange(deputy, wanted, known[desk.person.id], desk.today)
        note(desk, "hand over to", "staff", wanted.deputy)
        records.change_staff(wanted.deputy, lambda now: arrange(now, wanted, known[desk.person.id], desk.today))
        return ABSENCE.path

    def again(typed: Mapping[str, list[str]], problems: tuple[Problem, ...]) -> Response:
        return _page(desk, everybody, typed, problems)

    form = absence_form(possible_deputies(everybody, desk.person.id, desk.today))
    return act(desk, form, do, again)


@routes.route("/absence/end", methods=["POST"], content_types=["*/*"])
@room(Permission.ABSENCE, act="end", of="absence")
def end_absence(desk: Desk) -> Response:
    """Ends an absence early; either of the two may."""
    typed = dict(desk.typed)
    for absence in absences(records.all_staff(), desk.department, desk.today):
        named = (absence.deputy, absence.since.isoformat()) == (typed.get("deputy"), typed.get("since"))
        if named and desk.person.id in (absence.away, absence.deputy):
            note(desk, "take back from", "staff", absence.deputy)
            _end(absence, desk.today)
    return see_other(ABSENCE.path)


def _end(absence: Absence, today: date) -> None:
    records.change_staff(absence.deputy, lambda deputy: come_back(deputy, absence, today))


def _page(
    desk: Desk,
    everybody: tuple[Staff, ...],
    typed: Mapping[str, list[str]] | None = None,
    problems: tuple[Problem, ...] = (),
) -> Response:
    form = absence_form(possible_deputies(everybody, desk.person.id, desk.today))
    own = next((one for one in everybody if one.id == desk.person.id), None)
    offered = own is not None and may_hand_over(own, desk.department, desk.today)
    facts = {
        "absences": absences(everybody, desk.department, desk.today),
        "names": {one.id: one.name for one in everybody},
        "form": staff_form_html(desk, form, typed, problems) if offered else "",
    }
    return room_page(desk, "Fravær og vikar", "absence/absences.html.j2", facts)
