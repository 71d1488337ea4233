"""Traces: where the time goes. They carry route, department and outcome, and nothing that anybody wrote.

An exception is recorded by its class only: its message may hold what a person typed (a failed conversion quotes its
input, a refused parameter its value).
"""

from collections.abc import Iterator
from contextlib import contextmanager

from aws_xray_sdk.core import patch, xray_recorder
from aws_xray_sdk.core.emitters.udp_emitter import UDPEmitter
from aws_xray_sdk.core.models.entity import Entity


class DiscreetEmitter(UDPEmitter):  # type: ignore[misc] # the SDK has no types
    """Sends what was recorded, after taking every exception's message out."""

    def send_entity(self, entity: Entity) -> None:
        """Hushes the entity and all below it, then sends it to the daemon."""
        _hush(entity)
        super().send_entity(entity)


def start() -> None:
    """Switches tracing on; once a process, before the first client is made.

    Only botocore is patched: patching everything records each DynamoDB call twice (performance research, section 0).
    """
    xray_recorder.configure(emitter=DiscreetEmitter(), context_missing="IGNORE_ERROR")
    patch(("botocore",))


@contextmanager
def step(name: str) -> Iterator[None]:
    """One named part of the work: understand, seal, store, send."""
    subsegment = xray_recorder.begin_subsegment(name)
    try:
        yield
    except BaseException as error:
        if subsegment:
            subsegment.add_fault_flag()
            subsegment.put_annotation("outcome", type(error).__name__)
        raise
    finally:
        if subsegment:
            xray_recorder.end_subsegment()


def note(**facts: str) -> None:
    """Annotates the current part with any of `route`, `department` and `outcome`."""
    subsegment = xray_recorder.current_subsegment()
    for name in ("route", "department", "outcome"):
        if subsegment and name in facts:
            subsegment.put_annotation(name, facts[name])


def _hush(entity: Entity) -> None:
    for exception in (entity.cause or {}).get("exceptions", []) if isinstance(entity.cause, dict) else []:
        exception.message = ""
    for below in entity.subsegments:
        _hush(below)
