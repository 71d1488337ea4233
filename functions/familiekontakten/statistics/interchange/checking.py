"""Checks one record by itself: its type, its fields, the order of its dates. Pure."""

from typing import Any

from familiekontakten.statistics.interchange.fields import Field, Type
from familiekontakten.statistics.interchange.found import Entry, Findings
from familiekontakten.statistics.interchange.schema import COMMON, FORMAT, TYPES
from familiekontakten.statistics.interchange.values import fits

LONGEST_SHOWN = 40


def checked(entry: Entry, findings: Findings) -> Entry | None:
    """The entry, when everything in it is allowed; fields that are not of the format are left out and counted."""
    name = entry.values.get("type")
    if not isinstance(name, str) or name not in TYPES:
        findings.wrong(entry.where, "type", f"must be one of {', '.join(TYPES)}")
        return None
    before = len(findings.problems)
    kept = _fields(entry, TYPES[name], findings)
    if len(findings.problems) == before:
        _check_order(entry.where, kept, TYPES[name], findings)
    if name == "meta" and kept.get("format") != FORMAT:
        findings.wrong(entry.where, "meta.format", f"must be {FORMAT}")
    return Entry(entry.where, kept) if len(findings.problems) == before else None


def _fields(entry: Entry, of: Type, findings: Findings) -> dict[str, Any]:
    """The record's known fields, whole numbers as such. What a deleted record says besides its id does not matter."""
    gone = entry.values.get("deleted") is True
    kept = {"type": of.name}
    for field in COMMON if gone else (*COMMON, *of.fields):
        value = _plain(entry.values.get(field.name))
        if not fits(field, value) or (field.name == "rev" and value == 0):
            findings.wrong(entry.where, f"{of.name}.{field.name}", f"must be {_allowed(field)}")
        kept[field.name] = value
    for name in entry.values.keys() - kept.keys() if not gone else ():
        findings.warnings[f"{of.name}.{_shown(name)} is no field of {FORMAT} and was left out"] += 1
    return kept


def _shown(name: str) -> str:
    """A name from outside that a terminal can show."""
    return "".join(sign if sign.isprintable() else "?" for sign in name[:LONGEST_SHOWN])


def _plain(value: object) -> Any:  # noqa: ANN401 - any JSON value
    """12.0 is the whole number 12: spreadsheets and other programs write it so."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _allowed(field: Field) -> str:
    if field.name == "rev":
        return "a whole number from 1"
    return field.allowed if field.needed else f"{field.allowed}, or null"


def _check_order(where: str, kept: dict[str, Any], of: Type, findings: Findings) -> None:
    for first, last in of.in_order:
        begun, over = kept.get(first), kept.get(last)
        if isinstance(begun, str) and isinstance(over, str) and over < begun:
            findings.wrong(where, f"{of.name}.{last}", f"must not be before {first}")
