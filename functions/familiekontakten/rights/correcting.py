"""Putting right what is wrong about somebody whose case is closed, or who has stopped: all else stays as it is. Pure.

Everybody may have what is wrong about them corrected, however long ago it was. Who did it and when is kept, what stood
there before is not. While a case is open, or a volunteer with us, their own rooms correct it.
"""

from dataclasses import replace
from datetime import datetime

from familiekontakten.casebook.changing import changed
from familiekontakten.cases import reading
from familiekontakten.cases.forms.ending import DETAILS
from familiekontakten.forms.field import Form, Values
from familiekontakten.rights.kept import Kept, Main
from familiekontakten.volunteers.forms import CONTACT
from familiekontakten.volunteers.volunteer import Volunteer

PATH = "/workspace/rights/{reference}/correct"


def form_of(kept: Kept) -> Form:
    """What may be corrected, by its own form."""
    own = CONTACT if isinstance(kept.main, Volunteer) else DETAILS
    return replace(own, path=PATH).at(reference=kept.main.id)


def stored(kept: Kept) -> Values:
    """What stands there now."""
    if isinstance(kept.main, Volunteer):
        return {name: getattr(kept.main, name) for name in CONTACT.fields}
    return reading.stored_details(kept.main)


def corrected(main: Main, values: Values, *, by: str, at: datetime) -> Main:
    """As it should be."""
    if isinstance(main, Volunteer):
        return changed(main, "correct", by, at, **{name: str(values.get(name, "")) for name in CONTACT.fields})
    return changed(main, "details_corrected", by, at, **reading.details(values))
