"""The question "which course?" at the public door: asked with the courses open today, by the one form that has it.

The static page is built without it. Whoever reads the form from the door, or again after a mistake, is offered them.
"""

from collections.abc import Iterable
from datetime import date

from familiekontakten.door.answers import log
from familiekontakten.forms.field import Form
from familiekontakten.open_courses.open_course import QUESTION, asks_for_course, choices, still_open

Pairs = list[tuple[str, str]]


def offered(form: Form, language: str, today: date) -> Form:
    """The form with the courses to choose from; as it was where it does not ask, none is open or none can be read."""
    if not asks_for_course(form) or QUESTION in form.fields:
        return form
    from familiekontakten.open_courses.records import open_courses  # a form without the question does not pay for it

    try:
        return form.with_choices(QUESTION, choices(still_open(open_courses(), today), language))
    except Exception as error:  # a course can be found later: the form itself must not depend on it
        log("courses", 200, type(error).__name__)
        return form


def as_asked(form: Form, pairs: Iterable[tuple[str, str]], language: str, today: date) -> tuple[Form, Pairs]:
    """The form as the sender may have seen it, and the answers without a question that cannot be asked today.

    The courses are read only when one was chosen.
    """
    given = list(pairs)
    if not asks_for_course(form):
        return form, given
    if not any(name == QUESTION and text.strip() for name, text in given):
        return form, _without_question(given)
    asked = offered(form, language, today)
    return asked, given if QUESTION in asked.fields else _without_question(given)


def _without_question(pairs: Pairs) -> Pairs:
    return [pair for pair in pairs if pair[0] != QUESTION]
