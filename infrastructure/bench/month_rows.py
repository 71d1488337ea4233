"""From closings of a month to lines of the table."""

from collections.abc import Sequence

from infrastructure.bench.month import Month, Work
from infrastructure.bench.rows import FLAT, each
from infrastructure.bench.table import Row


def of_month(month: Month) -> list[Row]:
    """The monthly job by the number of facts, beside counting one department's again; and for many departments."""
    *few, many = month.closings
    pairs = zip(few, month.again, strict=True)
    return [_of_closings(few), *(_beside_again(*pair) for pair in pairs), _of_many(many, few[-1])]


def _of_closings(few: Sequence[Work]) -> Row:
    requests, units = ([getattr(one, part) for one in few] for part in ("requests", "units"))
    sizes = " / ".join(f"{one.facts:,}" for one in few)
    name = f"closing a month, {few[0].departments} departments with {sizes} facts each: requests; read units; seconds"
    shown = f"{each(requests)}; {each(units)}; {each([round(one.seconds, 1) for one in few])}"
    flat = len(set(requests)) == 1 and max(units) <= FLAT * min(units)
    return Row(name, shown, "", "", "the same with more facts", flat)


def _beside_again(closing: Work, again: Work) -> Row:
    """For one department: its share of the job, beside a Query of its facts and one month counted from them."""
    units, seconds = closing.units / closing.departments, closing.seconds / closing.departments
    name = f"of it, one department with {closing.facts:,} facts: read units; time / its facts read and counted again"
    ratio = f"{units / again.units:.2g}; {seconds / again.seconds:.2g}"
    return Row(name, _cost(units, seconds), _cost(again.units, again.seconds), ratio, "")


def _of_many(many: Work, few: Work) -> Row:
    share, beside = many.units / many.departments, few.units / few.departments
    sizes = f"{many.departments:,} departments with {many.facts:,} facts each"
    return Row(
        f"closing a month, {sizes}: requests; read units; time",
        f"{many.requests:,}; {_cost(many.units, many.seconds)}",
        f"{share:.1f} units a department, {beside:.1f} with {few.departments}",
        "",
        "no more a department",
        share <= FLAT * beside,
    )


def _cost(units: float, seconds: float) -> str:
    read = f"{units:,.0f}" if units >= 100 else f"{units:.1f}"
    return f"{read}; {seconds * 1000:,.0f} ms" if seconds < 1 else f"{read}; {seconds:,.1f} s"
