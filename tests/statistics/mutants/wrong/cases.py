"""What is wrong about those who wait, and what became of them."""

from tests.statistics.mutants.planting import Mutant

MUTANTS = (
    Mutant("those closed still wait", "indicators/waiting", "or case.closed_by(day) or any(", "or any("),
    Mutant(
        "all who were visited wait, matched or not",
        "indicators/waiting",
        " or any(match.runs_after(day) for match in case.matches):",
        ":",
    ),
    Mutant("waiting without a visit", "indicators/waiting", "if not visited(case, day) or case", "if case"),
    Mutant(
        "who ended and was not closed waits",
        "indicators/waiting",
        "return last is None or last.end_reason == NEEDS_ANOTHER",
        "return True",
    ),
    Mutant(
        "only who never had anybody waits",
        "indicators/waiting",
        "return last is None or last.end_reason == NEEDS_ANOTHER",
        "return last is None",
    ),
    Mutant(
        "the first match says whether another is needed", "indicators/waiting", "return max(begun,", "return min(begun,"
    ),
    Mutant(
        "a match of January ends the waiting",
        "indicators/waiting",
        "if match.start and match.start <= day]",
        "if match.start]",
    ),
    Mutant(
        "a visit of January counts",
        "indicators/waiting",
        "case.first_visit <= day",
        "case.first_visit.year <= day.year + 1",
    ),
    Mutant(
        "not relevant without a visit",
        "indicators/flow",
        "case.first_visit is not None and not case.matches",
        "not case.matches",
    ),
    Mutant(
        "not relevant although there was a match",
        "indicators/flow",
        "case.first_visit is not None and not case.matches",
        "case.first_visit is not None",
    ),
    Mutant(
        "not relevant counts cases, not families",
        "indicators/flow",
        "one_if(any(not_relevant(case, period) for case in family.cases))",
        '{"": sum(not_relevant(case, period) for case in family.cases)}',
    ),
    Mutant(
        "not relevant by the day of the visit",
        "indicators/flow",
        "return case.closed in period and case.first_visit",
        "return case.first_visit in period and case.first_visit",
    ),
    Mutant(
        "helped on by the day of the enquiry (2011)",
        "indicators/flow",
        "(one.on or case.closed) in period",
        "(one.on or case.referred) in period",
    ),
    Mutant(
        "helped on counts services, not families (2011)",
        "indicators/flow",
        "return {ONE: 1, **each(services)}",
        "return {ONE: len(services) + 1, **each(services)}",
    ),
    Mutant("sources of all years (2011)", "indicators/referrals", "if case.referred in period)", ")"),
    Mutant(
        "sources by the day of the first visit (2011)",
        "indicators/referrals",
        "for case in family.cases if case.referred in period)",
        "for case in family.cases if case.first_visit in period)",
    ),
)
