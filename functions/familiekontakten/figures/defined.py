"""The methods page: every indicator as it defines itself. Pure."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from familiekontakten.figures import words
from familiekontakten.figures.sections import sections
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.statistics.indicator import Indicator
from familiekontakten.statistics.indicators.catalogue import EVERY

PUBLISHED, NEVER = N_("Trykt i årsrapporten: {years}"), N_("Nytt: står ikke i noen årsrapport")
SINCE, ALWAYS = N_("Fra {year}: {names}"), N_("{names}")


class Definition(NamedTuple):
    """One indicator in words. `facts`: label and what is said of it."""

    id: str
    name: str
    other_name: str
    says: str
    facts: Sequence[tuple[str, str]]


class Chapter(NamedTuple):
    """A heading with its definitions."""

    id: str
    heading: str
    definitions: Sequence[Definition]


def chapters(lang: str) -> list[Chapter]:
    """The whole page."""
    return [
        Chapter(one.id, one.heading, [_definition(indicator, lang) for indicator in one.indicators])
        for one in sections(EVERY)
    ]


def _definition(one: Indicator[Any], lang: str) -> Definition:
    names = (translate(lang, one.names.no), one.names.en)
    facts = [
        (N_("Hva som vises"), translate(lang, words.KINDS[one.kind])),
        (N_("Hvem det gjelder"), translate(lang, words.BASES[one.base])),
        (N_("Når det gjelder"), translate(lang, words.TIMES[one.time])),
        (N_("Det som mangler"), translate(lang, one.missing)),
        (N_("Hvor ofte"), translate(lang, words.HOW_OFTEN[one.printed])),
        (N_("Hvem som ser det"), translate(lang, words.SEEN_BY[one.public])),
        (N_("Publisert"), translate(lang, PUBLISHED, years=one.published) if one.published else translate(lang, NEVER)),
        *((N_("Kategorier"), said) for said in _categories(one, lang)),
    ]
    shown, other = names if lang != "en" else reversed(names)
    return Definition(one.id, shown, other if other != shown else one.names.no, translate(lang, one.defined), facts)


def _categories(one: Indicator[Any], lang: str) -> list[str]:
    return [
        translate(
            lang,
            SINCE if named.since else ALWAYS,
            year=named.since,
            names=", ".join(names.read_in(lang) for names in named.names.values()),
        )
        for named in one.categories
    ]
