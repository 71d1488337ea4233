"""When each list of this folder was taken over from its register: `sources.csv`. Pure."""

from datetime import date
from functools import cache

from familiekontakten.places.place import rows


@cache
def of_date(name: str) -> date:
    """The day that a list such as "population.csv" tells about. Raises KeyError for a list without a source."""
    return {row["list"]: date.fromisoformat(row["date"]) for row in rows("sources.csv")}[name]
