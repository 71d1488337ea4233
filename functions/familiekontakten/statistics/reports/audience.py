"""Who a report is for, and so which numbers it may show. Pure.

The public one follows the disclosure rules (disclosure/rules.py); the internal one is exact and says so on every page.
"""

from collections.abc import Mapping
from enum import StrEnum

from familiekontakten.charts.chart import FEWER, Value
from familiekontakten.statistics.disclosure.rules import LEAST, LEAST_BASE, percent, public_count, public_share
from familiekontakten.statistics.indicator import Public


class Audience(StrEnum):
    """PUBLIC: everybody. INTERNAL: the national office, or a department about itself."""

    PUBLIC = "public"
    INTERNAL = "internal"


def count(number: int, audience: Audience, public: Public) -> Value:
    """A count as this audience may see it. What is OPEN is nobody's secret; a HEADLINE is exact from 5 and up."""
    if audience is Audience.INTERNAL or public is Public.OPEN:
        return number
    rounded = public_count(number)
    if rounded is None:
        return FEWER
    return number if public is Public.HEADLINE else rounded


def shares(counts: Mapping[str, int], audience: Audience) -> Mapping[str, int] | None:
    """Whole percents of categories that add up to the base; None where nothing is known or nothing may be told."""
    base = sum(counts.values())
    if audience is Audience.PUBLIC:
        return public_share(counts)
    return {code: percent(number, base) for code, number in counts.items()} if base else None


def share_of(part: int, whole: int, audience: Audience) -> Value:
    """One share of those who were asked, where several answers were possible; FEWER of a small part, None where it
    may not be told or nobody was asked."""
    if not whole or (audience is Audience.PUBLIC and (whole < LEAST_BASE or whole - part < LEAST)):
        return None
    return FEWER if part < LEAST and audience is Audience.PUBLIC else percent(part, whole)
