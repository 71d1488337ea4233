"""/workspace/national/departments/registers: positions in the national office, seats on its board, member countries."""

from collections.abc import Sequence

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.casebook.entry import Entry
from familiekontakten.casebook.identity import new_id
from familiekontakten.casebook.records import Missing
from familiekontakten.casebook.whole import whole_list
from familiekontakten.forms.field import Problem, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.network.asking import ROOM
from familiekontakten.network.registers.forms import RETRACT, line_form, line_of, shown
from familiekontakten.network.registers.held import REGISTERS, Held, Register, retract
from familiekontakten.workspace.acting import Typed, fresh
from familiekontakten.workspace.acting import act as acted
from familiekontakten.workspace.offering import form_page
from familiekontakten.workspace.page import room_page, staff_form_html

routes = Blueprint(__name__)
TITLE, PATH, NEW = N_("Nasjonalt kontor, styre og medlemsland"), f"{ROOM}/registers", "new"


@routes.route("/national/departments/registers", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="list", of="register")
def list_registers(desk: Desk) -> Response:
    """The three registers, in the order of their first days."""
    lines = {code: list(whole_list(desk.book, f"{Held.KIND}#{code}")) for code in REGISTERS}
    day = desk.today.isoformat()
    current = {code: sum(_held_on(one, day) for one in some) for code, some in lines.items()}
    facts = {"registers": REGISTERS.values(), "lines": lines, "current": current}
    return room_page(desk, TITLE, "network/registers.html.j2", facts)


@routes.route("/national/departments/registers/{line}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="register")
def show_line(desk: Desk, line: str) -> Response:
    """One line, to be changed."""
    held = _kept(desk, line)
    return _form_page(desk, REGISTERS[held.register], held)


@routes.route("/national/departments/registers/{line}/{register}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="register")
def show_line_form(desk: Desk, line: str, register: str) -> Response:
    """The form for a line of a register, new or there already; or the question whether it was a mistake."""
    if register == RETRACT.name:
        return _retract_page(desk, _kept(desk, line))
    return _form_page(desk, _register(register), _line(desk, line, register))


@routes.route("/national/departments/registers/{line}/{register}", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="register")
def write_line(desk: Desk, line: str, register: str) -> Response:
    """A line, new, changed or taken back; back to the registers."""
    if register == RETRACT.name:
        return _retract(desk, _kept(desk, line))
    held, of = _line(desk, line, register), _register(register)

    def do(values: Values) -> str:
        before = fresh(desk, held) if held else None
        desk.book.save(line_of(values, of, before.id if before else new_id(), before, desk.person.id, desk.now))
        return PATH

    return acted(desk, line_form(of, line), do, lambda typed, problems: _form_page(desk, of, held, typed, problems))


def _retract(desk: Desk, held: Held) -> Response:
    def do(_: Values) -> str:
        desk.book.save(retract(fresh(desk, held), desk.person.id, desk.now))
        return PATH

    return acted(desk, RETRACT, do, lambda _, problems: _retract_page(desk, held, problems))


def _retract_page(desk: Desk, held: Held, problems: Sequence[Problem] = ()) -> Response:
    html = staff_form_html(desk, RETRACT.at(reference=held.id), None, problems, held.version)
    return form_page(desk, RETRACT, f"{PATH}/{held.id}", html, final=True)


def _held_on(entry: Entry, day: str) -> bool:
    """Whether a line is held on a day, its first and its last day included."""
    return entry.since.isoformat() <= day <= (entry.facts["until"] or day)


def _register(code: str) -> Register:
    if code not in REGISTERS:
        raise Missing
    return REGISTERS[code]


def _line(desk: Desk, line: str, register: str) -> Held | None:
    """None for a new one. A line stays in its register."""
    held = None if line == NEW else _kept(desk, line)
    if held and held.register != register:
        raise Missing
    return held


def _kept(desk: Desk, line: str) -> Held:
    """Raises Missing, also for what was a mistake."""
    held = desk.book.get(Held, line)
    if held.retracted:
        raise Missing
    return held


def _form_page(
    desk: Desk, register: Register, held: Held | None, typed: Typed | None = None, problems: Sequence[Problem] = ()
) -> Response:
    form = line_form(register, held.id if held else NEW)
    version, kept = (held.version, shown(held)) if held else (None, {})
    html = staff_form_html(desk, form, typed, problems, version, kept)
    wrong = f"{PATH}/{held.id}/{RETRACT.name}" if held else ""
    facts = {"form": html, "back": PATH, "heading": register.title, "wrong": wrong, "wrong_label": RETRACT.title}
    return room_page(desk, register.title, "network/line.html.j2", facts)
