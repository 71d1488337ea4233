"""/workspace/waiting: how long families wait in the department, confirmed by its coordinator for everybody to see."""

from collections.abc import Mapping, Sequence

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.forms.field import Problem, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.open_directory.records import confirmed, waiting_of
from familiekontakten.open_directory.room.forms import CONFIRM, PATH
from familiekontakten.open_directory.waiting import BANDS, LASTS, Waiting
from familiekontakten.workspace.acting import act
from familiekontakten.workspace.page import room_page, staff_form_html

routes = Blueprint(__name__)
TITLE = N_("Ventetid")


@routes.route("/waiting", methods=["GET"], content_types=["*/*"])
@room(Permission.CASES, act="read", of="waiting")
def show_waiting(desk: Desk) -> Response:
    """What was confirmed last and until when it is shown, and the form."""
    return _page(desk)


@routes.route("/waiting", methods=["POST"], content_types=["*/*"])
@room(Permission.CASES, act="write", of="waiting")
def confirm_waiting(desk: Desk) -> Response:
    """Says how long families wait, as of today."""

    def do(values: Values) -> str:
        desk.book.save(also=[confirmed(Waiting(desk.department, str(values["band"]), desk.today))])
        return PATH

    def again(typed: Mapping[str, Sequence[str]], problems: tuple[Problem, ...]) -> Response:
        return _page(desk, typed, problems)

    return act(desk, CONFIRM, do, again)


def _page(desk: Desk, typed: Mapping[str, Sequence[str]] | None = None, problems: tuple[Problem, ...] = ()) -> Response:
    said = waiting_of(desk.department, desk.book.reached)
    facts = {
        "said": said,
        "words": BANDS[said.band] if said else "",
        "until": said.confirmed_on + LASTS if said else None,
        "holds": said is not None and said.holds(desk.today),
        "form": staff_form_html(desk, CONFIRM, typed, problems, values={"band": said.band} if said else None),
    }
    return room_page(desk, TITLE, "open_directory/waiting.html.j2", facts)
