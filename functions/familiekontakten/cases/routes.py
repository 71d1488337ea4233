"""/workspace/families: the families of the department, one page each, and an address for each act."""

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import note, room
from familiekontakten.access.records import all_staff
from familiekontakten.access.roles import Permission
from familiekontakten.casebook.identity import new_id
from familiekontakten.cases import page
from familiekontakten.cases.act import Act, At
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.colleagues import coordinators
from familiekontakten.cases.doing import ACTS
from familiekontakten.cases.forms.ending import REOPEN
from familiekontakten.cases.listing import FAMILIES
from familiekontakten.cases.opening import reopen
from familiekontakten.cases.rules import one_at_a_time
from familiekontakten.cases.saving import save
from familiekontakten.departments.records import department
from familiekontakten.door.answers import see_other
from familiekontakten.evaluations.evaluation import Evaluation, list_of
from familiekontakten.forms.field import Values
from familiekontakten.links.folding import fold_in
from familiekontakten.refused import refuse_if
from familiekontakten.workspace.acting import act as acted
from familiekontakten.workspace.acting import fresh
from familiekontakten.workspace.lists import list_room

routes = Blueprint(__name__)

MOST_EVALUATIONS = 10


@routes.route("/families", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="list", of="case")
def list_families(desk: Desk) -> Response:
    """The families in one state, those who wait at first."""
    return list_room(desk, FAMILIES)


@routes.route("/families/{reference}", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="read", of="case")
def show_family(desk: Desk, reference: str) -> Response:
    """One family."""
    fold_in(desk.book, desk.now)
    case = desk.book.get(FamilyCase, reference)
    entries = desk.book.listed(list_of(case.id), limit=MOST_EVALUATIONS).entries
    evaluations = desk.book.many(Evaluation, [entry.id for entry in entries])
    return page.family(desk, case, evaluations)


@routes.route("/families/{reference}/{act}", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="read", of="case")
def show_family_act(desk: Desk, reference: str, act: str) -> Response:
    """The form of an act, or the agreement to print. What is not to be done now leads back to the family."""
    case = desk.book.get(FamilyCase, reference)
    if act == REOPEN.name:
        return page.form_page(desk, case, REOPEN.at(reference=case.id, name=act), {})
    if act == "agreement" and case.agreement:
        return page.agreement(desk, case)
    if act not in ACTS:
        return page.not_found(desk)
    if not ACTS[act].offered(case):
        return see_other(f"/workspace/families/{case.id}")
    return page.act_page(desk, case, ACTS[act], _at(desk))


@routes.route("/families/{reference}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.CASES, act="write", of="case")
def do_family_act(desk: Desk, reference: str, act: str) -> Response:
    """Does an act, and shows the family again; the audit log says which."""
    case = desk.book.get(FamilyCase, reference)
    note(desk, act if act in ACTS or act == REOPEN.name else "unknown", "case", case.id)
    if act == REOPEN.name:
        return _reopened(desk, case)
    return _done(desk, case, ACTS[act], _at(desk)) if act in ACTS else page.not_found(desk)


def _done(desk: Desk, case: FamilyCase, act: Act, at: At) -> Response:
    def do(values: Values) -> str:
        act.check(fresh(desk, case))
        after, *more = act.does(case, values, at)
        assert isinstance(after, FamilyCase), "the case comes first"
        save(desk, case, after, *more)
        return f"/workspace/families/{case.id}"

    return acted(
        desk,
        act.form_for(case, at),
        do,
        lambda typed, problems: page.act_page(desk, case, act, at, typed, problems),
    )


def _reopened(desk: Desk, old: FamilyCase) -> Response:
    """A new case; refused where the family has an open one that we know of."""
    own = department(desk.department)
    approved = own.home_start_plus_on if own else None
    form = REOPEN.at(reference=old.id, name=REOPEN.name)

    def do(_: Values) -> str:
        case = reopen(old, new_id(), by=desk.person.id, at=desk.now, plus_approved_on=approved)
        known = desk.book.search(old.phone or old.email or old.contact_name)
        refuse_if(one_at_a_time([entry.list for entry in known]))
        desk.book.save(case)
        return f"/workspace/families/{case.id}"

    return acted(desk, form, do, lambda typed, problems: page.form_page(desk, old, form, {}, typed, problems))


def _at(desk: Desk) -> At:
    """Whoever is let in here may do casework, so is one of them."""
    others = coordinators(all_staff(), desk.department, desk.today)
    return At(desk.person.id, desk.now, {desk.person.id: desk.person.name} | others)
