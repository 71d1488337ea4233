"""Which acts the page of a gathering offers. Pure."""

from collections.abc import Mapping

from familiekontakten.gatherings import acts, forms
from familiekontakten.gatherings.acts import CURRENT
from familiekontakten.gatherings.forms import Departments
from familiekontakten.gatherings.gathering import Gathering, GatheringState
from familiekontakten.workspace.offer import Offer, by_name


def offers(gathering: Gathering, departments: Departments) -> Mapping[str, Offer]:
    """By the name of each. `departments`: those that may have been there."""
    asked = tuple(departments)
    current, planned = gathering.state in CURRENT, gathering.state is GatheringState.PLANNED
    attendance = Offer(
        forms.attendance_form(asked),
        current,
        lambda values, by, at: acts.note_attendance(
            gathering, forms.attendance_of(values, asked), int(str(values.get("others", 0))), by, at
        ),
        forms.attendance_shown(gathering),
    )
    change = Offer(
        forms.CHANGE,
        current,
        lambda values, by, at: acts.change(gathering, forms.plan_of(values), by, at),
        forms.plan_shown(gathering),
    )
    cancel = Offer(forms.CANCEL, planned, lambda _, by, at: acts.cancel(gathering, by, at), final=True)
    return by_name(attendance, change, cancel)
