"""What is told in the sections of an application that is whole and meets every requirement but the board's."""

from collections.abc import Mapping
from datetime import UTC, datetime

from familiekontakten.months import day_of

START_UP = "7KMP3XTV4"
YEAR = day_of(datetime.now(UTC)).year
"""The door goes by the clock, so its dates do."""

Told = Mapping[str, str | list[str]]


def document(requirement: str, what: str = "Vedtak, sak 12/25") -> dict[str, str]:
    """The three answers about a document."""
    return {f"{requirement}_what": what, f"{requirement}_on": f"1.10.{YEAR - 1}", f"{requirement}_kept_by": "Arkivet"}


OPERATOR: Told = {
    "kommune_codes": ["4601"],
    "operator_type": "municipality",
    "operator_name": "Prøve kommune",
    "org_number": "000000000",
    **document("D1"),
}
COORDINATOR: Told = {
    "position_percent": "60",
    "funded_years": "3",
    "coordinator_background": "yes",
    **document("D2"),
    **document("D4", "Utlysningen"),
}
MONEY: Told = {"office_years": "3", "funding_sources": ["municipality", "bufdir"], **document("D3")}
GROUP: Told = {
    "category_1": "voluntary_organisation",
    "category_2": "local_politician",
    "funder_2": "yes",
    "chair": "1",
    **document("D5", "Referat"),
}
START: Told = {"declaration_on": f"2.10.{YEAR - 1}", "start_quarter": f"{YEAR + 1}-Q1", "message": "Vi gleder oss."}
WHOLE: Mapping[str, Told] = {
    "operator": OPERATOR,
    "coordinator": COORDINATOR,
    "money": MONEY,
    "group": GROUP,
    "start": START,
}
