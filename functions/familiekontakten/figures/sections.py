"""Under which headings a department's indicators stand, in the order a coordinator asks. Pure."""

from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.indicator import Indicator


class Section(NamedTuple):
    """A heading with its indicators. `id`: of the part of the page."""

    id: str
    heading: str
    indicators: tuple[Indicator[Any], ...]


REST = ("rest", N_("Andre tall"))
BEGINNINGS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    (
        "main",
        N_("Hovedtall"),
        ("fam.supported", "child.supported", "vol.active", "match.active_stock", "hours.total", "target."),
    ),
    ("enquiries", N_("Henvendelser"), ("ref.received", "ref.by_source", "ref.unanswered", "ref.no_department", "enq.")),
    ("waiting", N_("Ventetider"), ("ref.time", "ref.matched", "wait.")),
    ("matches", N_("Koblinger"), ("match.", "visit.")),
    ("hours", N_("Timer"), ("hours.",)),
    ("volunteers", N_("Familiekontakter"), ("vol.", "course.")),
    ("ended", N_("Avsluttet og hjulpet videre"), ("flow.",)),
    ("families", N_("Hvem familiene er"), ("fam.", "child.", "special.", "plus.")),
    ("quality", N_("Datakvalitet"), ("quality.",)),
)
"""Heading, and how the ids of its indicators begin. An indicator stands under the first that fits; what fits none
stands under REST, so that nothing that is counted is left out."""


def sections(indicators: Iterable[Indicator[Any]]) -> tuple[Section, ...]:
    """All of them under their headings; a heading without any is left out."""
    every = tuple(indicators)
    headed = [Section(code, heading, tuple(_under(begins, every))) for code, heading, begins in BEGINNINGS]
    taken = {one.id for section in headed for one in section.indicators}
    rest = Section(*REST, tuple(one for one in every if one.id not in taken))
    return tuple(section for section in (*_once(headed), rest) if section.indicators)


def _under(begins: tuple[str, ...], every: Iterable[Indicator[Any]]) -> Iterator[Indicator[Any]]:
    """In the order in which the beginnings are written."""
    every = tuple(every)
    return (one for begin in begins for one in every if one.id.startswith(begin))


def _once(headed: Iterable[Section]) -> Iterator[Section]:
    """Each indicator under its first heading only."""
    seen: set[str] = set()
    for section in headed:
        kept = tuple(one for one in dict.fromkeys(section.indicators) if one.id not in seen)
        seen.update(one.id for one in kept)
        yield section._replace(indicators=kept)
