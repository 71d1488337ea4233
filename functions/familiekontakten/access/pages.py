"""What somebody sees whom a door does not let in, and what to do then."""

from collections.abc import Iterable
from html import escape

from familiekontakten.access.desk import Desk
from familiekontakten.door.answers import Answer, page
from familiekontakten.door.skeletons import framed
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.language import SOURCE
from familiekontakten.workspace.page import room_page

_NOT_HERE = N_("Her har du ikke tilgang")
_NOT_PERMITTED = N_("Rollen din gir ikke tilgang til denne siden. Forsøket er notert i loggen.")
_NOT_FOUND = N_("Finnes ikke her")
_NOT_IN_THE_BOOK = N_(
    "Avdelingen har ingenting på denne adressen. Kanskje er det slettet, eller det hører til en annen avdeling."
)
_NOTHING_CHANGED = N_("Ingenting er endret")
_SENT_FROM_ELSEWHERE = N_("Skjemaet ble ikke sendt fra en av våre egne sider. Gjør det herfra i stedet.")
_NOT_SENT = N_("Ikke sendt ennå")
_UNREADABLE = N_("Det som ble sendt, kunne ikke leses. Gå tilbake i nettleseren: det du skrev står der fortsatt.")
_LOGGED_IN_AGAIN = N_("Du har logget inn på nytt etter at siden ble åpnet. Det du skrev er tatt vare på.")
_ENDED = N_("Du er ikke logget inn lenger. Logg inn i en ny fane, kom tilbake og send på nytt: alt er tatt vare på.")
_LOGGED_OUT = N_("Du er logget ut")
_CLOSE = N_("Lukk nettleseren hvis flere bruker maskinen.")
_FAILED = N_("Innloggingen ble ikke fullført")
_TRY_AGAIN = N_("Den tok for lang tid, eller ble startet et annet sted. Ingenting er galt med kontoen din: prøv igjen.")
_NO_FACTOR = N_("Kontoen mangler engangskode")
_ENROL = N_(
    "Alle som arbeider her, logger inn med passord og en engangskode fra en app. Kontoen din har ingen slik app ennå, "
    "så du slipper ikke inn. Spør den som driver tjenesten, om å sette den opp sammen med deg."
)
_NOT_STAFF = N_("Kontoen gir ikke tilgang")
_NOT_LISTED = N_("Du er ikke registrert som medarbeider, eller tilgangen er stengt. Spør lederen din.")
_LOG_IN = N_("Logg inn")
_SEND_AGAIN = N_("Send på nytt")
_DEPARTMENT = N_("Velg avdeling")

Fields = Iterable[tuple[str, str]]


def not_permitted(desk: Desk) -> Answer:
    """A room that this role does not open. As what does not exist: the distribution has a page of its own for 403."""
    return room_page(desk, _NOT_HERE, "access/message.html.j2", {"text": _NOT_PERMITTED}, 404)


def not_found(desk: Desk) -> Answer:
    """The book of the department has no such thing."""
    return room_page(desk, _NOT_FOUND, "access/message.html.j2", {"text": _NOT_IN_THE_BOOK}, 404)


def sent_from_elsewhere(desk: Desk) -> Answer:
    """A form that another site, or nobody's page, sent."""
    return room_page(desk, _NOTHING_CHANGED, "access/message.html.j2", {"text": _SENT_FROM_ELSEWHERE}, 422)


def unreadable(desk: Desk) -> Answer:
    """A form whose bytes are no text."""
    return room_page(desk, _NOT_SENT, "access/message.html.j2", {"text": _UNREADABLE}, 422)


def send_again(desk: Desk, path: str, fields: Fields) -> Answer:
    """Everything typed, to be sent once more: another session began since the form was opened."""
    facts = {"text": _LOGGED_IN_AGAIN, "path": path, "fields": [("token", desk.token), *fields]}
    return room_page(desk, _NOT_SENT, "access/send_again.html.j2", facts, 422)


def departments(desk: Desk, own: list[tuple[str, str]]) -> Answer:
    """Where to work: ids and names of the visitor's departments."""
    return room_page(desk, _DEPARTMENT, "access/departments.html.j2", {"departments": own})


def keep_for_later(path: str, fields: Fields) -> Answer:
    """Everything typed by somebody whose session has ended, to be sent after logging in in another tab."""
    hidden = "".join(f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">' for name, value in fields)
    button = f'<button class="button" type="submit">{translate(SOURCE, _SEND_AGAIN)}</button>'
    form = f'<form method="post" action="{escape(path)}" accept-charset="utf-8">{hidden}{button}</form>'
    return _outside(401, _NOT_SENT, _ENDED, _to_login(' target="_blank"') + form)


def logged_out() -> Answer:
    """After logging out."""
    return _outside(200, _LOGGED_OUT, _CLOSE, _to_login())


def login_failed() -> Answer:
    """The login service's answer does not belong to an attempt from this browser."""
    return _outside(422, _FAILED, _TRY_AGAIN, _to_login())


def no_second_factor() -> Answer:
    """Somebody of ours whose account would let them in with a password alone."""
    return _outside(422, _NO_FACTOR, _ENROL)


def not_staff() -> Answer:
    """Somebody whom the login service knows and we do not."""
    return _outside(422, _NOT_STAFF, _NOT_LISTED)


def _to_login(attributes: str = "") -> str:
    return f'<p><a class="button" href="/workspace/login"{attributes}>{translate(SOURCE, _LOG_IN)}</a></p>'


def _outside(status: int, title: str, text: str, content: str = "") -> Answer:
    """A page for somebody who is not logged in."""
    heading = translate(SOURCE, title)
    html = f"<h1>{heading}</h1><p>{translate(SOURCE, text)}</p>{content}"
    return page(status, framed(SOURCE, heading, html))
