"""The receipt and its status page, as the owner sees them."""

from familiekontakten.departments.department import NATIONAL
from familiekontakten.door import settings
from familiekontakten.door.skeletons import framed, with_form
from familiekontakten.enquiries.reference import reading_seed, written
from familiekontakten.forms.field import Problem
from familiekontakten.forms.page import form_html
from familiekontakten.forms.status import STATUS
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.dates import written_date
from familiekontakten.languages.language import SOURCE
from familiekontakten.places.place import place_name
from familiekontakten.receipts.page import render
from familiekontakten.receipts.receipt import Receipt
from familiekontakten.receipts.status import EARLIER_ANSWER, letter_title, promised, says
from familiekontakten.sealing import purpose
from familiekontakten.sealing.envelope import unseal

_RECEIVED = N_("Vi har fått henvendelsen din")
_STATUS = N_("Slik står det til med henvendelsen")
_NO_DEPARTMENT = N_(
    "Vi har ingen avdeling der ennå, så det nasjonale kontoret har fått henvendelsen og svarer deg senest {date}."
)
_NOT_FOUND = N_("Siden finnes ikke")
WRONG_PAIR = N_("Referansen og koden hører ikke sammen, eller vi har dem ikke. Se på kvitteringen, og prøv igjen.")
TOO_MANY = N_("Det er prøvd for mange ganger herfra. Vent ti minutter og prøv igjen, eller ring oss på {phone}.")
NOT_NOW = N_("Vi får ikke sett etter akkurat nå. Vent et minutt og prøv igjen, eller ring oss på {phone}.")


def confirmation(language: str, reference: str, receipt: Receipt | None, secret: str | None) -> str:
    """The page after a form was taken in. Date and secret only for the browser that sent it."""
    html = render(
        "receipt.html.j2",
        language,
        reference=written(reference),
        secret=written(secret) if secret else None,
        promise=_promise(language, receipt),
        status_page=_page(language, "status"),
        privacy_page=_page(language, "personvern"),
    )
    return framed(language, translate(language, _RECEIVED), html)


def _promise(language: str, receipt: Receipt | None) -> str:
    """Who answers, and by when; without the day for a browser that did not send the form."""
    if receipt is None:
        return translate(language, N_("Du får svar innen fem arbeidsdager."))
    day = written_date(receipt.answer_by, language)
    if receipt.form == "municipality":
        return translate(language, N_("Det nasjonale kontoret svarer deg senest {date}."), date=day)
    if receipt.department == NATIONAL:
        return translate(language, _NO_DEPARTMENT, date=day)
    return translate(language, N_("En koordinator svarer deg senest {date}."), date=day)


def status(language: str, receipt: Receipt, secret: str) -> str:
    """What the owner of a receipt sees: the state, the next promised date, the department's letter, and how to stop."""
    promise = promised(receipt)
    html = render(
        "status.html.j2",
        language,
        reference=written(receipt.reference),
        secret=written(secret),
        says=says(receipt),
        received_on=written_date(receipt.received_on, language),
        promise=promise[0] if promise else "",
        promised_on=written_date(promise[1], language) if promise else "",
        letter=_letter(receipt, secret),
        letter_title=letter_title(receipt),
        folded=letter_title(receipt) == EARLIER_ANSWER,
        withdrawable=receipt.withdrawable,
        can_be_called_off=receipt.can_be_called_off,
        wish=place_name(receipt.wish) if receipt.wish else "",
    )
    return framed(language, translate(language, _STATUS), html)


def _letter(receipt: Receipt, secret: str) -> list[str]:
    """The paragraphs of what the department answered, opened with the key that the secret gives."""
    if receipt.letter is None:
        return []
    private = reading_seed(settings.pepper(), secret)
    return unseal(private, purpose.of_letter(receipt.reference), receipt.letter).decode().split("\n")


def ask(language: str) -> str:
    """The two empty fields."""
    return with_form(language, STATUS.name, "", form_html(STATUS, language))


def ask_again(language: str, typed: dict[str, list[str]], problems: tuple[Problem, ...]) -> str:
    """The two fields again with what is wrong; the secret is not sent back."""
    kept = {"reference": typed.get("reference", [])}
    html = form_html(STATUS, language, kept, problems)
    return with_form(language, STATUS.name, translate(language, N_("Feil:")) + " ", html)


def problem(text: str) -> tuple[Problem, ...]:
    """One problem with the whole form."""
    return (Problem("", text, {"phone": settings.national_phone()}),)


def no_such_page(language: str) -> str:
    """The answer to an address that is no receipt: where reference and code can be typed instead."""
    title, link = translate(language, _NOT_FOUND), translate(language, STATUS.title)
    way_on = f'<p><a class="button" href="{_page(language, "status")}">{link}</a></p>'
    return framed(language, title, f"<h1>{title}</h1>{way_on}")


def _page(language: str, slug: str) -> str:
    """The address of a page of the site; Norwegian pages stand at the root."""
    return f"/{slug}/" if language == SOURCE else f"/{language}/{slug}/"
