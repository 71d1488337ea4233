"""Second chapter: from somebody who signed up to an approved familiekontakt."""

import re
from datetime import timedelta

from tests.browser.whole_journey.cast import Cast, now, on
from tests.browser.whole_journey.hands import does, goes, is_refused
from tests.browser.whole_journey.refusals import every_act
from tests.journeys.volunteering import today

INTERVIEW: dict[str, str | list[str]] = {
    "experience": "both",
    "languages": ["no"],
    "morning": ["tue", "thu"],
    "evening": ["tue"],
    "travel": "public",
    "load_wish": "ordinary",
    "max_parallel": "1",
}
PAPERS = ("purpose", "demand", "certificate", "pledge", "approve")


def they_talk(cast: Cast) -> None:
    """A talk, a visit at home; what is missing stands on the person's page."""
    clara = cast.clara
    goes(clara, "Avtal samtale")
    does(clara, "arrange-talk", talk_planned_on=now())
    goes(clara, "Hold samtalen")
    is_refused(clara, "hold-talk", talk_on=now(), max_parallel="7")
    cast.album.station(clara, "talk-refused", ["Noe mangler eller er feil"])
    does(clara, "hold-talk", talk_on=now(), **INTERVIEW)
    clara.opens(f"{cast.person_page}/home-visit")
    does(clara, "home-visit", home_visit_on=now())
    cast.album.station(clara, "volunteer-after-talk", ["Politiattesten er ikke vist", "Kurset er ikke fullført"])
    every_act(cast, cast.person_page)


def a_course_is_held(cast: Cast) -> None:
    """Planned, opened, attended theme by theme, ended, and noted as completed."""
    clara = cast.clara
    clara.opens("/workspace/courses")
    goes(clara, "Planlegg et kurs")
    is_refused(clara, "plan", place="Prøvehuset", seats="0")
    cast.album.station(clara, "plan-refused", ["Noe mangler eller er feil"])
    does(clara, "plan", first=on(today() - timedelta(weeks=9)), seats="8")
    cast.course = re.sub(r"^.*(/workspace/courses/\w+).*$", r"\1", clara.page.url)
    does(clara, "open")
    clara.opens(f"{cast.person_page}/enrol")
    does(clara, "enrol", course_id=cast.course.rpartition("/")[2])
    clara.opens(cast.course)
    cast.album.station(clara, "course", ["Prøvehuset", cast.name, "Før oppmøte"])
    every_act(cast, cast.course)
    _attends(cast)
    does(clara, "end")
    does(clara, f"complete/{cast.person}")
    cast.album.station(clara, "course-held", ["Kursbevis"])
    goes(clara, "Kursbevis")
    cast.album.station(clara, "diploma", [cast.name])


def _attends(cast: Cast) -> None:
    """Every session, everybody there all the time: what the page fills in by itself."""
    clara = cast.clara
    clara.opens(cast.course)
    links = clara.page.locator('main a[href*="/attendance/"]')
    addresses = [str(link.get_attribute("href")) for link in links.all()]
    for number, address in enumerate(addresses):
        clara.opens(address)
        if number == 0:
            _types_too_many_minutes(cast)
        does(clara, "attendance")
    clara.opens(cast.course)


def _types_too_many_minutes(cast: Cast) -> None:
    first = cast.clara.page.locator("main td input").first
    right, name = first.input_value(), str(first.get_attribute("name"))
    is_refused(cast.clara, "attendance", **{name: "9999"})
    cast.album.station(cast.clara, "attendance-refused", ["Noe mangler eller er feil"])
    cast.clara.page.fill(f'[name="{name}"]', right)


def the_papers_are_seen(cast: Cast) -> None:
    """The certificate in dates and outcome, the pledge; approval is refused while anything is missing."""
    clara = cast.clara
    clara.opens(f"{cast.person_page}/approve")
    is_refused(clara, "approve", sure="yes")
    cast.album.station(
        clara, "approval-refused", ["Politiattesten er ikke vist", "Taushetserklæringen er ikke signert"]
    )
    clara.opens(f"{cast.person_page}/purpose-letter")
    cast.album.station(clara, "purpose-letter", [cast.name])
    clara.opens(f"{cast.person_page}/certificate")
    too_old = on(today() - timedelta(days=200))
    is_refused(clara, "certificate", shown_on=now(), issued_on=too_old, in_order="yes")
    cast.album.station(clara, "certificate-refused", ["tre måneder"])
    _papers(cast)
    cast.album.station(clara, "volunteer-approved", ["Godkjent", "Ingen oppdrag nå"])
    every_act(cast, cast.person_page)


def _papers(cast: Cast) -> None:
    issued = on(today() - timedelta(days=20))
    answers = {
        "purpose": {"purpose_on": now()},
        "demand": {"demanded_on": now()},
        "certificate": {"shown_on": now(), "issued_on": issued, "in_order": "yes"},
        "pledge": {"signed_on": now()},
        "approve": {"sure": "yes"},
    }
    for act in PAPERS:
        cast.clara.opens(f"{cast.person_page}/{act}")
        does(cast.clara, act, **answers[act])
