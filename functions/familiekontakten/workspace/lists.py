"""Lists that sort and filter, a page at a time: one query and one batch of keys however long the list is."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from familiekontakten.casebook.entry import Entry, Page
from familiekontakten.door.answers import Answer, page
from familiekontakten.enquiries.reference import written
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.workspace.csv_export import csv_text
from familiekontakten.workspace.kinds import path_of
from familiekontakten.workspace.listing import Asked, Listing, asked
from familiekontakten.workspace.page import room_page
from familiekontakten.workspace.rooms import subject_of_path

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

NAME, REFERENCE = N_("Navn"), N_("Referanse")
MOST_EXPORTED = 10_000
"""Things in one export; no department comes near it (to be confirmed by HSFN)."""


def list_room(
    desk: "Desk",
    listing: Listing,
    template: str = "workspace/list.html.j2",
    query: Mapping[str, str] | None = None,
    **facts: object,
) -> Answer:
    """The page of a list as its address asks for it, or as `query` does in its place.

    `template` may be a subject's own that includes ours.
    """
    wanted = asked(listing, desk.query if query is None else query)
    found = desk.book.listed(wanted.filter.list, wanted.after, newest_first=wanted.newest_first)
    return list_page(desk, listing, wanted, found, template, **facts)


def list_page(
    desk: "Desk", listing: Listing, wanted: Asked, found: Page[Entry], template: str, **facts: object
) -> Answer:
    """The page of a list whose entries were found already."""
    shown: Mapping[str, object] = {
        "listing": listing,
        "wanted": wanted,
        "entries": found.entries,
        "after": found.after,
        "path_of": path_of,
        "subject": subject_of_path(listing.path),
        **facts,
    }
    return room_page(desk, listing.title, template, shown)


def export(desk: "Desk", listing: Listing) -> Answer:
    """The whole list that the address asks for, as a CSV file to save."""
    wanted = asked(listing, desk.query)
    heads = [NAME, REFERENCE, *(column.head for column in listing.columns)]
    told = (
        [one.label, written(one.id), *(translate(desk.language, column.cell(one)) for column in listing.columns)]
        for one in _all(desk, wanted)
    )
    name = f"{listing.name}-{wanted.filter.code}-{desk.today.isoformat()}.csv"
    headers = {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": f'attachment; filename="{name}"',
    }
    return page(200, csv_text([translate(desk.language, head) for head in heads], told), headers)


def _all(desk: "Desk", wanted: Asked) -> Iterator[Entry]:
    after, count = None, 0
    while count < MOST_EXPORTED:
        found = desk.book.listed(wanted.filter.list, after, limit=200, newest_first=wanted.newest_first)
        yield from found.entries
        after, count = found.after, count + len(found.entries)
        if after is None:
            return
