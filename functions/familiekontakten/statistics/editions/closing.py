"""From folded figures to the editions that are frozen: the first of a month, and the next of one that was corrected.

Pure. A department's come from its own figures. The nation's are the departments' editions added up, so that what the
national office reads is the sum of what the departments read, less the families and volunteers counted in several.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import reduce
from hashlib import sha256

from familiekontakten.statistics.editions.edition import (
    NATION,
    SO_FAR,
    Change,
    Edition,
    Reason,
    Revision,
    changes,
    digest_of,
)
from familiekontakten.statistics.editions.totals import TOTALS, totals_of
from familiekontakten.statistics.figures import Figures, minus, plus
from familiekontakten.statistics.fold.folded import Folded
from familiekontakten.statistics.fold.folding import nation

Corrected = tuple[Edition, Edition]
"""A corrected month's latest edition, and the one that follows it."""


def first_of(folded: Folded, number: int, now: datetime) -> Edition:
    """The edition of a month that is closed; `number` says whether the month is over."""
    return Edition(
        whose=folded.department,
        month=folded.period,
        number=number,
        figures=folded.figures,
        so_far=folded.so_far,
        as_of=folded.as_of,
        frozen_at=now,
        definitions=folded.definitions,
        digest=digest_of(folded.figures),
        source=folded.digest,
        findings=folded.findings,
        reason=Reason.SO_FAR if number == SO_FAR else Reason.CLOSED,
    )


def next_of(latest: Edition, folded: Folded, now: datetime) -> Edition | None:
    """The edition that follows a corrected month's latest; None where no number differs."""
    changed = changes(latest.figures, folded.figures)
    if not changed:
        return None
    anew = first_of(folded, latest.number + 1, now)
    return replace(
        anew,
        reason=Reason.REVISED,
        changed=changed,
        beside=latest.beside,
        approved=latest.approved,
        country=latest.country,
    )


def revision(latest: Edition, following: Edition) -> Revision:
    """What a mail says of a correction: the totals that changed, and how many numbers beside them."""
    was, now = totals_of(latest.figures), totals_of(following.figures)
    totals = [Change(name, "", was.get(name, 0), now.get(name, 0)) for name in TOTALS]
    told = tuple(one for one in totals if one.was != one.now)
    named = {one.indicator for one in told}
    return Revision(latest.month, told, sum(one.indicator not in named for one in following.changed))


def country_of(editions: Mapping[str, Edition], live: Iterable[Folded]) -> Folded:
    """The nation's figures from the departments' editions. `live`: their figures now, which tell what is counted in
    several departments."""
    every = tuple(editions.values())
    known = [one for one in live if one.department in editions]
    numbers = {whose: one.number for whose, one in editions.items()}
    return Folded(
        department=NATION,
        period=every[0].month,
        as_of=min(one.as_of for one in every),
        definitions=max(one.definitions for one in every),
        facts=sum(one.facts for one in known),
        figures=minus(_sum(one.figures for one in every), _too_often(known, so_far=False)),
        so_far=minus(_sum(one.so_far for one in every), _too_often(known, so_far=True)),
        findings=_added(one.findings for one in every),
        digest=source_of(numbers),
    )


def source_of(numbers: Mapping[str, int]) -> str:
    """What tells from which editions of which departments the nation's was made."""
    return sha256(json.dumps(numbers, sort_keys=True).encode()).hexdigest()


def _too_often(live: Iterable[Folded], *, so_far: bool) -> Figures:
    every = tuple(live)
    together = _sum(one.so_far if so_far else one.figures for one in every)
    return minus(together, nation(every, so_far=so_far))


def _added(every: Iterable[Mapping[str, int]]) -> dict[str, int]:
    """How many things of each grade the checks found in all departments together."""
    together: Counter[str] = Counter()
    for findings in every:
        together.update(findings)
    return dict(together)


def _sum(every: Iterable[Figures]) -> Figures:
    return reduce(plus, every, {})
