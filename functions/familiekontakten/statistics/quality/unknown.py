"""What is not known or not asked, and what was written late. Pure.

Unknown values stand beside every share and never in it (indicator definitions, "share(k)"); here is who to ask.
"""

from collections.abc import Iterator

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.quality.rule import Checked, Concern, Grade, Rule, case, match
from familiekontakten.statistics.units import Case, Family, Volunteer

OF_FAMILIES = (
    "background",
    "civil_status",
    "minority_language",
    "challenges",
    "support_wanted",
    "help_before",
    "help_after",
)
OF_VOLUNTEERS = ("gender", "birth_year", "occupation", "parent_experience")
LABELS = {
    "background": N_("familiens bakgrunn"),
    "civil_status": N_("foreldrenes sivilstatus"),
    "minority_language": N_("minoritetsspråk"),
    "challenges": N_("utfordringer"),
    "support_wanted": N_("ønsket støtte"),
    "help_before": N_("annen hjelp før"),
    "help_after": N_("annen hjelp etter"),
    "asylum": N_("asyl- og flyktningstatus"),
    "special_needs": N_("om barnet har særskilte behov"),
    "source": N_("hvem som tok kontakt"),
    "weekly_hours": N_("avtalte timer i uka"),
    "gender": N_("familiekontaktens kjønn"),
    "birth_year": N_("familiekontaktens fødselsår"),
    "occupation": N_("familiekontaktens yrke"),
    "parent_experience": N_("familiekontaktens erfaring som forelder"),
}
"""What the answers are called, by the name of the field."""

MISSING = N_("Definisjonene av tallene: ukjente verdier holdes utenfor, og antallet står ved siden av.")


def _supported(checked: Checked) -> Iterator[tuple[Case, Family]]:
    """The families that a familiekontakt visited, each with the case to open: the latest."""
    for family in checked.units.families:
        if family.supported(checked.period.until(checked.last)):
            yield max(family.cases, key=lambda one: (one.referred is not None, one.referred or 0)), family


def _children_without_year(checked: Checked) -> Iterator[Concern]:
    for one, family in _supported(checked):
        if any(child.birth_year is None for child in family.children):
            yield case(one)


def _no_children(checked: Checked) -> Iterator[Concern]:
    return (case(one) for one, family in _supported(checked) if not family.children)


def _unknown(checked: Checked) -> Iterator[Concern]:
    for one, family in _supported(checked):
        yield from (case(one, name) for name in _unknown_of(family))
    for one in checked.cases:
        if one.source is None and one.referred in checked.period:
            yield case(one, "source")
    period = checked.period.until(checked.last)
    for _, matched in checked.matches:
        if matched.weekly_minutes is None and matched.active(period):
            yield match(matched, "weekly_hours")
    for volunteer in checked.units.volunteers:
        if volunteer.department and volunteer.active(period):
            yield from (Concern("volunteer", volunteer.id, name) for name in _unknown_of_volunteer(volunteer))


def _unknown_of(family: Family) -> Iterator[str]:
    yield from (name for name in OF_FAMILIES if getattr(family, name) is None)
    if family.background == "immigrant" and family.asylum is None:
        yield "asylum"
    if any(child.special_needs is None for child in family.children):
        yield "special_needs"


def _unknown_of_volunteer(volunteer: Volunteer) -> Iterator[str]:
    return (name for name in OF_VOLUNTEERS if getattr(volunteer, name) is None)


def _late(checked: Checked) -> Iterator[Concern]:
    """What was written down in the period about a day before it."""
    period = checked.period
    for family in checked.units.families:
        for one in family.cases:
            if one.entered in period and one.referred and one.referred < period.first:
                yield case(one)
            for matched in one.matches:
                written = [(matched.entered, matched.start), *((visit.entered, visit.on) for visit in matched.visits)]
                if any(entered in period and on and on < period.first for entered, on in written):
                    yield match(matched)


RULES = (
    Rule(
        id="child.no_birth_year",
        grade=Grade.WARNING,
        says=N_("Familie med barn uten fødselsår: barna mangler i tallene etter alder. Spør familien og skriv det."),
        source=MISSING,
        find=_children_without_year,
    ),
    Rule(
        id="family.no_children",
        grade=Grade.WARNING,
        says=N_("Familie som fikk besøk, men uten registrerte barn: ingen barn telles. Skriv fødselsårene."),
        source=N_("Programmet er for familier med minst ett barn under skolealder."),
        find=_no_children,
    ),
    Rule(
        id="value.unknown",
        grade=Grade.INFORMATION,
        says=N_("Ikke kjent: {about}. Spør når det passer seg, og skriv svaret."),
        source=MISSING,
        find=_unknown,
    ),
    Rule(
        id="entered.late",
        grade=Grade.INFORMATION,
        says=N_("Ført inn nå om noe som skjedde før: tidligere tall har endret seg. Ingenting å gjøre."),
        source=N_("Definisjonene av tallene: sent registrert."),
        find=_late,
    ),
)
