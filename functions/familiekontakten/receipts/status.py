"""What a receipt says to its owner, in plain words, and how often somebody may guess. Pure."""

import hmac
from datetime import date, datetime, timedelta

from familiekontakten.enquiries.reference import hash_of_secret
from familiekontakten.languages.catalogue import N_
from familiekontakten.receipts.receipt import (
    ACTIVE,
    ANSWERED,
    CLOSED,
    DECLINED,
    ERASED,
    MERGED,
    PROFESSIONAL,
    RECEIVED,
    TAKEN,
    TAKEN_ON,
    VISIT_ARRANGED,
    WAITING,
    WITHDRAWN,
    Receipt,
)

WRONG_PAIRS_ALLOWED = 20
WINDOW = timedelta(minutes=10)
"""Twenty wrong pairs in ten minutes from one place: room for a whole health station that mistypes, not for guessing."""

ANSWER_BY = N_("Svar senest")

SAYS = {
    RECEIVED: N_("Vi har fått henvendelsen din, men ikke svart ennå."),
    ANSWERED: N_("Vi har svart deg."),
    TAKEN_ON: N_("Vi vil gjerne møte deg, og tar kontakt for å avtale en dag."),
    VISIT_ARRANGED: N_("Vi har avtalt en dag vi skal møtes."),
    WAITING: N_("Vi har møtt deg, og ser etter en familiekontakt som passer."),
    ACTIVE: N_("Du har fått en familiekontakt."),
    CLOSED: N_("Dette er avsluttet. Du kan skrive til oss på nytt når du vil."),
    DECLINED: N_("Vi har svart at vi dessverre ikke er de rette til å hjelpe denne gangen."),
    MERGED: N_("Vi fikk det samme to ganger. Det som skjer videre, ser du med den andre referansen."),
    WITHDRAWN: N_("Du har trukket henvendelsen. Det du skrev blir slettet om et øyeblikk."),
    ERASED: N_("Du har trukket henvendelsen. Det du skrev er slettet."),
}
"""The plain state of a receipt, as the family itself reads it."""

TO_VOLUNTEER = {
    WAITING: N_("Vi har møtt deg. Neste steg er kurset og det som hører til."),
    ACTIVE: N_("Du er godkjent som familiekontakt."),
    DECLINED: N_("Vi har svart at dette dessverre ikke ble noe av denne gangen. Takk for at du ville hjelpe."),
}
TO_PROFESSIONAL = {
    TAKEN_ON: N_("Vi tar kontakt med familien for å avtale et første besøk."),
    VISIT_ARRANGED: N_("Vi har avtalt et første besøk hos familien."),
    WAITING: N_("Vi har besøkt familien, og ser etter en familiekontakt som passer."),
    ACTIVE: N_("Familien har fått en familiekontakt."),
    MERGED: N_("Vi har fått en henvendelse om det samme, og følger den opp."),
}
"""Where another than the family itself reads, other words."""

OTHERS: dict[str, dict[str, str]] = {"volunteer": TO_VOLUNTEER, PROFESSIONAL: TO_PROFESSIONAL}

DISCREET = N_("En koordinator har lest henvendelsen og følger den opp. Familien ønsker ikke at vi forteller mer.")

CALLED_OFF = N_("Du har sagt fra at det ikke lenger er aktuelt. Koordinatoren får beskjed.")

PROMISES = {
    ANSWERED: N_("Du hører fra oss igjen senest"),
    TAKEN_ON: N_("Vi tar kontakt senest"),
    VISIT_ARRANGED: N_("Vi møtes"),
    WAITING: N_("Du hører fra oss igjen senest"),
}
"""What the promised day is for."""


_ANSWER, EARLIER_ANSWER = N_("Svaret til deg"), N_("Tidligere svar")


def says(receipt: Receipt) -> str:
    """The state in plain words for the holder of the receipt.

    A professional learns the outcome only where the family wished it (declaration of principles, section 9).
    """
    if receipt.discreet and receipt.state not in (RECEIVED, WITHDRAWN, ERASED):
        return DISCREET
    if receipt.withdrawn_at and receipt.state in TAKEN:
        return CALLED_OFF
    return OTHERS.get(receipt.form, {}).get(receipt.state) or SAYS[receipt.state]


def promised(receipt: Receipt) -> tuple[str, date] | None:
    """What is promised next and for which day; None where nothing is, or where it is no business of the holder."""
    if receipt.state == RECEIVED:
        return ANSWER_BY, receipt.answer_by
    hidden = receipt.form == PROFESSIONAL or receipt.state not in PROMISES
    return None if hidden or not receipt.next_contact_on else (PROMISES[receipt.state], receipt.next_contact_on)


def letter_title(receipt: Receipt) -> str:
    """How the department's letter is shown. It answers the enquiry as it lay in the inbox: once that was decided, what
    it announces ("I shall call tomorrow") has been, and the state above it says what holds now.
    """
    return _ANSWER if receipt.state == ANSWERED else EARLIER_ANSWER


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
