"""What a receipt says to its owner, in plain words, and how often somebody may guess. Pure."""

import hmac
from datetime import datetime, timedelta

from familiekontakten.enquiries.reference import hash_of_secret
from familiekontakten.languages.catalogue import N_
from familiekontakten.receipts.receipt import ERASED, RECEIVED, WITHDRAWN, Receipt

WRONG_PAIRS_ALLOWED = 20
WINDOW = timedelta(minutes=10)
"""Twenty wrong pairs in ten minutes from one place: room for a whole health station that mistypes, not for guessing."""

SAYS = {
    RECEIVED: N_("Vi har fått henvendelsen din, men ikke svart ennå."),
    WITHDRAWN: N_("Du har trukket henvendelsen. Det du skrev blir slettet om et øyeblikk."),
    ERASED: N_("Du har trukket henvendelsen. Det du skrev er slettet."),
}
"""The plain state of a receipt, as its owner reads it."""


def opens(receipt: Receipt | None, secret: str | None) -> bool:
    """True when the secret belongs to the receipt. Takes as long for a receipt that does not exist."""
    kept = receipt.secret_hash if receipt else bytes(32)
    right = hmac.compare_digest(kept, hash_of_secret(secret or ""))
    return right and receipt is not None


def too_many(wrong: int) -> bool:
    """True when nothing more may be tried from one place in this window."""
    return wrong >= WRONG_PAIRS_ALLOWED


def window_key(place: str, now: datetime) -> str:
    """The counter of one place in the present window; `place` is a keyed hash."""
    return f"wrong#{place}#{int(now.timestamp() // WINDOW.total_seconds())}"
