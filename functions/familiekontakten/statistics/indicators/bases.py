"""What many indicators have in common: how they are counted, printed and shown. Pure.

What a definition says itself goes before what stands here.
"""

from functools import partial

from familiekontakten.statistics.indicator import Base, Indicator, Printed, Public, Time
from familiekontakten.statistics.indicators.words import NOTHING_MISSING
from familiekontakten.statistics.registers import Registers
from familiekontakten.statistics.units import Family, Volunteer

families_of_the_year = partial(Indicator[Family], base=Base.FULL_RETURN, time=Time.DISTINCT, printed=Printed.YEAR)
"""Of the families supported in a year, each once, in departments with a full annual return."""

volunteers_of_the_year = partial(Indicator[Volunteer], base=Base.FULL_RETURN, time=Time.DISTINCT, printed=Printed.YEAR)
"""Of the volunteers who visited in a year, each once, in departments with a full annual return."""

registered = partial(Indicator[Registers], printed=Printed.YEAR, missing=NOTHING_MISSING, public=Public.OPEN)
"""Of the national registers: no secret, and complete by themselves."""
