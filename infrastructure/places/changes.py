"""What a register would change in a list of ours, in lines to be read before it is written."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from infrastructure.places.reading import Wrong

MOST_GONE = 0.05
"""A register that lacks more than this share of what we have is taken for cut off."""
SHOWN = 40


class Changes(NamedTuple):
    """What is new, gone, and otherwise than before: by code, as it is shown."""

    new: dict[str, str]
    gone: dict[str, str]
    other: dict[str, tuple[str, str]]


def compare(before: Mapping[str, str], after: Mapping[str, str]) -> Changes:
    """The changes from one list to the other."""
    return Changes(
        {code: text for code, text in after.items() if code not in before},
        {code: text for code, text in before.items() if code not in after},
        {code: (before[code], text) for code, text in after.items() if before.get(code, text) != text},
    )


def check_whole(changes: Changes, before: Mapping[str, str]) -> None:
    """Raises Wrong where so many are gone that the file must be cut off."""
    if len(changes.gone) > MOST_GONE * len(before):
        last = max(changes.gone)
        raise Wrong(
            f"{len(changes.gone)} of the {len(before)} that we have are not in it, {last} {changes.gone[last]} among "
            "them: is it cut off? --many-gone says that it is right"
        )


def told(changes: Changes, changed: str) -> Iterator[str]:
    """The changes in lines; `changed` is the word for what is otherwise, such as "renamed"."""
    yield from _some("new", [f"{code} {text}" for code, text in changes.new.items()])
    yield from _some("gone", [f"{code} {text}" for code, text in changes.gone.items()])
    yield from _some(changed, [f"{code} {old} -> {new}" for code, (old, new) in changes.other.items()])


def _some(word: str, lines: list[str]) -> Iterator[str]:
    yield f"{word}: {len(lines)}"
    yield from (f"  {line}" for line in lines[:SHOWN])
    if len(lines) > SHOWN:
        yield f"  and {len(lines) - SHOWN} more"
