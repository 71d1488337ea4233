"""/search/{language}: the pages that answer what somebody looks for. What answers is loaded when somebody comes."""

from chalice.app import Blueprint, Response

from familiekontakten.door.answers import guarded

routes = Blueprint(__name__)


@routes.route("/search/{language}", methods=["POST"], content_types=["*/*"])
@guarded
def search_pages(language: str) -> Response:
    """What was found, or what to do where nothing was."""
    from familiekontakten.searching import answers

    return answers.answer(routes.current_request, language)


@routes.route("/search/{language}", methods=["GET"], content_types=["*/*"])
@guarded
def ask_for_words(language: str) -> Response:
    """The empty form, for whoever comes back to the address of an answer."""
    from familiekontakten.searching import answers

    return answers.ask(language)
