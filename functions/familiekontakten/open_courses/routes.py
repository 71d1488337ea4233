"""/courses/{language}: the courses that anybody may sign up for, read when somebody asks."""

from chalice.app import Blueprint, Response

from familiekontakten.door import tracing
from familiekontakten.door.answers import guarded, log, page
from familiekontakten.door.requests import readable, today
from familiekontakten.open_courses.open_course import still_open

routes = Blueprint(__name__)


@routes.route("/courses/{language}", methods=["GET"], content_types=["*/*"])
@guarded
def list_open_courses(language: str) -> Response:
    """All open courses of the country, by department."""
    from familiekontakten.open_courses.page import listing  # nobody else at the door needs these two
    from familiekontakten.open_courses.records import open_courses

    html = listing(readable(language), still_open(open_courses(), today()))
    tracing.note(route="courses", outcome="shown")
    log("courses", 200, "shown")
    return page(200, html)
