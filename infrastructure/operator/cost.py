"""`hsf cost`: what a month costs at AWS's list prices, what for, and how that grows. It needs no stack."""

import argparse
from pathlib import Path

from infrastructure.cost.prices import prices
from infrastructure.cost.usage import Size

CURRENT = Size(38, 1034)


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    parser = commands.add_parser(
        "cost",
        help="what a month costs, by service, and how that grows",
        description="List prices, to be checked before a decision: infrastructure/cost/prices.csv says where each was "
        "read. What nobody has measured is taken to be as assumptions.csv says.",
    )
    parser.add_argument("--departments", type=_some, default=CURRENT.departments, metavar="N")
    parser.add_argument("--families", type=_some, default=CURRENT.families, metavar="N", help="visited in a year")
    parser.add_argument("--sources", action="store_true", help="every price and assumption, and where it comes from")
    parser.add_argument("--out", type=Path, metavar="FILE.html", help="all of it as a page, with the chart of growth")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> None:
    """Print it, and write the page where one is asked for. Raises NotMeasured."""
    from infrastructure.cost import text
    from infrastructure.cost.growth import grown
    from infrastructure.cost.usage import usage

    ours = usage()
    months = grown(Size(options.departments, options.families), ours, prices())
    print(text.written(months, ours, prices()))
    if options.sources:
        print(f"\n{text.sources(prices())}")
    if options.out:
        from infrastructure.cost.page import page

        options.out.write_text(page(months, ours, prices()), encoding="utf-8")
        print(f"\n{options.out}")


def _some(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("at least 1")
    return number
