"""What the preparation course must cover: versioned lists of themes, each valid for courses that begin in its time.

Sources: the annual report for 2011 (six themes), the description of the programme (ten themes, at least 20 hours) and
the annual report for 2019 (eleven themes). Which list is in force now is to be confirmed by HSFN.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from familiekontakten.languages.catalogue import N_

LEAST_MINUTES = 20 * 60
"""At least 20 hours for each person (description of the programme; annual report for 2019)."""

THEMES: Mapping[str, str] = {
    "about_hsf": N_("Om Home-Start Familiekontakten"),
    "volunteering": N_("Å være frivillig hos oss"),
    "volunteer_role": N_("Rollen som frivillig"),
    "home_visits": N_("Hjemmebesøk"),
    "limits": N_("Engasjement og grenser"),
    "values": N_("Verdier og holdninger"),
    "family_life": N_("Familieliv og støtte til foreldre"),
    "parental_care": N_("Foreldreomsorg"),
    "culture": N_("Kultursensitivitet"),
    "child_safety": N_("Barns trygghet"),
    "network": N_("Kommunens hjelpetilbud og taushetsplikt"),
    "communication": N_("Kommunikasjon"),
    "farewell": N_("Å ta avskjed"),
}
"""Every theme of every list, by its code."""


class ThemeList(NamedTuple):
    """One version: the themes in the order taught, for courses that begin from `valid_from` until the next version."""

    version: str
    valid_from: date
    themes: tuple[str, ...]


_TAUGHT_TODAY = ("family_life", "parental_care")
_LAST = ("child_safety", "network", "communication", "farewell")

LISTS = (
    ThemeList(
        "v2011-min",
        date(2000, 1, 1),
        ("volunteer_role", "limits", "values", "home_visits", "farewell", "network"),
    ),
    ThemeList(
        "v-program",
        date(2012, 1, 1),
        ("volunteering", "home_visits", "limits", "values", *_TAUGHT_TODAY, *_LAST),
    ),
    ThemeList(
        "v2019",
        date(2019, 1, 1),
        ("about_hsf", "home_visits", "limits", "values", *_TAUGHT_TODAY, "culture", *_LAST),
    ),
)
"""In the order in which they came into force."""


def list_of(version: str) -> ThemeList:
    """The theme list of that version. Raises KeyError when there is none such."""
    return {themes.version: themes for themes in LISTS}[version]


def in_force(day: date) -> ThemeList:
    """The list that a course beginning on `day` follows."""
    return [themes for themes in LISTS if themes.valid_from <= day][-1]


class Lacking(NamedTuple):
    """What a person has left of the course: whole themes, and minutes up to the least."""

    themes: tuple[str, ...]
    minutes: int

    def __bool__(self) -> bool:
        return bool(self.themes or self.minutes)


def lacking(version: str, minutes: Mapping[str, int]) -> Lacking:
    """What is left for somebody who was taught so many minutes of each theme; empty when the course is completed.

    Every theme of the list has to be attended, and at least 20 hours in all (description of the programme). How much of
    a theme counts as attending it is to be confirmed by HSFN: here any minute does, and the hours do the rest.
    Raises KeyError for an unknown version.
    """
    missed = tuple(theme for theme in list_of(version).themes if minutes.get(theme, 0) <= 0)
    return Lacking(missed, max(0, LEAST_MINUTES - sum(minutes.values())))
