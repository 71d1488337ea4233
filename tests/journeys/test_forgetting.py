"""Forgetting as it runs: the clock's own function, with its own role, by its schedule's event."""

from infrastructure.operator.clock import event
from tests.journeys.filled_in import filled_in
from tests.journeys.insider import enquiry, row
from tests.journeys.visitor import Visitor
from tests.stack import Stack

NIGHT = "T03:30:00Z"


def test_the_function_notes_what_was_withdrawn_and_tells_counts_alone(stack: Stack) -> None:
    visitor, (pairs, _) = Visitor(stack.url), filled_in("family")
    sent = visitor.send("family", "nb", pairs)
    visitor.get(sent.location)
    department, kept = enquiry(stack, sent.reference)
    visitor.post("/api/withdrawals/nb", [("reference", sent.reference), ("secret", visitor.secret)])
    stack.invoke("send_notices")
    told = stack.invoke("forget_expired", event=event(f"{kept['received_at'][:10]}{NIGHT}"))
    assert told["enquiry"] >= 1
    assert all(isinstance(count, int) for count in told.values())
    line = row(stack, "erasures", department=department, id=f"enquiry#{kept['sort']}")
    assert line.keys() == {"department", "id", "at"}
