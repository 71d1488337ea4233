"""Which acts the page of advice offers. Pure."""

from collections.abc import Mapping

from familiekontakten.advice import acts, forms
from familiekontakten.advice.acts import KEPT
from familiekontakten.advice.advice import Advice, AdviceState
from familiekontakten.advice.forms import Departments
from familiekontakten.workspace.offer import Offer, by_name


def offers(advice: Advice, departments: Departments) -> Mapping[str, Offer]:
    """By the name of each. `departments`: that may have asked; the one that did is among them."""
    asked = {advice.department: advice.name, **departments}
    kept, promised = advice.state in KEPT, advice.state is AdviceState.OPEN
    correct = Offer(
        forms.advice_form(asked, correcting=True),
        kept,
        lambda values, by, at: acts.correct(advice, forms.given_of(values, asked), by, at),
        forms.given_shown(advice),
    )
    return by_name(
        Offer(forms.FOLLOW_UP, promised, lambda _, by, at: acts.follow_up(advice, by, at)),
        correct,
        Offer(forms.ERASE, kept, lambda _, by, at: acts.erase(advice, by, at), final=True),
    )
