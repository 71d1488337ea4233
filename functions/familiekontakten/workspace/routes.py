"""/search and /export: what colleagues need in every room."""

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.door.answers import see_other
from familiekontakten.enquiries.desk.export import export as export_enquiries
from familiekontakten.enquiries.desk.records import Inbox
from familiekontakten.enquiries.reference import read_reference
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.kinds import KINDS, label_of, path_of
from familiekontakten.workspace.listings import LISTINGS
from familiekontakten.workspace.lists import export
from familiekontakten.workspace.page import room_page

routes = Blueprint(__name__)

SEARCH, NO_LIST = N_("Søk"), N_("Lista finnes ikke")
LONGEST = 200
ENQUIRIES = "enquiries"
"""Its list lies in the inbox, and not in the book as all others do."""


@routes.route("/search", methods=["GET"], content_types=["*/*"])
@room(Permission.SEARCH, act="read", of="search")
def ask(desk: Desk) -> Response:
    """The empty search."""
    return _found(desk, "", ())


@routes.route("/search", methods=["POST"], content_types=["*/*"])
@room(Permission.SEARCH, act="search")
def search(desk: Desk) -> Response:
    """A reference goes right to its thing; a name, number or address lists whom it finds. Posted: nothing personal
    stands in an address.
    """
    term = dict(desk.typed).get("term", "").strip()[:LONGEST]
    reference = read_reference(term)
    found = desk.book.search(term) if term else ()
    if reference and len(found) == 1:
        return see_other(path_of(found[0].kind, found[0].id))
    if reference and not found and Inbox(desk.book).find(reference):
        return see_other(KINDS["enquiry"].path.format(id=reference))
    return _found(desk, term, tuple((label_of(one.kind), path_of(one.kind, one.id), one) for one in found))


@routes.route("/export/{listing}", methods=["GET"], content_types=["*/*"])
@room(Permission.EXPORT, act="export", of="list")
def download(desk: Desk, listing: str) -> Response:
    """A whole list as a file."""
    if listing == ENQUIRIES:
        return export_enquiries(desk)
    if listing not in LISTINGS:
        return room_page(desk, NO_LIST, "workspace/no_list.html.j2", {}, 404)
    return export(desk, LISTINGS[listing])


def _found(desk: Desk, term: str, found: tuple[tuple[str, str, object], ...]) -> Response:
    return room_page(desk, SEARCH, "workspace/search.html.j2", {"term": term, "found": found})
