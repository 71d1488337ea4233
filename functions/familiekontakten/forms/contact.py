"""Phone numbers, e-mail addresses and organisation numbers, from any common writing to the one that is kept."""

import re

from familiekontakten.forms.cleaning import western_digits

#: Norway's country code, taken for granted before a number of eight digits.
NORWAY = "47"
ORG_WEIGHTS = (3, 2, 7, 6, 5, 4, 3, 2)

_SEPARATORS = re.compile(r"[\s().,/\-\u2010-\u2015\u2212\u00b7]+")
_PHONE = re.compile(r"47[0-9]{8}|(?!47)[1-9][0-9]{6,14}")
# An address our mail service can send to: plain ASCII before the @. Not a full grammar on purpose; the receipt is the
# real test.
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?"
_EMAIL = re.compile(rf"[A-Za-z0-9!#$%&'*+/=?^_`{{|}}~.-]+@(?:{_LABEL}\.)+[A-Za-z][A-Za-z0-9-]*[A-Za-z0-9]")


def phone_number(text: str) -> str | None:
    """The number as E.164, such as +4700000012; Norwegian where eight digits stand alone. None when it is no number."""
    written = _SEPARATORS.sub("", western_digits(text))
    number = _international(written)
    return f"+{number}" if _PHONE.fullmatch(number) else None


def _international(written: str) -> str:
    # Eight digits first: a Norwegian number may itself begin with 00 in examples, and never is a foreign one.
    if re.fullmatch(r"[0-9]{8}", written):
        return NORWAY + written
    if written.startswith(("+", "00")):
        return written.removeprefix("+") if written[0] == "+" else written[2:]
    return written if re.fullmatch(r"47[0-9]{8}", written) else ""


def email_address(text: str) -> str | None:
    """The address with its domain in lower case and ASCII (IDNA). None when mail could not be sent to it."""
    local, at, domain = western_digits(text).rpartition("@")
    try:
        address = local.strip() + at + domain.strip().lower().encode("idna").decode("ascii")
    except UnicodeError:
        return None
    return address if _EMAIL.fullmatch(address) else None


def organisation_number(text: str) -> str | None:
    """Nine digits whose last is the modulus 11 check digit (Brønnøysund's register). None when they are not."""
    digits = _SEPARATORS.sub("", western_digits(text))
    if not re.fullmatch(r"[0-9]{9}", digits):
        return None
    total = sum(weight * int(digit) for weight, digit in zip(ORG_WEIGHTS, digits, strict=False))
    return digits if -total % 11 == int(digits[8]) else None
