"""Files of records by their ending: JSON lines, a workbook, or CSV tables alone, in a folder or in a zip.

What reads and writes workbooks is loaded only for one: it takes as long as everything else together.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

from familiekontakten.statistics.interchange.found import Findings, Key, Reading
from familiekontakten.statistics.interchange.guide import INTRODUCTION, guide
from familiekontakten.statistics.interchange.reading import read, understood
from familiekontakten.statistics.interchange.tables import Sheet, Table, empty_tables, entries, tables
from familiekontakten.statistics.interchange.writing import lines
from familiekontakten.statistics.rows import Row

from infrastructure.interchange import csv_files
from infrastructure.interchange.progress import progress

JSONL, CSV, ZIP, XLSX = ".jsonl", ".csv", ".zip", ".xlsx"
ENDINGS = "a file ending with .jsonl, .xlsx, .csv or .zip, or a folder of CSV files"


class Unreadable(Exception):
    """The file is of no kind that is known, or broken; the message says which."""


def read_file(file: Path, known: Collection[Key] = ()) -> Reading:
    """What a file says. Raises Unreadable."""
    if not file.exists():
        raise Unreadable(f"{file}: there is no such file")
    if file.suffix.lower() == JSONL:
        return read(_lines(file), known)
    findings = Findings()
    return understood(entries(_sheets(file, findings), findings), findings, known)


def write_file(file: Path, rows: Iterable[Row]) -> None:
    """The records in a file of the kind that its ending says; without one, a folder of CSV files. Raises Unreadable."""
    if file.suffix.lower() == JSONL:
        with file.open("w", encoding="utf-8", newline="") as opened:
            opened.writelines(lines(rows))
    elif file.suffix.lower() == XLSX:
        from infrastructure.interchange import workbooks

        workbooks.write(file, tables(rows))
    else:
        _write_folder(file, tables(rows))


def write_templates(file: Path) -> None:
    """Empty tables with what may stand in them: one workbook, or a folder of CSV files. Raises Unreadable."""
    if file.suffix.lower() == XLSX:
        from infrastructure.interchange import workbooks

        workbooks.write_template(file, empty_tables())
        return
    _write_folder(file, empty_tables())
    (file / "help.txt").write_text("\n".join([*INTRODUCTION, "", *map(str, guide()), ""]), encoding="utf-8")


def _lines(file: Path) -> Iterator[bytes]:
    with file.open("rb") as opened, progress("Reading", file.stat().st_size) as bar:
        for line in opened:
            bar.step(len(line))
            yield line


def _sheets(file: Path, findings: Findings) -> list[Sheet]:
    if file.suffix.lower() == XLSX and file.is_file():
        from infrastructure.interchange import workbooks

        try:
            return workbooks.sheets(file)
        except workbooks.NoWorkbook as error:
            raise Unreadable(str(error)) from error
    found = _csv_files(file)
    return [csv_files.sheet(name, content, findings) for name, content in sorted(found.items())]


def _csv_files(file: Path) -> Mapping[str, bytes]:
    """The content of each CSV file, by its name without the ending; hidden ones are passed over. Raises Unreadable."""
    if file.is_dir():
        inside = {PurePosixPath(one.name): one.read_bytes() for one in file.iterdir() if one.is_file()}
    elif file.suffix.lower() == CSV:
        inside = {PurePosixPath(file.name): file.read_bytes()}
    elif file.suffix.lower() == ZIP:
        inside = _unzipped(file)
    else:
        raise Unreadable(f"{file.name}: must be {ENDINGS}")
    tables = [path for path in inside if _is_table(path)]
    if not tables:
        raise Unreadable(f"{file.name}: there is no CSV file in it")
    if len({path.stem for path in tables}) < len(tables):
        raise Unreadable(f"{file.name}: two CSV files in it have the same name")
    return {path.stem: inside[path] for path in tables}


def _unzipped(file: Path) -> dict[PurePosixPath, bytes]:
    try:
        with ZipFile(file) as packed:
            return {
                PurePosixPath(name): packed.read(name) for name in packed.namelist() if _is_table(PurePosixPath(name))
            }
    except (BadZipFile, RuntimeError) as error:  # RuntimeError: it wants a password
        raise Unreadable(f"{file.name}: is no zip file that can be read") from error


def _is_table(path: PurePosixPath) -> bool:
    return path.suffix.lower() == CSV and not any(part.startswith((".", "__MACOSX")) for part in path.parts)


def _write_folder(folder: Path, every: Iterable[Table]) -> None:
    if folder.suffix:
        raise Unreadable(f"{folder.name}: must be a file ending with .jsonl or .xlsx, or a folder")
    folder.mkdir(parents=True, exist_ok=True)
    for table in every:
        (folder / f"{table.name}.csv").write_text(csv_files.written(table), encoding="utf-8", newline="")
