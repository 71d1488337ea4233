"""What may be shown to everybody: the seven rules of the open figures. Pure.

1. There are two editions. The internal one is exact: a coordinator sees her own department, logged in. The public one
   follows the rules below; a mail is public.
2. A public count below 5, zero included, reads "færre enn 5"; every other count, a total too, is rounded alone to the
   nearest 5. The nation's headline totals may be exact, since no cross-table of departments is public.
3. Of a department, once a year: families, children, volunteers and hours; of a municipality, how many asked where no
   department was (places.py). All else is about the nation only; so are background, asylum, special needs and help
   from child welfare above all.
4. Percentages are counted from the exact numbers, in whole percent, where they rest on at least 50, and where neither
   a printed category nor what remains beside it stands for fewer than 5: such a category goes into "Annet" first.
5. The nation by quarter, departments by year. A corrected edition is rounded in the same way, so that most
   corrections change nothing that is printed.
6. Departments are added up in fixed groups only: county, Oslo, who runs them.
7. Before it is published, a release is attacked together with all earlier ones (infrastructure/releases/attacker.py).

Source: to be confirmed by HSFN. The annual report 2019 prints "2 familier på mottak"; here that reads "færre enn 5".
"""

from collections.abc import Mapping

from familiekontakten.languages.catalogue import N_

LEAST = 5
"""The smallest count that is shown, and what counts are rounded to."""

LEAST_BASE = 50
"""The fewest units that a percentage rests on."""

OTHER = "other"
"""The category "Annet", into which small ones go."""

FEWER = N_("færre enn 5")
HEADLINES = ("fam.supported", "child.supported", "vol.active", "hours.total")
"""What may be exact for the nation, and what is shown of a department, by the ids of the indicators."""

FOR_THE_READER = N_(
    "For å beskytte familiene viser vi ikke tall under 5, og andre tall er avrundet til nærmeste 5. "
    "Derfor kan summer avvike litt. Prosenter er regnet av de nøyaktige tallene."
)


def public_count(number: int) -> int | None:
    """A count as everybody may see it: None reads FEWER, anything else is a multiple of 5. ValueError below zero."""
    if number < 0:
        raise ValueError("a count is never below zero")
    return None if number < LEAST else (number + LEAST // 2) // LEAST * LEAST


def public_headline(number: int) -> int | None:
    """A headline total of the nation: exact, except where it is small."""
    return public_count(number) and number


def public_share(counts: Mapping[str, int]) -> dict[str, int] | None:
    """Whole percents by category, unknown values left out beforehand; None where the figure is left out.

    `counts` are all categories, so that they add up to the base. Small ones are found in OTHER.
    """
    base = sum(counts.values())
    kept = merged(counts)
    if base < LEAST_BASE or any(number < LEAST or base - number < LEAST for number in kept.values()):
        return None
    return {category: percent(number, base) for category, number in kept.items()}


def merged(counts: Mapping[str, int]) -> dict[str, int]:
    """The same units in categories of at least 5, as far as there are that many: small ones go into OTHER, last.

    OTHER takes the next smallest category too while it is small itself. Nothing is lost: the sum stays.
    """
    by_size = sorted((name for name in counts if name != OTHER), key=lambda name: (counts[name], name))
    other, taken = counts.get(OTHER, 0), set()
    small = OTHER in counts
    for name in by_size:
        if counts[name] < LEAST or (small and other < LEAST):
            other, small = other + counts[name], True
            taken.add(name)
    kept = {name: number for name, number in counts.items() if name not in {OTHER, *taken}}
    return {**kept, OTHER: other} if small else kept


def percent(part: int, whole: int) -> int:
    """Whole percent, half up, each category alone: never forced to add up to 100."""
    return (200 * part + whole) // (2 * whole)
