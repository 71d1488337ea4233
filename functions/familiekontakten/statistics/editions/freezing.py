"""Freezing: a department's month with the corrections of its earlier ones, and then the nation's in the same way.

All that a mail tells of is written with it in one transaction, so that a run which dies has told all of it or nothing.
A choice: a correction waits for the next close and is told in its mail. Nobody gets a mail for each.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from familiekontakten.departments.department import NATIONAL
from familiekontakten.outbox.due import MONTH, Due
from familiekontakten.statistics.approvals.approval import Standing, standing
from familiekontakten.statistics.editions.closing import (
    Corrected,
    country_of,
    first_of,
    next_of,
    revision,
    source_of,
)
from familiekontakten.statistics.editions.edition import NATION, SO_FAR, Country, Edition
from familiekontakten.statistics.editions.material import Material
from familiekontakten.statistics.editions.records import Known, edition, editions_in, freeze
from familiekontakten.statistics.editions.totals import Totals, line_of
from familiekontakten.statistics.facts.fact import LIVE
from familiekontakten.statistics.records import figures_item, national


def close_department(department: str, material: Material) -> bool:
    """Freezes a department's month; False where it stood already."""
    new = first_of(material.figures_of(department), material.number, material.now)
    new = replace(new, approved=_approves(department, material.month, new.digest, material))
    corrected = () if material.number == SO_FAR else tuple(_corrected(department, material))
    return _freeze(new, corrected, department, material)


def close_country(material: Material) -> bool:
    """Freezes the nation's month from the editions of all departments; False where it stood already."""
    editions = _latest(material.month, material)
    live = [material.figures_of(department) for department in editions]
    new = first_of(country_of(editions, live), material.number, material.now)
    new = replace(new, country=_country(editions, material))
    corrected = () if material.number == SO_FAR else tuple(_country_corrected(material))
    return _freeze(new, corrected, NATIONAL, material)


def _freeze(new: Edition, corrected: Iterable[Corrected], reader: str, material: Material) -> bool:
    pairs = tuple(corrected)
    told = replace(
        new, beside=material.beside(new.whose), revised=tuple(revision(latest, anew) for latest, anew in pairs)
    )
    mail = Due(MONTH, f"{new.whose}#{new.number}", material.now, reader, month=new.month)
    every = [anew for _, anew in pairs]
    if not freeze([told, *every], mail):
        return False
    for anew in every:
        material.past[anew.month].frozen[anew.whose] = Known.of(anew)
    return True


def _corrected(department: str, material: Material) -> Iterator[Corrected]:
    for month, past in material.past.items():
        known, live = past.frozen.get(department), past.live.get(department)
        if known and live and known.digest != live and (folded := figures_item(LIVE, department, month)):
            latest = edition(department, month, known.number)
            if anew := next_of(latest, folded, material.now):
                yield latest, anew


def _country_corrected(material: Material) -> Iterator[Corrected]:
    """The nation's earlier months of which a department has another edition than is in the nation's."""
    for month, past in material.past.items():
        known = past.frozen.get(NATION)
        numbers = {whose: one.number for whose, one in past.frozen.items() if whose != NATION}
        if known and known.source != source_of(numbers):
            latest, editions = edition(NATION, month, known.number), _latest(month, material)
            anew = next_of(latest, country_of(editions, national(LIVE, month)), material.now)
            if anew and latest.country:
                country = replace(latest.country, editions=numbers, lines=_lines(editions))
                yield latest, replace(anew, country=country)


def _latest(month: str, material: Material) -> dict[str, Edition]:
    """The latest edition of each department, in the order of the list; while a month is not over, the one so far."""
    wanted = material.number == SO_FAR
    found = {one.whose: one for one in editions_in(month) if (one.number == SO_FAR) == wanted}
    return {department: found[department] for department in (*material.departments, *found) if department in found}


def _country(editions: Mapping[str, Edition], material: Material) -> Country:
    before, past = next(iter(material.past.items()))
    return Country(
        editions={whose: one.number for whose, one in editions.items()},
        approved=tuple(d for d, one in editions.items() if _approves(d, material.month, one.digest, material)),
        approved_before=tuple(d for d, one in past.frozen.items() if _approves(d, before, one.digest, material)),
        lines=_lines(editions),
    )


def _lines(editions: Mapping[str, Edition]) -> dict[str, Totals]:
    return {whose: line_of(one.figures) for whose, one in editions.items() if whose != NATIONAL}


def _approves(department: str, month: str, digest: str, material: Material) -> bool:
    """Whether a department has approved just these figures of a month."""
    return standing(material.approvals[month].get(department), digest) is Standing.APPROVED
