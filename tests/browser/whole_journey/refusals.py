"""Every form of a room sent wrong: refused with everything typed kept, on a page without a barrier."""

import re

from playwright.sync_api import Locator

from tests.browser.whole_journey.album import UNFOLD, told
from tests.browser.whole_journey.cast import Cast

FORMS = "main form:not(.act):not([action$='/search'])"
# Too much text where text is asked for, nothing chosen where something must be: no form takes that. Answers with what
# stands in it afterwards; false where it asks nothing, and so cannot be wrong.
SPOIL = """form => {
    const asked = [...form.elements].filter((one) => one.name && one.type !== 'hidden');
    for (const one of asked) {
        if (one.tagName === 'SELECT') one.value = '';
        else if (['radio', 'checkbox'].includes(one.type)) one.checked = false;
        else one.value = 'x'.repeat(2500);
    }
    return asked.length > 0;
}"""
TYPED = "form => [...new FormData(form).entries()].filter(([name]) => !['token', 'version'].includes(name)).join('|')"


def every_act(cast: Cast, page: str) -> None:
    """All that the page leads to of its own, each once in the whole journey."""
    cast.clara.opens(page)
    links = cast.clara.page.locator(f'main a[href^="{page}/"]')
    for address in dict.fromkeys(str(link.get_attribute("href")).partition("#")[0] for link in links.all()):
        if cast.album.is_new(re.sub(r"/[\d-]+$", "", address)):  # one day of a course stands for all of them
            every_form(cast, address)


def every_form(cast: Cast, address: str) -> None:
    """Each form that stands at an address; a page without one is examined as it is."""
    clara, asking = cast.clara, 0
    clara.opens(address)
    for number in range(clara.page.locator(FORMS).count()):
        asking += _refused(cast, address, number)
    if not asking:
        cast.album.examine(clara, address)


def _refused(cast: Cast, address: str, number: int) -> bool:
    page = cast.clara.page
    if number:
        cast.clara.opens(address)
    page.evaluate(UNFOLD)
    form = page.locator(FORMS).nth(number)
    if not form.evaluate(SPOIL):
        return False
    action, typed = _action(form), form.evaluate(TYPED)
    with page.expect_navigation():
        form.locator("button[type=submit]").press("Enter")
    cast.album.note(action, "" if told(cast.clara) else "was taken, wrong as it was")
    again = page.locator(f'main form[action^="{action}#"]').first
    cast.album.note(action, "" if again.evaluate(TYPED) == typed else "what was typed is lost")
    cast.album.examine(cast.clara, f"{action}, refused")
    cast.album.refused.add(action)
    return True


def _action(form: Locator) -> str:
    return str(form.get_attribute("action")).partition("#")[0]
