"""What was told in an application's sections, as the requirements know it. Pure."""

from collections.abc import Callable, Mapping
from datetime import date

from familiekontakten.applications.questions import SEATS
from familiekontakten.forms.answers import several, text
from familiekontakten.forms.field import YES, Value, Values
from familiekontakten.start_ups.application import Application, Proof
from familiekontakten.start_ups.requirements import REQUIREMENTS
from familiekontakten.start_ups.resource_group import Seat


def application_of(told: Values) -> Application:
    """The application that all sections' answers together make, however few there are yet."""
    background = told.get("coordinator_background")
    declared = told.get("declaration_on")
    return Application(
        kommune_codes=several(told, "kommune_codes"),
        operator_type=text(told, "operator_type"),
        operator_name=text(told, "operator_name"),
        org_number=text(told, "org_number"),
        position_percent=_number(told, "position_percent"),
        funded_years=_number(told, "funded_years"),
        office_years=_number(told, "office_years"),
        funding_sources=several(told, "funding_sources"),
        coordinator_background=background == YES if background else None,
        resource_group=seats_of(told),
        start_quarter=text(told, "start_quarter"),
        home_start_plus=told.get("home_start_plus") == YES,
        declaration_on=date.fromisoformat(str(declared)) if declared else None,
    )


def proofs_of(told: Values) -> dict[str, Proof]:
    """The documents that are listed with name, date and keeper, by the id of the requirement that each shows."""
    found = ((one.id, _proof(told, one.id)) for one in REQUIREMENTS)
    return {requirement: proof for requirement, proof in found if proof}


def seats_of(told: Values) -> tuple[Seat, ...]:
    """The members of the resource group that were told, in their order."""
    return tuple(
        Seat(text(told, f"category_{n}"), told.get(f"funder_{n}") == YES, text(told, "chair") == str(n))
        for n in range(1, SEATS + 1)
        if told.get(f"category_{n}")
    )


def chair_is_member(told: Values) -> bool:
    """Whether who was chosen to lead is one of the members; true while nobody is chosen."""
    return "chair" not in told or f"category_{told['chair']}" in told


def seats_have_category(n: int) -> Callable[[Values], bool]:
    """The rule that a member of whom something is told has a category: true where it is broken."""
    return lambda told: f"funder_{n}" in told and f"category_{n}" not in told


def all_told(sections: Mapping[str, Values]) -> dict[str, Value]:
    """The answers of all sections together; no two sections ask the same."""
    return {name: value for values in sections.values() for name, value in values.items()}


def _proof(told: Values, requirement: str) -> Proof | None:
    what, on, kept_by = (told.get(f"{requirement}_{part}") for part in ("what", "on", "kept_by"))
    return Proof(date.fromisoformat(str(on)), str(what), str(kept_by)) if what and on and kept_by else None


def _number(told: Values, name: str) -> int | None:
    value = told.get(name)
    return value if isinstance(value, int) else None
