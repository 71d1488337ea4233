"""Whom to call when a child may be in danger. Pure.

The national numbers are public. Each municipality's child protection on call (barnevernvakt) has a number of its own
that is not in our sources: the page names what to ask for, and the numbers are to be confirmed by HSFN.
"""

from familiekontakten.forms.field import Phone
from familiekontakten.languages.catalogue import N_

NATIONAL = (
    Phone("112", N_("Politiet, når det haster")),
    Phone("116 111", N_("Alarmtelefonen for barn og unge, hele døgnet")),
    Phone("116 117", N_("Legevakten")),
)
