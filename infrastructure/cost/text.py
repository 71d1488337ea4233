"""The bill as it is printed: lines by service, what causes them, a thousand forms, growth, and how sure it is."""

from collections.abc import Iterator, Sequence

from infrastructure.cost.bill import Bill, bill
from infrastructure.cost.growth import Month, bounds
from infrastructure.cost.prices import Price, Prices, explained
from infrastructure.cost.sure import CAVEAT, doubts
from infrastructure.cost.usage import Usage

ROW = "{:<46}{:>12} {:<25}{:>10}{:>10}"
GROWN = "{:>12}{:>12}{:>14}{:>14}{:>24}"
FORMS = 1_000


def written(months: Sequence[Month], usage: Usage, prices: Prices) -> str:
    """Everything about the first of the months, and how it grows to the last."""
    return "\n".join(
        [
            *_bill(months[0], usage),
            *_causes(months[0]),
            *_thousand(months[0], usage, prices),
            *_growth(months, usage),
            *_section("How sure this is", doubts(months[0].whole, usage)),
        ]
    )


def of_forms(usage: Usage, prices: Prices) -> Bill:
    """What a thousand forms more cause, with the pages that are read before them."""
    return bill(usage.looked_at(usage.forms(FORMS)), prices)


def sources(prices: Prices) -> str:
    """Every price and every assumption, with where it comes from."""
    priced = (f"{one.service}, {one.what}: {_price(one)} {one.source} {one.note}" for one in prices.values())
    assumed = (f"{one['name']} = {one['value']} {one['unit']}: {one['why']}" for one in explained())
    return "\n".join([*_section("Prices", priced), *_section("Assumptions", assumed)]).lstrip()


def _bill(month: Month, usage: Usage) -> Iterator[str]:
    size, whole = month.size, month.whole
    forms = usage.forms_a_month(size)
    yield f"A month of {size.departments:,} departments, {size.families:,} families a year, {forms:,.0f} forms a month"
    yield CAVEAT
    yield ""
    yield ROW.format("", "a month", "", "list", "to pay")
    for service, part in whole.by_service().items():
        yield ROW.format(service, "", "", money(part.listed), money(part.billed))
        for line in part.lines:
            amounts = ("?", "?") if line.price.usd is None else (money(line.listed), money(line.billed))
            yield ROW.format(f"  {line.price.what}", counted(line.quantity), line.price.unit, *amounts)
    yield ROW.format("Together", "", "", money(whole.listed), money(whole.billed))
    yield "To pay: without what AWS gives every account each month."


def _causes(month: Month) -> list[str]:
    parts = (f"{name}: {money(part.listed)}" for name, part in month.parts.items())
    return _section("By what causes it, list", parts)


def _thousand(month: Month, usage: Usage, prices: Prices) -> list[str]:
    more = of_forms(usage, prices)
    shared = month.whole.listed / usage.forms_a_month(month.size) * FORMS
    services = ", ".join(f"{name} {money(one.listed)}" for name, one in more.by_service().items())
    return _section(
        f"For {FORMS:,} forms, list",
        [f"{FORMS:,} more cause {money(more.listed)}: {services}", f"everything shared among them: {money(shared)}"],
    )


def _growth(months: Sequence[Month], usage: Usage) -> list[str]:
    rows = (
        GROWN.format(
            f"{one.size.departments:,}",
            f"{one.size.families:,}",
            money(one.whole.listed),
            money(one.whole.billed),
            money(one.whole.billed / one.size.departments),
        )
        for one in months
    )
    head = GROWN.format("departments", "families", "list", "to pay", "to pay a department")
    ends = (f"from {one.departments:,} departments: {one.what}" for one in bounds(usage))
    return _section("Growth", [head, *rows, *ends])


def _price(one: Price) -> str:
    asked = "no price" if one.usd is None else f"{one.usd:.10g} for {one.per:,.0f} {one.unit}"
    free = f", {one.free:,.0f} free" if one.free else ""
    return f"{asked}{free} ({one.place}, {one.as_of or 'no date'})"


def _section(title: str, lines: Iterator[str] | Sequence[str]) -> list[str]:
    return ["", title, *(f"  {line}" for line in lines)]


def money(usd: float) -> str:
    """With two decimals, more of them below a cent."""
    return f"{usd:,.2f}" if usd >= 0.01 or usd == 0 else f"{usd:.4f}"


def counted(quantity: float) -> str:
    """Whole where it is whole or large, with two decimals otherwise."""
    return f"{quantity:,.0f}" if quantity >= 10 or quantity == int(quantity) else f"{quantity:,.2f}"
