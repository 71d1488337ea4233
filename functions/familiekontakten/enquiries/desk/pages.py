"""The pages of the desk: the list, one enquiry, an act, writing one down. They show; `routes.py` reads and does."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from familiekontakten.access.desk import Desk
from familiekontakten.departments.department import NATIONAL
from familiekontakten.door import settings
from familiekontakten.door.answers import Answer
from familiekontakten.enquiries.desk import showing
from familiekontakten.enquiries.desk.acting import ROOM
from familiekontakten.enquiries.desk.duplicates import Likeness
from familiekontakten.enquiries.desk.ends import NAMES, TAKEN_ON, End, reasons
from familiekontakten.enquiries.desk.forms import ANSWER, DECLINE, FORWARD, MERGE, answer_form
from familiekontakten.enquiries.desk.opened import Opened
from familiekontakten.enquiries.desk.records import MOST
from familiekontakten.enquiries.enquiry import Enquiry
from familiekontakten.enquiries.letters import LETTERS
from familiekontakten.enquiries.reference import written
from familiekontakten.enquiries.submission import Taken
from familiekontakten.forms.field import Form, Problem
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.language import LANGUAGES
from familiekontakten.workspace.page import room_page, staff_form_html

LIST = N_("Henvendelser")
ONE = N_("En henvendelse")
NONE = N_("Henvendelsen finnes ikke hos dere")
NEW = N_("Ny henvendelse")
TAKEN = N_("Henvendelsen er registrert")

Typed = Mapping[str, list[str]]

ASKED_APART = frozenset({"take-on", "start-up", "decline", "forward", "finish", "move", "merge"})
"""Acts that ask on a page of their own; the others stand beside the enquiry."""

ASKED_IN_NOTES = {name: field for form in (ANSWER, DECLINE, FORWARD, MERGE) for name, field in form.fields.items()}


class Line(NamedTuple):
    """One enquiry in a list."""

    enquiry: Enquiry
    name: str
    clock: showing.Clock | None
    ended: str


class Way(NamedTuple):
    """One act that is open to this enquiry: its path and what the link says."""

    path: str
    label: str


def lines(desk: Desk, named: Iterable[tuple[Enquiry, str]]) -> list[Line]:
    """Enquiries and whom they are about, as a list shows them."""
    return [Line(one, name, showing.clock(one, desk.today), ended(one)) for one, name in named]


def ended(enquiry: Enquiry) -> str:
    """How an enquiry ended, as a message id; "" while it is open."""
    return NAMES[End(enquiry.ended)] if enquiry.ended else ""


def list_page(desk: Desk, tray: str, shown: list[Line], month: str, aside: int) -> Answer:
    """One tray. `aside`: how many lie in the tray of what looks like a robot's."""
    facts = {"tray": tray, "lines": shown, "month": month, "aside": aside, "cut": len(shown) >= MOST, **_WORDS}
    return room_page(desk, LIST, "enquiries/desk_list.html.j2", facts)


def enquiry_page(
    desk: Desk,
    opened: Opened,
    alike: tuple[Likeness, ...],
    typed: Typed | None = None,
    problems: tuple[Problem, ...] = (),
) -> Answer:
    """One enquiry with everything that was answered, what is like it, and the form to answer it."""
    enquiry, content = opened.enquiry, opened.content
    form = answer_form(enquiry, content)
    begun = {"letter": _letter(enquiry, desk.query.get("letter", ""))}
    facts = {
        "opened": opened,
        "enquiry": enquiry,
        "sections": showing.sections(content, desk.language),
        "clock": showing.clock(enquiry, desk.today),
        "ended": ended(enquiry),
        "alike": alike,
        "letters": _letters(enquiry),
        "answer": staff_form_html(desk, form, typed, problems, enquiry.version, {k: v for k, v in begun.items() if v}),
        "ways": ways(enquiry),
        "notes": [(n, showing.facts_said(dict(n.facts), ASKED_IN_NOTES, desk.language)) for n in opened.notes],
        "sender_reads": LANGUAGES[enquiry.language].name,
        "room": f"{ROOM}/{enquiry.reference}",
        **_WORDS,
    }
    return room_page(desk, ONE, "enquiries/desk_enquiry.html.j2", facts)


def act_page(
    desk: Desk, opened: Opened, form: Form, typed: Typed | None = None, problems: tuple[Problem, ...] = ()
) -> Answer:
    """What is asked before an act."""
    html = staff_form_html(desk, form, typed, problems, opened.version)
    return room_page(desk, form.title, "enquiries/desk_act.html.j2", {"opened": opened, "form": html, "room": ROOM})


def new_page(desk: Desk, form: Form, typed: Typed | None = None, problems: tuple[Problem, ...] = ()) -> Answer:
    """The questions to ask on the telephone."""
    html = staff_form_html(desk, form, typed, problems)
    return room_page(desk, form.title, "enquiries/desk_new.html.j2", {"form": html, "name": form.name, **_WORDS})


def taken_page(desk: Desk, taken: Taken, language: str) -> Answer:
    """The reference and the code, to be said or printed now: the code is never shown again."""
    page = "status/" if language == "nb" else f"{language}/status/"
    facts = {
        "reference_said": written(taken.receipt.reference),
        "secret": written(taken.secret),
        "receipt": taken.receipt,
        "status_page": f"{settings.site_url()}/{page}",
        "room": f"{ROOM}/{taken.receipt.reference}",
    }
    return room_page(desk, TAKEN, "enquiries/desk_taken.html.j2", facts)


def none_page(desk: Desk) -> Answer:
    """The answer to a reference that the department never had, or that is none."""
    return room_page(desk, NONE, "enquiries/desk_none.html.j2", {"room": ROOM}, status=404)


def ways(enquiry: Enquiry) -> tuple[Way, ...]:
    """Which acts are open to an enquiry, besides answering it."""
    if enquiry.ended or not enquiry.sealed:
        return ()
    taken_on = enquiry.form in TAKEN_ON
    offered = {
        "take-on": N_("Ta imot") if taken_on and enquiry.department != NATIONAL else "",
        "start-up": N_("Ta imot som en oppstart") if _may_start(enquiry) else "",
        "finish": "" if taken_on else N_("Ferdig besvart"),
        "forward": N_("Formidle videre") if taken_on and enquiry.form != "volunteer" else "",
        "decline": N_("Si nei") if reasons(enquiry) else "",
        "move": N_("Flytt til en annen avdeling"),
        "merge": N_("Det samme en gang til"),
    }
    return tuple(Way(f"{ROOM}/{enquiry.reference}/{act}", label) for act, label in offered.items() if label)


def _may_start(enquiry: Enquiry) -> bool:
    """What a municipality asks for becomes a start-up at the national office, and nowhere else."""
    return enquiry.form == "municipality" and enquiry.department == NATIONAL


def _letters(enquiry: Enquiry) -> list[tuple[str, str, str]]:
    """Answers to begin from: their name, and the text in the sender's language and in Norwegian."""
    texts = LETTERS.get(enquiry.form, {})
    return [(name, translate(enquiry.language, text), text) for name, text in texts.items()]


def _letter(enquiry: Enquiry, name: str) -> str:
    text = LETTERS.get(enquiry.form, {}).get(name, "")
    return translate(enquiry.language, text)


_WORDS: Mapping[str, object] = {
    "channels": showing.CHANNELS,
    "senders": showing.SENDERS,
    "languages": {code: one.name for code, one in LANGUAGES.items()},
}
