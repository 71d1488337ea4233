"""From the plan and the material to a report that is ready to be printed. Pure."""

from collections.abc import Callable, Mapping
from itertools import chain

from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.statistics.disclosure.rules import FOR_THE_READER
from familiekontakten.statistics.indicator import Base, Public, Time
from familiekontakten.statistics.reports import lasting, lists, showing
from familiekontakten.statistics.reports.audience import Audience
from familiekontakten.statistics.reports.blocks import Block, Chapter, Definition, Listing, Picture, Report, Tile, Tiles
from familiekontakten.statistics.reports.chapters import CHAPTERS
from familiekontakten.statistics.reports.english import summary
from familiekontakten.statistics.reports.material import BY_ID, Material
from familiekontakten.statistics.reports.plan import Look, Part, Planned
from familiekontakten.statistics.reports.resting import LANG

NATION = N_("Home-Start Familiekontakten i Norge")
EXACT = N_("Intern utgave med nøyaktige tall. Ikke til deling.")
SO_FAR = N_("Tallene gjelder til og med {day}.")
_BASES = {Base.ALL: N_("Alle avdelinger"), Base.FULL_RETURN: N_("Avdelinger med fullstendig, godkjent årsrapport")}
_TIMES = {
    Time.FLOW: N_("Det som skjedde i året; månedene kan legges sammen"),
    Time.DISTINCT: N_("Hver telles én gang i året; månedene kan ikke legges sammen"),
    Time.STOCK: N_("Slik det sto om kvelden den siste dagen"),
    Time.SO_FAR: N_("Hittil i året"),
    Time.YEARS: N_("Ett tall for året"),
}


def compose(material: Material, chapters: tuple[Planned, ...] = CHAPTERS) -> Report:
    """The whole report."""
    planned = [one for one in chapters if not (material.department and one.national)]
    printed = [_chapter(one, material) for one in planned]
    if not material.department:
        printed.append(summary(material))
    kept = tuple(one for one in printed if one.blocks or one.missing)
    year = material.year.year
    return Report(
        year=year,
        title=translate(LANG, N_("Årsrapport {year}"), year=year),
        whose=_whose(material),
        coverage=_coverage(material),
        exact=translate(LANG, EXACT) if material.audience is Audience.INTERNAL else "",
        rules=_rules(material),
        chapters=kept,
        methods=tuple(_definition(name) for name in dict.fromkeys(_ids(kept))),
    )


def _chapter(planned: Planned, material: Material) -> Chapter:
    blocks, missing = [], []
    for part in planned.parts:
        ids = tuple(name for name in part.ids if _may_be_told(name, material))
        shown = _SHOWN[part.look](material, Part(part.look, ids, part.title))
        blocks += shown
        told = set(chain.from_iterable(_ids_of(block) for block in shown))
        missing += [BY_ID[name].names.no for name in ids if name in BY_ID and name not in told]
    return Chapter(
        key=planned.key,
        title=translate(LANG, planned.title),
        about=translate(LANG, planned.about),
        blocks=tuple(blocks),
        missing=tuple(dict.fromkeys(translate(LANG, name) for name in missing)),
    )


def _may_be_told(name: str, material: Material) -> bool:
    """What is internal is left out of the public edition without a word."""
    internal = name in BY_ID and BY_ID[name].public is Public.INTERNAL
    return not internal or material.audience is Audience.INTERNAL


def _tiles(material: Material, part: Part) -> list[Block]:
    found = (
        lasting.hours_tile(material) if name == lasting.HOURS else showing.tile(material, name) for name in part.ids
    )
    tiles: tuple[Tile, ...] = tuple(one for one in found if one)
    return [Tiles(tiles)] if tiles else []


def _each(show: Callable[[Material, str], Picture | None]) -> Callable[[Material, Part], list[Block]]:
    return lambda material, part: [block for name in part.ids if (block := show(material, name))]


def _one(show: Callable[[Material, Part], Picture | Listing | None]) -> Callable[[Material, Part], list[Block]]:
    return lambda material, part: [block] if (block := show(material, part)) else []


_SHOWN: Mapping[Look, Callable[[Material, Part], list[Block]]] = {
    Look.NUMBERS: _tiles,
    Look.WHOLE: _each(showing.whole),
    Look.BARS: _each(showing.categories),
    Look.DAYS: _each(lasting.days),
    Look.HOURS: _one(lambda material, _: lasting.hours_over_the_year(material)),
    Look.YEARS: _one(lambda material, part: lasting.over_the_years(material, part.ids, part.title)),
    Look.FACTS: _one(lambda material, part: lists.facts(material, part.ids, part.title)),
    Look.DEPARTMENTS: _one(lambda material, _: lists.departments(material)),
    Look.CHANGES: _one(lambda material, _: lists.changes(material)),
    Look.GATHERINGS: _one(lambda material, _: lists.gatherings(material)),
    Look.GRANTS: _one(lambda material, _: lists.grants(material)),
}


def _whose(material: Material) -> str:
    if not material.department:
        return translate(LANG, NATION)
    named = {one.id: one.name for one in material.registers.departments}
    return named.get(material.department) or material.department


def _coverage(material: Material) -> str:
    if material.department:
        return translate(
            LANG, N_("Rapporten bygger på alt avdelingen har registrert for {year}."), year=material.year.year
        )
    return translate(
        LANG,
        N_(
            "Familier, barn, familiekontakter og timer er fra alle {open} avdelinger. "
            "Andelene bygger på de {full} av {open} som har levert en fullstendig og godkjent årsrapport."
        ),
        open=material.open,
        full=material.full,
    )


def _rules(material: Material) -> str:
    """What holds for all the numbers: the reader's note of the public edition, and how far the year has come."""
    said = [translate(LANG, FOR_THE_READER)] if material.audience is Audience.PUBLIC else []
    last = material.year.last
    if (last.month, last.day) != (12, 31):
        said.append(translate(LANG, SO_FAR, day=f"{last.day}.{last.month}.{last.year}"))
    return " ".join(said)


def _ids(chapters: tuple[Chapter, ...]) -> chain[str]:
    return chain.from_iterable(_ids_of(block) for chapter in chapters for block in chapter.blocks)


def _ids_of(block: Block) -> tuple[str, ...]:
    if isinstance(block, Tiles):
        return tuple(chain.from_iterable(tile.rests.ids for tile in block.tiles))
    return block.rests.ids


def _definition(name: str) -> Definition:
    one = BY_ID[name]
    said = (one.defined, one.missing, _BASES[one.base], _TIMES[one.time])
    defined, missing, base, time = (translate(LANG, text) for text in said)
    return Definition(
        showing.anchor(name), translate(LANG, one.names.no), one.names.en, defined, missing, base, time, one.published
    )
