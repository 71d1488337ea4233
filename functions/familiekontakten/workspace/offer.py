"""An act that a page offers on a thing, for subjects whose acts are all alike: a form, and the thing after it. Pure."""

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from familiekontakten.casebook.filing import Filed
from familiekontakten.forms.field import Form, Values

NOTHING: Values = {}
Things = tuple[Filed, ...]


class Offer(NamedTuple):
    """`form` has {reference} of the thing in its path. `now`: whether it makes sense as the thing stands; what is sent
    nevertheless is refused by the act and not lost. `do` gets the form's values, who and when, and gives back what is
    saved: the thing, or the thing and others with it; it raises Refused. `shown`: what the form says at first.
    `final`: it cannot be undone, so it is never done with one click.
    """

    form: Form
    now: bool
    do: Callable[[Values, str, datetime], Filed | Things]
    shown: Values = NOTHING
    final: bool = False

    @property
    def at_once(self) -> bool:
        """Whether a button does it, with nothing to fill in or to think over."""
        return not (self.form.fields or self.final)


def by_name(*offers: Offer) -> dict[str, Offer]:
    """The offers by the name that each has in addresses, in the order in which pages show them."""
    return {offer.form.name: offer for offer in offers}
