"""The open directory at the public door: valid for any program, and what a coordinator confirmed a moment ago."""

import json

from tests.journeys.visitor import Visitor
from tests.open_directory.test_hsds import SCHEMA
from tests.rooms import coordinator
from tests.stack import Stack


def test_everybody_can_read_the_directory_and_what_a_coordinator_confirms_is_in_it(
    stack: Stack, visitor: Visitor
) -> None:
    clara = coordinator(stack, "nesodden")
    assert clara.post("/workspace/waiting", [("band", "long")]).status == 303
    assert "mer enn tre måneder" in clara.get("/workspace/waiting").text

    answer = visitor.get("/api/directory")
    services = json.loads(answer.text)["contents"]
    assert answer.headers["Content-Type"].startswith("application/json")
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert [str(error) for one in services for error in SCHEMA.iter_errors(one)] == []
    (nesodden,) = [one for one in services if one["name"].endswith("Nesodden")]
    assert nesodden["attributes"][0]["value"] == "long"
    assert "mer enn tre måneder" in visitor.get("/api/departments/nb").text
