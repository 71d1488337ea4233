"""How a figure is made, said by the indicator itself: an entry of the methods page, in the reader's language. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.statistics.indicator import Base, Indicator, Kind, Public, Time

BASES: Mapping[Base, str] = {
    Base.ALL: N_("Alle avdelinger som var åpne i perioden."),
    Base.FULL_RETURN: N_("Årstallet bygger på avdelingene med fullstendig og godkjent årsrapport."),
}
TIMES: Mapping[Time, str] = {
    Time.FLOW: N_("Det som skjedde i perioden. Måneder kan legges sammen."),
    Time.DISTINCT: N_("Hver telles én gang i perioden. Måneder kan ikke legges sammen."),
    Time.STOCK: N_("Slik det sto om kvelden den siste dagen."),
    Time.SO_FAR: N_("Hittil i året, til og med den siste dagen."),
    Time.YEARS: N_("Ett tall for hvert år."),
}
PUBLIC: Mapping[Public, str] = {
    Public.OPEN: N_("Kan vises for alle."),
    Public.HEADLINE: N_(
        "Vises for alle: nøyaktig for hele landet, for hver avdeling rundet til nærmeste 5 én gang i året."
    ),
    Public.ROUNDED: N_("Vises for alle bare for hele landet, rundet til nærmeste 5. Under 5 står det «færre enn 5»."),
    Public.PLACES: N_("Kommuner vises for alle bare når tallet er 5 eller mer."),
    Public.INTERNAL: N_("Vises bare internt."),
}
SAID_AS: Mapping[Kind, str] = {
    Kind.COUNT: N_("Et antall."),
    Kind.SHARE: N_("Hele prosent av dem der det er kjent, hver for seg avrundet. Summen kan bli 99 eller 101."),
    Kind.MENTIONS: N_("Hele prosent av alle svar som er gitt, hver for seg avrundet. Summen kan bli 99 eller 101."),
    Kind.ASKED: N_("Hele prosent av dem som er spurt."),
    Kind.DAYS: N_("Median, 90-prosentil og antall. Under fem vises bare antallet."),
    Kind.COHORT: N_("Hele prosent, når alle har hatt tiden sin."),
    Kind.HOURS: N_("Timer, regnet i hele sjudeler av et minutt."),
    Kind.RATIO: N_("Ett tall delt på et annet; begge lagres."),
    Kind.AVERAGE: N_("Et gjennomsnitt over periodens dager."),
}


@dataclass(frozen=True)
class Entry:
    """One figure's entry. `categories`: from which report year, and what it is divided into."""

    id: str
    name: str
    name_en: str
    defined: str
    said_as: str
    base: str
    time: str
    missing: str
    public: str
    published: str
    categories: tuple[tuple[int, tuple[str, ...]], ...]


def entry(indicator: Indicator[Any], lang: str) -> Entry:
    """What an indicator says about itself, in "nb", "nn" or "en"."""
    return Entry(
        id=indicator.id,
        name=indicator.names.read_in(lang),
        name_en=indicator.names.en,
        defined=translate(lang, indicator.defined),
        said_as=translate(lang, SAID_AS[indicator.kind]),
        base=translate(lang, BASES[indicator.base]),
        time=translate(lang, TIMES[indicator.time]),
        missing=translate(lang, indicator.missing),
        public=translate(lang, PUBLIC[indicator.public]),
        published=indicator.published,
        categories=tuple(
            (one.since, tuple(names.read_in(lang) for names in one.names.values())) for one in indicator.categories
        ),
    )
