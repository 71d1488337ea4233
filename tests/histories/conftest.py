"""Tells at the end what the histories of a run came to."""

from collections import Counter

import pytest

REACHED_IN_ALL = pytest.StashKey[Counter[str]]()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Every act with what came of it, and the states in which the histories ended, with how often."""
    if did := config.stash.get(REACHED_IN_ALL, None):
        seed, acts = config.getoption("randomly_seed", 0), sum(did.values())
        terminalreporter.section(f"histories walked (seed {seed}, {acts} acts and ends)")
        terminalreporter.write_line(", ".join(f"{act}: {count}" for act, count in sorted(did.items())))
