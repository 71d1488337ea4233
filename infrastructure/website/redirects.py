"""Where the addresses of the old site lead now, so that links from municipalities, leaflets and search engines live on.

`redirects.csv` is the table. `old`: an address without its last slash; "/*" at its end stands for everything beneath
it. `seen`: yes where the old site's page was seen, no where the address is our guess: both to be confirmed by HSFN.
The edge (infrastructure/templates/edge.js) and the local gateway answer alike.
"""

import csv
import json
import re
from functools import cache
from pathlib import Path

TABLE = Path(__file__).with_name("redirects.csv")
EDGE = Path(__file__).resolve().parents[1] / "templates" / "edge.js"
# What a page's address looks like when its last slash was not copied along. No dots: files have none of this.
WITHOUT_SLASH = re.compile(r"(/[a-z0-9-]+)+")
LASTS = "public, max-age=86400"
"""How long a browser may remember where an address leads: a day, for the table is not confirmed."""


@cache
def table() -> dict[str, str]:
    """Where each old address leads, as it is written in the file."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        return {row["old"]: row["new"] for row in csv.DictReader(file)}


def target(path: str) -> str | None:
    """Return the address of our own that somebody who asked for `path` is sent on to, None when nobody is."""
    asked = path.removesuffix("/").lower()
    if asked in table():
        return table()[asked]
    for old, new in table().items():
        if old.endswith("/*") and asked.startswith(old[:-1]):
            return new
    return f"{path}/" if WITHOUT_SLASH.fullmatch(path) else None


def edge_function() -> str:
    """Return the program by which the edge does the same."""
    return EDGE.read_text("utf-8").replace("OLD_ADDRESSES", json.dumps(table(), separators=(",", ":")))
