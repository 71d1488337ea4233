"""The pages of the built site, as the sitemap lists them, and one of each kind."""

import re
from functools import cache

from familiekontakten.languages.language import LANGUAGES as KNOWN

from infrastructure.website import departments
from infrastructure.website.addresses import path
from tests.website.building import PAGES, built, slugs_in

DEPARTMENTS = tuple(entry["id"] for entry in departments.listed() if not entry.get("national"))
# One page of each template, and of each part that only some pages have. Not every language has all of them.
KINDS = {
    "front page": "index",
    "text": "for-familier",
    "form": "be-om-kontakt",
    "text and form": "for-kommuner",
    "receipt": "status",
    "departments": "avdelinger",
    "one department": "avdelinger/moss",
    "calculator": "regn-for-kommunen",
    "figures": "tall-og-fakta",
    "definitions": "definisjoner",
    "questions": "sporsmal-og-svar",
    "search": "sok",
}


@cache
def every_address() -> tuple[str, ...]:
    """The root-relative address of every page."""
    sitemap = (built().site / "sitemap.xml").read_text("utf-8")
    return tuple(re.findall(r"<loc>https?://[^/]*(/[^<]*)</loc>", sitemap))


def in_language(language: str) -> tuple[str, ...]:
    """The address of every page in a language."""
    return tuple(address for address in every_address() if language_of(address) == language)


def language_of(address: str) -> str:
    """The language of the page at an address."""
    first = address.split("/")[1]
    return first if first in KNOWN else "nb"


def of_each_kind(language: str) -> dict[str, str]:
    """For each kind of page that a language has, the address of one."""
    return {kind: path(language, slug) for kind, slug in KINDS.items() if is_in(language, slug)}


def is_in(language: str, slug: str) -> bool:
    """Whether a language has a page; those that nobody writes are in every language."""
    return slug in slugs_in(language) or slug not in PAGES["nb"]


def but_one_department(language: str) -> tuple[str, ...]:
    """Every page in a language, of the departments' pages only one: they differ in names and numbers alone."""
    others = {path(language, f"avdelinger/{one}") for one in DEPARTMENTS[1:]}
    return tuple(address for address in in_language(language) if address not in others)
