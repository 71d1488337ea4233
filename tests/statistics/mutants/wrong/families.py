"""What is wrong about families and children."""

from tests.statistics.mutants.planting import Mutant

MUTANTS = (
    Mutant(
        "asylum without asking about the background", "indicators/families", ' and family.background == "immigrant"', ""
    ),
    Mutant(
        "an unknown civil status is a couple",
        "indicators/families",
        "lambda family: family.civil_status",
        'lambda family: family.civil_status or "couple"',
    ),
    Mutant(
        "minority language is the background",
        "indicators/families",
        "yes_no(family.minority_language)",
        'yes_no(family.background == "immigrant")',
    ),
    Mutant("every mention counts, the same one twice", "indicators/needs", "**each(set(given))", "**each(given)"),
    Mutant("only the first answer counts", "indicators/needs", "**each(set(given))", "**each(sorted(given)[:1])"),
    Mutant(
        "families who gave no answer are not asked",
        "indicators/needs",
        "return {UNKNOWN: 1} if given is None else",
        "return {UNKNOWN: 1} if not given else",
    ),
    Mutant(
        "no help is unknown", "indicators/needs", "None if given is None else bool(given)", "True if given else None"
    ),
    Mutant(
        "help before is read from help after",
        "indicators/needs",
        "any_of(lambda family: family.help_before)",
        "any_of(lambda family: family.help_after)",
    ),
    Mutant(
        "children born after the year count", "indicators/children", " or one.birth_year <= period.year", " or True"
    ),
    Mutant(
        "children of unknown age do not count",
        "indicators/children",
        "one.birth_year is None or",
        "one.birth_year is not None and",
    ),
    Mutant("two is the last year of nought to one", "indicators/children", '(3, "3_6")', '(2, "3_6")'),
    Mutant(
        "the ages of the year before",
        "indicators/children",
        "period.year - child.birth_year >=",
        "period.year - 1 - child.birth_year >=",
    ),
    Mutant(
        "unknown needs are special needs",
        "indicators/children",
        "child.special_needs is True",
        "child.special_needs is not False",
    ),
    Mutant(
        "siblings where nobody has special needs",
        "indicators/special_needs",
        " if others and concerned(family, period) else",
        " if others else",
    ),
    Mutant("siblings are all the children", "indicators/special_needs", " if not special(child)]", "]"),
    Mutant(
        "siblings are only those known to have none",
        "indicators/special_needs",
        "if not special(child)]",
        "if child.special_needs is False]",
    ),
    Mutant(
        "the background of all families",
        "indicators/special_needs",
        "return lambda family, period: once(value(family)) if concerned(family, period)",
        "return lambda family, period: once(value(family)) if family.supported(period)",
    ),
)
