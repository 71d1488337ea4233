"""What an act was refused for."""

from collections.abc import Callable

import pytest
from familiekontakten.refused import Refused


def fields_refused(act: Callable[[], object]) -> list[str]:
    """The fields of the problems; "" is the whole."""
    with pytest.raises(Refused) as refused:
        act()
    return [problem.field for problem in refused.value.problems]


def texts_refused(act: Callable[[], object]) -> str:
    """What the reader is told, in one text."""
    with pytest.raises(Refused) as refused:
        act()
    return " ".join(problem.text for problem in refused.value.problems)
