"""Appends entries to a chain of the audit log, by many at once; run by test_audit.py."""

import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

from familiekontakten.audit.records import append


def main() -> None:
    """One of them first, so that the connection is made once."""
    chain, entries, writers = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    append(chain, datetime.now(UTC), "prove", "read", "case", "0", "allowed")
    with ThreadPoolExecutor(writers) as at_once:
        every = [
            at_once.submit(append, chain, datetime.now(UTC), "prove", "read", "case", str(number), "allowed")
            for number in range(1, entries)
        ]
    for one in every:
        one.result()


if __name__ == "__main__":
    main()
