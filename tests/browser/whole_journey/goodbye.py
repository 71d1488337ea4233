"""Last chapter: everybody says how it was, the case is closed, and the familiekontakt is free again."""

from tests.browser.reader import Reader
from tests.browser.whole_journey.beginning import status_page
from tests.browser.whole_journey.cast import Cast
from tests.browser.whole_journey.hands import Answers, does, goes, is_refused
from tests.browser.whole_journey.refusals import every_act
from tests.browser.whole_journey.together import link_made
from tests.browser.whole_journey.waiting import answers
from tests.cases.test_doing import WELL
from tests.journeys.a_family import weeks
from tests.journeys.volunteering import typed


def closing_begins(cast: Cast) -> None:
    clara = cast.clara
    clara.opens(f"{cast.family_page}/begin-closing")
    is_refused(clara, "begin-closing")
    cast.album.station(clara, "closing-refused", ["Noe mangler eller er feil"])
    does(clara, "begin-closing", reason="Familien klarer seg")
    cast.album.station(clara, "family-closing", ["Gjør ferdig avslutningen", "Lag en lenke til evaluering"])
    every_act(cast, cast.family_page)


def both_evaluate(cast: Cast) -> None:
    """By links without an account; the coordinator reads what they sent."""
    evaluates(cast, cast.parent, "family", {"everyday": "5", "words": "Vi lo igjen", "quote": "department"})
    evaluates(cast, cast.volunteer, "volunteer", {"meaningful": "5", "words": "Å få være til nytte"})
    clara = cast.clara
    clara.opens("/workspace/")
    cast.album.station(clara, "today-evaluations", ["Les evalueringen"])
    for words in ("Vi lo igjen", "Å få være til nytte"):
        clara.opens(cast.family_page)
        goes(clara, "Familien" if words == "Vi lo igjen" else "Familiekontakten,")
        cast.album.station(clara, "evaluation", [words])
        goes(clara, "Jeg har lest den")


def evaluates(cast: Cast, reader: Reader, who: str, said: Answers) -> None:
    """Sent empty first: an empty answer would use the link up."""
    clara = cast.clara
    clara.opens(f"{cast.family_page}/ask-evaluation")
    reader.opens(link_made(clara, "ask-evaluation", asks=who, language="nb"))
    cast.album.station(reader, f"evaluation-by-{who}", ["Svar på det du vil"])
    is_refused(reader, "l/")
    cast.album.station(reader, f"evaluation-by-{who}-refused", ["Svar på minst ett av spørsmålene"])
    does(reader, "l/", **said)
    cast.album.station(reader, f"evaluation-by-{who}-sent", ["Takk for svarene"])


def goodbye(cast: Cast) -> None:
    clara = cast.clara
    clara.opens(f"{cast.family_page}/close")
    is_refused(clara, "close", family_agrees="yes", follow_up="yes")
    cast.album.station(clara, "close-refused", ["Noe mangler eller er feil"])
    agreed = {"volunteer_agrees": "yes", "end_reason": "completed", "follow_up_on": typed(weeks(8))}
    does(clara, "close", other_help_after=["none"], **agreed, **answers(WELL))
    cast.album.station(clara, "family-closed", ["Avsluttet", "Til oppfølgingen", "Åpne en ny sak for familien"])
    every_act(cast, cast.family_page)
    status_page(cast)
    cast.album.station(cast.parent, "status-closed", ["Dette er avsluttet"])


def what_is_left(cast: Cast) -> None:
    """The follow-up lies on the agenda, the familiekontakt has no assignment, the link is closed."""
    clara = cast.clara
    clara.opens("/workspace/agenda")
    cast.album.station(clara, "agenda", ["Følg opp familien etter avslutning"])
    goes(clara, "Følg opp familien etter avslutning")
    is_refused(clara, cast.case)
    cast.album.station(clara, "follow-up-refused", ["Skriv noen ord"])
    clara.opens(cast.person_page)
    cast.album.station(clara, "volunteer-free", ["Godkjent", "Ingen oppdrag nå"])
    cast.volunteer.opens(cast.link)
    cast.album.station(cast.volunteer, "link-closed", ["Lenken virker ikke"])


def in_other_languages(cast: Cast) -> None:
    """One page each, and back again."""
    _in_another_language(cast, "nn", "/workspace/agenda", "Følg opp familien etter avslutning")
    _in_another_language(cast, "en", cast.person_page, "Approved")
    _in_another_language(cast, "nb", cast.family_page, "Avsluttet")


def _in_another_language(cast: Cast, language: str, address: str, says: str) -> None:
    """Chosen in the menu under the coordinator's name."""
    page = cast.clara.page
    cast.clara.opens(address)
    page.click(".head-self summary")
    with page.expect_navigation():
        page.click(f"button[lang={language}]")
    cast.clara.opens(address)
    assert page.get_attribute("html", "lang") == language
    cast.album.station(cast.clara, f"page-in-{language}", [says])
