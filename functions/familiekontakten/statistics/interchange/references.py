"""Checks that every record that another names is there. Pure."""

from collections.abc import Collection, Iterator, Mapping

from familiekontakten.statistics.interchange.fields import Field, Tie
from familiekontakten.statistics.interchange.found import Entry, Findings, Key
from familiekontakten.statistics.interchange.schema import TYPES


def tied(
    living: Mapping[Key, Entry], deleted: Collection[Key], known: Collection[Key], findings: Findings
) -> Iterator[Entry]:
    """The records that exist: those of `living` without the parts of what was deleted.

    In the order of the schema, in which a whole stands before its parts, so that what goes takes all of its own along.
    """
    there, gone = {*living, *known}, {*deleted}
    order = {name: place for place, name in enumerate(TYPES)}
    for key in sorted(living, key=lambda key: (order[key[0]], key[1])):
        if _whole_is_gone(living[key], gone):
            gone.add(key)
            findings.warnings[f"{key[0]} that belongs to a deleted record: left out with it"] += 1
        else:
            _check(living[key], there, findings)
            yield living[key]


def _named(entry: Entry) -> Iterator[tuple[Field, Key]]:
    for field in TYPES[entry.values["type"]].references:
        if entry.values[field.name] is not None:
            yield field, (field.to, entry.values[field.name])


def _whole_is_gone(entry: Entry, gone: Collection[Key]) -> bool:
    return any(field.tie == Tie.PART and key in gone for field, key in _named(entry))


def _check(entry: Entry, there: Collection[Key], findings: Findings) -> None:
    for field, key in _named(entry):
        name = f"{entry.values['type']}.{field.name}"
        if key not in there and field.tie == Tie.LOOSE:
            findings.warnings[f"{name}: a {field.to} that is not in the file"] += 1
        elif key not in there:
            findings.wrong(entry.where, name, f"must be the id of a {field.to} that is there")
