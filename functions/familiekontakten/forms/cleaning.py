"""Typed text in one form: what looks the same is the same, and nothing invisible is kept."""

import re
import unicodedata

_JOINERS = "\u200c\u200d"
"""Invisible, but spelling in Persian, Kurdish and Urdu: without them two words run into one."""
_LOOSE_JOINER = re.compile(r"(?<!\w)[\u200c\u200d]|[\u200c\u200d](?!\w)")
_LINE_ENDS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


def clean(text: str) -> str:
    """Without control characters, bidi overrides, surrogates and unassigned code points (category C), in NFC.

    Joiners stay within words. Line ends become newlines, and tabs spaces. Cleaning twice changes nothing.
    """
    lines = _LINE_ENDS.sub("\n", text).replace("\t", " ")
    if not lines.replace("\n", "").isprintable():  # nearly every text is, and then there is nothing to look for
        kept = "".join(c for c in lines if c == "\n" or c in _JOINERS or unicodedata.category(c)[0] != "C")
        lines = _LOOSE_JOINER.sub("", kept)
    return unicodedata.normalize("NFC", lines)


def single_line(text: str) -> str:
    """Clean text on one line, with single spaces and none around it."""
    return " ".join(clean(text).split())


def several_lines(text: str) -> str:
    """Clean text that may have several lines, without space around it."""
    return clean(text).strip()


def western_digits(text: str) -> str:
    """The same text with the digits of every script written 0-9, and full-width signs as ordinary ones."""
    compatible = unicodedata.normalize("NFKC", text)
    return "".join(str(unicodedata.decimal(c)) if unicodedata.decimal(c, None) is not None else c for c in compatible)
