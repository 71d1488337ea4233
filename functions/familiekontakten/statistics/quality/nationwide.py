"""What only the nation's figures can lack: departments without an approved return. Pure."""

from collections.abc import Iterator

from familiekontakten.languages.catalogue import N_
from familiekontakten.statistics.quality.rule import Checked, Concern, Grade, Rule


def _no_return(checked: Checked) -> Iterator[Concern]:
    """Departments open in the year whose full annual return is not approved."""
    missing = checked.registers.open_in(checked.period) - checked.registers.base(checked.period)
    return (Concern("department", one) for one in sorted(missing))


def _no_target(checked: Checked) -> Iterator[Concern]:
    year = checked.period.year
    having = {one.department for one in checked.registers.targets if one.year == year}
    return (Concern("department", one) for one in sorted(checked.registers.open_in(checked.period) - having))


RULES = (
    Rule(
        id="department.no_return",
        grade=Grade.WARNING,
        says=N_(
            "Avdeling uten godkjent full årsmelding: den er bare med i hovedtallene. "
            "Minn den på det før rapporten lages."
        ),
        source=N_("Årsrapporten for 2019: 32 av 37 avdelinger er med i andelene."),
        find=_no_return,
    ),
    Rule(
        id="department.no_target",
        grade=Grade.INFORMATION,
        says=N_("Avdeling som ikke har satt mål for året: måloppnåelsen vises som «mål ikke satt»."),
        source=N_("Definisjonen av måloppnåelse."),
        find=_no_target,
    ),
)
