"""One printed figure of a report: which indicator, which category, and how it is said. Pure."""

from dataclasses import dataclass

from familiekontakten.statistics.indicator import ONE


@dataclass(frozen=True)
class Line:
    """`figure`: its id, with {year} and {next} for the report year and the one after. `code`: the category.

    `per`: what the count is divided by (staff is counted in hundredths of a position). `says`: the number that is
    printed when there is anything to count ("HSF in Rana has its 10th anniversary").
    """

    figure: str
    indicator: str
    code: str = ONE
    per: int = 1
    says: int | None = None


def lines(figure: str, indicator: str, *codes: str, **renamed: str) -> tuple[Line, ...]:
    """A line for each category: under its own code, or under another name that the report's ids use."""
    same = {code: code for code in codes}
    return tuple(Line(f"{figure}.{name}", indicator, code) for name, code in (same | renamed).items())
