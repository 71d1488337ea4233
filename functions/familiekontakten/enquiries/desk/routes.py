"""/enquiries: what has come in, one enquiry with all that may be done with it, and writing one down."""

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import note, room
from familiekontakten.access.roles import Permission
from familiekontakten.departments.records import department
from familiekontakten.enquiries.desk import pages
from familiekontakten.enquiries.desk.acting import ACTS, ROOM
from familiekontakten.enquiries.desk.by_telephone import apart, spoken
from familiekontakten.enquiries.desk.choosing import month_asked
from familiekontakten.enquiries.desk.doing import Doing
from familiekontakten.enquiries.desk.opened import Opened, likenesses, name_of, open_one
from familiekontakten.enquiries.desk.records import Inbox
from familiekontakten.enquiries.reference import read_reference
from familiekontakten.enquiries.submission import Submission, submit
from familiekontakten.enquiries.urgency import by_urgency
from familiekontakten.forms.field import Problem, Values
from familiekontakten.forms.understanding import Misunderstood, understand
from familiekontakten.months import month_of
from familiekontakten.workspace.acting import Typed, fresh
from familiekontakten.workspace.acting import act as acted

routes = Blueprint(__name__)

MAY = Permission.ENQUIRIES
UNPROCESSABLE = 422


@routes.route("/enquiries", methods=["GET"], content_types=["*/*"])
@room(MAY, act="list", of="enquiry")
def list_enquiries(desk: Desk) -> Response:
    """The open ones, oldest answer clock first; the tray of what looks like a robot's; what has ended, by month."""
    inbox, tray = Inbox(desk.book), desk.query.get("tray", "")
    month = month_asked(desk.query.get("month", ""), month_of(desk.now))
    aside = inbox.aside()
    if tray == "ended":
        found = inbox.ended(month)
    else:
        tray, found = ("aside", by_urgency(aside)) if tray == "aside" else ("open", by_urgency(inbox.open()))
    shown = pages.lines(desk, ((one, name_of(desk.book, one)) for one in found))
    return pages.list_page(desk, tray, shown, month, len(aside))


@routes.route("/enquiries/{reference}", methods=["GET"], content_types=["*/*"])
@room(MAY, act="read", of="enquiry")
def show_enquiry(desk: Desk, reference: str) -> Response:
    """One enquiry."""
    found = _found(desk, reference)
    return _shown(desk, found) if found else pages.none_page(desk)


@routes.route("/enquiries/{reference}/{act}", methods=["GET"], content_types=["*/*"])
@room(MAY, act="read", of="enquiry")
def show_enquiry_act(desk: Desk, reference: str, act: str) -> Response:
    """What is asked before an act; whoever answers reads the enquiry beside it."""
    found, known = _found(desk, reference), ACTS.get(act)
    if found is None or known is None:
        return pages.none_page(desk)
    asks_apart = found.enquiry.sealed and act in pages.ASKED_APART
    return pages.act_page(desk, found, known.form(found)) if asks_apart else _shown(desk, found)


@routes.route("/enquiries/{reference}/{act}", methods=["POST"], content_types=["*/*"])
@room(MAY, act="write", of="enquiry")
def do_enquiry_act(desk: Desk, reference: str, act: str) -> Response:
    """Does an act in one transaction; the audit log says which."""
    found, known = _found(desk, reference), ACTS.get(act)
    if found is None or known is None:
        return pages.none_page(desk)
    note(desk, act, "enquiry", found.reference)
    form = known.form(found)

    def do(values: Values) -> str:
        return known.do(_doing(desk, fresh(desk, found)), values) or f"{ROOM}/{found.reference}"

    def again(typed: Typed, problems: tuple[Problem, ...]) -> Response:
        if act in pages.ASKED_APART:
            return pages.act_page(desk, found, form, typed, problems)
        return _shown(desk, found, typed, problems)

    return acted(desk, form, do, again)


@routes.route("/enquiries/new/{form}", methods=["GET"], content_types=["*/*"])
@room(MAY, act="begin", of="enquiry")
def begin(desk: Desk, form: str) -> Response:
    """The questions to ask somebody who calls or stands at the door."""
    definition = spoken(form)
    return pages.new_page(desk, definition) if definition else pages.none_page(desk)


@routes.route("/enquiries/new/{form}", methods=["POST"], content_types=["*/*"])
@room(MAY, act="write down", of="enquiry")
def write_down(desk: Desk, form: str) -> Response:
    """Stores what was said; shows the reference and the code once, to be said or printed.

    Sent again within a day it is the same enquiry with the same code, so that a reload does no harm.
    """
    definition = spoken(form)
    if definition is None:
        return pages.none_page(desk)
    understood = understand(definition, desk.typed, desk.today)
    if isinstance(understood, Misunderstood):
        stopped = (Problem("", definition.stop(understood.stop).title),) if understood.stop else ()
        page = pages.new_page(desk, definition, understood.typed, understood.problems or stopped)
        page.status_code = UNPROCESSABLE
        return page
    values, channel, language = apart(understood.values)
    submission = Submission(form, language, values, channel=channel)
    taken = submit(submission, desk.now, at=desk.department, keep=Inbox(desk.book).written_down)
    return pages.taken_page(desk, taken, language)


def _doing(desk: Desk, found: Opened) -> Doing:
    own = department(desk.department)
    assert own
    assert own.key, "a department without a key takes nothing in"
    since = own.home_start_plus_on
    return Doing(desk.book, Inbox(desk.book), found, own.key, desk.person.id, desk.now, since, own.opens_on)


def _found(desk: Desk, reference: str) -> Opened | None:
    code = read_reference(reference)
    return open_one(desk.book, Inbox(desk.book), code) if code else None


def _shown(desk: Desk, found: Opened, typed: Typed | None = None, problems: tuple[Problem, ...] = ()) -> Response:
    alike = likenesses(desk.book, Inbox(desk.book), found) if not found.enquiry.ended else ()
    return pages.enquiry_page(desk, found, alike, typed, problems)
