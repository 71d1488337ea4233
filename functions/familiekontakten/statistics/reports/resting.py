"""The line below every figure: what it rests on. Pure."""

from familiekontakten.charts.chart import Value
from familiekontakten.charts.numbers import written
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.statistics.indicator import UNKNOWN, Base, Kind
from familiekontakten.statistics.indicators.catalogue import REGISTERS
from familiekontakten.statistics.reports.audience import count
from familiekontakten.statistics.reports.blocks import Rests
from familiekontakten.statistics.reports.material import BY_ID, Material
from familiekontakten.statistics.values import whole

LANG = "nb"
REGISTERED, PARTLY, PUBLISHED, FROM_REGISTERS = (
    N_("Registrert"),
    N_("Delvis beregnet"),
    N_("Slik det ble publisert"),
    N_("Fra registrene"),
)
_UNITS = {
    "fam": N_("familier"),
    "special": N_("familier"),
    "wait": N_("familier"),
    "child": N_("barn"),
    "vol": N_("familiekontakter"),
    "match": N_("oppdrag"),
    "ref": N_("henvendelser"),
    "flow": N_("saker"),
    "course": N_("deltakere"),
    "hours": N_("måneder i oppdrag"),
}
MENTIONS = N_("nevninger")
REGISTERED_IDS = frozenset(one.id for one in REGISTERS)


def rests(material: Material, *ids: str, made: str = REGISTERED, lang: str = LANG) -> Rests:
    """For one figure, or several with the same base."""
    if ids[0] in REGISTERED_IDS:
        history = ids[0].startswith("hist.")
        said = translate(lang, PUBLISHED if history else FROM_REGISTERS)
        return Rests(ids, translate(lang, N_("det nasjonale registeret")), said)
    counts, indicator = material.counts(ids[0]), BY_ID[ids[0]]
    parts = [coverage(material, indicator.base, lang)]
    if indicator.kind not in (Kind.COUNT, Kind.HOURS, Kind.AVERAGE):
        parts.append(_units(material, ids[0], lang))
    unknown = counts.get(UNKNOWN, 0)
    told = written(count(unknown, material.audience, indicator.public), lang=lang) if unknown else ""
    not_known = translate(lang, N_("Ukjent: {number}"), number=told) if told else ""
    return Rests(ids, ", ".join(parts), translate(lang, made), not_known)


def coverage(material: Material, base: Base, lang: str = LANG) -> str:
    """Which departments: "32 av 37 avdelinger"."""
    if material.department:
        return translate(lang, N_("avdelingens egne tall"))
    if base is Base.FULL_RETURN:
        return translate(lang, N_("{full} av {open} avdelinger"), full=material.full, open=material.open)
    return translate(lang, N_("alle {open} avdelinger"), open=material.open)


def _units(material: Material, name: str, lang: str) -> str:
    """How many units a share rests on: "873 familier"."""
    indicator, counts = BY_ID[name], material.counts(name)
    total: Value = count(whole(indicator.kind, counts), material.audience, indicator.public)
    noun = MENTIONS if indicator.kind is Kind.MENTIONS else _UNITS[name.partition(".")[0]]
    return f"{written(total, lang=lang)} {translate(lang, noun)}"
