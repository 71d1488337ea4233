"""The table `statistics`: facts, figures and registers. Codes, years, days and numbers; nobody's name.

partition               sort               attributes
facts#live#moss         case#7KMP3XTV4     rows (packed JSON: the rows of one fact), shared
registers#live          target#moss-2026   rows (packed JSON: one row of a register)
figures#live#2026-10    department#moss    folded (packed JSON), as_of, digest, counted (digest of the figures alone)
sets                    year-2019          rows, digest: whether an imported set is whole (interchange/records.py)

`live` is the set that the departments' own changes write; other sets are imported. `figures#live#2026` is a year. The
frozen editions lie in the same table: editions/records.py.

Packed because DynamoDB takes 400 kB an item and bills by size: a match with ten years of visits is 350 kB as text, and
under 30 kB packed.
"""

import json
import zlib
from typing import Any

from pynamodb.attributes import Attribute, BooleanAttribute, UnicodeAttribute
from pynamodb.connection import Connection
from pynamodb.constants import BINARY

from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, with_rights


class PackedAttribute(Attribute[Any]):
    """Any JSON value, compressed."""

    attr_type = BINARY

    def serialize(self, value: Any) -> Any:  # noqa: ANN401 - as PynamoDB has it
        """As bytes; the same for the same value."""
        plain = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return zlib.compress(plain.encode(), 9)

    def deserialize(self, value: Any) -> Any:  # noqa: ANN401 - as PynamoDB has it
        """The value again."""
        return json.loads(zlib.decompress(value))


class StatisticsRow(Table):
    """One row; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("statistics")

    partition = UnicodeAttribute(hash_key=True)
    sort = UnicodeAttribute(range_key=True)
    rows = PackedAttribute(null=True)
    shared = BooleanAttribute(null=True)
    folded = PackedAttribute(null=True)
    as_of = UnicodeAttribute(null=True)
    digest = UnicodeAttribute(null=True)
    counted = UnicodeAttribute(null=True)


def statistics_rows(reached: Connection) -> type[StatisticsRow]:
    """The model, reached with somebody's rights."""
    return with_rights(StatisticsRow, reached)
