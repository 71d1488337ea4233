"""The departments in the Human Services Data Specification 3 (Open Referral): what other directories can read. Pure.

Each department is a service of the organisation that runs it. How long families wait is `wait_time` in words and an
attribute in code, with `assured_date`, the day that a coordinator confirmed it. Ids follow from ours and never change.
The specification: openreferral/specification, schema/service.json of version 3.2.
"""

from collections.abc import Iterable
from typing import Any
from uuid import UUID, uuid5

from familiekontakten.open_directory.listing import Entry
from familiekontakten.open_directory.waiting import BANDS, Waiting

OURS = UUID("5d1c1a3e-6a0f-5d0e-9b3c-2f6f5f7a1c11")
"""The namespace of our ids: made up once, never to be changed."""

FAMILIES = "Familier med minst ett barn under skolealder som ønsker besøk av en frivillig."
FAMILIES_PLUS = "Familier med barn opp til 16 år som ønsker besøk av en frivillig."
WHAT = (
    "En frivillig besøker familien noen timer i uken i omtrent et halvt år, som avlastning og støtte i hverdagen. "
    "Tilbudet er gratis, og ingen trenger henvisning."
)
HOW = "Familien fyller ut et skjema på nettsiden, eller ringer koordinatoren. En fagperson kan også gjøre det."
TAXONOMY = "Home-Start Familiekontakten: ventetid"

Json = dict[str, Any]


def directory(entries: Iterable[Entry], site: str) -> Json:
    """All departments as one page of services, as the specification's interface has it. `site`: "https://…"."""
    services = [service(one, site) for one in entries]
    return {
        "total_items": len(services),
        "total_pages": 1,
        "page_number": 1,
        "size": len(services),
        "first_page": True,
        "last_page": True,
        "empty": not services,
        "contents": services,
    }


def service(one: Entry, site: str) -> Json:
    """One department."""
    found: Json = {
        "id": _id("service", one.id),
        "organization_id": _id("organization", one.operator),
        "name": f"Home-Start Familiekontakten {one.name}",
        "description": WHAT,
        "url": f"{site}/avdelinger/{one.id}/",
        "status": "active",
        "application_process": HOW,
        "fees_description": "Gratis.",
        "eligibility_description": FAMILIES_PLUS if one.home_start_plus else FAMILIES,
        "phones": [{"id": _id("phone", one.id), "number": one.phone, "type": "voice"}],
        "service_areas": [_area(one, code, name) for code, name in zip(one.codes, one.areas, strict=True)],
        "organization": _organization(one),
    }
    address = {"email": one.email} if one.email else {}
    waited = _waited(one.waiting) if one.waiting else {}
    return {**found, **address, **waited}


def _organization(one: Entry) -> Json:
    description = f"{one.operator} driver avdelingen i samarbeid med Home-Start Familiekontakten Norge."
    return {"id": _id("organization", one.operator), "name": one.operator, "description": description}


def _area(one: Entry, code: str, name: str) -> Json:
    kind = "Kommune- eller bydelsnummer"
    return {"id": _id("area", one.id, code), "name": name, "extent": code, "extent_type": "text", "description": kind}


def _waited(waiting: Waiting) -> Json:
    words = BANDS[waiting.band]
    term = {
        "id": _id("term", waiting.band),
        "code": waiting.band,
        "name": words,
        "description": "Hvor lenge familier som regel venter på en frivillig etter det første besøket.",
        "taxonomy": TAXONOMY,
        "language": "nb",
    }
    linked = {"link_id": _id("service", waiting.department), "link_entity": "service", "link_type": "wait_time"}
    attribute = {"id": _id("attribute", waiting.department), **linked, "taxonomy_term_id": term["id"]}
    return {
        "wait_time": words,
        "assured_date": waiting.confirmed_on.isoformat(),
        "attributes": [{**attribute, "value": waiting.band, "label": "Ventetid", "taxonomy_term": term}],
    }


def _id(*parts: str) -> str:
    return str(uuid5(OURS, "/".join(parts)))
