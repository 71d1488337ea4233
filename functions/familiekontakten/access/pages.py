"""What somebody sees whom a room does not let in, and what to do then."""

from collections.abc import Iterable
from html import escape

from familiekontakten.door.skeletons import built_languages, framed
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.language import SOURCE

_NOT_HERE = N_("Her har du ikke tilgang")
_NOT_PERMITTED = N_("Rollen din gir ikke tilgang til denne siden. Forsøket er notert i loggen.")
_ELSEWHERE = N_("Ingenting er endret")
_SENT_FROM_ELSEWHERE = N_("Skjemaet ble ikke sendt fra en av våre egne sider. Gjør det herfra i stedet.")
_UNREADABLE = N_("Det som ble sendt, kunne ikke leses. Gå tilbake i nettleseren: det du skrev står der fortsatt.")
_NOT_SENT = N_("Ikke sendt ennå")
_LOGGED_OUT = N_(
    "Du er logget ut. Logg inn i en ny fane, kom tilbake hit og send på nytt. Det du skrev er tatt vare på."
)
_LOGGED_IN_AGAIN = N_("Du har logget inn på nytt siden siden ble åpnet. Det du skrev er tatt vare på.")
_LOG_IN = N_("Logg inn")
_SEND_AGAIN = N_("Send på nytt")
_TO_TODAY = N_("Til forsiden")


def not_permitted(language: str) -> str:
    """A room that this role does not open."""
    return _page(language, _NOT_HERE, _paragraph(language, _NOT_PERMITTED) + _home(language))


def sent_from_elsewhere(language: str) -> str:
    """A form that another site, or nobody's page, sent."""
    return _page(language, _ELSEWHERE, _paragraph(language, _SENT_FROM_ELSEWHERE) + _home(language))


def unreadable(language: str) -> str:
    """A form whose bytes are no text."""
    return _page(language, _NOT_SENT, _paragraph(language, _UNREADABLE) + _home(language))


def send_again(language: str, path: str, fields: Iterable[tuple[str, str]], logged_in: bool) -> str:
    """Everything typed, to be sent once more: the session ended, or another began, since the form was opened."""
    hidden = "".join(f'<input type="hidden" name="{escape(name)}" value="{escape(value)}">' for name, value in fields)
    button = f'<button type="submit" class="button">{translate(language, _SEND_AGAIN)}</button>'
    form = f'<form method="post" action="{escape(path)}">{hidden}{button}</form>'
    if logged_in:
        return _page(language, _NOT_SENT, _paragraph(language, _LOGGED_IN_AGAIN) + form)
    login = f'<p><a href="/workspace/login" target="_blank">{translate(language, _LOG_IN)}</a></p>'
    return _page(language, _NOT_SENT, _paragraph(language, _LOGGED_OUT) + login + form)


def _page(language: str, title: str, content: str) -> str:
    heading = translate(language, title)
    return framed(_framed_in(language), heading, f"<h1>{heading}</h1>{content}")


def _framed_in(language: str) -> str:
    return language if language in built_languages() else SOURCE


def _paragraph(language: str, text: str) -> str:
    return f"<p>{translate(language, text)}</p>"


def _home(language: str) -> str:
    return f'<p><a class="button" href="/workspace/">{translate(language, _TO_TODAY)}</a></p>'
