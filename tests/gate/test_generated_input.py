"""Input that a machine thinks up from the forms' own description: at least a thousand requests, not one 5xx.

The seed is pytest-randomly's, printed on top of every run.
"""

import itertools
import random
from collections import Counter
from collections.abc import Callable
from http.client import HTTPMessage
from typing import Any

import pytest
import schemathesis
from familiekontakten.forms import FORMS
from hypothesis import HealthCheck, Phase, given, seed, settings
from schemathesis import Case, GenerationMode

from tests.gate.described import described
from tests.gate.helping import assert_helps, assert_sites_own, is_ours
from tests.journeys.visitor import ADDRESSES, Answer
from tests.stack import Stack
from tests.website.building import answered_in

REQUESTS = 1_000
DOOR = schemathesis.openapi.from_dict(described())
OPERATIONS = [(path, "POST") for path in described()["paths"] if "receipts" not in path]
OPERATIONS.append(("/api/receipts/{language}/{reference}", "GET"))
EACH = [*itertools.product(OPERATIONS, [GenerationMode.POSITIVE, GenerationMode.NEGATIVE])]
"""Input as described, and input that breaks the description somewhere."""
EXAMPLES = -(-REQUESTS // len(EACH))


@pytest.mark.parametrize(("operation", "mode"), EACH, ids=str)
def test_no_input_whatever_upsets_the_door(
    stack: Stack, operation: tuple[str, str], mode: GenerationMode, record_property: Callable[[str, object], None]
) -> None:
    seen: Counter[int] = Counter()
    path, method = operation

    @seed(random.getrandbits(64))
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(DOOR[path][method].as_strategy(generation_mode=mode))
    def send(case: Case[Any]) -> None:
        answer = sent(case, stack.url)
        seen[answer.status] += 1
        if answer.headers["X-Cache"] == "Error from cloudfront":
            assert answer.status == 403  # an address that the content network itself refuses
        elif not is_ours(answer):
            assert_sites_own(answer)
        elif (answer.status, method) != (200, "GET"):
            language = str(case.path_parameters["language"])
            assert_helps(answer, answered_in(language, path.rpartition("/")[2]), typed(case, path))

    send()
    record_property("answers", dict(seen))
    assert seen.total() >= EXAMPLES, seen


def sent(case: Case[Any], origin: str) -> Answer:
    """The answer to a case, from an address of its own: guessing too often is another test's subject."""
    response = case.call(base_url=origin, headers={"X-Forwarded-For": next(ADDRESSES)}, allow_redirects=False)
    headers = HTTPMessage()
    for name, values in response.headers.items():
        for value in values:
            headers[name] = value
    return Answer(response.status_code, headers, response.content, response.elapsed)


def typed(case: Case[Any], path: str) -> list[str]:
    """What somebody would have typed into the form's own fields."""
    form = FORMS.get(path.rpartition("/")[2])
    if form is None or not isinstance(case.body, dict):
        return []
    fields = [field for field in form.fields.values() if field.kind in ("text", "textarea", "tel", "email")]
    return [text for field in fields if isinstance(text := case.body.get(field.name), str)]
