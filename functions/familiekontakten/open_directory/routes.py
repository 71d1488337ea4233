"""/departments/{language} for people and /directory for machines: the departments, and how long families wait."""

import json
from typing import TYPE_CHECKING

from chalice.app import Blueprint, Response

from familiekontakten.door import settings, tracing
from familiekontakten.door.answers import guarded, log, page
from familiekontakten.door.requests import readable, today

if TYPE_CHECKING:
    from familiekontakten.open_directory.listing import County

routes = Blueprint(__name__)
OPEN = {"Content-Type": "application/json; charset=utf-8", "Access-Control-Allow-Origin": "*"}
"""Open data: any site may read it."""


@routes.route("/departments/{language}", methods=["GET"], content_types=["*/*"])
@guarded
def list_departments(language: str) -> Response:
    """All departments by county, each with how long families wait there."""
    from familiekontakten.open_directory.page import listing  # nobody else at the door needs these

    html = listing(readable(language), _counties())
    tracing.note(route="departments", outcome="shown")
    log("departments", 200, "shown")
    return page(200, html)


@routes.route("/directory", methods=["GET"], content_types=["*/*"])
@guarded
def open_directory() -> Response:
    """The same as Open Referral HSDS 3."""
    from familiekontakten.open_directory.hsds import directory

    entries = [one for county in _counties() for one in county.departments]
    log("directory", 200, "shown")
    return page(200, json.dumps(directory(entries, settings.site_url()), ensure_ascii=False), OPEN)


def _counties() -> "tuple[County, ...]":
    from familiekontakten.departments.records import all_departments
    from familiekontakten.open_directory.listing import by_county, open_to_families
    from familiekontakten.open_directory.records import every_waiting
    from familiekontakten.open_directory.waiting import that_hold

    return by_county(open_to_families(all_departments(), today()), that_hold(every_waiting(), today()))
