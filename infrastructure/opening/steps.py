"""The steps of opening or closing a department: shown as a plan first, then taken, each only where it is not done."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple


class Step(NamedTuple):
    """One step: what it makes true, whether that is so already, and how. Doing it twice does no harm."""

    name: str
    explained: str
    is_done: Callable[[], bool]
    do: Callable[[], object]


Tell = Callable[[str], None]


def never() -> bool:
    """For a step that is cheap to take, or cannot tell how far it came: it is taken again."""
    return False


def plan(steps: Sequence[Step]) -> Iterator[str]:
    """One line for each step, with those that an earlier run has taken."""
    width = max(len(step.name) for step in steps)
    for step in steps:
        yield f"  {'done' if step.is_done() else 'to do':6} {step.name:{width}}  {step.explained}"


def take(steps: Sequence[Step], tell: Tell) -> None:
    """Takes the steps in order, each where it is still to be taken. Whatever a step raises ends it: run it again."""
    for step in steps:
        if step.is_done():
            continue
        step.do()
        tell(f"{step.name}: done")
