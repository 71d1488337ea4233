"""What is read and placed wrongly."""

from tests.statistics.mutants.planting import Mutant

MUTANTS = (
    Mutant(
        "a match that ended on 1 January is not of the year", "units", "end >= period.first)", "end > period.first)"
    ),
    Mutant(
        "a match that begins on 31 December is not of the year",
        "units",
        "start <= period.last and",
        "start < period.last and",
    ),
    Mutant(
        "a match without an end is over",
        "units",
        "and (end is None or end >= period.first)",
        "and end is not None and end >= period.first",
    ),
    Mutant(
        "a match that ends on the day still goes on",
        "units",
        "(end is None or end > day)",
        "(end is None or end >= day)",
    ),
    Mutant("a case closed on the last day is still open", "units", "self.closed <= day", "self.closed < day"),
    Mutant("a family is counted with cases of all departments", "units", "if case.department in scope)", ")"),
    Mutant(
        "a volunteer is counted with matches of all departments",
        "units",
        "for one in self.engagements if one.department in scope)",
        "for one in self.engagements)",
    ),
    Mutant(
        "a person on courses of all departments",
        "units",
        "for one in self.courses if one.department in scope)",
        "for one in self.courses)",
    ),
    Mutant("the first revision counts", "rows", 'row["rev"] > held["rev"]', 'row["rev"] < held["rev"]'),
    Mutant(
        "revisions are compared as text",
        "rows",
        'bool(row["rev"] > held["rev"])',
        'bool(str(row["rev"]) > str(held["rev"]))',
    ),
    Mutant(
        "a deletion is overlooked",
        "rows",
        "if held is None or _later(row, held):",
        'if not row.get("deleted") and (held is None or _later(row, held)):',
    ),
    Mutant("half hours are cut off", "rows", "round(hours * MINUTES_AN_HOUR)", "int(hours) * MINUTES_AN_HOUR"),
    Mutant("an empty answer is no answer", "rows", "None if values is None else", "None if not values else"),
    Mutant(
        "a volunteer's matches count in the volunteer's department",
        "volunteering",
        'department = kept["case"].get(row.get("case") or "", UNKNOWN_ROW).get("department")',
        'department = kept["volunteer"].get(row.get("volunteer") or "", UNKNOWN_ROW).get("department")',
    ),
)
