"""The pages of those who write an application: all of it, one section, and a new colleague's link."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import NamedTuple

from familiekontakten.applications import people
from familiekontakten.applications.draft import Saved, stands, unanswered
from familiekontakten.applications.locking import Opened
from familiekontakten.applications.people import Person
from familiekontakten.applications.sections import SECTIONS, Section, form_of
from familiekontakten.applications.showing import Shown, as_typed, shown
from familiekontakten.door.page import marked, render
from familiekontakten.door.skeletons import framed
from familiekontakten.forms import questions
from familiekontakten.forms.field import Field, Fieldset, Form, Problem
from familiekontakten.forms.page import form_html
from familiekontakten.forms.reading import written_short
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.months import day_of

TITLE = N_("Søknad om å starte en avdeling")
LINK_MADE = N_("En lenke til en kollega")
ERROR = N_("Feil:")
SAID = {
    "saved": N_("Det er lagret."),
    "sent": N_("Søknaden er sendt til landskontoret. Dere kan endre og sende på nytt."),
    "revoked": N_("Lenken er trukket tilbake."),
}
"""What is said on top after an act, by the last part of the address."""
NOT_WHOLE = N_("Søknaden er ikke hel ennå. Under «Send søknaden» står det som må besvares først.")
MOVED_ON = N_(
    "Noen andre lagret denne delen mens du skrev. Ingenting er borte: det de lagret, og det du skrev, står begge her. "
    "Rett det som trengs, og lagre på nytt."
)

COLLEAGUE = Form(
    "colleague",
    N_("Gi en kollega en lenke"),
    N_("Lag en lenke"),
    (
        Fieldset(
            "",
            (
                Field("name", N_("Navn"), "text", missing=N_("Skriv navnet"), required=True),
                Field(
                    "email",
                    N_("E-postadresse"),
                    "email",
                    hint=N_("Hit sender vi lenken. Adressen brukes bare til det."),
                    wrong=questions.EMAIL.wrong,
                    most=questions.EMAIL.most,
                ),
            ),
        ),
    ),
    honeypot="",
    path="/api/l/{token}/{name}",
)
Typed = Mapping[str, Sequence[str]]


class Reader(NamedTuple):
    """Who reads: the key in their link, the hash by which they are known here, their language, and the day."""

    token: str
    link: str
    language: str
    today: date


class Tried(NamedTuple):
    """A form of the page that was sent and not taken in: what was typed, and what to do about it."""

    typed: Typed
    problems: tuple[Problem, ...]


class Line(NamedTuple):
    """A section in the overview: who saved it last and when, and how much is still to be answered before sending."""

    section: Section
    saved_on: str
    by: str
    left: int


class Holder(NamedTuple):
    """Somebody with a link, as the others see them."""

    person: Person
    works: bool
    until: str
    mine: bool
    revocable: bool


def overview(
    here: Opened, reader: Reader, said: str = "", problems: Sequence[Problem] = (), tried: Tried | None = None
) -> str:
    """All of it: the sections, how it stands to the requirements, sending, and who is on it."""
    draft = here.draft
    form = COLLEAGUE.at(token=reader.token)
    typed, wrong = tried or Tried({}, ())
    html = render(
        "applications/overview.html.j2",
        reader.language,
        said=SAID.get(said, ""),
        problems=problems,
        token=reader.token,
        lines=_lines(here),
        standing=stands(draft, reader.today),
        written=written_short,
        missing=unanswered(draft),
        sent_on=_day(draft.last_sent.at) if draft.last_sent else "",
        sendable=draft.changed_since,
        seen=draft.saves,
        holders=_holders(here, reader),
        colleague=marked(form_html(form, reader.language, typed, wrong, ids="colleague-")),
        until=_until(here, reader),
    )
    return _framed(reader, TITLE, html, wrong=bool(problems or wrong))


def section(reader: Reader, asked: Section, saved: Saved, seen: int, tried: Tried | None = None) -> str:
    """One section's form. `saved` is what is stored, `seen` the version that a next save is based on."""
    form = form_of(asked, reader.token, reader.language, reader.today, saved.values)
    typed, problems = tried or Tried(as_typed(form, saved.values), ())
    hidden = {"seen": str(seen)}
    html = marked(form_html(form, reader.language, typed, problems, hidden))
    return _section(reader, asked, html, wrong=bool(problems))


def both(reader: Reader, asked: Section, theirs: Saved, by: str, typed: Typed) -> str:
    """A section that somebody else has saved meanwhile: what they saved, and the form with what was typed here."""
    form = form_of(asked, reader.token, reader.language, reader.today, theirs.values)
    hidden = {"seen": str(theirs.version)}
    html = marked(form_html(form, reader.language, typed, [Problem("", MOVED_ON)], hidden))
    saved = shown(form, theirs.values, reader.language)
    return _section(reader, asked, html, saved, by, wrong=True)


def link_made(reader: Reader, name: str, address: str, mailed: bool) -> str:
    """A colleague's link, shown this once."""
    html = render(
        "applications/link.html.j2", reader.language, token=reader.token, name=name, address=address, mailed=mailed
    )
    return _framed(reader, LINK_MADE, html)


def _section(
    reader: Reader, asked: Section, html: object, theirs: tuple[Shown, ...] = (), by: str = "", *, wrong: bool
) -> str:
    page = render(
        "applications/section.html.j2",
        reader.language,
        token=reader.token,
        title=asked.title,
        form=html,
        theirs=theirs,
        by=by,
    )
    return _framed(reader, asked.title, page, wrong=wrong)


def _lines(here: Opened) -> list[Line]:
    left = [section.name for section, _ in unanswered(here.draft)]
    return [_line(here, section, left.count(name)) for name, section in SECTIONS.items()]


def _line(here: Opened, section: Section, left: int) -> Line:
    saved = here.draft.section(section.name)
    return Line(section, _day(saved.at) if saved.at else "", people.name_of(here.people, saved.by), left)


def _holders(here: Opened, reader: Reader) -> list[Holder]:
    may = people.revocable(here.people, reader.link)
    return [
        Holder(one, one.works(reader.today), written_short(one.expires_on), one.link == reader.link, one.link in may)
        for one in here.people
    ]


def _until(here: Opened, reader: Reader) -> str:
    return next((written_short(one.expires_on) for one in here.people if one.link == reader.link), "")


def _framed(reader: Reader, title: str, html: str, *, wrong: bool = False) -> str:
    error = translate(reader.language, ERROR) + " " if wrong else ""
    return framed(reader.language, error + translate(reader.language, title), html)


def _day(at: datetime) -> str:
    return written_short(day_of(at))
