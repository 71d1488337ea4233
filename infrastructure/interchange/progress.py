"""A bar on standard error while something takes time; nothing where that is no terminal."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

WIDTH = 40


class Bar:
    """`total`: how many steps there are."""

    def __init__(self, what: str, total: int, shown_on: TextIO) -> None:
        self.what, self.total, self.shown_on = what, max(total, 1), shown_on
        self.done, self.percent = 0, -1

    def step(self, number: int = 1) -> None:
        """So many more are done."""
        self.done += number
        percent = min(100, 100 * self.done // self.total)
        if percent != self.percent and self.shown_on.isatty():
            self.percent = percent
            filled = "#" * (WIDTH * percent // 100)
            self.shown_on.write(f"\r{self.what} [{filled:<{WIDTH}}] {percent:3} %")
            self.shown_on.flush()


@contextmanager
def progress(what: str, total: int) -> Iterator[Bar]:
    """A bar that ends with its line, whatever happens."""
    bar = Bar(what, total, sys.stderr)
    try:
        yield bar
    finally:
        if bar.percent >= 0:
            bar.shown_on.write("\n")
