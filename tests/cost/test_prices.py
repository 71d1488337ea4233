"""The table of prices: where each comes from, and what it makes of a quantity."""

from dataclasses import replace

import pytest

from infrastructure.cost.bill import bill
from infrastructure.cost.prices import Price, assumptions, explained, prices

PRICES = prices()
CALLS = Price("call", "Lambda", "Calls", 1_000_000, "calls", 0.20, 1_000_000, "us-east-1", "a page", "2026-11-22", "")


@pytest.mark.parametrize("price", PRICES.values(), ids=lambda one: one.id)
def test_a_price_says_where_and_when_it_was_read_or_that_there_is_none(price: Price) -> None:
    assert bool(price.source) == bool(price.as_of) == (price.usd is not None)
    assert price.usd is None or price.usd > 0
    assert price.per > 0
    assert price.usd is not None or price.note


def test_an_assumption_says_its_unit() -> None:
    assert all(one["unit"] for one in explained())
    assert len(assumptions()) == len(explained())


@pytest.mark.parametrize(
    ("quantity", "listed", "billed"),
    [(0, 0, 0), (500_000, 0.10, 0), (1_000_000, 0.20, 0), (3_000_000, 0.60, 0.40)],
)
def test_what_is_free_is_taken_off_what_is_paid_and_not_of_the_list(
    quantity: int, listed: float, billed: float
) -> None:
    (line,) = bill({"call": quantity or 1e-9}, {"call": CALLS}).lines
    assert line.listed == pytest.approx(listed, abs=1e-9)
    assert line.billed == pytest.approx(billed)


def test_a_thing_without_a_price_is_left_out_of_the_sum_and_named() -> None:
    known = bill({"call": 2_000_000, "other": 5}, {"call": CALLS, "other": replace(CALLS, id="other", usd=None)})
    assert known.listed == pytest.approx(0.40)
    assert [(line.price.id, line.quantity) for line in known.without_price] == [("other", 5)]


@pytest.mark.parametrize(
    ("place", "counts"), [("eu-north-1", 0), ("every region", 0), ("europe", 0), ("us-east-1", 0.40), ("", 0.40)]
)
def test_what_is_reckoned_with_the_price_of_another_region_is_told(place: str, counts: float) -> None:
    assert bill({"call": 2_000_000}, {"call": replace(CALLS, place=place)}).elsewhere == pytest.approx(counts)


def test_a_quantity_that_no_price_knows_is_no_silent_zero() -> None:
    with pytest.raises(KeyError, match="dreams"):
        bill({"dreams": 1}, PRICES)
