"""Who is on the journey: a family and a volunteer in front of telephones, a coordinator at her desk."""

from dataclasses import dataclass
from datetime import date

from playwright.sync_api import Browser

from tests.browser.reader import Reader, leaves, sits_down
from tests.browser.whole_journey.album import DESK, PHONE, Album
from tests.journeys.volunteering import today, typed
from tests.stack import Stack

HERE = "nesodden"
"""A department that no other test works in: its lists show what the journey made, and nothing else."""
PLACE = "3212"


@dataclass
class Cast:
    """`case` and `person`: the references; `secret`: the family's; `course`, `assignment`: their pages."""

    stack: Stack
    album: Album
    clara: Reader
    parent: Reader
    volunteer: Reader
    contact_name: str = ""
    name: str = ""
    case: str = ""
    secret: str = ""
    person: str = ""
    course: str = ""
    assignment: str = ""
    link: str = ""

    @property
    def family_page(self) -> str:
        return f"/workspace/families/{self.case}"

    @property
    def person_page(self) -> str:
        return f"/workspace/volunteers/{self.person}"

    @property
    def matching_page(self) -> str:
        return f"/workspace/matching/{self.case}"

    def everybody(self) -> tuple[Reader, ...]:
        return self.clara, self.parent, self.volunteer


def gathered(stack: Stack, browser: Browser) -> Cast:
    """Everybody in front of a screen; the family without scripts, as an old telephone may be."""
    return Cast(
        stack,
        Album(),
        sits_down(browser, stack.url, DESK, scripts=True),
        sits_down(browser, stack.url, PHONE, scripts=False),
        sits_down(browser, stack.url, PHONE, scripts=True),
    )


def dispersed(cast: Cast) -> None:
    """Everybody goes home."""
    for reader in cast.everybody():
        leaves(reader)


def now() -> str:
    """Today, as people type it."""
    return typed(today())


def on(day: date) -> str:
    """Any day, as people type it."""
    return typed(day)
