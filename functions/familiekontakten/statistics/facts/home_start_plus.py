"""From a department's approval for Home-Start+ to its row in the register. Pure."""

from familiekontakten.home_start_plus.approval import PlusApproval
from familiekontakten.statistics.facts.fact import Fact
from familiekontakten.statistics.facts.writing import iso, row

APPROVAL = "hsplus_approval"


def facts_of_plus(one: PlusApproval, department: str) -> tuple[Fact, ...]:  # noqa: ARG001 - as of every kind of thing
    """When it was approved and begun; nothing where it was not approved."""
    own = row(
        APPROVAL,
        one.id,
        one.version,
        department=one.id,
        approved=iso(one.approved_on),
        started=iso(one.starts_on),
    )
    return (Fact(APPROVAL, one.id, (own,)),) if one.approved_on else ()
