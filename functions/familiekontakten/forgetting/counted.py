"""What is still counted of what was forgotten: codes, years and days, so that no figure of a past year changes. Pure.

The reference in them leads to nobody any more. For how long they are kept is to be confirmed by HSFN.
"""

from collections.abc import Iterable, Mapping

from familiekontakten.statistics.facts.fact import CASE, FAMILY, MATCH, Fact

CALLED = {MATCH: "assignment"}
"""Facts that are called otherwise than their things."""


def counted_still(facts: Iterable[Fact], forgotten: frozenset[str]) -> frozenset[str]:
    """The keys of the facts that stay: of things that were forgotten, and of the families of such cases."""
    every: Mapping[str, Fact] = {fact.key: fact for fact in facts}
    own = {key for key, fact in every.items() if f"{CALLED.get(fact.kind, fact.kind)}#{fact.id}" in forgotten}
    families = {f"{FAMILY}#{every[key].rows[0]['family']}" for key in own if every[key].kind == CASE}
    return frozenset(own | families)
