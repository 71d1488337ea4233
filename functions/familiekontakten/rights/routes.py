"""/workspace/rights/…: everything that is kept about a family or a volunteer, as page and file; and being forgotten."""

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.cases.guest import gone
from familiekontakten.departments.records import department
from familiekontakten.door.answers import page as answer
from familiekontakten.forgetting.classes import forgets
from familiekontakten.forgetting.wish import asked, standing_against, taken_back
from familiekontakten.forms.field import Values
from familiekontakten.rights import page
from familiekontakten.rights.correcting import corrected, form_of
from familiekontakten.rights.file import file_of
from familiekontakten.rights.reading import everything
from familiekontakten.workspace.acting import NO_QUESTIONS, act, fresh

routes = Blueprint(__name__)


@routes.route("/rights/{reference}", methods=["GET"], content_types=["*/*"])
@room(Permission.EXPORT, act="read", of="everything")
def show_everything(desk: Desk, reference: str) -> Response:
    """Everything, to be read and printed."""
    return page.whole(desk, everything(desk.book, reference), _archived(desk))


@routes.route("/rights/{reference}/file", methods=["GET"], content_types=["*/*"])
@room(Permission.EXPORT, act="export", of="everything")
def download_everything(desk: Desk, reference: str) -> Response:
    """The same as a file."""
    name = f'attachment; filename="{reference}.json"'
    headers = {"Content-Type": "application/json; charset=utf-8", "Content-Disposition": name}
    return answer(200, file_of(everything(desk.book, reference), desk.department, desk.now), headers)


@routes.route("/rights/{reference}/correct", methods=["GET"], content_types=["*/*"])
@room(Permission.EXPORT, act="read", of="everything")
def show_correction(desk: Desk, reference: str) -> Response:
    """What is kept of how to reach them, to be put right."""
    return page.correction(desk, everything(desk.book, reference))


@routes.route("/rights/{reference}/correct", methods=["POST"], content_types=["*/*"])
@room(Permission.EXPORT, act="write", of="everything")
def correct(desk: Desk, reference: str) -> Response:
    """Puts it right. What is not over is left to its own room."""
    kept = everything(desk.book, reference)

    def do(values: Values) -> str:
        if kept.over:
            desk.book.save(corrected(fresh(desk, kept.main), values, by=desk.person.id, at=desk.now))
        return _path(reference)

    return act(desk, form_of(kept), do, lambda typed, problems: page.correction(desk, kept, typed, problems))


@routes.route("/rights/{reference}/erase", methods=["POST"], content_types=["*/*"])
@room(Permission.EXPORT, act="erase", of="everything")
def ask_erasure(desk: Desk, reference: str) -> Response:
    """They ask to be forgotten: the clock sees to it in the night. From now on they are invited to nothing."""
    kept = everything(desk.book, reference)
    problems = standing_against(over=kept.over, danger=bool(kept.danger), archived=_archived(desk))

    def do(_: Values) -> str:
        who = {"by": desk.person.id, "at": desk.now}
        wish = asked(kept.wish, reference, problems, **who)  # type: ignore[arg-type] # who acts, and when
        desk.book.save(wish, *(gone(one, **who) for one in kept.invited))  # type: ignore[arg-type] # as above
        return _path(reference)

    return act(desk, NO_QUESTIONS, do, lambda _, problems: page.whole(desk, kept, _archived(desk), problems))


@routes.route("/rights/{reference}/keep", methods=["POST"], content_types=["*/*"])
@room(Permission.EXPORT, act="keep", of="everything")
def keep(desk: Desk, reference: str) -> Response:
    """They have changed their mind."""
    kept = everything(desk.book, reference)

    def do(_: Values) -> str:
        if kept.wish and kept.going:
            desk.book.save(taken_back(kept.wish, by=desk.person.id, at=desk.now))
        return _path(reference)

    return act(desk, NO_QUESTIONS, do, lambda _, problems: page.whole(desk, kept, _archived(desk), problems))


def _archived(desk: Desk) -> bool:
    own = department(desk.department)
    return own is not None and not forgets(own.operator_kind)


def _path(reference: str) -> str:
    return f"/workspace/rights/{reference}"
