"""What is wrong about matches and hours."""

from tests.statistics.mutants.planting import Mutant

MUTANTS = (
    Mutant("six months are too long", "indicators/matches", "months <= 6", "months < 6"),
    Mutant("twelve months are over twelve", "indicators/matches", "months <= 12", "months < 12"),
    Mutant("a started month is a whole one", "period", "return months - (last.day < first.day)", "return months"),
    Mutant(
        "months of thirty days",
        "indicators/matches",
        "months = completed_months(match.start, match.end)",
        "months = (match.end - match.start).days // 30",
    ),
    Mutant(
        "ongoing is what went on at the end of the report",
        "indicators/matches",
        "if match.end is None or match.end > period.last:",
        "if match.end is None:",
    ),
    Mutant(
        "matches of the year are those that began in it",
        "indicators/matches",
        "if match.start is None or not match.active(period):",
        "if match.start not in period or match.start is None:",
    ),
    Mutant(
        "hours where nothing was agreed: none",
        "indicators/hours_rule",
        "USUAL, LEAST, MOST = 180, 120, 240",
        "USUAL, LEAST, MOST = 0, 120, 240",
    ),
    Mutant(
        "always three hours",
        "indicators/hours_rule",
        "USUAL if self.match.weekly_minutes is None else self.match.weekly_minutes",
        "USUAL",
    ),
    Mutant(
        "an estimate beside the log",
        "indicators/hours_rule",
        "if match.start and not covered else 0",
        "if match.start else 0",
    ),
    Mutant(
        "the log of a month is the log of the year",
        "indicators/hours_rule",
        "covered = key in logged or",
        "covered = bool(logged) or",
    ),
    Mutant("the last day is no day", "period", ".days + 1, 0)", ".days, 0)"),
    Mutant(
        "visits outside the match are not logged",
        "indicators/hours_rule",
        "if logged or match.active(period):",
        "if match.active(period):",
    ),
    Mutant(
        "a visit of nought hours is none",
        "indicators/hours_rule",
        "if visit.on in period:",
        "if visit.on in period and visit.minutes:",
    ),
)
