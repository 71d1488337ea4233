"""How every table is reached. The tables are in the `records.py` of their subject and the base template."""

from familiekontakten.door import settings


class Storage:
    """Base of every model's Meta: short waits and few retries, because someone is looking at a screen meanwhile."""

    region = settings.region()
    host = settings.endpoint()
    connect_timeout_seconds = 2
    read_timeout_seconds = 4
    max_retry_attempts = 3
