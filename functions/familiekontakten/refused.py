"""An act that a rule does not allow: every broken rule at once, in words for the reader."""

from familiekontakten.forms.field import Problem


class Refused(Exception):
    """Raised by acts. `problems` say what to do about each broken rule; the exception's own text names nobody."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__(f"{len(problems)} rules broken")
        self.problems = problems


def refuse_if(*problems: Problem | None) -> None:
    """Raises Refused with those problems that are there; does nothing where there is none."""
    found = tuple(problem for problem in problems if problem)
    if found:
        raise Refused(*found)
