"""What came of money that was handed out, in numbers: kroner, children, families. Nobody's name. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Sums:
    """`kinds`: kroner by what they were spent on. `about`: some children or families may be counted twice, because not
    every handout was linked to a family (anchor G4 of the casework research, to be confirmed by HSFN).
    """

    kroner: int = 0
    children: int = 0
    families: int = 0
    about: bool = False
    kinds: Mapping[str, int] = field(default_factory=dict)


NOTHING = Sums()


def added(every: Iterable[Sums]) -> Sums:
    """Several together."""
    some = tuple(every)
    kinds: Counter[str] = Counter()
    for one in some:
        kinds.update(one.kinds)
    return Sums(
        kroner=sum(one.kroner for one in some),
        children=sum(one.children for one in some),
        families=sum(one.families for one in some),
        about=any(one.about for one in some),
        kinds=dict(kinds),
    )
