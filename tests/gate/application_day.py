"""An application is written and sent: whatever takes free text is given words that stand nowhere else."""

import re

from familiekontakten.applications.sections import SECTIONS, form_of

from tests.applications.answers import WHOLE
from tests.forms.answers import Pairs
from tests.gate.canary import Canaries
from tests.gate.office import Writer, writer
from tests.journeys.a_family import TODAY
from tests.journeys.visitor import Answer, Visitor
from tests.rooms import office
from tests.stack import Stack

ROOM = "/workspace/national"


def an_application_is_written(stack: Stack, canaries: Canaries) -> Writer:
    """By two people with a link each, at first with mistakes; the office reads what was sent."""
    desk = writer(office(stack), canaries)
    start_up = desk.post(f"{ROOM}/start-ups/new/begin", [("kommune_codes", "5501")]).location.rpartition("/")[2]
    link = _link_on(desk.post(f"{ROOM}/applications/{start_up}/give", [("language", "nb")]))
    kari = Visitor(stack.url)
    name, email = canaries.word(), f"{canaries.word()}@example.org"
    ola = _link_on(kari.post(f"{link}/colleague", [("name", name), ("email", email)]))
    for section in SECTIONS:
        assert kari.post(f"{link}/{section}", [*_in_own_words(section, canaries), (canaries.word(), "")]).status == 422
        assert kari.post(f"{ola}/{section}", [*_in_own_words(section, canaries), ("seen", "0")]).status == 303
        assert kari.post(f"{link}/{section}", [*_in_own_words(section, canaries), ("seen", "0")]).status == 409
    assert kari.post(f"{link}/send", [("seen", str(len(SECTIONS)))]).location.endswith("/sent")
    read = desk.get(f"{ROOM}/applications/{start_up}")
    assert len(canaries.found_in(read.text)) > 20, read.text
    return desk


def _in_own_words(section: str, canaries: Canaries) -> Pairs:
    told: Pairs = []
    for field in form_of(SECTIONS[section], "", "nb", TODAY).fields.values():
        answer = canaries.answer(field) or WHOLE[section].get(field.name, "")
        told += [(field.name, one) for one in ([answer] if isinstance(answer, str) else answer)]
    return told


def _link_on(page: Answer) -> str:
    """The link that a page shows once."""
    found = re.findall(r"/api/l/[A-Za-z0-9_-]{27}(?=[\"<])", page.text)
    assert page.status == 200, page.text
    return str(found[-1])
