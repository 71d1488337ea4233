"""/emergency: an operator asks a department to open itself. /openings: the department answers, and may end it."""

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from functools import partial

from chalice.app import Blueprint, Response

from familiekontakten.access import records as access
from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import EMERGENCY, REFUSED, note, room, write
from familiekontakten.access.roles import Permission, Staff
from familiekontakten.casebook.also import Conflict
from familiekontakten.casebook.identity import new_id
from familiekontakten.casebook.records import Missing
from familiekontakten.departments.records import all_departments, department
from familiekontakten.door.answers import see_other
from familiekontakten.emergency import opening as rules
from familiekontakten.emergency import page, records
from familiekontakten.emergency.forms import ASK, ask_form
from familiekontakten.emergency.opening import Opening
from familiekontakten.forms.field import Problem, Values
from familiekontakten.outbox.due import COORDINATOR, OFFICER, OPENING_ASKED, OPENING_OPENED, Due
from familiekontakten.refused import Refused
from familiekontakten.sealing import purpose
from familiekontakten.sealing.envelope import seal
from familiekontakten.workspace.acting import CONFLICT, MOVED_ON, UNPROCESSABLE, act, fresh

routes = Blueprint(__name__)

OPENINGS = "/workspace/openings"


@routes.route("/emergency", methods=["GET"], content_types=["*/*"])
@room(Permission.ASK_OPENING, act="list", of="emergency")
def show_own(desk: Desk) -> Response:
    """What the operator has asked for, and the form."""
    return page.own(desk, records.openings_of(desk.person.id), all_departments())


@routes.route("/emergency", methods=["POST"], content_types=["*/*"])
@room(Permission.ASK_OPENING, act="ask", of="emergency")
def ask_department(desk: Desk) -> Response:
    """Asks a department. Nothing is open before somebody there has said yes."""
    everywhere, earlier = all_departments(), records.openings_of(desk.person.id)

    def do(values: Values) -> str:
        wanted = _wanted(desk, str(values["department"]), str(values["reason"]))
        asked = rules.ask(wanted, _member(desk), earlier)
        write(asked.department, desk.now, desk.person.id, "ask", "emergency", asked.id, EMERGENCY)
        records.save(asked, Due(OPENING_ASKED, asked.id, desk.now, asked.department))
        return ASK.path

    def again(typed: Mapping[str, list[str]], problems: tuple[Problem, ...]) -> Response:
        return page.own(desk, earlier, everywhere, typed, problems)

    return act(desk, ask_form(everywhere), do, again)


@routes.route("/emergency/{opening}/end", methods=["POST"], content_types=["*/*"])
@room(Permission.ASK_OPENING, act="end", of="emergency")
def leave(desk: Desk, opening: str) -> Response:
    """The operator has seen enough."""
    found = _among(records.openings_of(desk.person.id), opening)
    with suppress(Refused, Conflict):  # then it is over already, whoever was first
        _end(desk, found)
    return see_other(ASK.path)


@routes.route("/openings", methods=["GET"], content_types=["*/*"])
@room(Permission.ANSWER_OPENING, act="list", of="emergency")
def show_all(desk: Desk) -> Response:
    """What the department was asked for."""
    return page.of_department(desk, records.openings_in(desk.department), access.staff_names())


@routes.route("/openings/{opening}", methods=["GET"], content_types=["*/*"])
@room(Permission.ANSWER_OPENING, act="read", of="emergency")
def show_one(desk: Desk, opening: str) -> Response:
    """Who asks and why."""
    return _shown(desk, _asked(desk, opening))


@routes.route("/openings/{opening}/approve", methods=["POST"], content_types=["*/*"])
@room(Permission.ANSWER_OPENING, act="approve", of="emergency")
def approve(desk: Desk, opening: str) -> Response:
    """Opens the department to the operator, for an hour from now; department and data protection officer are told."""

    def do(found: Opening) -> None:
        opened = rules.answer(found, _member(desk), True, desk.now)
        note(desk, "open", "emergency", opened.id, EMERGENCY)
        told = Due(OPENING_OPENED, opened.id, desk.now, opened.department, (COORDINATOR, OFFICER))
        records.save(opened, told)

    return _acted(desk, opening, do, "approve")


@routes.route("/openings/{opening}/refuse", methods=["POST"], content_types=["*/*"])
@room(Permission.ANSWER_OPENING, act="refuse", of="emergency")
def refuse(desk: Desk, opening: str) -> Response:
    """Says no. Nothing was open, and nothing will be."""
    return _acted(
        desk, opening, lambda found: records.save(rules.answer(found, _member(desk), False, desk.now)), "refuse"
    )


@routes.route("/openings/{opening}/end", methods=["POST"], content_types=["*/*"])
@room(Permission.ANSWER_OPENING, act="end", of="emergency")
def end(desk: Desk, opening: str) -> Response:
    """Shuts the department again before the hour is over."""
    return _acted(desk, opening, partial(_end, desk), "end")


def _acted(desk: Desk, opening: str, do: Callable[[Opening], None], act: str) -> Response:
    """Back to the page; where a rule refuses (422) or somebody was first (409), it says so, and the log does."""
    found = _asked(desk, opening)
    try:
        do(fresh(desk, found))
    except Refused as refused:
        note(desk, act, "emergency", found.id, REFUSED)
        return _shown(desk, found, refused.problems, UNPROCESSABLE)
    except Conflict:
        return _shown(desk, found, (Problem("", MOVED_ON),), CONFLICT)
    return see_other(f"{OPENINGS}/{found.id}")


def _end(desk: Desk, found: Opening) -> None:
    ended = rules.end(found, _member(desk), desk.now)
    write(ended.department, desk.now, desk.person.id, "end", "emergency", ended.id, EMERGENCY)
    records.save(ended)


def _wanted(desk: Desk, asked: str, reason: str) -> Opening:
    """The request with its reason sealed to the department. Raises Missing where there is no such department."""
    place, new = department(asked), new_id()
    if place is None or place.key is None:
        raise Missing
    sealed = seal(place.key, purpose.of_opening(asked, new), reason.encode())
    return Opening(new, desk.person.id, asked, sealed, desk.now)


def _shown(desk: Desk, found: Opening, problems: tuple[Problem, ...] = (), status: int = 200) -> Response:
    reason = desk.book.open_sealed(purpose.of_opening(found.department, found.id), found.reason)
    return page.one(desk, found, reason.decode(), access.staff_names(), problems, status)


def _asked(desk: Desk, opening: str) -> Opening:
    """What the desk's department was asked for, as it stands now: the index that finds it may be a moment behind."""
    hint = _among(records.openings_in(desk.department), opening)
    return _among(records.openings_of(hint.operator), opening)


def _among(openings: Iterable[Opening], wanted: str) -> Opening:
    found = next((one for one in openings if one.id == wanted), None)
    if found is None:
        raise Missing
    return found


def _member(desk: Desk) -> Staff:
    """Who acts, with the grants they have now. Raises Missing for somebody who was taken off the list meanwhile."""
    member = access.staff(desk.person.id)
    if member is None:
        raise Missing
    return member
