"""What is divided wrongly, or rests on the wrong departments."""

from tests.statistics.mutants.planting import Mutant

MUTANTS = (
    Mutant(
        "percents are cut off",
        "values",
        "return (200 * part + whole) // (2 * whole) if whole",
        "return 100 * part // whole if whole",
    ),
    Mutant(
        "percents are rounded up",
        "values",
        "return (200 * part + whole) // (2 * whole) if whole",
        "return -(-100 * part // whole) if whole",
    ),
    Mutant("the unknown are in the whole", "values", "if code not in (ONE, UNKNOWN))", "if code != ONE)"),
    Mutant(
        "mentions are shared over the families",
        "values",
        "if kind is Kind.ASKED:",
        "if kind in (Kind.ASKED, Kind.MENTIONS):",
    ),
    Mutant(
        "families asked are shared over the mentions",
        "values",
        "        return counts.get(ONE, 0)\n    return sum",
        "        pass\n    return sum",
    ),
    Mutant("hours are cut off", "values", "(20 * sevenths + SEVENTHS_AN_HOUR)", "(20 * sevenths)"),
    Mutant("a return for totals only is a full one", "registers", "and one.status == FULL", ""),
    Mutant("last year's return counts", "registers", "if one.year == year.year and", "if"),
    Mutant(
        "a department that was not open counts in the base",
        "registers",
        "return self.open_in(year) & full",
        "return frozenset(full)",
    ),
    Mutant(
        "one base for everything: all departments",
        "reports/figure_ids",
        "Base.FULL_RETURN: registers.base(period)",
        "Base.FULL_RETURN: registers.open_in(period)",
    ),
    Mutant(
        "one base for everything: full returns",
        "reports/figure_ids",
        "Base.ALL: registers.open_in(period)",
        "Base.ALL: registers.base(period)",
    ),
    Mutant("waiting rests on all departments", "indicators/waiting", "    base=Base.FULL_RETURN,\n", ""),
    Mutant("the history is of the year too", "reports/figure_ids", "if one.year < year:", "if one.year < year - 10:"),
)
