"""An opening that is interrupted anywhere, however often, is finished by running it again."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infrastructure.opening.steps import Step, plan, take

NAMES = ("line", "table", "inbox", "pages", "login", "start-up")


class Cut(Exception):
    """The power goes."""


class World:
    """What is there. It is cut off when so many things were done, just before or just after one of them."""

    def __init__(self, already: frozenset[str] = frozenset()) -> None:
        self.there = set(already)
        self.done: list[str] = []
        self.left, self.after = len(NAMES) + 1, False

    def steps(self) -> tuple[Step, ...]:
        return tuple(Step(name, f"the {name}", self._is_there(name), self._make(name)) for name in NAMES)

    def _is_there(self, name: str) -> Callable[[], bool]:
        return lambda: name in self.there

    def _make(self, name: str) -> Callable[[], None]:
        def make() -> None:
            self.left -= 1
            if self.left < 0 and not self.after:
                raise Cut
            assert self.there.issuperset(NAMES[: NAMES.index(name)]), "a step before the one it needs"
            self.there.add(name)
            self.done.append(name)
            if self.left < 0:
                raise Cut

        return make


@given(st.lists(st.tuples(st.integers(0, len(NAMES)), st.booleans()), max_size=4))
def test_run_again_it_is_finished_whatever_was_cut_off(cuts: list[tuple[int, bool]]) -> None:
    world = World()
    for left, after in [*cuts, (len(NAMES), False)]:
        world.left, world.after = left, after
        try:
            take(world.steps(), tell=lambda _: None)
        except Cut:
            continue
    assert world.there == set(NAMES)
    assert world.done == list(NAMES)


@pytest.mark.parametrize("already", range(len(NAMES) + 1))
def test_the_plan_says_what_is_done_and_what_is_to_do_and_does_nothing(already: int) -> None:
    world = World(frozenset(NAMES[:already]))
    lines = list(plan(world.steps()))
    assert [line.split()[0] for line in lines] == ["done"] * already + ["to"] * (len(NAMES) - already)
    assert not world.done
