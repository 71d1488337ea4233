"""/workspace/national/departments: the departments of the network, each one's page, and their goals."""

from collections.abc import Sequence

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.casebook.entry import Entry
from familiekontakten.casebook.records import Missing
from familiekontakten.casebook.whole import whole_list
from familiekontakten.departments.department import Department
from familiekontakten.departments.records import all_departments
from familiekontakten.forms.answers import day as read_day
from familiekontakten.forms.field import Problem, Values
from familiekontakten.network.asking import ROOM
from familiekontakten.network.branches import acts, forms, page
from familiekontakten.network.branches.branch import CLOSED, MERGED, Branch
from familiekontakten.network.branches.offers import offers, proposed_goal
from familiekontakten.network.coordinators.forms import hire_form, hired
from familiekontakten.network.reading import NOBODY, goal_lines, open_branches, staffing, working
from familiekontakten.network.targets.attainment import Attained, attained
from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.records import figures_item
from familiekontakten.workspace.acting import Typed
from familiekontakten.workspace.acting import act as acted
from familiekontakten.workspace.offer import Offer
from familiekontakten.workspace.offering import act_on, act_page, begin, new_page
from familiekontakten.workspace.page import room_page, staff_form_html

routes = Blueprint(__name__)
REGISTER, COORDINATOR = forms.REGISTER.name, "coordinator"


@routes.route("/national/departments", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="list", of="department")
def list_departments(desk: Desk) -> Response:
    """All of them."""
    listed = [one for one in _listed() if not one.closed]
    ended = [one for state in (CLOSED, MERGED) for one in whole_list(desk.book, f"{Branch.KIND}#{state}")]
    return page.list_page(desk, listed, open_branches(desk.book), staffing(working(desk.book)), ended)


@routes.route("/national/departments/{department}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="department")
def show_department(desk: Desk, department: str) -> Response:
    """One department; the form that takes it into the book where it is in the list alone."""
    branch = desk.book.find(Branch, department)
    if branch is None:
        return _register_page(desk, _one_listed(department))
    here, every = _coordinators(desk, branch), _listed()
    names = {one.id: one.name for one in every}
    offered = _offers(desk, branch, every, here)
    return page.branch_page(desk, branch, here, _years(branch), offered, names)


@routes.route("/national/departments/{department}/{act}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="department")
def show_department_act(desk: Desk, department: str, act: str) -> Response:
    """The form of one act, or for a new coordinator."""
    if act == REGISTER:
        return _register_page(desk, _one_listed(department))
    branch = desk.book.get(Branch, department)
    if act == COORDINATOR:
        return new_page(desk, hire_form(branch.id))
    return act_page(desk, branch, _offers(desk, branch, _listed(), _coordinators(desk, branch)), act)


@routes.route("/national/departments/{department}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="department")
def do_department_act(desk: Desk, department: str, act: str) -> Response:
    """One act, a new coordinator, or a department that comes into the book."""
    if act == REGISTER:
        return _register(desk, _one_listed(department))
    branch = desk.book.get(Branch, department)
    if act == COORDINATOR:
        return _hire(desk, branch)
    return act_on(desk, branch, _offers(desk, branch, _listed(), _coordinators(desk, branch)), act)


def _register(desk: Desk, listed: Department) -> Response:
    """Twice at once: the second is told that somebody was there before."""

    def do(values: Values) -> str:
        desk.book.save(acts.register(listed, read_day(values, "opened_on"), desk.person.id, desk.now))
        return f"{ROOM}/{listed.id}"

    form = forms.REGISTER.at(reference=listed.id)
    return acted(desk, form, do, lambda typed, problems: _register_page(desk, listed, typed, problems))


def _register_page(
    desk: Desk, listed: Department, typed: Typed | None = None, problems: Sequence[Problem] = ()
) -> Response:
    html = staff_form_html(desk, forms.REGISTER.at(reference=listed.id), typed, problems)
    return room_page(desk, page.ONE, "network/register.html.j2", {"form": html, "listed": listed, "back": ROOM})


def _hire(desk: Desk, branch: Branch) -> Response:
    return begin(
        desk,
        hire_form(branch.id),
        lambda values, coordinator, by, at: hired(values, coordinator, branch.id, by, at),
        then=f"{ROOM}/{branch.id}",
    )


def _coordinators(desk: Desk, branch: Branch) -> list[Entry]:
    return [one for one in working(desk.book) if one.facts["department"] == branch.id]


def _offers(desk: Desk, branch: Branch, every: Sequence[Department], coordinators: Sequence[Entry]) -> dict[str, Offer]:
    """What can be done with a department as it stands in the list and in the book."""
    percent = staffing(coordinators).get(branch.id, NOBODY).percent
    listed = next((one for one in every if one.id == branch.id), None)
    proposed = proposed_goal(branch, percent, goal_lines(desk.book), desk.today)
    return offers(branch, listed, (one for one in every if not one.closed), proposed)


def _years(branch: Branch) -> list[Attained]:
    """Its goals, the newest first, each with how far it came: one read for each year."""
    goals = sorted(branch.goals, reverse=True)
    return [attained(branch.id, goal, figures_item(LIVE, branch.id, str(goal.year))) for goal in goals]


def _listed() -> list[Department]:
    return [one for one in all_departments() if not one.national]


def _one_listed(department: str) -> Department:
    found = next((one for one in _listed() if one.id == department), None)
    if found is None:
        raise Missing
    return found
