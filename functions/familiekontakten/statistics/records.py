"""What stands in the table `statistics` (table.py): facts, registers, figures. Frozen ones: editions/records.py.

Questions asked: the facts of a department (one paged Query), the registers of a set, one department's figures of a
month or year, everybody's (one Query, whatever the number of records).
"""

from collections.abc import Iterable

from pynamodb.connection import Connection

from familiekontakten.casebook.also import Also, delete, put
from familiekontakten.departments.department import NATIONAL
from familiekontakten.statistics.editions.edition import digest_of
from familiekontakten.statistics.facts.fact import LIVE, REGISTERED, Fact, rows_of
from familiekontakten.statistics.fold.folded import Folded
from familiekontakten.statistics.rows import Row
from familiekontakten.statistics.table import StatisticsRow, statistics_rows

DEPARTMENT = "department#"


def facts(set_: str, department: str, reached: Connection | None = None) -> list[Row]:
    """All rows of a department's facts in a set, as a file would have them. `reached`: with somebody's rights."""
    return rows_of(fact_items(set_, department, reached))


def fact_items(set_: str, department: str, reached: Connection | None = None) -> tuple[Fact, ...]:
    """A department's facts in a set, in the order of their keys. One Query, paged."""
    found = _rows(reached).query(_facts_of(set_, department), consistent_read=True)
    return tuple(_fact(row) for row in found)


def fact_item(set_: str, department: str, key: str, reached: Connection | None = None) -> Fact | None:
    """One fact as it stands now ("case#7KMP3XTV4")."""
    found = _rows(reached).query(_facts_of(set_, department), StatisticsRow.sort == key, consistent_read=True)
    return next((_fact(row) for row in found), None)


def fact_written(rows: type[StatisticsRow], department: str, fact: Fact) -> Also:
    """The write of a live fact, to go with the change that it follows from in one transaction."""
    return put(_fact_row(rows, LIVE, department, fact))


def fact_removed(rows: type[StatisticsRow], department: str, key: str) -> Also:
    """The removal of a live fact whose thing is gone."""
    return delete(rows(_facts_of(LIVE, department), key))


def store_facts(set_: str, department: str, every: Iterable[Fact]) -> None:
    """Writes many facts fast, over whatever stands there: what is imported. Not all or nothing, safe to repeat."""
    with StatisticsRow.batch_write() as batch:
        for fact in every:
            batch.save(_fact_row(StatisticsRow, set_, department, fact))


def remove_facts(set_: str, department: str, keys: Iterable[str]) -> None:
    """Removes many facts: what an import no longer has."""
    with StatisticsRow.batch_write() as batch:
        for key in keys:
            batch.delete(StatisticsRow(_facts_of(set_, department), key))


def registers(set_: str) -> list[Row]:
    """The rows of a set's registers: departments, returns, targets, coordinators … Two Queries, paged.

    What was imported, and what follows from the national office's own book, whose facts they are.
    """
    kept = (row for row in rows_of(fact_items(set_, NATIONAL)) if row["type"] in REGISTERED)
    return [*imported_registers(set_), *kept]


def imported_registers(set_: str) -> list[Row]:
    """Those that were imported. One Query, paged."""
    found = StatisticsRow.query(f"registers#{set_}", consistent_read=True)
    return [row for item in found for row in item.rows]


def store_registers(set_: str, every: Iterable[Row]) -> None:
    """Writes register rows, over whatever has their type and id. Safe to repeat."""
    with StatisticsRow.batch_write() as batch:
        for row in every:
            batch.save(StatisticsRow(f"registers#{set_}", f"{row['type']}#{row['id']}", rows=[row]))


def remove_registers(set_: str, keys: Iterable[str]) -> None:
    """Removes register rows by "<type>#<id>"."""
    with StatisticsRow.batch_write() as batch:
        for key in keys:
            batch.delete(StatisticsRow(f"registers#{set_}", key))


def store_figures(set_: str, every: Iterable[Folded]) -> None:
    """Writes figures, over what stood there."""
    for one in every:
        row = StatisticsRow(_figures_of(set_, one.period), DEPARTMENT + one.department, folded=one.plain())
        row.as_of, row.digest, row.counted = one.as_of.isoformat(), one.digest, digest_of(one.figures)
        row.save()


def figures_item(set_: str, department: str, period: str) -> Folded | None:
    """A department's figures of "2026-10" or "2026"; None where it was never folded. One item."""
    try:
        row = StatisticsRow.get(_figures_of(set_, period), DEPARTMENT + department, consistent_read=True)
    except StatisticsRow.DoesNotExist:
        return None
    return Folded.of_plain(row.folded)


def figures_items(set_: str, department: str, periods: Iterable[str]) -> dict[str, Folded]:
    """A department's figures of several periods, those that there are. One request for a hundred."""
    keys = [(_figures_of(set_, period), DEPARTMENT + department) for period in periods]
    found = (Folded.of_plain(row.folded) for row in StatisticsRow.batch_get(keys, consistent_read=True))
    return {one.period: one for one in found}


def national(set_: str, period: str) -> list[Folded]:
    """Every department's figures of "2026-10" or "2026": what `fold.folding.nation` takes. One Query."""
    found = StatisticsRow.query(_figures_of(set_, period), consistent_read=True)
    return [Folded.of_plain(row.folded) for row in found]


def digests(set_: str, period: str) -> dict[str, str]:
    """What tells each department's figures of a period from others, without the figures. One Query."""
    found = StatisticsRow.query(_figures_of(set_, period), consistent_read=True, attributes_to_get=["sort", "digest"])
    return {row.sort.removeprefix(DEPARTMENT): row.digest for row in found}


def counted_digests(set_: str, period: str) -> dict[str, str]:
    """The same of the figures alone (editions/edition.py): what shows a correction. One Query."""
    wanted = ["sort", "counted"]
    found = StatisticsRow.query(_figures_of(set_, period), consistent_read=True, attributes_to_get=wanted)
    return {row.sort.removeprefix(DEPARTMENT): row.counted for row in found}


def _facts_of(set_: str, department: str) -> str:
    return f"facts#{set_}#{department}"


def _figures_of(set_: str, period: str) -> str:
    return f"figures#{set_}#{period}"


def _rows(reached: Connection | None) -> type[StatisticsRow]:
    return statistics_rows(reached) if reached else StatisticsRow


def _fact_row(model: type[StatisticsRow], set_: str, department: str, fact: Fact) -> StatisticsRow:
    return model(_facts_of(set_, department), fact.key, rows=list(fact.rows), shared=fact.shared or None)


def _fact(row: StatisticsRow) -> Fact:
    kind, _, thing_id = row.sort.partition("#")
    return Fact(kind, thing_id, tuple(row.rows), bool(row.shared))
