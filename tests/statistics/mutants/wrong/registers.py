"""What is wrong about the registers."""

from tests.statistics.mutants.planting import Mutant

MUTANTS = (
    Mutant(
        "the departments of the last day",
        "indicators/departments",
        "count=those(lambda one, period: one.open_in(period)),",
        "count=those(lambda one, period: one.open_on(period.last)),",
    ),
    Mutant(
        "a merger is a closing",
        "indicators/departments",
        'one.closed in period and one.closed_kind == "closed"',
        "one.closed in period",
    ),
    Mutant(
        "operators of all departments ever",
        "indicators/departments",
        "for one in registers.departments if one.open_in(period)\n",
        "for one in registers.departments\n",
    ),
    Mutant(
        "ten years to the day of the report (2011)", "indicators/departments", "TEN_YEARS * 12)", "TEN_YEARS * 12 - 12)"
    ),
    Mutant(
        "employed once is employed",
        "indicators/people",
        "one.held_on(period.last) for one in of(registers)",
        "bool(one.start and one.start <= period.last) for one in of(registers)",
    ),
    Mutant(
        "positions are counted, not added",
        "indicators/people",
        "sum(one.hundredths for one in held if one.whose == role)",
        "sum(100 for one in held if one.whose == role)",
    ),
    Mutant(
        "coordinators in training are counted twice",
        "indicators/people",
        "people = {person for one in rounds for person in one.coordinators}",
        "people = [person for one in rounds for person in one.coordinators]",
    ),
    Mutant("days between, not days", "registered", "(self.end - self.start).days + 1", "(self.end - self.start).days"),
    Mutant(
        "meetings of all years",
        "indicators/people",
        "{ONE: sum(one.on in period for one in registers.board_meetings)}",
        "{ONE: len(registers.board_meetings)}",
    ),
    Mutant(
        "matters of all years",
        "indicators/people",
        "for one in registers.board_meetings if one.on in period)",
        "for one in registers.board_meetings)",
    ),
    Mutant(
        "all campaigns are the Christmas one",
        "indicators/grants",
        "found[grant.campaign].extend(grant.shares)",
        'found["juleaksjon"].extend(grant.shares)',
    ),
    Mutant("grants of all years", "indicators/grants", "if grant.on in period:", "if grant.on:"),
    Mutant(
        "shares, not departments",
        "indicators/grants",
        "len({one.department for one in same})",
        "len([one.department for one in same])",
    ),
    Mutant(
        "years with the campaign, not in a row",
        "indicators/grants",
        "(run := _run(of, period.year))",
        "(run := len(of))",
    ),
    Mutant(
        "municipalities counted by payment",
        "indicators/organisation",
        '"supported": len({one.municipality for one in supported})',
        '"supported": len(supported)',
    ),
    Mutant(
        "leave to begin given in any year",
        "indicators/organisation",
        "cleared = {one.municipality for one in supported if one.cleared}",
        "cleared = {one.municipality for one in registers.startups if one.cleared}",
    ),
    Mutant(
        "approved after the year",
        "indicators/organisation",
        "if one.approved and one.approved <= period.last]",
        "if one.approved]",
    ),
    Mutant(
        "approvals without a start have begun",
        "indicators/organisation",
        "one.started is None or one.started > period.last",
        "one.started is not None and one.started > period.last",
    ),
    Mutant(
        "money twice for one department",
        "indicators/organisation",
        "ONE: len({one.department for one in registers.fundings if one.year == period.year})",
        "ONE: sum(one.year == period.year for one in registers.fundings)",
    ),
    Mutant(
        "an anniversary of those that are gone",
        "indicators/departments",
        "str(period.year - one.opened.year)",
        "str(period.year - one.opened.year - 1)",
    ),
)
