"""What the door answers somebody who looks for a department: what was found, or the form with what to do."""

from collections.abc import Iterable
from datetime import date

from chalice.app import MultiDict, Request

from familiekontakten.departments.department import Department
from familiekontakten.departments.records import all_departments
from familiekontakten.door import tracing
from familiekontakten.door.answers import Answer, log
from familiekontakten.door.answers import page as whole
from familiekontakten.door.requests import readable, today
from familiekontakten.finding import page
from familiekontakten.finding.form import FINDER, PLACE
from familiekontakten.finding.looking import Looked, look_up
from familiekontakten.finding.serving import named_after, served
from familiekontakten.forms.field import Problem
from familiekontakten.forms.understanding import Misunderstood, understand


def find(request: Request, language: str) -> Answer:
    """One department, several to choose among, or none; the empty form where nothing was asked."""
    reader, typed = readable(language), _typed(request)
    if not typed:
        return _shown(200, "asked", page.empty(reader))
    understood = understand(FINDER, [(PLACE.name, text) for text in typed], today())
    if isinstance(understood, Misunderstood):
        return _shown(422, "misunderstood", page.misunderstood(reader, understood))
    departments, place = all_departments(), str(understood.values[PLACE.name])
    looked = _looked(place, departments, today())
    if looked.problem:
        again = Misunderstood({PLACE.name: [place]}, (Problem(PLACE.name, looked.problem),))
        return _shown(422, "unknown place", page.misunderstood(reader, again, looked.alike))
    if looked.outside:
        return _shown(200, "outside", page.outside(reader, place, looked, departments))
    found = tuple(served(spot, departments, today()) for spot in looked.spots)
    outcome = "found" if any(one.offers for one in found) else "nobody there"
    return _shown(200, outcome, page.found(reader, place, looked, found))


def _looked(place: str, departments: Iterable[Department], on: date) -> Looked:
    looked = look_up(place)
    return named_after(place, departments, on) or looked if looked.problem else looked


def _typed(request: Request) -> list[str]:
    """What was asked; others may have hung something of their own on a link."""
    given: MultiDict = request.query_params or MultiDict({})
    return list(given.getlist(PLACE.name)) if PLACE.name in given else []


def _shown(status: int, outcome: str, html: str) -> Answer:
    tracing.note(route="finder", outcome=outcome)
    log("finder", status, outcome)  # neither says where: a small place could be a family
    return whole(status, html)
