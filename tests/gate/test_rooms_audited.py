"""Whoever enters a room is written down first; when that cannot be done, nothing is read."""

from collections.abc import Iterator
from contextlib import contextmanager

from tests.gate.walked import outcomes
from tests.rooms import coordinator, office
from tests.stack import Stack


@contextmanager
def no_audit(stack: Stack) -> Iterator[None]:
    """The workspace cannot reach the audit log."""
    functions = stack.client("lambda")
    (found,) = [f for f in functions.list_functions()["Functions"] if "hsf-workspace-APIHandler" in f["FunctionName"]]
    name, before = found["FunctionName"], found["Environment"]["Variables"]
    functions.update_function_configuration(
        FunctionName=name, Environment={"Variables": before | {"AUDIT_TABLE": "hsf-nothing"}}
    )
    try:
        yield
    finally:
        functions.update_function_configuration(FunctionName=name, Environment={"Variables": before})


def test_without_the_audit_log_nothing_is_shown_and_nothing_done(stack: Stack) -> None:
    clara = coordinator(stack, "moss")
    with no_audit(stack):
        shown = clara.get("/workspace/absence")
        assert shown.status == 503
        assert "Moss" not in shown.text
        assert clara.post("/workspace/language", [("language", "nn")]).status == 503
        assert clara.post("/workspace/logout").status == 503
        assert office(stack).get("/workspace/absence").status == 503
    assert 'lang="nb"' in clara.get("/workspace/absence").text


def test_entering_refusals_and_logging_out_are_written_down(stack: Stack) -> None:
    clara, kari = coordinator(stack, "moss"), office(stack)
    clara.get("/workspace/absence")
    clara.post("/workspace/logout")
    assert outcomes(stack, clara) == ["allowed", "allowed"]
    kari.get("/workspace/absence")
    assert outcomes(stack, kari) == ["refused"]
