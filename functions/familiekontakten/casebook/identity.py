"""Ids of things that no enquiry has named: as short and as hard to mistake as references."""

import secrets

from familiekontakten.enquiries.reference import ALPHABET, REFERENCE_SIGNS, check_character


def new_id() -> str:
    """Eight random signs and the check character, for example "7KMP3XTV4"."""
    signs = "".join(secrets.choice(ALPHABET) for _ in range(REFERENCE_SIGNS))
    return signs + check_character(signs)
