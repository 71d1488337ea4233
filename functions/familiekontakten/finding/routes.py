"""/finder/{language}: which department helps where somebody lives. What answers is loaded when somebody comes."""

from chalice.app import Blueprint, Response

from familiekontakten.door.answers import guarded

routes = Blueprint(__name__)


@routes.route("/finder/{language}", methods=["GET"], content_types=["*/*"])
@guarded
def find_department(language: str) -> Response:
    """The departments of a place, by its postal code or its name."""
    from familiekontakten.finding import answers

    return answers.find(routes.current_request, language)
