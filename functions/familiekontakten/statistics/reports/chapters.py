"""What the annual report shows: all that the reports of 2011 and 2019 show, and how long families waited. Pure."""

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.reports.plan import Look, Part, Planned

CHAPTERS: tuple[Planned, ...] = (
    Planned(
        "hovedtall",
        N_("Året i tall"),
        N_("Så mange familier fikk besøk, og så mange besøkte dem."),
        (Part(Look.NUMBERS, ("fam.supported", "child.supported", "vol.active", "hours.total")),),
    ),
    Planned(
        "utvikling",
        N_("År for år"),
        N_("Tallene for tidligere år står slik de ble publisert. År uten publiserte tall er åpne hull i linjene."),
        (
            Part(Look.YEARS, ("families", "children", "volunteers"), N_("Familier, barn og familiekontakter")),
            Part(Look.YEARS, ("departments",), N_("Avdelinger")),
            Part(Look.NUMBERS, ("hist.departments_growth",)),
        ),
        national=True,
    ),
    Planned(
        "avdelingene",
        N_("Avdelingene"),
        N_("En avdeling drives av en kommune eller en organisasjon, og ledes av en eller flere koordinatorer."),
        (
            Part(
                Look.NUMBERS,
                (
                    "org.departments_in_year",
                    "org.departments_stock",
                    "org.counties",
                    "org.departments_10y",
                    "org.coordinators",
                ),
            ),
            Part(Look.BARS, ("org.departments_by_operator",)),
            Part(
                Look.FACTS,
                (
                    "org.departments_opened",
                    "org.departments_closed",
                    "org.departments_merged",
                    "org.coverage",
                    "org.startups",
                ),
                N_("Nytt i året"),
            ),
            Part(Look.CHANGES),
            Part(Look.DEPARTMENTS),
        ),
        national=True,
    ),
    Planned(
        "familiene",
        N_("Familiene"),
        N_("Familiene har minst ett barn under skolealder og bestemmer selv hva de vil ha støtte til."),
        (
            Part(Look.WHOLE, ("fam.civil_status",)),
            Part(Look.WHOLE, ("fam.background",)),
            Part(Look.NUMBERS, ("fam.minority_language", "fam.help_before", "fam.help_after")),
            Part(Look.BARS, ("fam.challenges",)),
            Part(Look.BARS, ("fam.challenge_share_families",)),
            Part(Look.BARS, ("fam.support_wanted",)),
            Part(Look.BARS, ("fam.help_before_source",)),
            Part(Look.BARS, ("fam.help_after_source",)),
            Part(Look.BARS, ("fam.asylum",)),
        ),
    ),
    Planned(
        "barna",
        N_("Barna"),
        N_("Alderen er året i rapporten minus barnets fødselsår, det eneste som er lagret om når barnet er født."),
        (
            Part(Look.WHOLE, ("child.age",)),
            Part(Look.NUMBERS, ("child.special_needs", "child.special_needs_share")),
        ),
    ),
    Planned(
        "saerskilte-behov",
        N_("Barn med særskilte behov"),
        N_("Familier der minst ett barn er kronisk sykt eller har nedsatt funksjonsevne."),
        (
            Part(Look.NUMBERS, ("special.families", "special.siblings", "special.minority_language")),
            Part(Look.WHOLE, ("special.background",)),
            Part(Look.FACTS, ("org.special_funding",), N_("Stillinger")),
        ),
    ),
    Planned(
        "veien-inn",
        N_("Veien til en familiekontakt"),
        N_("Hvem som henvender seg, hvor lenge familiene venter, og hvordan det går med henvendelsene."),
        (
            Part(Look.NUMBERS, ("ref.received", "wait.visited_unmatched_stock", "flow.visited_never_matched")),
            Part(Look.BARS, ("ref.by_source",)),
            Part(Look.DAYS, ("ref.time_to_first_response", "ref.time_to_first_visit", "ref.time_to_match")),
            Part(Look.DAYS, ("wait.days_so_far",)),
            Part(Look.NUMBERS, ("ref.matched_within_90", "flow.families_forwarded", "flow.reopened")),
            Part(Look.BARS, ("flow.families_forwarded", "flow.closed")),
        ),
    ),
    Planned(
        "besokene",
        N_("Besøkene"),
        N_("En familiekontakt kommer to til fire timer i uka, vanligvis i omtrent et halvt år."),
        (
            Part(Look.NUMBERS, ("match.started", "visit.count")),
            Part(Look.WHOLE, ("match.duration",)),
            Part(Look.HOURS, ("hours.logged", "hours.estimated")),
        ),
    ),
    Planned(
        "familiekontaktene",
        N_("Familiekontaktene"),
        N_("De frivillige som har besøkt en familie i løpet av året."),
        (
            Part(Look.WHOLE, ("vol.gender",)),
            Part(Look.WHOLE, ("vol.age",)),
            Part(Look.WHOLE, ("vol.occupation",)),
            Part(Look.NUMBERS, ("vol.parent_experience", "vol.approved_new", "vol.left")),
        ),
    ),
    Planned(
        "kurs",
        N_("Kurs"),
        N_("Alle frivillige går et forberedelseskurs før de får en familie."),
        (Part(Look.NUMBERS, ("course.held", "course.completed", "course.completion_rate")),),
    ),
    Planned(
        "midler",
        N_("Midler gitt videre"),
        N_("Tilskudd som gikk gjennom det nasjonale kontoret til avdelingene. Barna er slik avdelingene meldte dem."),
        (Part(Look.GRANTS),),
    ),
    Planned(
        "nasjonalt",
        N_("Det nasjonale arbeidet"),
        N_("Styret, det nasjonale kontoret, opplæring, samlinger og Home-Start i andre land."),
        (
            Part(
                Look.NUMBERS,
                ("org.board_meetings", "org.board_matters", "org.coordinators_trained", "org.member_countries"),
            ),
            Part(
                Look.FACTS, ("org.national_staff", "org.board_members", "org.coordinators_trained"), N_("Folkene bak")
            ),
            Part(Look.GATHERINGS),
            Part(Look.FACTS, ("org.hsplus",), N_("Home-Start+")),
        ),
        national=True,
    ),
)
