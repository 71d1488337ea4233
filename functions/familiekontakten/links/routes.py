"""/l/{token}: the pages behind a personal link. What answers is loaded when somebody comes: most send forms."""

from chalice.app import Blueprint, Response

from familiekontakten.door.answers import guarded

routes = Blueprint(__name__)


@routes.route("/l/{token}", methods=["GET"], content_types=["*/*"])
@guarded
def open_link(token: str) -> Response:
    """What the link is for: a visit to log, an evaluation to answer, or an application to write on."""
    from familiekontakten.links import answers

    return answers.show(routes.current_request, token)


@routes.route("/l/{token}", methods=["POST"], content_types=["*/*"])
@guarded
def receive_evaluation(token: str) -> Response:
    """Takes an evaluation in."""
    from familiekontakten.links import answers

    return answers.take_evaluation(routes.current_request, token)


@routes.route("/l/{token}/{said}", methods=["GET"], content_types=["*/*"])
@guarded
def show_after(token: str, said: str) -> Response:
    """Thanks; or the page again; or a part of an application."""
    from familiekontakten.links import answers

    return answers.show_after(routes.current_request, token, said)


@routes.route("/l/{token}/{said}", methods=["POST"], content_types=["*/*"])
@guarded
def receive(token: str, said: str) -> Response:
    """Takes in that a visit was held, or was not; or what somebody writes on an application."""
    from familiekontakten.links import answers

    return answers.take(routes.current_request, token, said)
