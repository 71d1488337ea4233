"""What two departments tell each other about a family that goes from one to the other, and how it is written. Pure."""

import json
from datetime import datetime

from familiekontakten.casebook.classified import Classified, join, split
from familiekontakten.handovers.handed_over import HandedOver
from familiekontakten.links.link import Inbound

ASKED, ANSWER, BACK = "handover", "handover_answer", "handover_back"
"""The kinds: one asks, the other answers, the first takes it back."""


def asking(to: str, given: HandedOver, sealed: bytes, at: datetime) -> Inbound:
    """The question; the family lies sealed in it, for the other department alone."""
    return Inbound(to, name_of(given.id), ASKED, given.id, at, {"from": given.came_from}, sealed)


def answering(given: HandedOver, answer: str, by: str, at: datetime) -> Inbound:
    """The answer, to the department that asked: codes only. `by`: the id of the department that answers."""
    old = given.case.previous_case_id or ""
    facts = {"answer": answer, "handover": given.id, "department": by}
    return Inbound(given.came_from, f"{ANSWER}#{given.id}", ANSWER, old, at, facts)


def taking_back(to: str, thing_id: str, at: datetime) -> Inbound:
    """The family stays where it was."""
    return Inbound(to, f"{BACK}#{thing_id}", BACK, thing_id, at, {})


def name_of(thing_id: str) -> str:
    """The place of the question in the other department's inbox; what is sealed there is bound to it."""
    return f"{ASKED}#{thing_id}"


def packed(given: HandedOver) -> bytes:
    """Everything of it, to be sealed."""
    parts = split(given)
    return json.dumps([parts.clear.decode(), {name: value.decode() for name, value in parts.personal.items()}]).encode()


def unpacked(written: bytes) -> HandedOver:
    """What `packed` wrote. Raises ValueError for anything else."""
    clear, personal = json.loads(written)
    return join(HandedOver, Classified(clear.encode(), {name: value.encode() for name, value in personal.items()}))
