"""/workspace/volunteers: everybody on the way and after, one page each, and an address for each act."""

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.casebook.records import Missing
from familiekontakten.courses.course import Course
from familiekontakten.courses.saving import save as save_course
from familiekontakten.courses.together import enrol
from familiekontakten.forms.field import Form, Values
from familiekontakten.volunteers import page
from familiekontakten.volunteers.course_choices import course_choices
from familiekontakten.volunteers.listing import LISTING
from familiekontakten.volunteers.offers import ENROL, OFFERS, Actor
from familiekontakten.volunteers.saving import save
from familiekontakten.volunteers.volunteer import Volunteer
from familiekontakten.workspace.acting import act as acted
from familiekontakten.workspace.acting import fresh
from familiekontakten.workspace.lists import list_room

routes = Blueprint(__name__)


@routes.route("/volunteers", methods=["GET"], content_types=["*/*"])
@room(Permission.VOLUNTEERS, act="list", of="volunteer")
def list_volunteers(desk: Desk) -> Response:
    """Those in one state, whoever came first on top."""
    return list_room(desk, LISTING, "volunteers/list.html.j2")


@routes.route("/volunteers/{reference}", methods=["GET"], content_types=["*/*"])
@room(Permission.VOLUNTEERS, act="read", of="volunteer")
def show_volunteer(desk: Desk, reference: str) -> Response:
    """One familiekontakt."""
    return page.person(desk, desk.book.get(Volunteer, reference))


@routes.route("/volunteers/{reference}/{act}", methods=["GET"], content_types=["*/*"])
@room(Permission.VOLUNTEERS, act="read", of="volunteer")
def show_volunteer_act(desk: Desk, reference: str, act: str) -> Response:
    """The form of an act, or a letter to print."""
    volunteer = desk.book.get(Volunteer, reference)
    if act in page.LETTERS:
        return page.letter(desk, volunteer, act)
    return page.act_page(desk, volunteer, _form(desk, act))


@routes.route("/volunteers/{reference}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.VOLUNTEERS, act="write", of="volunteer")
def do_volunteer_act(desk: Desk, reference: str, act: str) -> Response:
    """Does an act, and shows the person again."""
    volunteer, form = desk.book.get(Volunteer, reference), _form(desk, act)
    return acted(
        desk,
        form,
        lambda values: _do(desk, volunteer, act, values),
        lambda typed, problems: page.act_page(desk, volunteer, form, typed, problems),
    )


def _form(desk: Desk, act: str) -> Form:
    """The form of an act. Raises Missing when there is no such act."""
    if act == ENROL.name:
        return ENROL.with_choices("course_id", course_choices(desk))
    if act not in OFFERS:
        raise Missing
    return OFFERS[act].form


def _do(desk: Desk, volunteer: Volunteer, act: str, values: Values) -> str:
    fresh(desk, volunteer)
    if act == ENROL.name:
        course = desk.book.get(Course, str(values["course_id"]))
        save_course(desk, *enrol(course, volunteer, desk.person.id, desk.now))
    else:
        actor = Actor(desk.person.id, desk.person.name, desk.now)
        save(desk, volunteer, OFFERS[act].do(volunteer, values, actor))
    return f"/workspace/volunteers/{volunteer.id}"
