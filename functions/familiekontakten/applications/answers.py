"""What the door answers to those who write an application. Behind `links/answers.py`, which knows whether a link works.

GET   /api/l/{token}                all of it; with /saved, /sent or /revoked it also says so
GET   /api/l/{token}/{section}      one section's form
POST  /api/l/{token}/{section}      saves it: 303, 422 with what is wrong, 409 with both where somebody was faster
POST  /api/l/{token}/send           to the national office, when whole
POST  /api/l/{token}/colleague      a link for one more
POST  /api/l/{token}/revoke         a link that opens nothing from now on
"""

from collections.abc import Callable
from datetime import UTC, datetime

from chalice.app import Response

from familiekontakten.applications import doing, pages, records
from familiekontakten.applications.draft import Behind, unanswered
from familiekontakten.applications.locking import Opened, unwrapped
from familiekontakten.applications.pages import COLLEAGUE, Reader, Tried
from familiekontakten.applications.people import name_of
from familiekontakten.applications.sections import SECTIONS, Section, form_of
from familiekontakten.casebook.also import Conflict
from familiekontakten.door import settings
from familiekontakten.door.answers import log, see_other
from familiekontakten.door.requests import body_of, came_from_elsewhere, today
from familiekontakten.enquiries.pages import UNREADABLE
from familiekontakten.forms.decoding import Pairs, Undecodable, by_field, decode
from familiekontakten.forms.field import Problem
from familiekontakten.forms.understanding import Misunderstood, understand
from familiekontakten.languages.catalogue import N_
from familiekontakten.links import answers as door
from familiekontakten.links.answers import PRIVATE, UNAVAILABLE, UNPROCESSABLE, answered
from familiekontakten.links.link import Standing
from familiekontakten.links.pages import NOT_NOW, closed
from familiekontakten.refused import Refused

REFUSED, CONFLICT = 400, 409
SEEN = "seen"
"""The field in which a form says which version it was made from."""
ELSEWHERE = N_("Skjemaet ble sendt fra en annen nettside. Ingenting er lagret. Skriv her i stedet.")
LOOK_AGAIN = N_("Noen har endret søknaden siden du åpnet siden. Se over den, og send på nytt.")


class Visit:
    """One request of somebody who writes: who they are, and the application as it stood when they came."""

    def __init__(self, through: door.Opened) -> None:
        link, token = through.link, through.token
        self.through, self.request = through, through.request
        self.reader = Reader(token, doing.mine(token), through.language, today())
        self.here: Opened = records.opened(link.of, unwrapped(token, link.of, link.wrapped))

    def page(self, status: int, outcome: str, html: str) -> Response:
        """A page, and a line in the log."""
        return answered(status, outcome, html, self.through)

    def on(self, part: str) -> Response:
        """On to a page that says what was done."""
        log("link", 303, part, self.through.link.department)
        return see_other(f"{settings.site_url()}/api/l/{self.reader.token}/{part}", PRIVATE)

    def overview(self, status: int, outcome: str, *problems: Problem, tried: Tried | None = None) -> Response:
        """All of it again, with what went wrong."""
        return self.page(status, outcome, pages.overview(self.here, self.reader, "", problems, tried))


def show(through: door.Opened, part: str) -> Response:
    """All of it, or one section."""
    return _visited(through, lambda visit: _shown(visit, part))


def take(through: door.Opened, part: str) -> Response:
    """What somebody sent from one of the pages."""
    return _visited(through, lambda visit: _taken(visit, part))


def _visited(through: door.Opened, answer: Callable[[Visit], Response]) -> Response:
    try:
        return answer(Visit(through))
    except records.Gone:  # erased by the office after the link was looked up
        html = closed(Standing.REVOKED, through.language, through.link.kind)
        return answered(door.GONE, "erased", html, through)


def _shown(visit: Visit, part: str) -> Response:
    if part in SECTIONS:
        saved = visit.here.draft.section(part)
        return visit.page(200, "section", pages.section(visit.reader, SECTIONS[part], saved, saved.version))
    return visit.page(200, "application", pages.overview(visit.here, visit.reader, part))


def _taken(visit: Visit, part: str) -> Response:
    if came_from_elsewhere(visit.request):
        return visit.overview(REFUSED, "sent from another site", Problem("", ELSEWHERE))
    try:
        pairs = decode(*body_of(visit.request))
    except Undecodable as unreadable:
        return _unreadable(visit, part, unreadable)
    if part in SECTIONS:
        return _save(visit, SECTIONS[part], pairs)
    return ACTS[part](visit, pairs) if part in ACTS else _shown(visit, part)


