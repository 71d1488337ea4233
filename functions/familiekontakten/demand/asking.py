"""Where the forms ask whether somebody wishes to be told: only where no department serves the whole municipality.

That is known when the site is built, and hides the question where scripts run. Elsewhere it is asked everywhere; it is
used only where nobody serves the place, which the door decides when the form arrives (wish.py).
"""

from collections.abc import Collection
from dataclasses import replace
from functools import cache

from familiekontakten.demand.wish import QUESTION
from familiekontakten.door.skeletons import beside_skeletons
from familiekontakten.forms.field import Form

FILE = "unserved.txt"


def asked_where_needed(form: Form, unserved: Collection[str]) -> Form:
    """The form with the question for these municipalities; as it was where it does not ask, or none are known."""
    if QUESTION not in form.fields or not unserved:
        return form
    where = ("kommune_code", tuple(sorted(unserved)))
    fieldsets = tuple(
        one._replace(fields=tuple(replace(f, shown_when=where) if f.name == QUESTION else f for f in one.fields))
        for one in form.fieldsets
    )
    return replace(form, fieldsets=fieldsets)


@cache
def unserved() -> tuple[str, ...]:
    """The municipalities that no department served wholly when this was built."""
    return tuple((beside_skeletons(FILE) or "").split())
