"""The whole list of candidates for a family: also those who are not possible, each with every reason. Pure."""

from collections.abc import Iterable

from familiekontakten.matching import rules, score
from familiekontakten.matching.decision import Candidate
from familiekontakten.matching.sides import Contact, Family


def candidates(family: Family, contacts: Iterable[Contact]) -> tuple[Candidate, ...]:
    """Best first, then those not possible; between equals whoever has been free longest.

    The same families and contacts give the same order and the same reasons, however they were read.
    """
    seen = {contact.id: contact for contact in contacts}
    found = (candidate(family, contact) for contact in seen.values())
    return tuple(sorted(found, key=lambda each: _order(each, seen[each.volunteer_id])))


def candidate(family: Family, contact: Contact) -> Candidate:
    """One volunteer seen from one family. Whoever fails a hard rule has no points."""
    hard = rules.results(family, contact)
    possible = all(reason.met for reason in hard)
    soft = score.parts(family, contact) if possible else ()
    return Candidate(contact.id, possible, sum(part.points for part in soft), (*hard, *soft))


def _order(found: Candidate, contact: Contact) -> tuple[object, ...]:
    failed = sum(not reason.met for reason in found.reasons)
    return (not found.possible, -found.points, failed, contact.free_since, contact.id)
