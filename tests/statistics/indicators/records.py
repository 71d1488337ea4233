"""The records of 2011: invented people whose figures are the printed ones of that year."""

import json
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).parent.parent / "records-2011.jsonl"


@cache
def _records() -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines())


def records_2011() -> list[dict[str, Any]]:
    """All rows, as the file has them."""
    return list(_records())
