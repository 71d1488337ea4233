"""A chain shows what was done to it afterwards; its end shows against what was anchored elsewhere."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from familiekontakten.audit.entry import Anchor, Entry, Fault, after, hashed, verify

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def chain(length: int, mark: str = "") -> list[Entry]:
    entries: list[Entry] = []
    for place in range(length):
        at = NOON + timedelta(minutes=place)
        new = Entry("moss", 0, at, "p1", "read", "case", "7KMP3XTV3", "allowed", f"{mark}{place}", "")
        entries.append(after(entries[-1] if entries else None, new))
    return entries


ANCHORS = [Anchor("moss", entry.number, entry.hash) for entry in (chain(9)[3], chain(9)[8])]


def test_a_chain_nobody_touched_is_whole() -> None:
    assert verify("moss", chain(9), ANCHORS) == verify("moss", [], []) == ()


def test_a_chain_grown_since_its_anchors_is_whole() -> None:
    assert verify("moss", chain(12), ANCHORS) == ()


@pytest.mark.parametrize("name", ["at", "by", "act", "of", "id", "outcome", "mark", "previous", "hash"])
def test_an_edited_entry_is_found(name: str) -> None:
    entries = chain(9)
    other: object = NOON if name == "at" else "other"
    entries[4] = replace(entries[4], **{name: other})  # type: ignore[arg-type]
    assert Fault("moss", 5, "changed") in verify("moss", entries, ANCHORS)


def test_an_entry_edited_and_hashed_anew_is_found_by_the_next() -> None:
    entries = chain(9)
    entries[4] = hashed(replace(entries[4], by="p2"))
    assert verify("moss", entries, []) == (Fault("moss", 6, "changed"),)


def test_an_entry_hashed_anew_is_found_also_when_the_next_was_made_to_fit() -> None:
    entries = chain(9)
    entries[4] = hashed(replace(entries[4], by="p2"))
    entries[5] = replace(entries[5], previous=entries[4].hash)
    assert verify("moss", entries, []) == (Fault("moss", 6, "changed"),)


@pytest.mark.parametrize("removed", [0, 4])
def test_a_removed_entry_is_found(removed: int) -> None:
    entries = chain(9)
    del entries[removed]
    assert verify("moss", entries, ANCHORS) == (Fault("moss", removed + 1, "missing"),)


def test_two_entries_changed_about_are_found() -> None:
    entries = chain(9)
    entries[4], entries[5] = replace(entries[5], number=5), replace(entries[4], number=6)
    assert {fault.number for fault in verify("moss", entries, ANCHORS)} >= {5, 6}


def test_an_entry_of_another_chain_is_found() -> None:
    entries = chain(9)
    entries[4] = hashed(replace(entries[4], chain="horten"))
    assert Fault("moss", 5, "changed") in verify("moss", entries, ANCHORS)


def test_a_cut_end_is_found_by_the_anchor_only() -> None:
    entries = chain(9)[:6]
    assert verify("moss", entries, []) == ()
    assert verify("moss", entries, ANCHORS) == (Fault("moss", 9, "cut"),)


def test_a_chain_removed_whole_is_found_by_the_anchors() -> None:
    assert verify("moss", [], ANCHORS) == (Fault("moss", 4, "cut"), Fault("moss", 9, "cut"))


def test_a_rewritten_end_is_found_by_the_anchor_only() -> None:
    entries = chain(6)
    for place in range(6, 9):
        new = Entry("moss", 0, NOON, "p2", "read", "case", "x", "allowed", str(place), "")
        entries.append(after(entries[-1], new))
    assert verify("moss", entries, []) == ()
    assert verify("moss", entries, ANCHORS) == (Fault("moss", 9, "rewritten"),)
