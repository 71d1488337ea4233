"""The answers of an evaluation on their way: sealed by the public door, opened in the department."""

import json
from typing import NamedTuple

from familiekontakten.departments.records import known_directory
from familiekontakten.forms.field import Values
from familiekontakten.links.inbound import evaluation_name
from familiekontakten.links.link import Link
from familiekontakten.sealing.envelope import seal
from familiekontakten.sealing.purpose import of_inbound


class Answers(NamedTuple):
    """What somebody answered, and in which language they read the questions."""

    asks: str
    language: str
    values: Values


def sealed(link: Link, language: str, values: Values) -> bytes:
    """The answers, readable by the department alone. Raises StopIteration when it has no key: a mistake of ours."""
    key = next(one.key for one in known_directory().departments if one.id == link.department and one.key)
    content = {"asks": link.asks, "language": language, "values": values}
    plain = json.dumps(content, ensure_ascii=False, sort_keys=True).encode()
    return seal(key, of_inbound(link.department, evaluation_name(link)), plain)


def answers(opened: bytes) -> Answers:
    """The answers again, once the department has opened them."""
    content = json.loads(opened)
    return Answers(content["asks"], content["language"], content["values"])
