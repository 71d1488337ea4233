"""What an attacker knows from releases: everything printed, and how printed numbers hang together.

The attacker knows the rounding, the totals, which department is in which group, which period lies in which, and that a
number so far this year never falls. Of two editions of a period it believes that only contradictions were corrected.
Nothing from outside is known here; whoever knows one family knows more than any table says.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from familiekontakten.places.place import MUNICIPALITIES
from familiekontakten.statistics.disclosure.cells import ALL, NATION, NOT_KNOWN, Cell, How, Quantity, months_of
from familiekontakten.statistics.disclosure.places import OTHERS, PLACE
from familiekontakten.statistics.disclosure.release import Release
from familiekontakten.statistics.disclosure.rules import LEAST, OTHER
from familiekontakten.statistics.indicator import Base, Kind, Time

from infrastructure.releases.relation import Relation, adds_up, at_most, at_most_the_sum, between
from infrastructure.releases.view import View, names, range_of, speaking, views

Told = Mapping[Quantity, int]
BESIDE, SINCE, TWICE = "beside ", "since ", "counted twice"
"""Numbers that nobody prints and everybody can ask about: what remains beside a category, what came since."""

MENTIONED = (("fam.challenges", "fam.challenge_share_families"),)
"""The same answers as shares of all answers and of all who were asked."""

THE_SAME = (("child.special_needs", ALL, "child.special_needs_share", "yes"),)
"""Figures and categories that are one number."""


def knowledge(releases: Sequence[Release], told: Told) -> set[Relation]:
    """All relations between the numbers of these releases. `told`: what is known of who is counted twice."""
    called = names(releases)
    found: set[Relation] = set()
    for release in releases:
        for cell in release.cells:
            found.update(_printed(cell, called[release.number, cell.of]))
    for chosen in views(releases):
        view = {cell.of: called[release.number, cell.of] for release in chosen for cell in speaking(release)}
        for release in chosen:
            found.update(_percents(release, view))
            found.update(_categories(release, view))
            found.update(_twice_told(release, view))
            found.update(_groups(release, view, told))
            found.update(_places(release, view))
        found.update(_times(chosen, view))
    return found


def _printed(cell: Cell, name: Quantity) -> Iterator[Relation]:
    if cell.how in (How.FEWER, How.ROUNDED, How.EXACT):
        yield between(name, *range_of(cell))


def _percents(release: Release, view: View) -> Iterator[Relation]:
    for cell in release.cells:
        whole = view.get(replace(cell.of, category=ALL))
        if cell.how is How.PERCENT and cell.value is not None and whole:
            part, twice = view[cell.of], 2 * cell.value
            yield Relation(((part, 200), (whole, -(twice - 1))), least=0)
            yield Relation(((part, 200), (whole, -(twice + 1))), most=-1)
            yield adds_up(whole, [part, replace(part, category=BESIDE + part.category)])


def _categories(release: Release, view: View) -> Iterator[Relation]:
    parts: dict[Quantity, list[Quantity]] = defaultdict(list)
    for cell in speaking(release):
        kind = release.figures[cell.of.figure].kind
        beside = kind is not Kind.COUNT and cell.of.category == NOT_KNOWN
        if cell.of.category != ALL and kind is not Kind.HOURS and not beside:
            parts[replace(cell.of, category=ALL)].append(view[cell.of])
    for total, found in parts.items():
        if total in view and release.figures[total.figure].parts_add_up:
            yield adds_up(view[total], found)
        elif total in view:
            yield from (at_most(part, view[total]) for part in found)


def _twice_told(release: Release, view: View) -> Iterator[Relation]:
    """One number in two tables. A category that was put into "other" is known from all answers less the others."""
    for mentions, asked in MENTIONED:
        nobody = (ALL, NOT_KNOWN)
        answers = [cell for cell in release.cells if cell.of.figure == asked and cell.of.category not in nobody]
        for cell in answers:
            same = replace(cell.of, figure=mentions)
            if same in view and cell.of.category != OTHER:
                yield adds_up(view.get(cell.of, cell.of), [view[same]])
        total = Quantity(release.period, mentions)
        if answers and total in view:
            yield adds_up(view[total], [view.get(cell.of, cell.of) for cell in answers])
    for figure, category, other, other_category in THE_SAME:
        one = Quantity(release.period, figure, category=category)
        same = Quantity(release.period, other, category=other_category)
        if one in view and same in view:
            yield adds_up(view[one], [view[same]])


def _groups(release: Release, view: View, told: Told) -> Iterator[Relation]:
    members = release.members
    for cell in speaking(release):
        parts = [replace(cell.of, whose=f"department:{one}") for one in members.get(cell.of.whose, [])]
        if parts and all(part in view for part in parts) and release.figures[cell.of.figure].kind is not Kind.HOURS:
            twice = replace(view[cell.of], category=TWICE + cell.of.category)
            yield adds_up(view[cell.of], [view[part] for part in parts], twice=twice)
            yield between(twice, *_moved(cell, twice, told))


def _moved(cell: Cell, twice: Quantity, told: Told) -> tuple[float, float]:
    """How many are counted by two departments: as told; otherwise from none to every 50th."""
    known = told.get(twice)
    return (0, 2 + (cell.value or 0) // 50) if known is None else (known, known)


def _places(release: Release, view: View) -> Iterator[Relation]:
    """The nation is all municipalities that are listed, any one that is not, and what remains of those."""
    for cell in speaking(release):
        if cell.of.whose != OTHERS:
            continue
        listed = [one.of for one in speaking(release) if one.of.whose.startswith(PLACE) and one.of != cell.of]
        total, remaining = replace(cell.of, whose=NATION), replace(cell.of, category=BESIDE)
        if total in view:
            yield adds_up(view[total], [*(view[one] for one in (*listed, cell.of)), remaining])
            yield between(remaining, 0, (LEAST - 1) * len(MUNICIPALITIES))


def _times(chosen: Sequence[Release], view: View) -> Iterator[Relation]:
    time = {name: figure.time for release in chosen for name, figure in release.figures.items()}
    comparable = {
        name
        for release in chosen
        for name, figure in release.figures.items()
        if figure.kind is Kind.COUNT and figure.base is Base.ALL  # a quarter has no annual returns to rest on
    }
    about: dict[Quantity, list[str]] = defaultdict(list)
    for one in view:
        if one.figure in comparable:
            about[replace(one, period="")].append(one.period)
    for one, periods in about.items():
        named = {months_of(period): view[replace(one, period=period)] for period in periods}
        yield from _at_the_same_time(named) if time[one.figure] is Time.STOCK else _within(named, time[one.figure])


def _at_the_same_time(named: Mapping[tuple[int, int], Quantity]) -> Iterator[Relation]:
    """A stock at the end of a quarter is that of its last month."""
    for (period, one), (other_period, other) in combinations(named.items(), 2):
        if period[1] == other_period[1]:
            yield adds_up(one, [other])


def _within(named: Mapping[tuple[int, int], Quantity], time: Time) -> Iterator[Relation]:
    """A part of a period has no more than all of it, and parts that fill it have no fewer."""
    for (first, last), whole in named.items():
        inside = [period for period in named if first <= period[0] and period[1] <= last and period != (first, last)]
        for part in inside:
            yield at_most(named[part], whole)
            if part[0] == first:
                since = replace(whole, category=f"{SINCE}{named[part].period} {whole.category}".strip())
                yield adds_up(whole, [named[part], since])
        for parts in _filling(first, last, inside):
            filling = [named[part] for part in parts]
            yield adds_up(whole, filling) if time is Time.FLOW else at_most_the_sum(whole, filling)


def _filling(first: int, last: int, inside: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """The ways to lay a period out in parts that occur, end to end."""
    for part in inside:
        if part[0] == first and part[1] == last:
            yield [part]
        elif part[0] == first:
            yield from ([part, *rest] for rest in _filling(part[1] + 1, last, inside))
