"""The pages behind a personal link. They show nothing about a family, and nothing that was said before."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from familiekontakten.door import settings
from familiekontakten.door.page import marked, render
from familiekontakten.door.skeletons import built_languages, framed
from familiekontakten.forms.field import Problem
from familiekontakten.forms.page import form_html
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.language import LANGUAGES, SOURCE
from familiekontakten.links.forms import form_on
from familiekontakten.links.link import Kind, Link, Standing

_VISIT = N_("Si fra om besøket")
EVALUATION = N_("Hvordan har det vært?")
_THANKS = N_("Takk, det er notert")
_CLOSED = N_("Lenken virker ikke")
TOO_MANY = N_("Det er prøvd for mange ganger herfra. Vent ti minutter og prøv igjen, eller ring oss på {phone}.")
NOT_NOW = N_(
    "Det er ikke notert ennå, fordi noe er galt hos oss. Vent et minutt og send på nytt, eller ring koordinatoren."
)
_WHY = {
    Standing.UNKNOWN: N_("Vi kjenner den ikke. Se at hele lenken kom med, eller be koordinatoren din om en ny."),
    Standing.REVOKED: N_("Den gjelder ikke lenger. Be koordinatoren din om en ny hvis du trenger den."),
    Standing.EXPIRED: N_("Den har gått ut. Be koordinatoren din om en ny."),
    Standing.USED: N_("Svarene er sendt, og lenken kan brukes bare én gang. Takk!"),
}
_APPLICANTS = N_("Den gjelder ikke lenger. Be en kollega som er med på søknaden, eller landskontoret, om en ny.")


class Said(NamedTuple):
    """One of the two forms as it was sent: its name, what was typed, and what to do about it."""

    name: str
    typed: Mapping[str, Sequence[str]]
    problems: tuple[Problem, ...]


def visit(link: Link, token: str, language: str, today: date, said: Said | None = None) -> str:
    """The page by which a visit is logged; `said` is a form that could not be taken in."""
    preset = {"day": [today.isoformat()], "minutes": [str(link.minutes)], "place": ["home"]}
    forms = {name: _form(name, token, language, today, preset, said) for name in ("held", "missed")}
    html = render(
        "links/visit.html.j2",
        language,
        token=token,
        today=today.isoformat(),
        minutes=link.minutes,
        length=f"{link.minutes // 60}:{link.minutes % 60:02d}",
        shown=said.name if said else "",
        **forms,
    )
    return _framed(language, _VISIT, html, wrong=said is not None)


def thanks(token: str, language: str) -> str:
    """After a visit was logged."""
    return _framed(language, _THANKS, render("links/thanks.html.j2", language, token=token))


def closed(why: Standing, language: str = "", kind: Kind | None = None) -> str:
    """A link that opens nothing, in its language; in all published ones where nobody knows whose it was."""
    text = _APPLICANTS if kind is Kind.APPLICATION else _WHY[why]
    return _told(text, (language,) if language else sorted(built_languages(), key=list(LANGUAGES).index))


def too_many() -> str:
    """Nothing more may be tried from there for a while."""
    return _told(TOO_MANY, sorted(built_languages(), key=list(LANGUAGES).index))


def whole(language: str, title: str, html: str, *, wrong: bool = False) -> str:
    """A page of another subject behind a link; `html` is escaped already."""
    return _framed(language, title, html, wrong=wrong)


def _form(
    name: str,
    token: str,
    language: str,
    today: date,
    preset: Mapping[str, Sequence[str]],
    said: Said | None,
) -> object:
    mine = said if said and said.name == name else None
    typed: Mapping[str, Sequence[str]] = mine.typed if mine else preset
    problems: Iterable[Problem] = mine.problems if mine else ()
    return marked(form_html(form_on(name, token, language, today), language, typed, problems, ids=f"{name}-"))


def _told(text: str, languages: Sequence[str]) -> str:
    phone = settings.national_phone()
    told = [(LANGUAGES[code], translate(code, _CLOSED), _filled(code, text, phone)) for code in languages]
    frame = languages[0] if len(languages) == 1 else SOURCE
    return _framed(frame, _CLOSED, render("links/closed.html.j2", frame, told=told))


def _filled(language: str, text: str, phone: str) -> str:
    return translate(language, text, phone=phone) if "{phone}" in text else translate(language, text)


def _framed(language: str, title: str, html: str, *, wrong: bool = False) -> str:
    error = translate(language, N_("Feil:")) + " " if wrong else ""
    return framed(language, error + translate(language, title), html)
