"""Each form from the front page to its receipt, through its error page, by keyboard alone, on the running stack."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from familiekontakten.languages.catalogue import translate

from infrastructure.website.addresses import path
from tests.browser.conftest import Seat
from tests.browser.filling import fill_in
from tests.browser.reader import Reader
from tests.forms.answers import COMPLETE, Pairs, changed
from tests.stack import Stack
from tests.website.building import EVERY_FORM

# From the front page to each form: the links a reader follows.
WAYS = {
    "family": ['.buttons a[href$="/be-om-kontakt/"]'],
    "professional": ['.doors a[href$="/for-fagfolk/"]', '.content a.button[href$="tips-om-familie/"]'],
    "volunteer": ['.doors a[href$="/bli-familiekontakt/"]'],
    "municipality": ['.doors a[href$="/for-kommuner/"]'],
}
BUTTON = "form button[type=submit]"
SECRET = r"[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}"

Visit = Callable[..., Reader]


@pytest.fixture
def visit(seat: Seat, stack: Stack) -> Visit:
    """Seats a reader at the running stack's front page in a language."""

    def arrived(language: str, width: int, *, scripts: bool) -> Reader:
        reader = seat(stack.url, width, scripts=scripts)
        reader.opens(path(language))
        return reader

    return arrived


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "plain"])
@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize(("form", "language"), [pair for pair in EVERY_FORM if pair[1] in ("nb", "ar")])
def test_form_from_the_front_page_to_its_receipt(
    visit: Visit, form: str, language: str, width: int, scripts: bool
) -> None:
    reader = visit(language, width, scripts=scripts)
    for link in WAYS[form]:
        reader.follows(link)
    reader.follows(BUTTON)
    _assert_helpful_error_page(reader, language, form)
    fill_in(reader, _answers(form, f"{language} {width} {scripts}"))
    reader.follows(BUTTON)
    _assert_receipt(reader, language)
    assert reader.complaints == []
    assert reader.strangers() == []


@pytest.mark.parametrize("language", ["nb", "ar"])
def test_enquiry_can_be_followed_and_withdrawn(visit: Visit, language: str) -> None:
    reader = visit(language, 320, scripts=False)
    reader.follows(WAYS["family"][0])
    fill_in(reader, _answers("family", f"withdrawn {language}"))
    reader.follows(BUTTON)
    pair = [("reference", reader.page.inner_text("#reference")), ("secret", reader.page.inner_text("#secret"))]
    reader.follows(f'.receipt a[href="{path(language, "status")}"]')
    fill_in(reader, pair)
    reader.follows(BUTTON)
    _assert_open_to_everyone(reader)
    assert reader.page.inner_text(".reference") == pair[0][1]
    reader.tabs_to("details.danger summary")
    reader.page.keyboard.press("Enter")
    reader.follows("details.danger button")
    _assert_open_to_everyone(reader)
    assert not reader.page.is_visible("details.danger")
    assert reader.complaints == []


def _answers(form: str, whose: str) -> Pairs:
    """Complete answers that no other journey has given: the same again would give the same receipt."""
    name = next(name for name in ("contact_name", "name") if name in dict(COMPLETE[form]))
    told = {"consent_date": date.today().strftime("%d.%m.%Y")} if form == "professional" else {}  # noqa: DTZ011
    return changed(COMPLETE[form], **{name: f"Kari Eksempel {whose}", **told})


def _assert_helpful_error_page(reader: Reader, language: str, form: str) -> None:
    assert reader.page.title().startswith(translate(language, "Feil:"))
    assert reader.focused() == "errors"
    _assert_open_to_everyone(reader)
    reader.tabs_to(".error-list a")
    wanted = reader.page.evaluate("document.activeElement.hash.slice(1)")
    reader.page.keyboard.press("Enter")
    assert reader.focused() == wanted
    reader.page.keyboard.press("Shift+Tab")  # one step back: filling in begins with a step forward


def _assert_receipt(reader: Reader, language: str) -> None:
    address = re.fullmatch(rf".*/api/receipts/{language}/([0-9A-Z]{{9}})#content", reader.page.url)
    assert address, reader.page.url
    assert reader.page.inner_text("#reference").replace("-", "") == address[1]
    secret = reader.page.inner_text("#secret")
    assert re.fullmatch(SECRET, secret)
    assert not [asked for asked in reader.asked if secret in asked or secret.replace("-", "") in asked]
    (cookie,) = reader.page.context.cookies()
    assert (cookie["name"], cookie["httpOnly"], cookie["secure"]) == ("__Host-receipt", True, True)
    _assert_open_to_everyone(reader)


def _assert_open_to_everyone(reader: Reader) -> None:
    assert reader.barriers() == ""
    assert reader.sideways() <= 0
