"""/matching: the queue, the board, and one family's candidates with every reason."""

from collections.abc import Callable
from datetime import date, datetime
from typing import TypedDict

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.assignments.starting import start
from familiekontakten.casebook.identity import new_id
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.saving import save
from familiekontakten.cases.states import CaseState
from familiekontakten.forms.field import Form, Problem, Values
from familiekontakten.matching import acts, forms, page
from familiekontakten.matching.board import suggest
from familiekontakten.matching.queue import in_order
from familiekontakten.matching.reading import MOST, candidates_for, people, place_in_queue
from familiekontakten.volunteers.volunteer import Volunteer
from familiekontakten.workspace.acting import Typed, act, fresh

routes = Blueprint(__name__)


class Acting(TypedDict):
    """Who acts, and when: the last two arguments of every act."""

    by: str
    at: datetime


@routes.route("/matching", methods=["GET"], content_types=["*/*"])
@room(Permission.MATCHING, act="list", of="matching")
def show_queue(desk: Desk) -> Response:
    """Who waits, who has been proposed and who has a familiekontakt: three lists."""
    lists = [desk.book.listed(name, limit=MOST).entries for name in page.LISTS]
    return page.queue(desk, *lists)


@routes.route("/matching/board", methods=["GET"], content_types=["*/*"])
@room(Permission.MATCHING, act="list", of="board")
def show_board(desk: Desk) -> Response:
    """The best set of matches for everybody who waits, as a suggestion."""
    from familiekontakten.matching.solver import best  # a large library, for this page alone

    entries = desk.book.listed("case#waiting", limit=MOST).entries
    queue, known = in_order(place_in_queue(entry) for entry in entries), people(desk.book)
    cases = desk.book.many(FamilyCase, [waiting.id for waiting in queue])
    lists = {case.id: candidates_for(case, known, desk.today) for case in cases}
    present = tuple(waiting for waiting in queue if waiting.id in lists)
    labels = {case.id: case.label for case in cases}
    return page.board(desk, suggest(present, lists, known.places(), desk.today, best), present, labels | known.names)


@routes.route("/matching/{reference}", methods=["GET"], content_types=["*/*"])
@room(Permission.MATCHING, act="read", of="case")
def show_candidates(desk: Desk, reference: str) -> Response:
    """One family: everybody who might come, with reasons; or the proposal. Also at the address of each act."""
    return _shown(desk, reference)


for _act in forms.ACTS:
    routes.route(f"/matching/{{reference}}/{_act}", methods=["GET"], content_types=["*/*"])(show_candidates)


@routes.route("/matching/{reference}/propose", methods=["POST"], content_types=["*/*"])
@room(Permission.MATCHING, act="propose", of="case")
def propose(desk: Desk, reference: str) -> Response:
    """Proposes one of the candidates; the whole list is frozen with the decision."""
    case = desk.book.find(FamilyCase, reference)
    if case is None:
        return page.unknown(desk)
    known = people(desk.book)
    ranked = candidates_for(case, known, desk.today)
    form = page.propose_form(reference, ranked, known)

    def do(values: Values) -> str:
        override = str(values.get("override", ""))
        after = acts.propose(fresh(desk, case), ranked, str(values["volunteer"]), override, **_who(desk))
        return _saved(desk, case, after)

    return act(desk, form, do, _again(desk, reference, form))


@routes.route("/matching/{reference}/answer", methods=["POST"], content_types=["*/*"])
@room(Permission.MATCHING, act="answer", of="case")
def answer(desk: Desk, reference: str) -> Response:
    """Writes down what the familiekontakt or the family has said."""

    def do(case: FamilyCase, values: Values) -> FamilyCase:
        who = str(values["who"])
        if values["answer"] == "yes":
            return acts.say_yes(case, who, **_who(desk))
        return acts.say_no(case, who, str(values.get("because", "")), _day(values, "next_contact"), **_who(desk))

    return _act_on_case(desk, reference, forms.ANSWERED, do)


@routes.route("/matching/{reference}/lift", methods=["POST"], content_types=["*/*"])
@room(Permission.MATCHING, act="lift", of="case")
def lift(desk: Desk, reference: str) -> Response:
    """Moves a family to the front of the queue."""
    return _act_on_case(
        desk,
        reference,
        forms.LIFT,
        lambda case, values: acts.lift(case, str(values.get("reason", "")), **_who(desk)),
    )


@routes.route("/matching/{reference}/start", methods=["POST"], content_types=["*/*"])
@room(Permission.MATCHING, act="start", of="case")
def begin(desk: Desk, reference: str) -> Response:
    """Begins the assignment: case, familiekontakt and assignment in one transaction."""
    case = desk.book.find(FamilyCase, reference)
    if case is None or not case.proposals:
        return page.unknown(desk)
    form = forms.START.at(reference=reference)

    def do(values: Values) -> str:
        volunteer = desk.book.get(Volunteer, case.proposals[-1].volunteer_id)
        day = _day(values, "joint_on")
        assert day
        begun = start(fresh(desk, case), volunteer, new_id(), day, **_who(desk))
        save(desk, case, *begun)
        return f"/workspace/assignments/{begun.assignment.id}"

    return act(desk, form, do, _again(desk, reference, form))


def _act_on_case(desk: Desk, reference: str, form: Form, do: Callable[[FamilyCase, Values], FamilyCase]) -> Response:
    """One act on the case alone."""
    case = desk.book.find(FamilyCase, reference)
    if case is None:
        return page.unknown(desk)
    here = form.at(reference=reference)
    return act(
        desk, here, lambda values: _saved(desk, case, do(fresh(desk, case), values)), _again(desk, reference, here)
    )


def _shown(desk: Desk, reference: str, sent: page.Sent | None = None) -> Response:
    """The page of one family: while it waits with all candidates, after that with the proposal."""
    case = desk.book.find(FamilyCase, reference)
    if case is None:
        return page.unknown(desk)
    known = people(desk.book)
    ranked = candidates_for(case, known, desk.today) if case.state is CaseState.WAITING else ()
    return page.family(desk, case, known, ranked, sent)


def _again(desk: Desk, reference: str, form: Form) -> Callable[[Typed, tuple[Problem, ...]], Response]:
    return lambda typed, problems: _shown(desk, reference, page.Sent(form.name, typed, problems))


def _saved(desk: Desk, before: FamilyCase, after: FamilyCase) -> str:
    save(desk, before, after)
    return f"/workspace/matching/{after.id}"


def _who(desk: Desk) -> Acting:
    return {"by": desk.person.id, "at": desk.now}


def _day(values: Values, name: str) -> date | None:
    return date.fromisoformat(str(values[name])) if name in values else None
