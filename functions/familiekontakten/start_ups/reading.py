"""From the answers to the forms to what the acts take, and back to what a form shows at first. Pure."""

from collections.abc import Mapping

from familiekontakten.applications.told import application_of
from familiekontakten.forms.answers import day, several, text
from familiekontakten.forms.field import YES, Value, Values
from familiekontakten.start_ups.application import Agreement, Application, Decision, Outcome, Proof
from familiekontakten.start_ups.ending import Ending, EndKind
from familiekontakten.start_ups.start_up import BoardCase, StartUp

_SAME = ("operator_type", "operator_name", "org_number", "position_percent", "funded_years", "office_years")


def application(values: Values, before: Application) -> Application:
    """What the form `TELL` says; the resource group stays as it was."""
    return application_of({**values, **group_shown(before)})


def with_group(values: Values, before: Application) -> Application:
    """The same application with the resource group that the form `GROUP` says."""
    return application_of({**shown(before), **values})


def shown(told: Application) -> dict[str, Value]:
    """What was told, as the form `TELL` shows it."""
    values = {name: getattr(told, name) for name in (*_SAME, "start_quarter")}
    values |= {name: list(getattr(told, name)) for name in ("kommune_codes", "funding_sources")}
    if told.coordinator_background is not None:
        values["coordinator_background"] = YES if told.coordinator_background else "no"
    if told.declaration_on:
        values["declaration_on"] = told.declaration_on.isoformat()
    if told.home_start_plus:
        values["home_start_plus"] = YES
    return {name: value for name, value in values.items() if value not in ("", None, [])}


def proof(values: Values) -> Proof:
    """What was listed as proof."""
    return Proof(day(values, "on"), text(values, "what"), text(values, "kept_by"))


def board_case(values: Values) -> BoardCase:
    """Where the board deals with it."""
    return BoardCase(day(values, "on"), text(values, "meeting"), text(values, "case_number"))


def decision(values: Values) -> Decision:
    """What the board decided; an approval needs no reasons and keeps none."""
    outcome = Outcome(text(values, "outcome"))
    reasons = () if outcome == Outcome.APPROVED else several(values, "reasons")
    case = board_case(values)
    return Decision(case.on, case.meeting, case.case_number, outcome, reasons, text(values, "note"))


def decision_shown(start_up: StartUp) -> Mapping[str, Value]:
    """The meeting and case that the office has named."""
    case = start_up.board
    return {"on": case.on.isoformat(), "meeting": case.meeting, "case_number": case.case_number} if case else {}


def agreement(values: Values) -> Agreement:
    """From when until when."""
    return Agreement(day(values, "since"), day(values, "until"))


def ending(values: Values) -> Ending:
    """What becomes of the department."""
    kind = EndKind(text(values, "kind"))
    successor = text(values, "successor") if kind == EndKind.MERGED else ""
    return Ending(kind, day(values, "on"), text(values, "reason"), successor)


def group_shown(told: Application) -> dict[str, Value]:
    """The resource group, as the form `GROUP` shows it."""
    values: dict[str, Value] = {}
    for n, seat in enumerate(told.resource_group, start=1):
        values[f"category_{n}"] = seat.category
        values |= {f"funder_{n}": YES} if seat.represents_funder else {}
        values |= {"chair": str(n)} if seat.chair else {}
    return values
