"""Quotes: usable in several places, one that is only for meetings, and one whose permission has ended."""

from datetime import timedelta
from functools import partial
from typing import NamedTuple

from familiekontakten.quotes import acts
from familiekontakten.quotes.quote import Level, Place, Quote, SaidBy

from infrastructure.demo.national.office import Office


class Says(NamedTuple):
    """Who says what to whom, so many days ago, and for how many days it may be used; `used`: where it stood since."""

    days_ago: int
    lasts: int
    said_by: SaidBy
    level: Level
    about: str
    words: str
    signature: str = ""
    used: Place | None = None


SAID = (
    Says(
        200, 730, SaidBy.VOLUNTEER, Level.OPEN, "Om å komme hver uke",
        "Jeg trodde jeg skulle gi av tiden min. Det viste seg at jeg fikk en ny uke.", "Familiekontakt", Place.WEBSITE,
    ),
    Says(
        160, 365, SaidBy.POLITICIAN, Level.REPORTS, "Om hva det er verdt for kommunen",
        "Dette er det beste vi har brukt penger på i år.", "Politiker i Prøvestad", Place.ANNUAL_REPORT,
    ),
    Says(120, 180, SaidBy.FAMILY, Level.INTERNAL, "Om den første gangen", "Endelig fikk jeg drikke kaffen varm."),
    Says(
        400, 380, SaidBy.PROFESSIONAL, Level.OPEN, "Om å få en å ringe til",
        "Vi ser forskjell på dem som har noen som kommer.", "Helsesykepleier", Place.SOCIAL_MEDIA,
    ),
)  # fmt: skip


def happen(office: Office) -> None:
    """Each kept on its day, and used a month later."""
    for one in SAID:
        quote = office.story.new_id()
        office.ago(one.days_ago, partial(_kept, office, quote, one))
        if one.used:
            day = office.day(one.days_ago - 30)
            office.ago(one.days_ago - 30, partial(office.do, Quote, quote, acts.use, one.used, day))


def _kept(office: Office, quote: str, one: Says) -> None:
    story = office.story
    said = acts.Said(one.about, one.words, one.signature, one.said_by, "")
    permission = acts.Permission(one.level, story.day, story.day + timedelta(days=one.lasts))
    story.put(acts.keep(said, permission, quote, **story.signed))
