"""All checks at once: what is found, worst first, and whether figures may be approved with it. Pure."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from familiekontakten.statistics.quality import casework, changes, nationwide, order, unknown
from familiekontakten.statistics.quality.rule import Checked, Concern, Finding, Grade, Rule

OF_A_DEPARTMENT: tuple[Rule, ...] = (*order.RULES, *casework.RULES, *changes.RULES, *unknown.RULES)
OF_THE_NATION: tuple[Rule, ...] = nationwide.RULES


def check(checked: Checked, rules: Iterable[Rule] = OF_A_DEPARTMENT) -> tuple[Finding, ...]:
    """What is found, worst first. One finding for each rule that is broken, or for each answer that it is about."""
    worst_first = sorted(rules, key=lambda rule: list(Grade).index(rule.grade))
    return tuple(finding for rule in worst_first for finding in _findings(rule, checked))


def by_grade(findings: Iterable[Finding]) -> Mapping[Grade, tuple[Finding, ...]]:
    """The findings of each grade, all grades there."""
    every = tuple(findings)
    return {grade: tuple(one for one in every if one.rule.grade is grade) for grade in Grade}


def counted(findings: Iterable[Finding]) -> dict[str, int]:
    """How many things each grade is about: what stands in a frozen edition."""
    return {grade.value: sum(one.number for one in found) for grade, found in by_grade(findings).items()}


def _findings(rule: Rule, checked: Checked) -> Iterable[Finding]:
    found = sorted(set(rule.find(checked)), key=_about)
    return (Finding(rule, tuple(sorted(same)), about) for about, same in groupby(found, _about))


def _about(concern: Concern) -> str:
    return concern.about
