"""The services that families are helped on to, by enquiry or out of a case: one list, so that they are counted as one.

Source: annual report for 2011 names some of them; the others are to be confirmed by HSFN.
"""

from familiekontakten.forms.field import Choice
from familiekontakten.languages.catalogue import N_

SERVICES = (
    Choice("health_station", N_("Helsestasjonen")),
    Choice("child_welfare", N_("Barnevernstjenesten")),
    Choice("family_counselling", N_("Familievernkontoret")),
    Choice("ppt", N_("PPT")),
    Choice("psychologist", N_("Psykolog")),
    Choice("crisis_centre", N_("Krisesenteret")),
    Choice("dps", N_("DPS, psykisk helse for voksne")),
    Choice("bup", N_("BUP, psykisk helse for barn og unge")),
    Choice("doctor", N_("Fastlegen")),
    Choice("kindergarten", N_("Barnehage")),
    Choice("nav", N_("NAV")),
    Choice("voluntary", N_("En frivillig organisasjon")),
    Choice("other", N_("Noen andre")),
)