def _unreadable(visit: Visit, part: str, error: Undecodable) -> Response:
    problem = Problem("", UNREADABLE[error.kind])
    if part not in SECTIONS:
        return visit.overview(REFUSED, error.kind, problem)
    typed = error.salvaged
    return _again(visit, SECTIONS[part], REFUSED, _seen(_pairs(typed)), Tried(typed, (problem,)))


def _save(visit: Visit, section: Section, sent: Pairs) -> Response:
    seen, pairs = _seen(sent), [pair for pair in sent if pair[0] != SEEN]
    reader, stored = visit.reader, visit.here.draft.section(section.name)
    form = form_of(section, reader.token, reader.language, reader.today, stored.values)
    understood = understand(form, pairs, reader.today)
    if isinstance(understood, Misunderstood):
        tried = Tried(understood.typed, understood.problems)
        return _again(visit, section, UNPROCESSABLE, seen, tried)
    try:
        doing.save(visit.here, section.name, understood.values, seen, reader.link, datetime.now(UTC))
    except Behind as behind:
        by = name_of(visit.here.people, behind.theirs.by)
        html = pages.both(reader, section, behind.theirs, by, by_field(pairs))
        return visit.page(CONFLICT, "saved meanwhile", html)
    except Exception as error:  # whatever happened, the writer must learn that it was not saved, and keep the text
        log("link", UNAVAILABLE, type(error).__name__)
        return _again(visit, section, UNAVAILABLE, seen, Tried(by_field(pairs), (Problem("", NOT_NOW),)))
    return visit.on("saved")


def _again(visit: Visit, section: Section, status: int, seen: int, tried: Tried) -> Response:
    saved = visit.here.draft.section(section.name)
    return visit.page(status, "asked again", pages.section(visit.reader, section, saved, seen, tried))


def _send(visit: Visit, pairs: Pairs) -> Response:
    here = visit.here
    if not here.draft.changed_since:
        return visit.on("sent")
    if _seen(pairs) != here.draft.saves:
        return _look_again(visit)
    if unanswered(here.draft):
        return visit.overview(UNPROCESSABLE, "not whole", Problem("", pages.NOT_WHOLE))
    try:
        doing.send(here, visit.reader.link, datetime.now(UTC))
    except Conflict:
        return _look_again(Visit(visit.through))
    return visit.on("sent")


def _look_again(visit: Visit) -> Response:
    return visit.overview(CONFLICT, "changed meanwhile", Problem("", LOOK_AGAIN))


def _colleague(visit: Visit, pairs: Pairs) -> Response:
    reader, typed = visit.reader, by_field(pairs)
    understood = understand(COLLEAGUE, pairs, reader.today)
    if isinstance(understood, Misunderstood):
        return visit.overview(UNPROCESSABLE, "asked again", tried=Tried(understood.typed, understood.problems))
    name, email = str(understood.values["name"]), str(understood.values.get("email", ""))
    invited = doing.Invited(name, email, reader.language)
    try:
        token = doing.give_link(invited, visit.here, reader.link, datetime.now(UTC))
    except Refused as refused:
        return visit.overview(UNPROCESSABLE, "refused", tried=Tried(typed, refused.problems))
    address = f"{settings.site_url()}/api/l/{token}"
    return visit.page(200, "link made", pages.link_made(reader, name, address, bool(email)))


def _revoke(visit: Visit, pairs: Pairs) -> Response:
    link = dict(pairs).get("link", "")
    try:
        doing.take_back(visit.here, link, visit.reader.link)
    except Refused as refused:
        return visit.overview(UNPROCESSABLE, "refused", *refused.problems)
    return visit.on("revoked")


ACTS: dict[str, Callable[[Visit, Pairs], Response]] = {"send": _send, "colleague": _colleague, "revoke": _revoke}


def _seen(pairs: Pairs) -> int:
    """The version that a form was made from; one that never was where it does not say."""
    said = dict(pairs).get(SEEN, "")
    return int(said) if said.isascii() and said.isdigit() and len(said) < 9 else -1


def _pairs(typed: dict[str, list[str]]) -> Pairs:
    return [(name, text) for name, texts in typed.items() for text in texts]
