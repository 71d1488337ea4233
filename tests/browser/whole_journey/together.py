"""Fourth chapter: two who fit, both say yes, and the visits are told of by a personal link on a telephone."""

import re

from tests.browser.reader import Reader
from tests.browser.whole_journey.cast import Cast, now
from tests.browser.whole_journey.hands import does, form_of, goes, is_refused
from tests.browser.whole_journey.refusals import every_act, every_form
from tests.journeys.a_family import weeks
from tests.journeys.volunteering import typed

LINK = re.compile(r"/api/l/[A-Za-z0-9_-]{27}")


def matched(cast: Cast) -> None:
    """From the list of candidates with every reason, by way of two answers, to the agreement and the assignment."""
    clara = cast.clara
    clara.opens("/workspace/matching")
    cast.album.station(clara, "matching-queue", ["Venter på familiekontakt", "Prøvine"])
    clara.opens("/workspace/matching/board")
    cast.album.station(clara, "matching-board", [cast.name])
    clara.opens(cast.matching_page)
    cast.album.station(clara, "candidates", ["Hvem kan komme?", cast.name, "Foreslå en familiekontakt"])
    every_form(cast, cast.matching_page)
    is_refused(clara, "propose")
    cast.album.station(clara, "proposal-refused", ["Velg en familiekontakt"])
    does(clara, "propose", volunteer=cast.person)
    is_refused(clara, "start", joint_on=now())
    cast.album.station(clara, "start-refused", ["Både familien og familiekontakten må ha sagt ja"])
    for who in ("volunteer", "family"):
        does(clara, "answer", who=who, answer="yes")
    cast.album.station(clara, "both-said-yes", ["Lag avtalen på familiens side"])


def agreed(cast: Cast) -> None:
    clara = cast.clara
    clara.opens(f"{cast.family_page}/agree")
    is_refused(clara, "agree", own_words="Noen å gå tur med")
    cast.album.station(clara, "agreement-refused", ["Velg en dag"])
    does(clara, "agree", signed_on=now(), weekday="tue", hours="3.0")
    goes(clara, "Avtalen, til utskrift")
    cast.album.station(clara, "agreement", ["Noen å gå tur med"])
    clara.opens(cast.matching_page)
    does(clara, "start", joint_on=typed(weeks(1)))
    cast.assignment = re.sub(r"^.*(/workspace/assignments/\w+).*$", r"\1", clara.page.url)
    cast.album.station(clara, "assignment", ["I gang", "Ingen besøk er skrevet inn ennå"])
    every_form(cast, cast.assignment)


def told_of_by_link(cast: Cast) -> None:
    """Made once, shown once; one tap for the visit of today, taken back: what is said last of a day is what counts."""
    cast.link = link_made(cast.clara, "link", language="nb")
    cast.album.station(cast.clara, "link-made", ["Den vises bare nå"])
    phone = cast.volunteer
    phone.opens(cast.link)
    cast.album.station(phone, "link-on-a-phone", ["Besøket i dag er gjennomført", "viser ingenting om familien"])
    goes(phone, "Besøket i dag er gjennomført")
    cast.album.station(phone, "link-thanks", ["Takk, det er notert"])
    goes(phone, "Tilbake til siden din")
    is_refused(phone, "missed", day="other", on="i forgårs")
    cast.album.station(phone, "link-refused", ["Velg grunnen", "Skriv datoen slik"])
    does(phone, "missed", day=weeks(0).isoformat(), reason="family_ill")
    assert "Takk, det er notert" in phone.page.inner_text("main")


def a_missed_visit_is_seen(cast: Cast) -> None:
    """It stands on the first page until the coordinator has looked."""
    clara = cast.clara
    clara.opens("/workspace/")
    cast.album.station(clara, "today-missed-visit", ["Et besøk ble ikke noe av"])
    goes(clara, ": Et besøk ble ikke noe av")
    cast.album.station(clara, "assignment-missed", ["Sykdom i familien", "Et besøk ble ikke noe av"])
    does(clara, "seen")
    clara.opens("/workspace/")
    assert "Et besøk ble ikke noe av" not in clara.page.inner_text("main")


def after_half_a_year(cast: Cast) -> None:
    """They talk about going on."""
    clara = cast.clara
    clara.opens(f"{cast.family_page}/review")
    is_refused(clara, "review", reason="Familien ønsker det")
    cast.album.station(clara, "review-refused", ["Skriv datoen"])
    does(clara, "review", review_on=typed(weeks(12)))
    cast.album.station(clara, "family-active", ["Familien ønsker det", "Noen å gå tur med"])
    every_act(cast, cast.family_page)


def link_made(clara: Reader, act: str, **asked: str) -> str:
    """The path of a new personal link, as the page shows it once."""
    form_of(clara, act)
    does(clara, act, **asked)
    found = LINK.search(clara.page.inner_text("main"))
    assert found
    return found[0]
