"""Quantities times prices: what a month costs, line by line, and how sure that is. USD, without taxes."""

from collections.abc import Sequence
from dataclasses import dataclass

from infrastructure.cost.prices import Price, Prices
from infrastructure.cost.quantities import Quantities


@dataclass(frozen=True)
class Line:
    """So many units of something. `listed`: what they cost; `billed`: without what AWS gives everybody each month."""

    price: Price
    quantity: float

    @property
    def listed(self) -> float:
        return self.price.of(self.quantity, allowance=False)

    @property
    def billed(self) -> float:
        return self.price.of(self.quantity)


@dataclass(frozen=True)
class Bill:
    """The lines of a month, in the order of the prices."""

    lines: Sequence[Line]

    @property
    def listed(self) -> float:
        """Their sum at list prices."""
        return sum(line.listed for line in self.lines)

    @property
    def billed(self) -> float:
        """Their sum beyond what is free."""
        return sum(line.billed for line in self.lines)

    @property
    def elsewhere(self) -> float:
        """How much of the listed sum is reckoned with prices of another region."""
        return sum(line.listed for line in self.lines if not line.price.holds_here)

    @property
    def without_price(self) -> list[Line]:
        """What is used and not in the sum, for no price was found."""
        return [line for line in self.lines if line.price.usd is None]

    def by_service(self) -> dict[str, "Bill"]:
        """The same, parted by service."""
        services = dict.fromkeys(line.price.service for line in self.lines)
        return {name: Bill([line for line in self.lines if line.price.service == name]) for name in services}


def bill(quantities: Quantities, prices: Prices) -> Bill:
    """What these quantities cost. Raises KeyError for an id that the table of prices does not have."""
    lines = {one: Line(prices[one], quantity) for one, quantity in quantities.items() if quantity}
    return Bill([lines[one] for one in prices if one in lines])
