"""What a familiekontakt said about a visit, where a date was typed beside the day that was chosen. Pure."""

from collections.abc import Iterable
from datetime import date

from familiekontakten.forms.field import Form
from familiekontakten.forms.understanding import Misunderstood, Understood, understand
from familiekontakten.links.forms import DAY, ON, OTHER_DAY, TWO_DAYS


def understand_visit(form: Form, pairs: Iterable[tuple[str, str]], today: date) -> Understood | Misunderstood:
    """As `understand`. A date that is none counts for nothing where a day was chosen: it may be left over from an
    answer that was changed. It stays typed where the form is asked again for another reason.
    """
    said = list(pairs)
    told = understand(form, said, today)
    if not isinstance(told, Misunderstood) or not _left_over(told):
        return told
    without = understand(form, [(name, text) for name, text in said if name != ON.name], today)
    return without._replace(typed=told.typed) if isinstance(without, Misunderstood) else without


def _left_over(told: Misunderstood) -> bool:
    chosen = [day for day in told.typed.get(DAY.name, ()) if day]
    wrong = any(problem.field == ON.name and problem.text != TWO_DAYS for problem in told.problems)
    return wrong and bool(chosen) and OTHER_DAY not in chosen
