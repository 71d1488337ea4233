"""The tables as files. CSV as Norwegian spreadsheets open it; beside each what its columns mean (CSV on the Web).

Semicolons, because the comma is the decimal sign; UTF-8 with a byte order mark, without which a spreadsheet shows "Ã¸"
for "ø"; CRLF (RFC 4180). The description is found by its name: <file>.csv-metadata.json (W3C, Metadata Vocabulary for
Tabular Data). Addresses are stable: /apne-tall/historie.csv, /apne-tall/utgave-1/avdelinger.csv, …
"""

import csv
import io
import json
from collections.abc import Iterator, Sequence

from familiekontakten.statistics.disclosure.release import Release

from infrastructure.releases.files import as_json
from infrastructure.website.figures.columns import Column
from infrastructure.website.figures.tables import Table, every

FOLDER = "apne-tall"
LICENCE = "https://data.norge.no/nlod/no/2.0"
"""Norsk lisens for offentlige data; to be confirmed by HSFN."""
MARK = "\ufeff"


def files(releases: Sequence[Release]) -> Iterator[tuple[str, str]]:
    """Every file below the site's root, with what is in it."""
    for table in every(releases):
        yield f"{FOLDER}/{table.id}.csv", as_csv(table)
        yield f"{FOLDER}/{table.id}.csv-metadata.json", described(table)
        yield f"{FOLDER}/{table.id}.json", as_rows(table)
    for release in releases:
        yield f"{FOLDER}/utgave-{release.number}.json", as_json(release)


def as_csv(table: Table) -> str:
    """The table with a head; an empty cell where there is no number."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=";", lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(["" if value is None else value for value in row] for row in table.rows)
    return MARK + written.getvalue()


def as_rows(table: Table) -> str:
    """The same as a list of objects."""
    names = [column.name for column in table.columns]
    rows = [dict(zip(names, row, strict=True)) for row in table.rows]
    return json.dumps({"title": table.title, "license": LICENCE, "rows": rows}, ensure_ascii=False, indent=1) + "\n"


def described(table: Table) -> str:
    """What the CSV file holds, column by column."""
    metadata = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "nb"}],
        "url": f"{table.id.rpartition('/')[2]}.csv",
        "dc:title": table.title,
        "dc:license": {"@id": LICENCE},
        "dc:publisher": "Home-Start Familiekontakten",
        "dialect": {"delimiter": ";", "encoding": "utf-8", "header": True},
        "tableSchema": {"columns": [_column(column) for column in table.columns]},
    }
    return json.dumps(metadata, ensure_ascii=False, indent=1) + "\n"


def _column(column: Column) -> dict[str, str]:
    kind = "integer" if column.number else "string"
    return {"name": column.name, "titles": column.name, "dc:description": column.meaning, "datatype": kind}
