"""Third chapter: the first visit to the family, the statistics card, and a promise that both sides read."""

from collections import defaultdict

from familiekontakten.languages.dates import written_date

from tests.browser.whole_journey.beginning import status_page
from tests.browser.whole_journey.cast import Cast, now, on
from tests.browser.whole_journey.hands import does, goes, is_refused
from tests.browser.whole_journey.refusals import every_act
from tests.cases.test_doing import CARD
from tests.journeys.a_family import weeks
from tests.journeys.volunteering import today


def answers(pairs: list[tuple[str, str]]) -> dict[str, str | list[str]]:
    """Pairs as a form sends them, by name."""
    given: defaultdict[str, list[str]] = defaultdict(list)
    for name, value in pairs:
        given[name].append(value)
    return dict(given)


def first_visit(cast: Cast) -> None:
    """Agreed on, seen by the family on its own page, made, and written down with the card."""
    clara = cast.clara
    clara.opens(cast.family_page)
    goes(clara, "Avtal første besøk")
    visitor = str(clara.page.locator("[name=visit_by] option").nth(1).get_attribute("value"))
    does(clara, "arrange-first-visit", visit_on=now(), visit_by=visitor, address="Prøveveien 1")
    assert written_date(today(), "nb") in status_page(cast)
    goes(clara, "Skriv inn første besøk")
    is_refused(clara, "first-visit", visit_on="i går", challenges=["lone_parent"])
    cast.album.station(clara, "card-refused", ["Noe mangler eller er feil", "Skriv datoen slik"])
    card = answers(CARD)
    does(clara, "first-visit", visit_on=now(), visit_by=visitor, spoken_of=["confidentiality", "exceptions"], **card)
    cast.album.station(clara, "family-visited", ["Bestem hva som skjer etter besøket"])
    _others_are_told(cast)
    every_act(cast, cast.family_page)
    clara.opens(cast.family_page)


def _others_are_told(cast: Cast) -> None:
    """A consent, and a service that the family is helped on to."""
    clara, to = cast.clara, "Prøvekontoret"
    clara.opens(f"{cast.family_page}/consent")
    said = {"recipient": to, "given_by": "Mor", "how": "oral", "given_on": now(), "expires_on": on(weeks(10))}
    does(clara, "consent", scope=["situation"], **said)
    clara.opens(f"{cast.family_page}/onward")
    does(clara, "onward", service="family_counselling", recipient=to, scope=["situation"])
    cast.album.station(clara, "family-helped-on", [to, "Samtykke og andre tjenester"])


def waiting_list(cast: Cast) -> None:
    """A promise too far away is refused; what is promised stands on both pages."""
    clara = cast.clara
    goes(clara, "Bestem hva som skjer etter besøket")
    is_refused(clara, "outcome", outcome="waiting", next_contact=on(weeks(9)))
    cast.album.station(clara, "promise-refused", ["innen fire uker"])
    does(clara, "outcome", next_contact=on(weeks(3)))
    clara.opens(f"{cast.family_page}/wishes")
    does(clara, "wishes", languages=["no"], tue=["morning"], weight="ordinary", other_wishes="Noen å gå tur med")
    clara.opens(f"{cast.family_page}/contact")
    does(clara, "contact", on=now(), how="call", note="Alt går bra", next_contact=on(weeks(4)))
    cast.album.station(clara, "family-waiting", ["Venteliste", "Alt går bra"])
    every_act(cast, cast.family_page)
    promised = written_date(weeks(4), "nb")
    assert promised in status_page(cast)
    cast.album.station(cast.parent, "status-waiting", [promised])
    clara.opens("/workspace/families?state=waiting")
    cast.album.station(clara, "families-waiting", ["Prøvine"])
