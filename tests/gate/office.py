"""A day in the coordinators' rooms: whatever takes free text is given words that stand nowhere else.

Which fields those are the forms themselves say: a new one is in here as soon as it is sent.
"""

import importlib
import pkgutil
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from types import ModuleType

import familiekontakten
from familiekontakten.enquiries.desk.by_telephone import spoken
from familiekontakten.forms.field import Form

from tests.gate.canary import Canaries
from tests.journeys.visitor import Answer
from tests.rooms import Colleague

FREE = ("text", "textarea", "tel", "email")
CODES = frozenset({"postcode", "kept", "former_case", "not_with", "reference", "secret"})
"""Answers of a few signs with a fixed shape: no marker fits in."""
PUBLISHED = frozenset({"/workspace/courses/new/{name}"})
"""Where a course is held stands on the public site."""
SPOKEN = ("family", "professional", "volunteer")


@cache
def staff_forms() -> tuple[Form, ...]:
    """Every form of the workspace that stands in a module, and those for who calls."""
    found = {id(one): one for module in _modules() for one in vars(module).values() if isinstance(one, Form)}
    spoken_ones = tuple(form for name in SPOKEN if (form := spoken(name)))
    rooms = (form for form in found.values() if form.path.startswith("/workspace"))
    return (*(form for form in rooms if form.path not in PUBLISHED), *spoken_ones)


def _modules() -> Iterator[ModuleType]:
    for module in pkgutil.walk_packages(familiekontakten.__path__, "familiekontakten."):
        if "forms" in module.name:
            yield importlib.import_module(module.name)


def free(form: Form) -> list[str]:
    """The questions that are answered in one's own words."""
    return [one.name for one in form.fields.values() if one.kind in FREE and one.name not in CODES]


def address(form: Form) -> str:
    """Where a form is sent: its name is in it, the reference is not."""
    return form.path.replace("{name}", form.name).replace("{act}", form.name)


def form_at(path: str) -> Form | None:
    """The form that is sent to an address."""
    fitting = [one for one in staff_forms() if re.fullmatch(re.sub(r"\\\{\w+\\\}", "[^/]+", _raw(one)), path)]
    return min(fitting, key=lambda one: address(one).count("{"), default=None)


def _raw(form: Form) -> str:
    return re.escape(address(form))


@dataclass
class Writer(Colleague):
    """A colleague whose every free answer is a canary; `done` and `refused`: the forms that were and were not taken."""

    canaries: Canaries = field(default_factory=Canaries)
    answers: list[Answer] = field(default_factory=list)
    done: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)

    def post(self, path: str, pairs: Sequence[tuple[str, str]] = (), version: int | None = None) -> Answer:
        """Send a form with our own words in it, wherever it takes some."""
        form = form_at(path)
        answer = super().post(path, self.in_own_words(form, pairs) if form else pairs, version)
        if form:
            (self.done if answer.status < 400 else self.refused).add(address(form))
        self.answers.append(answer)
        return answer

    def get(self, address: str) -> Answer:
        """Read a page, and remember it."""
        self.answers.append(super().get(address))
        return self.answers[-1]

    def in_own_words(self, form: Form, pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
        """The same answers, with canaries in place of what was said freely."""
        ours = [(name, self.canaries.answer(form.fields[name])) for name in free(form)]
        return [*(pair for pair in pairs if pair[0] not in dict(ours)), *ours]

    def mistype(self, form: Form, reference: str) -> Answer:
        """Send a form with a canary as the answer to every question, and as the name of another."""
        path = re.sub(r"\{\w+\}", reference, address(form))
        word = self.canaries.word
        pairs = [*((name, word()) for name in form.fields), (word(), word())]
        answer = super().post(path, pairs, 1)
        self.answers.append(answer)
        return answer


def writer(colleague: Colleague, canaries: Canaries) -> Writer:
    """The same colleague, who writes such words from now on."""
    return Writer(colleague.origin, colleague.address, colleague.cookies, colleague.id, canaries)
