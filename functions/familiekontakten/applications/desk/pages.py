"""The national office's page of an application, inside the workspace's frame."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from familiekontakten.applications import people
from familiekontakten.applications.desk.doing import Shown
from familiekontakten.applications.desk.folder import Delivery
from familiekontakten.applications.desk.forms import ERASE, GIVE, GIVEN
from familiekontakten.applications.sections import SECTIONS, form_of
from familiekontakten.applications.showing import shown as answered
from familiekontakten.applications.told import application_of, proofs_of
from familiekontakten.door.answers import Answer
from familiekontakten.forms.field import Form, Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.start_ups.requirements import standing
from familiekontakten.start_ups.states import ENDED, STATES, StartUpState
from familiekontakten.workspace.acting import Typed
from familiekontakten.workspace.page import room_page, staff_form_html

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

TITLE = N_("Søknad om å starte en avdeling")
NOT_NEEDED = ENDED | {StartUpState.OPERATING, StartUpState.WINDING_DOWN}
"""Where nobody writes on the application any more, so that the office can erase the draft."""
WORDS = {
    "begin": N_("Søknaden begynt"),
    "deliver": N_("Søknaden sendt inn"),
    "give_link": N_("Lenke laget"),
    "revoke_link": N_("Lenke trukket tilbake"),
    "take_over": N_("Søknaden gjennomgått"),
    "erase": N_("Kladden slettet"),
}


def application_page(
    desk: "Desk",
    seen: Shown,
    sent: tuple[Form, Typed] | None = None,
    problems: Sequence[Problem] = (),
    address: str = "",
) -> Answer:
    """Links, and what was sent. `sent`: a form that was refused, as typed; `address`: a link just made, shown once."""
    start_up, folder = seen.start_up, seen.folder
    form, typed = sent or (None, None)
    latest = folder.deliveries[-1] if folder and folder.deliveries else None
    facts = {
        "start_up": start_up,
        "state": STATES[start_up.state],
        "folder": folder,
        "path": f"/workspace/national/applications/{start_up.id}",
        "holders": [(one, one.works(desk.today), people.name_of(seen.people, one.by)) for one in seen.people],
        "address": address,
        "latest": latest,
        "told": _told(desk, latest) if latest else (),
        "standing": _standing(desk, latest) if latest else (),
        "give": _form(desk, seen, GIVE, form, typed, problems),
        "erase": _form(desk, seen, ERASE, form, typed, problems) if start_up.state in NOT_NEEDED and folder else "",
        "problems": () if form else problems,
        "words": WORDS,
    }
    return room_page(desk, TITLE, "applications/desk.html.j2", facts)


def _form(
    desk: "Desk", seen: Shown, form: Form, sent: Form | None, typed: Typed | None, problems: Sequence[Problem]
) -> object:
    """One of the page's forms; with what was typed and what is wrong where it is the one that was sent."""
    mine = sent is not None and sent.name == form.name
    version = seen.folder.version if seen.folder else None
    return staff_form_html(
        desk, form.at(id=seen.start_up.id), typed if mine else None, problems if mine else (), version, GIVEN
    )


def _told(desk: "Desk", latest: Delivery) -> list[tuple[str, object]]:
    """Section by section, what was answered."""
    forms = [(one.title, form_of(one, "", desk.language, desk.today, latest.told)) for one in SECTIONS.values()]
    return [(title, answered(form, latest.told, desk.language)) for title, form in forms]


def _standing(desk: "Desk", latest: Delivery) -> object:
    return standing(application_of(latest.told), proofs_of(latest.told), None, None, desk.today)
