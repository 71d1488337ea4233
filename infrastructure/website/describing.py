"""What search engines are told of the charity, its departments and its questions, in the words of schema.org.

A block of data runs nothing, so the content security policy has nothing to say about it.
Telephone numbers and addresses are left out while those in the list of departments are invented: a reader sees the
notice beside them, a machine would not.
"""

import json
from functools import cache
from html.parser import HTMLParser
from typing import Any

from familiekontakten.open_directory.listing import Entry
from markupsafe import Markup

from infrastructure.website.addresses import path
from infrastructure.website.assets import asset
from infrastructure.website.departments import by_county, listed
from infrastructure.website.translations import SITE

Thing = dict[str, Any]

NAME = "Home-Start Familiekontakten"
QUESTIONS = "sporsmal-og-svar"
DEPARTMENTS = "avdelinger/"
QUESTION_MARKS = ("?", "؟", "፧")


def of_page(site: str, language: str, slug: str, html: str) -> Markup:
    """What the page `slug` says of itself besides its words. Nothing for most pages. `html`: its text, as drawn."""
    site = site.rstrip("/") + "/"
    address = site + path(language, slug).removeprefix("/")
    if slug == "index":
        return block(organisation(site), website(site, address, language))
    if slug == QUESTIONS:
        return block(questions(html))
    department = _departments().get(slug.removeprefix(DEPARTMENTS))
    return block(branch(site, address, department)) if department and slug.startswith(DEPARTMENTS) else Markup("")


def picture(site: str, language: str) -> str | None:
    """The whole address of the picture that is shown with a shared address; None where a language has none yet."""
    card = f"cards/{language}.png"
    return site.rstrip("/") + asset(card) if (SITE / "assets" / card).is_file() else None


def organisation(site: str) -> Thing:
    """The charity. `site`: where it is published, ending in a slash.

    The first department opened in Trondheim in 1995: annual report for 2011. The network: the declaration of 1999.
    """
    return {
        "@type": "NGO",
        "@id": f"{site}#organisation",
        "name": f"{NAME} Norge",
        "alternateName": [NAME, "HSF", "HSFN"],
        "url": site,
        "logo": f"{site}assets/icon.svg",
        "foundingDate": "1995",
        "areaServed": {"@type": "Country", "name": "Norge"},
        "memberOf": {"@type": "NGO", "name": "Home-Start Worldwide"},
    }


def website(site: str, address: str, language: str) -> Thing:
    """The site in one language, with its front page at `address`."""
    publisher = {"@id": f"{site}#organisation"}
    return {"@type": "WebSite", "name": NAME, "url": address, "inLanguage": language, "publisher": publisher}


def branch(site: str, address: str, one: Entry) -> Thing:
    """A department with its page at `address`: whose it is, and the places where it visits families."""
    return {
        "@type": "NGO",
        "@id": f"{address}#department",
        "name": f"{NAME} {one.name}",
        "url": address,
        "parentOrganization": {"@id": f"{site}#organisation", "@type": "NGO", "name": f"{NAME} Norge"},
        "areaServed": [{"@type": "AdministrativeArea", "name": place} for place in one.areas],
    }


def questions(html: str) -> Thing:
    """The questions of a page, each with its answer: headings that end in a question mark, and what follows them."""
    reader = _Reader()
    reader.feed(html)
    return {"@type": "FAQPage", "mainEntity": [_question(*pair) for pair in reader.answered()]}


def block(*things: Thing) -> Markup:
    """The things as a page carries them. What they say cannot end the block."""
    data = json.dumps({"@context": "https://schema.org", "@graph": things}, ensure_ascii=False, separators=(",", ":"))
    return Markup('<script type="application/ld+json">' + data.replace("<", "\\u003c") + "</script>")  # noqa: S704 - no markup left


def _question(asked: str, answer: str) -> Thing:
    return {"@type": "Question", "name": asked, "acceptedAnswer": {"@type": "Answer", "text": answer}}


@cache
def _departments() -> dict[str, Entry]:
    return {one.id: one for county in by_county(listed()) for one in county.departments}


class _Reader(HTMLParser):
    """The text of a page under its headings, in order."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[str, str]] = [("", "")]
        self._in_heading = False

    def answered(self) -> list[tuple[str, str]]:
        plain = [(" ".join(heading.split()), " ".join(text.split())) for heading, text in self._parts]
        return [(heading, text) for heading, text in plain if heading.endswith(QUESTION_MARKS) and text]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._in_heading = self._in_heading or tag in ("h2", "h3")
        if tag in ("h2", "h3") or ("class", "button") in attrs:  # a button leads on, and is no part of an answer
            self._parts.append(("", ""))

    def handle_endtag(self, tag: str) -> None:
        self._in_heading = self._in_heading and tag not in ("h2", "h3")

    def handle_data(self, data: str) -> None:
        heading, text = self._parts[-1]
        self._parts[-1] = (heading + data, text) if self._in_heading else (heading, text + data)
