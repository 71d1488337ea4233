"""What of a department is to be forgotten on a day: from what stands in the clear in its lists, nothing opened. Pure.

A case goes with everything that speaks of it, last: whatever stops half-way goes on the next night. It stays while
somebody must do something about it or about any of that, and while a record of a child in danger speaks of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from familiekontakten.casebook.entry import Entry
from familiekontakten.enquiries.enquiry import MOVED, WITHDRAWN, Enquiry
from familiekontakten.forgetting.classes import BOOK, ENQUIRY_ENDED, ENQUIRY_OF_NOBODY, Retention
from familiekontakten.months import day_of

BY_LIST: Mapping[str, Retention] = {list_: one for one in BOOK for list_ in one.lists}
WITH_CASE = frozenset(one.kind for one in BOOK if one.with_case)
SAFETY, EVALUATION, ERASURE, ASKED = "safety", "evaluation", "erasure", "asked"
AT_ONCE, NOBODYS = frozenset({WITHDRAWN}), frozenset({"nobody"})


def due(entries: Sequence[Entry], today: date) -> tuple[Entry, ...]:
    """The things to forget, in the order in which to do it. `entries`: all in the lists of `BY_LIST`, and the
    evaluations of the cases that are old enough.
    """
    with_them, asked = _by_case(entries), _asked(entries)
    alone = [one for one in entries if _alone(one) and _old(one, today)]
    held = held_by_safety(entries, today)
    mains = [one for one in entries if _main(one) and (_old(one, today) or one.id in asked)]
    going = [one for one in mains if one.id not in held and not _unfinished(one, with_them[one.id])]
    return (*alone, *(thing for one in going for thing in (*with_them[one.id], one)))


def may_be_old_enough(entries: Iterable[Entry], today: date) -> frozenset[str]:
    """The cases of which it must be known what else speaks of them."""
    every = tuple(entries)
    asked = _asked(every)
    return frozenset(one.id for one in every if one.kind == "case" and (_old(one, today) or one.id in asked))


def held_by_safety(entries: Iterable[Entry], today: date) -> frozenset[str]:
    """The references of which a record of a child in danger speaks that is not old enough to go."""
    return frozenset(case_of(one) for one in entries if _alone(one) and not _old(one, today))


def enquiry_due(enquiry: Enquiry, held: frozenset[str], today: date) -> bool:
    """Whether what was written in it is to be erased. Never while it is open or nobody has looked at it: it has no end
    then. What another department answers is that one's.
    """
    if not enquiry.ended or enquiry.ended == MOVED or enquiry.reference in held:
        return False
    if enquiry.ended in AT_ONCE:
        return True
    kept = ENQUIRY_OF_NOBODY if enquiry.ended in NOBODYS else ENQUIRY_ENDED
    return day_of(enquiry.ended_at or enquiry.received_at) + kept <= today


def case_of(entry: Entry) -> str:
    """The id of what a thing speaks of; an evaluation lies in the list of its case."""
    return entry.state if entry.kind == EVALUATION else entry.facts.get("case", "")


def _main(entry: Entry) -> bool:
    return not _alone(entry) and entry.kind not in WITH_CASE


def _alone(entry: Entry) -> bool:
    """A record of a child in danger goes by its own age, and holds its case until then."""
    return entry.kind == SAFETY


def _old(entry: Entry, today: date) -> bool:
    kept = BY_LIST[entry.list].kept
    return entry.step is None and kept is not None and entry.since + kept <= today


def _unfinished(entry: Entry, others: Iterable[Entry]) -> bool:
    return any(one.step is not None for one in (entry, *others))


def _asked(entries: Iterable[Entry]) -> frozenset[str]:
    return frozenset(case_of(one) for one in entries if one.kind == ERASURE and one.state == ASKED)


def _by_case(entries: Iterable[Entry]) -> Mapping[str, list[Entry]]:
    found: defaultdict[str, list[Entry]] = defaultdict(list)
    for one in entries:
        if one.kind in WITH_CASE:
            found[case_of(one)].append(one)
    return found
