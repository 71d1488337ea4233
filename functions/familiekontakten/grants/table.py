"""The table `grants`: what departments may hand out of the national office's grants, and what they did, in sums.

partition    sort          attributes                                          written by
given#moss   7KMP3XTV4     kroner, terms (JSON), closed                        the national office; the department reads
used#moss    7KMP3XTV4     kroner, children, families, about, kinds, finished  the department; the national office reads

`sort` is the grant's id. A balance is what lies in the first less what lies in the second. Neither side may write the
other's row (access/narrowing.py), and each write is refused unless the other row is as it was read: so whatever happens
at the same time, nobody hands out more than was given, and no limit is set below what was handed out.

No name and no family: which families it were stays in the department's own book (pot.py).
"""

from pynamodb.attributes import BooleanAttribute, JSONAttribute, NumberAttribute, UnicodeAttribute
from pynamodb.connection import Connection

from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table, with_rights


class BalanceRow(Table):
    """One row; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("grants")

    partition = UnicodeAttribute(hash_key=True)
    sort = UnicodeAttribute(range_key=True)
    kroner = NumberAttribute()
    terms = JSONAttribute(null=True)
    closed = BooleanAttribute(null=True)
    children = NumberAttribute(null=True)
    families = NumberAttribute(null=True)
    about = BooleanAttribute(null=True)
    kinds = JSONAttribute(null=True)
    finished = BooleanAttribute(null=True)


def balance_rows(reached: Connection) -> type[BalanceRow]:
    """The model, reached with somebody's rights."""
    return with_rights(BalanceRow, reached)
