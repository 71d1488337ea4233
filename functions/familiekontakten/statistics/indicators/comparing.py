"""Figures made of other figures. Pure."""

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.beside import Beside
from familiekontakten.statistics.indicator import (
    ONE,
    Counts,
    Indicator,
    Kind,
    Names,
    Printed,
    Public,
    Time,
)
from familiekontakten.statistics.indicators.words import DATE_NEEDED
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.values import SEVENTHS_AN_HOUR


def _per_family(beside: Beside, _: Period) -> Counts:
    """Sevenths of a minute, and the families times the sevenths of an hour: their ratio is hours."""
    families = beside.figures["fam.supported"].get(ONE, 0)
    logged_and_estimated = beside.figures["hours.total"].get(ONE, 0)
    return {"part": logged_and_estimated, "whole": families * SEVENTHS_AN_HOUR} if families else {}


def _revised(beside: Beside, _: Period) -> Counts:
    """Numbers that are no longer what was frozen, those that came or went too."""
    frozen = beside.frozen or {}
    cells = {(name, code) for name in frozen for code in {*frozen[name], *beside.figures.get(name, {})}}
    return {ONE: sum(frozen[name].get(code, 0) != beside.figures.get(name, {}).get(code, 0) for name, code in cells)}


HOURS_PER_FAMILY = Indicator[Beside](
    id="hours.per_family",
    names=Names(N_("Timer per familie"), "Hours per supported family"),
    defined=N_("Timer besøk delt på familier som fikk besøk. Regnes av de to tallene, aldri som snitt av avdelingene."),
    count=_per_family,
    kind=Kind.RATIO,
    time=Time.DISTINCT,
    printed=Printed.YEAR,
    missing=DATE_NEEDED,
)

REVISED = Indicator[Beside](
    id="quality.revised",
    names=Names(N_("Reviderte tall"), "Revised figures"),
    defined=N_("Tall som nå er et annet enn i den siste frosne utgaven av perioden."),
    count=_revised,
    time=Time.STOCK,
    printed=Printed.MONTH,
    missing=N_("Uten en frossen utgave er det ingenting å sammenligne med."),
    public=Public.INTERNAL,
)

ALL: tuple[Indicator[Beside], ...] = (HOURS_PER_FAMILY, REVISED)
