"""The wrong definitions: each is one that somebody could have written in good faith."""

from tests.statistics.mutants.planting import Mutant
from tests.statistics.mutants.wrong import building, cases, families, matches, registers, resting, volunteers

MUTANTS: tuple[Mutant, ...] = (
    *building.MUTANTS,
    *resting.MUTANTS,
    *families.MUTANTS,
    *volunteers.MUTANTS,
    *cases.MUTANTS,
    *matches.MUTANTS,
    *registers.MUTANTS,
)
