"""How sure a sum is, in sentences: what it rests on, and what it leaves out."""

from collections.abc import Iterator

from infrastructure.cost import standing
from infrastructure.cost.bill import Bill
from infrastructure.cost.prices import REGION
from infrastructure.cost.usage import Usage

CAVEAT = f"List prices for {REGION} as far as they were found, to be checked before a decision; USD, without taxes."


def doubts(whole: Bill, usage: Usage) -> Iterator[str]:
    """Everything that whoever decides by this sum has to know."""
    if whole.elsewhere:
        services = dict.fromkeys(line.price.service for line in whole.lines if not line.price.holds_here)
        share = whole.elsewhere / whole.listed
        yield f"{share:.0%} of it is reckoned with prices of another region or of none named: {', '.join(services)}"
    for line in whole.without_price:
        yield f"not in the sum, for no price was found: {line.price.service}, {line.price.what} ({line.quantity:,.0f})"
    for kind, count in standing.unpriced(usage.resources).items():
        yield f"not in the sum, for nobody has said what it costs: {kind} ({count})"
    if "waf-acl" not in standing.standing(usage.resources):
        yield "not in the sum, for none stands in the templates: a firewall"
    yield "how much people use it is assumed: infrastructure/cost/assumptions.csv"
