"""/workspace/national/applications: the links to one application, and what was sent. For the national office alone."""

from collections.abc import Callable

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.applications.desk import doing, forms
from familiekontakten.applications.desk.doing import Shown
from familiekontakten.applications.desk.pages import application_page
from familiekontakten.applications.doing import Invited
from familiekontakten.casebook.records import Missing
from familiekontakten.door import settings
from familiekontakten.forms.field import Form, Values
from familiekontakten.links.folding import fold_in
from familiekontakten.workspace.acting import act as acted

routes = Blueprint(__name__)

SEE_OTHER = 303
Do = Callable[[Desk, Shown, Values], object]


@routes.route("/national/applications/{start_up}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="application")
def show_application(desk: Desk, start_up: str) -> Response:
    """Who has a link, and what was sent; what has just come in is taken in first."""
    fold_in(desk.book, desk.now)
    return application_page(desk, doing.shown(desk, start_up))


@routes.route("/national/applications/{start_up}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="application")
def do_application_act(desk: Desk, start_up: str, act: str) -> Response:
    """A link more or one less; what was sent taken over, or not; the draft erased."""
    if act == forms.GIVE.name:
        return _give(desk, start_up)
    if act not in ACTS:
        raise Missing
    form, do = ACTS[act]
    return _done(desk, doing.shown(desk, start_up), form, do)


def _give(desk: Desk, start_up: str) -> Response:
    """A link is shown this once and never again."""
    made: list[str] = []
    seen = doing.shown(desk, start_up)

    def do(desk: Desk, seen: Shown, values: Values) -> None:
        invited = Invited(str(values["name"]), str(values.get("email", "")), str(values["language"]))
        made.append(doing.give(desk, seen, invited))

    answer = _done(desk, seen, forms.GIVE, do)
    if answer.status_code != SEE_OTHER:
        return answer
    address = f"{settings.site_url()}/api/l/{made[0]}"
    return application_page(desk, doing.shown(desk, start_up), address=address)


def _done(desk: Desk, seen: Shown, form: Form, do: Do) -> Response:
    def save(values: Values) -> str:
        do(desk, seen, values)
        return f"/workspace/national/applications/{seen.start_up.id}"

    return acted(desk, form, save, lambda typed, problems: application_page(desk, seen, (form, typed), problems))


ACTS: dict[str, tuple[Form, Do]] = {
    "revoke": (forms.REVOKE, lambda desk, seen, values: doing.take_back(desk, seen, str(values.get("link", "")))),
    "take-over": (forms.TAKE_OVER, lambda desk, seen, _: doing.take_over(desk, seen)),
    "settle": (forms.SETTLE, lambda desk, seen, _: doing.settle(desk, seen)),
    "erase": (forms.ERASE, lambda desk, seen, _: doing.erase(desk, seen)),
}
