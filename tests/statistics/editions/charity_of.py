"""Facts of an invented department of any size: each family with a case and a match, each volunteer with two."""

from collections.abc import Iterator

from familiekontakten.statistics.facts.fact import Fact

SOURCES = ("self", "health_station", "kindergarten")


def facts_of(department: str, families: int) -> Iterator[Fact]:
    """Three facts a family and one for every second: all referred in spring 2026, and visited since."""
    for n in range(families):
        yield from _family(department, n)
        if n % 2 == 0:
            row = {"department": department, "applied": "2025-09-01", "approved": "2025-12-01"}
            yield _fact("volunteer", f"v{n // 2}", **row)


def _family(department: str, n: int) -> Iterator[Fact]:
    referred, visited = f"2026-0{1 + n % 4}-05", f"2026-0{1 + n % 4}-19"
    case = {"department": department, "referred": referred, "first_visit": visited, "source": SOURCES[n % 3]}
    yield _fact("family", f"f{n}", background="norwegian", challenges=[], civil_status="couple")
    yield _fact("case", f"c{n}", family=f"f{n}", first_response=referred, **case)
    yield _fact("match", f"m{n}", case=f"c{n}", volunteer=f"v{n // 2}", start=f"2026-0{5 + n % 4}-01", weekly_hours=3)


def _fact(kind: str, name: str, **fields: object) -> Fact:
    return Fact(kind, name, ({"type": kind, "id": name, "rev": 1, **fields},))
