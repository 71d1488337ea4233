"""What new resources add to the bill, for whoever looks at a change before it is made."""

from collections import Counter
from collections.abc import Iterable, Iterator

from infrastructure.cost import standing
from infrastructure.cost.bill import bill
from infrastructure.cost.prices import Prices
from infrastructure.cost.standing import Resource
from infrastructure.cost.text import money


def added(resources: Iterable[Resource], prices: Prices) -> Iterator[str]:
    """A line for each kind of resource that is new, then their sum: USD a month at list prices, beside their use."""
    new = [one for one in resources if "Type" in one]
    for kind, count in Counter(one["Type"] for one in new).items():
        yield f"{count} {kind}: {_cost([one for one in new if one['Type'] == kind], prices)}"
    yield f"together {money(bill(standing.standing(new), prices).listed)} a month by being there"


def _cost(alike: list[Resource], prices: Prices) -> str:
    if standing.unpriced(alike):
        return "nobody has said what it costs"
    listed = bill(standing.standing(alike), prices).listed
    return f"{money(listed)} a month" if listed else "by its use only"
