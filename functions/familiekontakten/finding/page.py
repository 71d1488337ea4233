"""The finder's page, from its template."""

from collections.abc import Iterable, Sequence
from urllib.parse import urlencode

from familiekontakten.departments.department import Department
from familiekontakten.door.page import marked, render
from familiekontakten.door.skeletons import framed
from familiekontakten.finding.form import FINDER, PLACE
from familiekontakten.finding.looking import Looked
from familiekontakten.finding.names import Spot
from familiekontakten.finding.serving import Served
from familiekontakten.forms.page import form_html
from familiekontakten.forms.understanding import Misunderstood
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.language import OFFICIALS, SOURCE
from familiekontakten.open_directory.listing import entry


def empty(language: str) -> str:
    """The form alone."""
    return _page("empty.html.j2", language, form_html(FINDER, language), alike=())


def misunderstood(language: str, outcome: Misunderstood, alike: Sequence[str] = ()) -> str:
    """The form with what to do and what was typed, and names that may have been meant."""
    form = form_html(FINDER, language, outcome.typed, outcome.problems)
    return _page("empty.html.j2", language, form, translate(language, N_("Feil:")) + " ", alike=alike)


def found(language: str, typed: str, looked: Looked, places: Sequence[Served]) -> str:
    """Who helps in each of the places, and below the form with what was asked."""
    return _page("found.html.j2", language, _form(language, typed), looked=looked, places=places)


def outside(language: str, typed: str, looked: Looked, departments: Iterable[Department]) -> str:
    """Of a place in no municipality, which no form can name: how to reach the national office."""
    office = next((entry(one, {}) for one in departments if one.national), None)
    return _page("outside.html.j2", language, _form(language, typed), looked=looked, office=office)


def preset(form: str, language: str, spot: Spot) -> str:
    """The address of a form with the place filled in. It names a municipality or district and nobody."""
    place = {"kommune_code": spot.municipality.code} | ({"bydel_code": spot.district.code} if spot.district else {})
    return f"/api/forms/{language}/{form}?{urlencode(place)}"


def _form(language: str, typed: str) -> str:
    return form_html(FINDER, language, {PLACE.name: [typed]})


def _page(template: str, language: str, form: str, error: str = "", **facts: object) -> str:
    title = translate(language, FINDER.title)
    home = "/" if language == SOURCE else f"/{language}/"
    shared = {"home": home, "officials": language in OFFICIALS, "title": title, "preset": preset, "address": _address}
    content = render(f"finding/{template}", language, form=marked(form), **shared, **facts)
    return framed(language, error + title, content)


def _address(language: str, name: str) -> str:
    return f"{FINDER.action(language)}?{urlencode({PLACE.name: name})}"
