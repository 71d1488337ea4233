"""What people wrote for the papers, as YAML: words, threats, promises, requirements."""

from functools import cache
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent


@cache
def read(name: str) -> dict[str, Any]:
    """One file by its name without ".yaml"."""
    found: dict[str, Any] = yaml.safe_load((HERE / f"{name}.yaml").read_text("utf-8"))
    return found
