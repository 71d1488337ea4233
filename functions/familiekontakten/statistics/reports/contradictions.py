"""What does not agree in the charity's own printed figures: shown on the quality page, never silently repaired. Pure.

Found by reading the annual reports of 2011 and 2019 and the web page against each other.
"""

from dataclasses import dataclass

from familiekontakten.languages.catalogue import N_


@dataclass(frozen=True)
class Contradiction:
    """`year`: the report, None for several. `settled`: how the program deals with it. `figures`: the ids that do not
    agree. `open`: only the charity can say what is right."""

    id: str
    year: int | None
    what: str
    settled: str
    figures: tuple[str, ...] = ()
    open: bool = False


CONTRADICTIONS: tuple[Contradiction, ...] = (
    Contradiction(
        "C1",
        2011,
        N_("15 % av barna har særskilte behov, men 243 av 1 702 er 14 %."),
        N_("Andelen regnes bare av barna der det er kjent; da stemmer begge tallene når 27–134 barn er ukjente."),
        ("2011.children.special_needs_share", "2011.special.children", "series.2011.children"),
    ),
    Contradiction(
        "C2",
        2011,
        N_("14 avdelinger har ti års erfaring, men i 2001 fantes det bare 13."),
        N_("13 er et publisert tall som ikke regnes på nytt; 14 følger av åpningsdatoene i registeret. Begge vises."),
        ("2011.departments_10y", "series.2001.departments"),
        open=True,
    ),
    Contradiction(
        "C3",
        2019,
        N_("45 % er alene om omsorgen, men «aleneforeldre» er 25 % av utfordringene."),
        N_("Utfordringene er andeler av alle nevninger, og en familie nevner i snitt nesten to. Da stemmer begge."),
        ("2019.fam.civil.single", "2019.fam.challenges.single_parent"),
    ),
    Contradiction(
        "C4",
        2019,
        N_("De 37 avdelingene, 15 av dem kommunale, omfatter to som ble lagt ned samme år."),
        N_("Det telles avdelinger som var åpne en gang i året. Hvor mange som var igjen på slutten, er et eget tall."),
        ("2019.departments", "2019.departments_municipal", "2019.departments_closed"),
    ),
    Contradiction(
        "C5",
        2019,
        N_("Hovedtallene gjelder alle avdelinger, alt annet gjelder 32 av 37."),
        N_("Hvert tall viser hvilke avdelinger det bygger på. En prosent ganges aldri med et hovedtall."),
        ("2019.families", "2019.children", "2019.volunteers", "2019.base_departments"),
    ),
    Contradiction(
        "C6",
        2019,
        N_("Noen fordelinger blir til sammen 99 eller 101 prosent."),
        N_("Hver andel er avrundet for seg. Det rettes ikke på."),
        ("2019.fam.challenges.other", "2019.fam.support.other", "2019.vol.occupation.other"),
    ),
    Contradiction(
        "C7",
        2019,
        N_("«2 familier på mottak» er et så lite tall at noen kan kjennes igjen."),
        N_("Det nasjonale kontoret ser tallet. Offentlig står det «færre enn 5»."),
        ("2019.fam.asylum_reception",),
    ),
    Contradiction(
        "C8",
        2011,
        N_("«I fjor» ble 54 familier loset videre, i en rapport skrevet året etter: det kan være 2010 eller 2011."),
        N_("Tallet regnes som 2011. Det kan ikke avgjøres av teksten."),
        ("2011.forwarded",),
        open=True,
    ),
    Contradiction(
        "C9",
        2011,
        N_("Aldersgruppene 20–39, 40–59 og «over 60» har ikke plass til den som er 60 eller under 20."),
        N_("60 regnes til den eldste gruppen. Den som er under 20, er med i helheten, men i ingen gruppe."),
        ("2011.vol.age.60_plus", "2011.vol.age.20_39"),
    ),
    Contradiction(
        "C10",
        2019,
        N_("0–6 og 7–12 måneder lar tiden mellom seks og sju måneder stå åpen."),
        N_("Det telles hele måneder: 0–6 er mindre enn sju hele måneder, 7–12 mindre enn tretten."),
        ("2019.match.duration.0_6", "2019.match.duration.7_12"),
    ),
    Contradiction(
        "C11",
        2019,
        N_("Gruppen 3–6 år går over skolestarten, men familiene skal ha barn under skolealder."),
        N_("Alder er året minus fødselsåret, og under skolealder er 5 år eller yngre. Gruppen står som den er trykt."),
        ("2019.child.age.3_6",),
    ),
    Contradiction(
        "C12",
        None,
        N_("Kurset er på 24 timer i 2011 og på minst 20 i 2019. Home-Start finnes i 23 land i 2011 og i 22 i 2019."),
        N_("Begge stemmer, hver for sitt år. Slike krav er innstillinger med år, ikke tall som regnes."),
        ("2011.countries", "2019.countries"),
    ),
    Contradiction(
        "C13",
        2019,
        N_("Minoritetsspråk, lite nettverk, tre kilder og tre aldersgrupper i 2011 er ikke gruppene fra 2019."),
        N_("De to årene settes ikke i samme tidsserie. Hver rapport bruker sine egne grupper."),
        ("2011.fam.minority_language", "2011.fam.small_network", "2019.fam.background.immigrant"),
    ),
)
