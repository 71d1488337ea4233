"""/municipalities/{language}: the calculator and the letter. What answers is loaded when somebody comes."""

from chalice.app import Blueprint, Response

from familiekontakten.door.answers import guarded

routes = Blueprint(__name__)


@routes.route("/municipalities/{language}", methods=["GET"], content_types=["*/*"])
@guarded
def calculate(language: str) -> Response:
    """What a department would give, cost and demand in a municipality."""
    from familiekontakten.municipalities import answers

    return answers.calculate(routes.current_request, language)


@routes.route("/municipalities/{language}/letter/{letter}", methods=["GET"], content_types=["*/*"])
@guarded
def write_letter(language: str, letter: str) -> Response:
    """The same as a letter, in a language of its own."""
    from familiekontakten.municipalities import answers

    return answers.write_letter(routes.current_request, language, letter)
