"""The volunteers who visited, and who they are. Pure. Sources: annual reports 2011 and 2019."""

from collections.abc import Callable

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import (
    OUTSIDE,
    Categories,
    Counts,
    Indicator,
    Kind,
    Names,
    Public,
    Time,
    once,
    one_if,
    yes_no,
)
from familiekontakten.statistics.indicators.bases import volunteers_of_the_year
from familiekontakten.statistics.indicators.words import DATE_NEEDED, LEFT_OUT, NEW_SETS, YES_NO
from familiekontakten.statistics.period import Period
from familiekontakten.statistics.units import Volunteer


def of_active(value: Callable[[Volunteer, Period], str | None]) -> Callable[[Volunteer, Period], Counts]:
    """One value of each volunteer who visited a family in the period."""
    return lambda volunteer, period: once(value(volunteer, period)) if volunteer.active(period) else {}


def age(volunteer: Volunteer, period: Period) -> str | None:
    """The age reached in the year, as a code; the bands are made of it."""
    return None if volunteer.birth_year is None else str(period.year - volunteer.birth_year)


def banded(*bands: tuple[int, str]) -> Callable[[str], str]:
    """The band of an age, of bands given by their youngest age, oldest band first; younger than all: outside."""
    return lambda years: next((name for youngest, name in bands if int(years) >= youngest), OUTSIDE)


ACTIVE = Indicator[Volunteer](
    id="vol.active",
    names=Names(N_("Aktive familiekontakter"), "Active volunteers"),
    defined=N_("Familiekontakter som besøkte en familie minst én dag i perioden. Hver telles én gang."),
    count=lambda volunteer, period: one_if(volunteer.active(period)),
    time=Time.DISTINCT,
    missing=DATE_NEEDED,
    public=Public.HEADLINE,
    published="2011, 2019",
)

GENDER = volunteers_of_the_year(
    id="vol.gender",
    names=Names(N_("Kjønn på familiekontaktene"), "Gender of volunteers"),
    defined=N_("Andelen av de aktive familiekontaktene, etter kjønn."),
    count=of_active(lambda volunteer, _: volunteer.gender),
    kind=Kind.SHARE,
    missing=LEFT_OUT,
    categories=(Categories({"woman": Names(N_("Kvinner"), "Women"), "man": Names(N_("Menn"), "Men")}),),
    published="2019",
)

PARENT_EXPERIENCE = volunteers_of_the_year(
    id="vol.parent_experience",
    names=Names(N_("Familiekontakter med foreldreerfaring"), "Volunteers with experience as parents"),
    defined=N_("Andelen av de aktive familiekontaktene som selv har erfaring som foreldre."),
    count=of_active(lambda volunteer, _: yes_no(volunteer.parent_experience)),
    kind=Kind.SHARE,
    missing=LEFT_OUT,
    categories=(YES_NO,),
    published="2019",
)

OCCUPATION = volunteers_of_the_year(
    id="vol.occupation",
    names=Names(N_("Yrkesstatus på familiekontaktene"), "Occupation of volunteers"),
    defined=N_("Andelen av de aktive familiekontaktene, etter yrkesstatus. I 2011: i arbeid eller ikke."),
    count=of_active(lambda volunteer, _: volunteer.occupation),
    kind=Kind.SHARE,
    missing=LEFT_OUT,
    categories=(
        Categories(
            {
                "working": Names(N_("I arbeid"), "Working"),
                "not_working": Names(N_("Pensjonister, trygdede eller studenter"), "Not working"),
            },
            group=lambda code: code if code == "working" else "not_working",
        ),
        Categories(
            {
                "pensioner": Names(N_("Pensjonister"), "Pensioners"),
                "working": Names(N_("Yrkesaktive"), "Working"),
                "student": Names(N_("Studenter"), "Students"),
                "other": Names(N_("Annet"), "Other"),
            },
            since=NEW_SETS,
        ),
    ),
    published="2011, 2019",
)

AGE = volunteers_of_the_year(
    id="vol.age",
    names=Names(N_("Alder på familiekontaktene"), "Age of volunteers"),
    defined=N_("Andelen av de aktive familiekontaktene, etter alderen de nådde i året (året minus fødselsåret)."),
    count=of_active(age),
    kind=Kind.SHARE,
    missing=LEFT_OUT,
    categories=(
        Categories(
            {
                "20_39": Names(N_("20–39 år"), "20–39 years"),
                "40_59": Names(N_("40–59 år"), "40–59 years"),
                "60_plus": Names(N_("60 år og eldre"), "60 years and older"),
            },
            group=banded((60, "60_plus"), (40, "40_59"), (20, "20_39")),
        ),
        Categories(
            {
                "18_24": Names(N_("18–24 år"), "18–24 years"),
                "25_34": Names(N_("25–34 år"), "25–34 years"),
                "35_44": Names(N_("35–44 år"), "35–44 years"),
                "45_54": Names(N_("45–54 år"), "45–54 years"),
                "55_64": Names(N_("55–64 år"), "55–64 years"),
                "65_74": Names(N_("65–74 år"), "65–74 years"),
                "75_plus": Names(N_("Over 74 år"), "Over 74 years"),
            },
            since=NEW_SETS,
            group=banded(
                (75, "75_plus"),
                (65, "65_74"),
                (55, "55_64"),
                (45, "45_54"),
                (35, "35_44"),
                (25, "25_34"),
                (18, "18_24"),
            ),
        ),
    ),
    published="2011, 2019",
)

ALL: tuple[Indicator[Volunteer], ...] = (ACTIVE, GENDER, PARENT_EXPERIENCE, OCCUPATION, AGE)
