"""/forms/{language}/{form}: read, understand, keep, answer."""

from datetime import UTC, datetime

from chalice.app import Blueprint, Response

from familiekontakten.door import settings, tracing
from familiekontakten.door.answers import guarded, log, page, see_other
from familiekontakten.door.requests import body_of, came_from_elsewhere, readable, today
from familiekontakten.enquiries import pages
from familiekontakten.enquiries.submission import Submission, Taken, submit
from familiekontakten.forms import FORMS
from familiekontakten.forms.decoding import Undecodable, decode
from familiekontakten.forms.field import Form
from familiekontakten.forms.preset import place_in
from familiekontakten.forms.understanding import Misunderstood, Understood, understand
from familiekontakten.open_courses.offering import as_asked, offered
from familiekontakten.receipts.routes import receipt_cookie

routes = Blueprint(__name__)

TOO_LARGE = 413
NOT_FOUND = 404
REFUSED = 400
UNPROCESSABLE = 422
UNAVAILABLE = 503


@routes.route("/forms/{language}/{form}", methods=["GET"], content_types=["*/*"])
@guarded
def show_form(language: str, form: str) -> Response:
    """The empty form, for whoever comes back to the address of an answer: a restored tab, a bookmark; with the place
    that the finder knows already.
    """
    definition = FORMS.get(form)
    if definition is None:
        return _answer("form", NOT_FOUND, "unknown form", pages.no_such_form(readable(language)))
    reader = readable(language, definition.name)
    place = place_in(definition, routes.current_request.query_params)
    return _answer(form, 200, "shown", pages.empty(reader, offered(definition, reader, today()), place))


@routes.route("/forms/{language}/{form}", methods=["POST"], content_types=["*/*"])
@guarded
def receive_form(language: str, form: str) -> Response:
    """Takes one form in; answers 303 to its receipt, or the same form with what is missing and everything typed.

    A language that the form is not, or no longer, published in is answered in Norwegian: its readers lose nothing.
    """
    definition = FORMS.get(form)
    if definition is None:
        return _answer("form", NOT_FOUND, "unknown form", pages.no_such_form(readable(language)))
    reader = readable(language, definition.name)
    if came_from_elsewhere(routes.current_request):
        return _answer(form, REFUSED, "sent from another site", pages.sent_from_elsewhere(reader, definition))
    try:
        with tracing.step("understand"):
            sent = decode(*body_of(routes.current_request))
            definition, pairs = as_asked(definition, sent, reader, today())
            understood = understand(definition, pairs, today())
    except Undecodable as unreadable:
        status = TOO_LARGE if unreadable.kind == "too_large" else REFUSED
        return _answer(form, status, unreadable.kind, pages.unreadable(reader, definition, unreadable))
    if isinstance(understood, Misunderstood):
        again = offered(definition, reader, today())
        return _answer(form, UNPROCESSABLE, "misunderstood", pages.misunderstood(reader, again, understood))
    return _keep(definition, reader, understood, pairs)


def _keep(definition: Form, language: str, understood: Understood, pairs: list[tuple[str, str]]) -> Response:
    submission = Submission(definition.name, language, understood.values, understood.set_aside)
    try:
        taken = submit(submission, datetime.now(UTC))
    except Exception as error:  # whatever happened, the sender must learn that it was not sent and keep the text
        return _answer(definition.name, UNAVAILABLE, type(error).__name__, pages.not_sent(language, definition, pairs))
    return _confirm(definition.name, language, taken)


def _confirm(form: str, language: str, taken: Taken) -> Response:
    code, department = taken.receipt.reference, taken.receipt.department
    tracing.note(route=form, department=department, outcome="received")
    log(form, 303, "received", department)
    location = f"{settings.site_url()}/api/receipts/{language}/{code}#content"
    return see_other(location, receipt_cookie(code, taken.secret))


def _answer(route: str, status: int, outcome: str, html: str) -> Response:
    tracing.note(route=route, outcome=outcome)
    log(route, status, outcome)
    return page(status, html)
