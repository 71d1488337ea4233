"""What everybody on the journey does with a page: goes somewhere, answers a form, sends it by the Enter key."""

from collections.abc import Mapping

from playwright.sync_api import Locator

from tests.browser.reader import Reader
from tests.browser.whole_journey.album import told

Answers = Mapping[str, str | list[str]]
TICKS = ("radio", "checkbox")


def goes(reader: Reader, link: str) -> None:
    """Follows a link, or presses a button, by the words on it."""
    found = reader.page.locator("main a, main button").filter(has_text=link, visible=True).first
    with reader.page.expect_navigation():
        found.press("Enter")


def form_of(reader: Reader, act: str) -> Locator:
    """The form that is sent to an act; unfolded where it is folded away."""
    form = reader.page.locator(f'main form[action*="/{act}"]').first
    for summary in form.locator("xpath=ancestor::details[not(@open)]/summary").all():
        summary.press("Enter")
    return form


def sends(reader: Reader, act: str, answers: Answers) -> None:
    """Answers the questions of a form and sends it, whatever comes back."""
    form = form_of(reader, act)
    for name, given in answers.items():
        _answer(form, name, [given] if isinstance(given, str) else given)
    with reader.page.expect_navigation():
        form.locator("button[type=submit]").press("Enter")


def does(reader: Reader, act: str, **answers: str | list[str]) -> None:
    """The same, and it must have been taken as it was."""
    sends(reader, act, answers)
    assert not told(reader), f"{act}: {told(reader)}"


def is_refused(reader: Reader, act: str, **answers: str | list[str]) -> None:
    """Sent as it was, it is refused: the page says so, the focus is there, and everything typed still stands."""
    sends(reader, act, answers)
    assert told(reader), f"{act} was taken"
    form = form_of(reader, act)
    lost = {name: given for name, given in answers.items() if not _stands(form, name, given)}
    assert not lost, f"{act}: lost {lost}"


def _stands(form: Locator, name: str, given: str | list[str]) -> bool:
    field = form.locator(f'[name="{name}"]')
    if field.first.get_attribute("type") in TICKS:
        values = [given] if isinstance(given, str) else given
        return all(form.locator(f'[name="{name}"][value="{value}"]').is_checked() for value in values)
    return field.first.input_value().strip() == given


def _answer(form: Locator, name: str, given: list[str]) -> None:
    field = form.locator(f'[name="{name}"]')
    kind = str(field.first.evaluate("one => one.tagName === 'SELECT' ? 'select' : one.type"))
    if kind in TICKS:
        for value in given:
            form.locator(f'[name="{name}"][value="{value}"]').check()
    elif kind == "select":
        field.first.select_option(given[0])
    else:
        field.first.fill(given[0])
