"""A form of the network on a page of its own."""

from typing import TYPE_CHECKING

from familiekontakten.door.answers import Answer
from familiekontakten.workspace.page import room_page

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk


def form_page(desk: "Desk", title: str, html: object, back: str, *, final: bool = False) -> Answer:
    """`html`: the form; `back`: the page that it belongs to; `final`: what it does cannot be undone."""
    facts = {"form": html, "back": back, "heading": title, "final": final, "subject": "network"}
    return room_page(desk, title, "workspace/form.html.j2", facts)
