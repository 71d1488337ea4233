"""Sentences and categories that several definitions share. Pure."""

from collections.abc import Callable, Mapping

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import Categories, Names

LEFT_OUT = N_("Ukjente verdier er holdt utenfor både teller og nevner, og antallet ukjente står ved siden av.")
DATE_NEEDED = N_("Det som mangler datoen som trengs, telles ikke, og står under datakvalitet.")
NOT_ASKED = N_(
    "Familier som ikke er spurt, gir ingen nevninger. Familier som er spurt og svarte «ingen», er med blant de spurte."
)
NOTHING_MISSING = N_("Tallet regnes av registeret slik det står. En dato som mangler, gjør at raden ikke telles.")

NEW_SETS = 2012
"""The first report year of the categories of 2019: those of 2011 are printed there alone (no report between them)."""

YES_NO = Categories({"yes": Names(N_("Ja"), "Yes"), "no": Names(N_("Nei"), "No")})


def others_in(names: Mapping[str, Names]) -> Callable[[str], str]:
    """Codes that have no name of their own belong to "other"."""
    return lambda code: code if code in names else "other"


HELP: Mapping[str, Names] = {
    "health_station": Names(N_("Helsestasjon"), "Child health clinic"),
    "child_welfare": Names(N_("Barnevern"), "Child welfare service"),
    "family_counselling": Names(N_("Familievernkontor"), "Family counselling office"),
    "ppt": Names(N_("PPT"), "Educational-psychological service"),
    "psychologist": Names(N_("Psykolog"), "Psychologist"),
    "other": Names(N_("Andre"), "Others"),
}
"""Where families have other help from (annual report 2019)."""

BACKGROUNDS = Categories(
    {
        "norwegian": Names(N_("Norskfødte barn med to norskfødte foreldre"), "Norwegian-born parents"),
        "immigrant": Names(N_("Barn med innvandrerbakgrunn"), "Immigrant background"),
        "mixed": Names(N_("Foreldre med blandet bakgrunn"), "Parents of mixed background"),
    }
)
"""Annual report 2019. Another question than the minority language of 2011: the two are never one series."""

SOURCES: Mapping[str, Names] = {
    "self": Names(N_("Familien selv"), "The family itself"),
    "health_station": Names(N_("Helsestasjon"), "Child health clinic"),
    "kindergarten": Names(N_("Barnehage"), "Kindergarten"),
    "school": Names(N_("Skole"), "School"),
    "family_counselling": Names(N_("Familievernkontor"), "Family counselling office"),
    "doctor": Names(N_("Lege"), "Doctor"),
    "hospital": Names(N_("Sykehus"), "Hospital"),
    "mental_health": Names(N_("Psykisk helsevern"), "Mental health service"),
    "child_welfare": Names(N_("Barnevern"), "Child welfare service"),
    "ppt": Names(N_("PPT"), "Educational-psychological service"),
    "refugee": Names(N_("Flyktningtjeneste eller mottak"), "Refugee service"),
    "other": Names(N_("Andre"), "Others"),
}
"""Who asks on the family's behalf (annual report 2019, chart)."""
