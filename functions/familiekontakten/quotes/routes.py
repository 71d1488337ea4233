"""/workspace/national/quotes: what people have said, how far and how long it may be used, and where it was."""

from collections.abc import Mapping

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.casebook.whole import whole_list
from familiekontakten.departments.records import names as department_names
from familiekontakten.quotes import acts, page
from familiekontakten.quotes.forms import Departments, permission_of, quote_form, said_of
from familiekontakten.quotes.listing import LISTING
from familiekontakten.quotes.offers import offers
from familiekontakten.quotes.quote import Place, Quote, usable
from familiekontakten.workspace.lists import list_room
from familiekontakten.workspace.offer import Offer
from familiekontakten.workspace.offering import act_on, act_page, begin, new_page

routes = Blueprint(__name__)


@routes.route("/national/quotes", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="list", of="quote")
def list_quotes(desk: Desk) -> Response:
    """Those that are kept, the first to end first."""
    return list_room(desk, LISTING, "quotes/list.html.j2")


@routes.route("/national/quotes/to-use", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="quote")
def show_quotes_to_use(desk: Desk) -> Response:
    """What may stand in one place today; at first in the annual report."""
    asked = desk.query.get("place", "")
    place = Place(asked) if asked in tuple(Place) else Place.ANNUAL_REPORT
    found = [shown for quote in _kept(desk) if (shown := usable(quote, place, desk.today))]
    return page.to_use_page(desk, place, found)


@routes.route("/national/quotes/new", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="quote")
def show_new_quote(desk: Desk) -> Response:
    """The form for a quote."""
    return new_page(desk, quote_form(_departments()))


@routes.route("/national/quotes/new", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="quote")
def keep_quote(desk: Desk) -> Response:
    """A new quote."""
    return begin(
        desk,
        quote_form(_departments()),
        lambda values, quote, by, at: acts.keep(said_of(values), permission_of(values), quote, by, at),
    )


@routes.route("/national/quotes/{quote}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="quote")
def show_quote(desk: Desk, quote: str) -> Response:
    """One quote."""
    found, names = desk.book.get(Quote, quote), _departments()
    return page.quote_page(desk, found, offers(found, names, desk.today), names)


@routes.route("/national/quotes/{quote}/{act}", methods=["GET"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="read", of="quote")
def show_quote_act(desk: Desk, quote: str, act: str) -> Response:
    """The form of an act."""
    found = desk.book.get(Quote, quote)
    return act_page(desk, found, _offers(desk, found), act)


@routes.route("/national/quotes/{quote}/{act}", methods=["POST"], content_types=["*/*"])
@room(Permission.NATIONAL_DESK, act="write", of="quote")
def do_quote_act(desk: Desk, quote: str, act: str) -> Response:
    """Does an act."""
    found = desk.book.get(Quote, quote)
    return act_on(desk, found, _offers(desk, found), act)


def _kept(desk: Desk) -> tuple[Quote, ...]:
    """Every quote that was not erased."""
    return desk.book.many(Quote, (entry.id for entry in whole_list(desk.book, LISTING.filters[0].list)))


def _offers(desk: Desk, quote: Quote) -> Mapping[str, Offer]:
    return offers(quote, _departments(), desk.today)


def _departments() -> Departments:
    """All there are and were: one that was closed may still have a permission."""
    return department_names()
