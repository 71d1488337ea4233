"""What the search finds: the words of the finished pages, and the departments. The door reads it with the skeletons."""

from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from familiekontakten.languages.catalogue import translate
from familiekontakten.languages.language import SOURCE
from familiekontakten.open_directory.listing import Entry
from familiekontakten.searching.form import DESCRIPTION, SEARCH
from familiekontakten.searching.index import FILE, Page, Section, as_json, indexed

SLUG = "sok"
_HEADINGS = {"h2", "h3", "h4", "summary"}
_VOID = {"br", "hr", "img", "input", "link", "meta", "source"}
_WITHIN_A_WORD = {"a", "b", "bdi", "em", "i", "mark", "span", "strong"}
#: Not what a page is about: what is filled in, pictures, numbers, ways on, and what stands on many pages.
_PASSED_OVER = {"h1", "form", "nav", "svg", "table", "figure"}
_PASSED_OVER_CLASSES = {"danger", "draft", "departments", "places"}


def front_matter(language: str) -> dict[str, Any]:
    """Return what a written page would say at its top; its only words are the form's. A family may be looking."""
    title, description = translate(language, SEARCH.title), translate(language, DESCRIPTION)
    return {"title": title, "description": description, "form": SEARCH.name, "exit": True}


def page_found(article: str, title: str, address: str) -> Page:
    """Return a finished page as the search finds it; `article` is its HTML."""
    reader = _Reader()
    reader.feed(article.partition("<article")[2].partition(">")[2].partition("</article>")[0])
    return Page(address, title, reader.sections())


def department_found(one: Entry, address: str) -> Page:
    """Return a department as the search finds it, by name, operator and area: its page says what all of them say."""
    return Page(address, one.name, (Section("", "", f"{one.operator}. {', '.join(one.areas)}"),), SOURCE)


def leave_for_the_door(pages: Iterable[Page], language: str, skeletons: Path) -> None:
    """Write the index of a language where the functions find it."""
    (skeletons / language / FILE).write_text(as_json(indexed(pages, language)), "utf-8")


class _Reader(HTMLParser):
    """The text of an article by its headings. Headings without an id are led to by the one of what they stand in."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: list[tuple[list[str], str, list[str]]] = [([], "", [])]  # heading, anchor, text
        self._anchor = ""
        self._passed_over = 0
        self._in_heading = False

    def sections(self) -> tuple[Section, ...]:
        """Return all parts; what stands before the first heading comes first."""
        return tuple(Section(_joined(heading), anchor, _joined(text)) for heading, anchor, text in self._parts)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a part at a heading; pass over what is not read."""
        given = dict(attrs)
        if tag in _VOID:
            self.handle_data(" ")
            return
        if self._passed_over or tag in _PASSED_OVER or _PASSED_OVER_CLASSES & set((given.get("class") or "").split()):
            self._passed_over += 1
            return
        self._anchor = given.get("id") or self._anchor
        if tag in _HEADINGS:
            self._parts.append(([], self._anchor, []))
            self._anchor, self._in_heading = "", True

    def handle_endtag(self, tag: str) -> None:
        """End a heading, or what was passed over."""
        if self._passed_over:
            self._passed_over -= 1
            return
        if tag not in _WITHIN_A_WORD:
            self.handle_data(" ")
        if tag in _HEADINGS:
            self._in_heading = False

    def handle_data(self, data: str) -> None:
        """Add text to the heading or the text of the part."""
        heading, _, text = self._parts[-1]
        if not self._passed_over:
            (heading if self._in_heading else text).append(data)


def _joined(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())
