"""/workspace/national/departments/goals: what departments mean to reach, how far they are, and the table it follows."""

from collections.abc import Collection, Sequence

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.departments.records import names as department_names
from familiekontakten.forms.field import Problem, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.network.asking import ROOM
from familiekontakten.network.branches.branch import Branch
from familiekontakten.network.reading import goal_lines
from familiekontakten.network.targets.attainment import Attained, attained
from familiekontakten.network.targets.forms import TABLE, lines_of, shown
from familiekontakten.network.targets.goals import ID, GoalTable, decide
from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.records import national
from familiekontakten.workspace.acting import Typed, fresh
from familiekontakten.workspace.acting import act as acted
from familiekontakten.workspace.offering import form_page
from familiekontakten.workspace.page import room_page, staff_form_html

routes = Blueprint(__name__)
TITLE, PATH = N_("Mål og måloppnåelse"), f"{ROOM}/goals"
YEARS = 3
"""How many years can be looked at: the one that runs, and those before it."""


@routes.route("/national/departments/goals", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="list", of="goal")
def list_goals(desk: Desk) -> Response:
    """A year of all departments; at first the one that runs."""
    years = [desk.today.year - ago for ago in range(YEARS)]
    year = next((one for one in years if str(one) == desk.query.get("year")), desk.today.year)
    names = department_names()
    facts = {
        "year": year,
        "years": years,
        "attained": _attained(desk, year, names),
        "names": names,
        "lines": goal_lines(desk.book),
        "path": PATH,
    }
    return room_page(desk, TITLE, "network/goals.html.j2", facts)


@routes.route("/national/departments/goals/table", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="goal")
def show_goal_table(desk: Desk) -> Response:
    """The form for the table."""
    return _table_page(desk, desk.book.find(GoalTable, ID))


@routes.route("/national/departments/goals/table", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="goal")
def decide_goal_table(desk: Desk) -> Response:
    """The whole table anew."""
    table = desk.book.find(GoalTable, ID)

    def do(values: Values) -> str:
        before = fresh(desk, table) if table else None
        desk.book.save(decide(before, lines_of(values), desk.person.id, desk.now))
        return PATH

    return acted(desk, TABLE, do, lambda typed, problems: _table_page(desk, table, typed, problems))


def _attained(desk: Desk, year: int, departments: Collection[str]) -> list[Attained]:
    """Of every department, also without a goal: one Query for the figures, one batch for the goals."""
    folded = {one.department: one for one in national(LIVE, str(year))}
    branches = {one.id: one for one in desk.book.many(Branch, departments)}
    goals = {one: branches[one].goal_of(year) if one in branches else None for one in departments}
    return [attained(one, goals[one], folded.get(one)) for one in departments]


def _table_page(
    desk: Desk, table: GoalTable | None, typed: Typed | None = None, problems: Sequence[Problem] = ()
) -> Response:
    version, kept = (table.version, shown(table.lines)) if table else (None, {})
    html = staff_form_html(desk, TABLE, typed, problems, version, kept)
    return form_page(desk, TABLE, PATH, html)
