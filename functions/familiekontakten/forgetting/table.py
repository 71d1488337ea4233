"""The table `erasures`: what was forgotten, so that it is forgotten again where a backup brings it back. Append only.

department   id                          attributes
moss         case#7KMP3XTV4              at
moss         enquiry#2026-11#7KMP3XTV3   the same: what was written in it; its codes stay

Ids only: nobody can be told from them once what they name is gone. No function may remove a row.
"""

from pynamodb.attributes import UnicodeAttribute, UTCDateTimeAttribute

from familiekontakten.door import settings
from familiekontakten.door.table import Storage, Table


class ErasureRow(Table):
    """One line; see the module's table."""

    class Meta(Storage):
        table_name = settings.table("erasures")

    department = UnicodeAttribute(hash_key=True)
    id = UnicodeAttribute(range_key=True)
    at = UTCDateTimeAttribute()
