"""Lists from the national registers: departments, what happened, gatherings, grants. Pure. None: nothing to list."""

from collections.abc import Iterable

from familiekontakten.charts.chart import Table
from familiekontakten.charts.numbers import Unit, written
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.statistics.indicator import ONE
from familiekontakten.statistics.indicators.departments import BY_OPERATOR
from familiekontakten.statistics.indicators.organisation import EVENTS, events
from familiekontakten.statistics.registered import Department, Event
from familiekontakten.statistics.reports.audience import count
from familiekontakten.statistics.reports.blocks import Listing
from familiekontakten.statistics.reports.material import BY_ID, Material
from familiekontakten.statistics.reports.resting import LANG, rests

_UNITS = {"org.national_staff": Unit.PERCENT, "grant.amount": Unit.KRONER}
_GRANTS = ("grant.amount", "grant.departments", "grant.children", "grant.years")
_JUBILEES = (10, 25)
"""Every tenth year is named, and every twenty-fifth (annual reports: 10 and 20 years)."""


def departments(material: Material) -> Listing | None:
    """The departments of the year, by who runs them."""
    head = _said(N_("Avdeling"), N_("Driver"), N_("Fylke"), N_("Åpnet"))
    listed = sorted(_open(material), key=lambda one: (one.operator_type or "~", one.name))
    rows = [(one.name, _operator(one), one.county or "", str(one.opened.year) if one.opened else "") for one in listed]
    return _listing(
        material,
        N_("Alle avdelingene"),
        head,
        rows,
        "org.departments_in_year",
        "org.departments_by_operator",
        numeric=False,
    )


def changes(material: Material) -> Listing | None:
    """Which departments opened, closed and merged in the year, and which have a jubilee."""
    year = material.year
    found = [(N_("Ny avdeling"), one.name) for one in material.registers.departments if one.opened in year]
    for kind, said in (("closed", N_("Lagt ned")), ("merged", N_("Slått sammen med en annen"))):
        gone = (one for one in material.registers.departments if one.closed in year and one.closed_kind == kind)
        found += [(said, one.name) for one in gone]
    rows = [(translate(LANG, said), name) for said, name in found]
    rows += [(translate(LANG, N_("{years} år"), years=age), one.name) for age, one in _jubilees(material)]
    head = _said(N_("Hva"), N_("Avdeling"))
    ids = ("org.departments_opened", "org.departments_closed", "org.departments_merged", "org.departments_by_age")
    return _listing(material, N_("Nye, nedlagte og jubilanter"), head, rows, *ids, numeric=False)


def gatherings(material: Material) -> Listing | None:
    """The year's gatherings, each with its days, people and departments."""
    head = _said(N_("Samling"), N_("Dager"), N_("Deltakere"), N_("Avdelinger"))
    held = [
        (name.no, one) for kind, name in EVENTS.names.items() for one in events(material.registers, material.year, kind)
    ]
    rows = [(translate(LANG, name), *(written(number) for number in _numbers(one))) for name, one in held]
    return _listing(material, N_("Samlinger i året"), head, rows, "org.events")


def grants(material: Material) -> Listing | None:
    """What was passed on, campaign by campaign; children are never added across campaigns."""
    campaigns = sorted(material.counts("grant.amount"))
    names = {code: name.no for one in BY_ID["grant.amount"].categories for code, name in one.names.items()}
    rows = [
        (translate(LANG, names.get(code, code)), *(_number(material, name, code) for name in _GRANTS))
        for code in campaigns
    ]
    head = _said(N_("Aksjon"), N_("Videreformidlet"), N_("Avdelinger"), N_("Barn"), N_("År på rad"))
    return _listing(material, N_("Midler som ble gitt videre"), head, rows, *_GRANTS)


def facts(material: Material, ids: Iterable[str], title: str) -> Listing | None:
    """Numbers from the registers, one below the other: each with its categories, where it has them."""
    kept = [name for name in ids if any(material.counts(name).values())]
    rows = [row for name in kept for row in _rows(material, name)]
    return _listing(material, title, _said("", N_("Antall")), rows, *kept) if kept else None


def _rows(material: Material, name: str) -> list[tuple[str, str]]:
    indicator, counts = BY_ID[name], material.counts(name)
    used = indicator.categories_in(material.year.year)
    rows = [(translate(LANG, indicator.names.no), _number(material, name, ONE))] if ONE in counts else []
    listed = used.names.items() if used else ()
    return rows + [
        (translate(LANG, label.no), _number(material, name, code)) for code, label in listed if counts.get(code)
    ]


def _number(material: Material, name: str, code: str) -> str:
    value = count(material.counts(name).get(code, 0), material.audience, BY_ID[name].public)
    return written(value, _UNITS.get(name, Unit.NUMBER))


def _open(material: Material) -> list[Department]:
    return [one for one in material.registers.departments if one.open_in(material.year)]


def _operator(one: Department) -> str:
    named = BY_OPERATOR.categories[0].names.get(one.operator_type or "")
    return translate(LANG, named.no if named else N_("Ukjent"))


def _jubilees(material: Material) -> list[tuple[int, Department]]:
    aged = [(material.year.year - one.opened.year, one) for one in _open(material) if one.opened]
    return sorted(
        ((age, one) for age, one in aged if age and any(age % step == 0 for step in _JUBILEES)),
        key=lambda found: (found[0], found[1].name),
    )


def _numbers(one: Event) -> tuple[int, int, int]:
    return one.days, one.attendees, one.departments


def _said(*texts: str) -> tuple[str, ...]:
    return tuple(translate(LANG, text) for text in texts)


def _listing(
    material: Material,
    title: str,
    head: tuple[str, ...],
    rows: Iterable[tuple[str, ...]],
    *ids: str,
    numeric: bool = True,
) -> Listing | None:
    table = Table(head, tuple(rows), numeric)
    if not table.rows:
        return None
    return Listing(translate(LANG, title), table, rests(material, *ids))
