"""Which acts the page of a quote offers on a day. Pure."""

from collections.abc import Mapping
from datetime import date

from familiekontakten.quotes import acts, forms
from familiekontakten.quotes.forms import Departments
from familiekontakten.quotes.quote import Quote, QuoteState
from familiekontakten.workspace.offer import NOTHING, Offer, by_name


def offers(quote: Quote, departments: Departments, today: date) -> Mapping[str, Offer]:
    """By the name of each. One whose permission has ended can only be erased, and shows its words to nobody."""
    current, kept = quote.holds(today), quote.state is QuoteState.KEPT
    use = Offer(
        forms.USE,
        current,
        lambda values, by, at: acts.use(quote, forms.place_of(values), date.fromisoformat(str(values["on"])), by, at),
    )
    renew = Offer(
        forms.RENEW,
        current,
        lambda values, by, at: acts.renew(quote, forms.permission_of(values), by, at),
        {"level": quote.level},
    )
    correct = Offer(
        forms.correct_form(departments),
        current,
        lambda values, by, at: acts.correct(quote, forms.said_of(values), by, at),
        forms.said_shown(quote) if current else NOTHING,
    )
    return by_name(
        use, renew, correct, Offer(forms.ERASE, kept, lambda _, by, at: acts.erase(quote, by, at), final=True)
    )
