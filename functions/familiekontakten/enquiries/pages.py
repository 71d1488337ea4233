"""The pages that answer a form that was not taken in: what happened, what to do, and everything typed."""

from collections.abc import Iterable

from familiekontakten.demand.asking import asked_where_needed, unserved
from familiekontakten.door import settings
from familiekontakten.door.skeletons import framed, with_form
from familiekontakten.forms.decoding import Undecodable, by_field
from familiekontakten.forms.field import Form, Problem
from familiekontakten.forms.page import form_html, stop_html
from familiekontakten.forms.understanding import Misunderstood
from familiekontakten.languages.catalogue import N_, translate

UNREADABLE = {
    "too_large": N_("Teksten var for lang til å sendes. Gjør den kortere, og send på nytt. Du kan også ringe oss."),
    "not_text": N_("Noen av tegnene kunne ikke leses. Se over det du skrev, og send på nytt."),
    "not_a_form": N_("Skjemaet kom ikke fram slik nettsiden sender det. Se over svarene, og send på nytt."),
    "too_many": N_("Skjemaet hadde flere svar enn det har spørsmål. Se over svarene, og send på nytt."),
}
_NOT_SENT = N_(
    "Det du skrev er ikke sendt, fordi noe er galt hos oss. Alt du skrev står her fortsatt. "
    "Vent et minutt og send på nytt, eller ring oss på {phone}."
)
_ELSEWHERE = N_("Skjemaet ble sendt fra en annen nettside. Ingenting er lagret. Fyll det ut her hos oss i stedet.")
_NO_SUCH_TITLE = N_("Skjemaet finnes ikke")
_NO_SUCH_FORM = N_("Vi har ikke dette skjemaet på dette språket. Ingenting er lagret. Gå til forsiden og velg derfra.")
_TO_FRONT_PAGE = N_("Til forsiden")


def empty(language: str, form: Form, place: dict[str, list[str]] | None = None) -> str:
    """The form as the site shows it; with `place` chosen already."""
    return with_form(language, form.name, "", form_html(_here(form), language, place))


def misunderstood(language: str, form: Form, outcome: Misunderstood) -> str:
    """The form again with its problems, or the page that stops here and says where to turn instead."""
    if outcome.stop:
        return _form_page(language, form, stop_html(_here(form), language, outcome.stop, outcome.typed))
    return _form_page(language, form, form_html(_here(form), language, outcome.typed, outcome.problems))


def unreadable(language: str, form: Form, error: Undecodable) -> str:
    """The form again after a body that could not be read whole; what could be read is kept."""
    return _with_problem(language, form, error.salvaged, UNREADABLE[error.kind])


def not_sent(language: str, form: Form, pairs: Iterable[tuple[str, str]]) -> str:
    """The form again after a failure of ours: not sent, nothing lost, and a number to call."""
    return _with_problem(language, form, by_field(pairs), _NOT_SENT, phone=settings.national_phone())


def sent_from_elsewhere(language: str, form: Form) -> str:
    """An empty form after a request that another site made."""
    return _with_problem(language, form, {}, _ELSEWHERE)


def no_such_form(language: str) -> str:
    """The answer where there is no such form or language."""
    text, link = translate(language, _NO_SUCH_FORM), translate(language, _TO_FRONT_PAGE)
    home = "/" if language == "nb" else f"/{language}/"
    title = translate(language, _NO_SUCH_TITLE)
    return framed(language, title, f'<h1>{title}</h1><p>{text}</p><p><a class="button" href="{home}">{link}</a></p>')


def _with_problem(language: str, form: Form, typed: dict[str, list[str]], text: str, **facts: object) -> str:
    return _form_page(language, form, form_html(_here(form), language, typed, (Problem("", text, facts),)))


def _here(form: Form) -> Form:
    """The form as the site shows it, which knows where departments are."""
    return asked_where_needed(form, unserved())


def _form_page(language: str, form: Form, html: str) -> str:
    return with_form(language, form.name, translate(language, N_("Feil:")) + " ", html)
