"""/workspace/figures: a department's month and year, the list behind a number, the check before it is approved."""

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.casebook.records import Missing
from familiekontakten.door.answers import see_other
from familiekontakten.figures import approving, reading, rooms
from familiekontakten.figures.approve import approve, withdraw
from familiekontakten.figures.defined import chapters
from familiekontakten.figures.listed import list_page
from familiekontakten.figures.promise import promise
from familiekontakten.figures.span import Span, month_asked, span_of, year_asked
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.page import room_page

routes = Blueprint(__name__)
DEFINITIONS = N_("Hva tallene betyr")


@routes.route("/figures", methods=["GET"], content_types=["*/*"])
@room(Permission.FIGURES, act="read", of="figures")
def show_month(desk: Desk) -> Response:
    """A month; at first the last that is over."""
    return rooms.figures_page(desk, month_asked(desk.query, desk.today))


@routes.route("/figures/year", methods=["GET"], content_types=["*/*"])
@room(Permission.FIGURES, act="read", of="figures")
def show_year(desk: Desk) -> Response:
    """A year; at first the one that runs."""
    return rooms.figures_page(desk, year_asked(desk.query, desk.today))


@routes.route("/figures/definitions", methods=["GET"], content_types=["*/*"])
@room(Permission.HOME, act="read", of="definitions")
def show_definitions(desk: Desk) -> Response:
    """What every number means, for whoever sees one."""
    return room_page(desk, DEFINITIONS, "figures/definitions.html.j2", {"chapters": chapters(desk.language)})


@routes.route("/figures/behind/{indicator}", methods=["GET"], content_types=["*/*"])
@room(Permission.FIGURES, act="list", of="behind")
def show_behind(desk: Desk, indicator: str) -> Response:
    """Whom a number is made of: references, no names."""
    return list_page(desk, indicator)


@routes.route("/figures/download/{period}", methods=["GET"], content_types=["*/*"])
@room(Permission.FIGURES, act="export", of="figures")
def download(desk: Desk, period: str) -> Response:
    """A month or a year as a file."""
    return rooms.download(desk, _span(desk, period))


@routes.route("/figures/check/{period}", methods=["GET"], content_types=["*/*"])
@room(Permission.FIGURES, act="review", of="figures")
def show_check(desk: Desk, period: str) -> Response:
    """What has to be mended before a month or a year's return is approved."""
    return rooms.check_page(desk, _span(desk, period))


@routes.route("/figures/check/{period}", methods=["POST"], content_types=["*/*"])
@room(Permission.FIGURES, act="approve", of="figures")
def approve_period(desk: Desk, period: str) -> Response:
    """Approves the figures that were seen."""
    return approve(desk, _span(desk, period))


@routes.route("/figures/check/{period}/withdraw", methods=["POST"], content_types=["*/*"])
@room(Permission.FIGURES, act="withdraw", of="figures")
def withdraw_period(desk: Desk, period: str) -> Response:
    """Takes an approval back; that it was given stays."""
    return withdraw(desk, _span(desk, period))


@routes.route("/figures/check/{period}/count", methods=["POST"], content_types=["*/*"])
@room(Permission.FIGURES, act="count", of="figures")
def count_period(desk: Desk, period: str) -> Response:
    """Counts the figures anew, from the records as they are now."""
    span = _span(desk, period)
    reading.count_again(desk, span)
    return see_other(f"{approving.PATH}/{span.name}")


@routes.route("/figures/check/{period}/logged", methods=["POST"], content_types=["*/*"])
@room(Permission.FIGURES, act="promise", of="figures")
def promise_log(desk: Desk, period: str) -> Response:
    """All visits of the month are logged: nothing is estimated."""
    return promise(desk, _span(desk, period), whole=True)


@routes.route("/figures/check/{period}/not-logged", methods=["POST"], content_types=["*/*"])
@room(Permission.FIGURES, act="take back promise", of="figures")
def take_back_log(desk: Desk, period: str) -> Response:
    """Some visits are missing after all."""
    return promise(desk, _span(desk, period), whole=False)


def _span(desk: Desk, period: str) -> Span:
    """The month or year that an address names. Raises Missing for what is none, or has not begun."""
    span = span_of(period, desk.today)
    if span is None:
        raise Missing
    return span
