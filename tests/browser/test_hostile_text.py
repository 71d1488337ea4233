"""Sixty scripts in the fields of real pages, opened by a browser: none runs, and the policy has none to stop.

tests/gate/test_hostile_text.py reads every page; here a sample is opened, for a browser reads pages differently.
"""

from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from playwright.sync_api import Dialog

from tests.browser.conftest import Seat
from tests.browser.reader import Reader
from tests.browser.test_families import at_work
from tests.gate.hostile import FORMULAS, RUN, SCRIPTS
from tests.journeys.a_family import Family, taken_on
from tests.journeys.filled_in import filled_in
from tests.journeys.matched import ready_in
from tests.journeys.visitor import Visitor
from tests.stack import Stack

WATCH = """
window.ran = 0;
window.hsf_ran = () => { window.ran += 1; };
window.stopped = [];
document.addEventListener('securitypolicyviolation', (event) => window.stopped.push(event.violatedDirective));
"""
"""Before anything else of a page: counts what runs, and what the policy had to stop."""
SEEN = "() => [window.ran, window.stopped]"
MEET = """() => {
    for (const one of document.querySelectorAll('details')) one.open = true;
    for (const one of document.querySelectorAll('main *')) {
        for (const kind of ['mouseover', 'pointerenter', 'focus']) one.dispatchEvent(new Event(kind));
    }
}"""
"""A reader unfolds everything and passes over everything."""


def in_pieces(texts: Sequence[str], most: int) -> Iterator[str]:
    """All texts, as many at a time as a field takes."""
    piece = ""
    for text in texts:
        if len(piece) + len(text) + 1 > most:
            yield piece
            piece = ""
        piece = f"{piece} {text}".strip()
    yield piece


@pytest.fixture
def family(stack: Stack) -> Family:
    """A family whose own words, and whose coordinator's, are nothing but scripts."""
    every = (*SCRIPTS, *FORMULAS)
    made = taken_on(stack)
    for piece in in_pieces(every, 1900):
        made.done("note", ("text", piece))
    made.done("details", ("contact_name", SCRIPTS[11]), ("phone", "00 00 00 12"), ("contact_how", "call"))
    return made


@pytest.fixture
def watched(seat: Seat, stack: Stack, family: Family) -> Reader:
    """The coordinator in front of a screen that tells of everything that runs."""
    reader = at_work(seat, stack, family.clara)
    reader.page.add_init_script(WATCH)
    reader.page.on("dialog", lambda dialog: _noted(reader, dialog))
    return reader


def _noted(reader: Reader, dialog: Dialog) -> None:
    reader.complaints.append(f"dialog: {dialog.message}")
    dialog.dismiss()


def assert_only_text(reader: Reader, shown: bool = True) -> None:
    """What stands on the page is read, and nothing of it runs or had to be stopped."""
    if shown:
        assert RUN in reader.page.inner_text("main"), "not on this page"
    reader.page.evaluate(MEET)
    found: list[Any] = reader.page.evaluate(SEEN)
    assert found == [0, []]
    assert [one for one in reader.complaints if "Content Security Policy" in one or "dialog" in one] == []
    assert reader.strangers() == []


def test_the_watch_sees_what_runs_and_what_is_stopped(watched: Reader, family: Family) -> None:
    watched.opens(family.path)
    watched.page.evaluate(RUN)
    watched.page.evaluate("() => { document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=hsf_ran(1)>'); }")
    watched.page.wait_for_function("window.stopped.length > 0")
    ran, stopped = watched.page.evaluate(SEEN)
    assert (ran, "script-src-attr" in stopped) == (1, True)


def test_what_a_family_and_a_coordinator_wrote_is_text_in_their_rooms(watched: Reader, family: Family) -> None:
    for act in ("", "/details"):
        watched.opens(family.path + act)
        assert_only_text(watched, shown=not act)
    watched.opens("/workspace/families?state=new")
    assert_only_text(watched)


def test_candidates_and_familiekontakter_are_text_too(watched: Reader, stack: Stack, family: Family) -> None:
    ready = ready_in(stack)
    person = Family(family.clara, family.sender, ready.case, "")
    for name, script in zip(("note",) * 3, in_pieces(SCRIPTS, 1900), strict=False):
        person.done(name, ("text", script))
    volunteer = f"/workspace/volunteers/{ready.first}"
    form = family.clara.get(f"{volunteer}/contact")
    typed = [("name", SCRIPTS[22][:80]), ("phone", "00 00 00 71"), ("email", "p@example.org")]
    shown = form.page.one("input", name="version").attributes["value"]
    assert family.clara.post(f"{volunteer}/contact", typed, int(shown)).status == 303
    for address in (volunteer, f"{volunteer}/contact", f"/workspace/matching/{ready.case}"):
        watched.opens(address)
        assert_only_text(watched, shown=not address.endswith("contact"))


def test_an_enquiry_is_text_to_whoever_reads_it_and_so_is_a_search(watched: Reader, stack: Stack) -> None:
    for piece in in_pieces((*SCRIPTS, *FORMULAS), 480):
        pairs, _ = filled_in("family", kommune_code="3103", bydel_code="0104", contact_name=SCRIPTS[0], message=piece)
        sent = Visitor(stack.url).send("family", "nb", pairs)
        assert sent.status == 303
        watched.opens(f"/workspace/enquiries/{sent.reference}")
        assert_only_text(watched)
    watched.opens("/workspace/search")
    for script in SCRIPTS[::6]:
        watched.page.fill("#term", script)
        with watched.page.expect_navigation():
            watched.page.press("#term", "Enter")
        assert_only_text(watched, shown=False)


def test_a_public_form_that_is_sent_back_is_text(watched: Reader, stack: Stack) -> None:
    for form in ("family", "volunteer"):
        watched.opens(f"/api/forms/nb/{form}")
        free = watched.page.locator("main input[type=text]:visible, main textarea:visible")
        for place, piece in zip(range(free.count()), in_pieces(SCRIPTS, 3000), strict=False):
            free.nth(place).evaluate("(one, text) => { one.removeAttribute('maxlength'); one.value = text; }", piece)
        with watched.page.expect_navigation():
            watched.page.evaluate("document.querySelector('main form').submit()")
        assert_only_text(watched, shown=False)


def test_no_mail_has_any_of_it(watched: Reader, stack: Stack) -> None:
    pairs, _ = filled_in("family", kommune_code="3103", bydel_code="0104", contact_name=SCRIPTS[0], message=SCRIPTS[1])
    assert Visitor(stack.url).send("family", "nb", pairs).status == 303
    stack.invoke("send_notices")
    watched.opens("/_local/mailbox")
    assert watched.page.locator("iframe").count() > 0
    assert watched.page.evaluate("() => window.ran") == 0
    for frame in watched.page.frames:
        assert RUN not in frame.content()
