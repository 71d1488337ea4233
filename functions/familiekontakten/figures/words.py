"""What the definitions' own terms are called on a page. Pure."""

from familiekontakten.forms import FORMS
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.languages.language import LANGUAGES
from familiekontakten.statistics.indicator import Base, Kind, Printed, Public, Time
from familiekontakten.volunteers.volunteer import STATES

BASES = {
    Base.ALL: N_("Alle avdelinger som var åpne i perioden"),
    Base.FULL_RETURN: N_("I årsrapporten: avdelinger med godkjent full årsmelding"),
}
TIMES = {
    Time.FLOW: N_("Det som skjedde i perioden. Månedene kan legges sammen til året."),
    Time.DISTINCT: N_("Hver telles én gang i perioden. Månedene kan ikke legges sammen til året."),
    Time.STOCK: N_("Slik det sto om kvelden den siste dagen."),
    Time.SO_FAR: N_("Fra nyttår til og med den siste dagen."),
    Time.YEARS: N_("Ett tall for hvert år."),
}
KINDS = {
    Kind.COUNT: N_("Et antall"),
    Kind.SHARE: N_("Andel av dem der svaret er kjent, i hele prosent"),
    Kind.MENTIONS: N_("Andel av alle nevninger: en familie kan ha flere"),
    Kind.ASKED: N_("Andel av familiene som er spurt: de kan ha flere svar"),
    Kind.DAYS: N_("Dager: median, hvor mange dager ni av ti er innenfor, og antallet. Ingenting vises under fem."),
    Kind.COHORT: N_("Andel av dem som begynte i perioden, først når alle har hatt like lang tid"),
    Kind.HOURS: N_("Timer"),
    Kind.RATIO: N_("Ett tall delt på et annet"),
    Kind.AVERAGE: N_("Gjennomsnitt over periodens dager"),
}
HOW_OFTEN = {
    Printed.MONTH: N_("Hver måned"),
    Printed.YEAR: N_("Hvert år"),
    Printed.BOTH: N_("Hver måned og hvert år"),
}
SEEN_BY = {
    Public.OPEN: N_("Åpent"),
    Public.HEADLINE: N_("Åpent for hele landet; en avdelings tall én gang i året, avrundet til nærmeste 5"),
    Public.ROUNDED: N_("Åpent for hele landet, avrundet til nærmeste 5"),
    Public.PLACES: N_("Åpent for kommuner med minst 5"),
    Public.INTERNAL: N_("Bare for avdelingen"),
}
FIELDS = {
    "family.civil_status": N_("Foreldrenes sivilstatus"),
    "family.background": N_("Familiens bakgrunn"),
    "family.minority_language": N_("Minoritetsspråk"),
    "family.challenges": N_("Utfordringer"),
    "family.support_wanted": N_("Ønsket støtte"),
    "family.help_before": N_("Annen hjelp før"),
    "family.help_after": N_("Annen hjelp etter"),
    "child.birth_year": N_("Barnets fødselsår"),
    "child.special_needs": N_("Om barnet har særskilte behov"),
    "case.referred": N_("Dato for henvendelsen"),
    "case.source": N_("Hvem som tok kontakt"),
    "case.close_reason": N_("Hvorfor saken ble avsluttet"),
    "match.start": N_("Oppdragets startdato"),
    "match.weekly_minutes": N_("Avtalte timer i uka"),
    "match.end_reason": N_("Hvorfor oppdraget sluttet"),
    "volunteer.gender": N_("Familiekontaktens kjønn"),
    "volunteer.birth_year": N_("Familiekontaktens fødselsår"),
    "volunteer.occupation": N_("Familiekontaktens yrke"),
    "volunteer.parent_experience": N_("Familiekontaktens erfaring som forelder"),
    "volunteer.police_certificate": N_("Dato for politiattesten"),
    "course.end": N_("Kursets siste dag"),
}
"""The answers that `quality.missing` counts."""

MONTH_LATE, MONTHS_LATE = N_("1 måned for sent"), N_("{number} måneder for sent")


HEARD = {
    choice.value: choice.label
    for form in FORMS.values()
    for name in ("enquirer_type", "source")
    if name in form.fields
    for choice in form.fields[name].choices
}
"""Where senders heard of us, or work: as the forms ask."""

CODES = {
    "quality.missing": FIELDS,
    "enq.source": HEARD,
    "enq.language": {code: language.name for code, language in LANGUAGES.items()},
    "vol.left": {state.value: label for state, label in STATES.items()},
}
"""What codes are called that no list of categories has, by indicator."""


def named_code(indicator: str, code: str, lang: str) -> str:
    """What a code is called that no list of categories has; the code itself where nobody has named it."""
    if indicator == "quality.late" and code.isdecimal():
        return translate(lang, MONTH_LATE if code == "1" else MONTHS_LATE, number=code)
    return translate(lang, CODES.get(indicator, {}).get(code, code))
