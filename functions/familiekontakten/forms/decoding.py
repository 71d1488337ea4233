"""From the bytes of a request to pairs of text, strictly: what is not clean UTF-8 of a form's size is refused, but
never thrown away.

Limits (to be confirmed by HSFN): 64 kB and 200 pairs are many times what the longest form holds.
"""

from collections.abc import Iterable

from familiekontakten.forms.encodings import RawPairs, multipart, plain, urlencoded

MOST_BYTES = 64 * 1024
#: Up to this size the text of a refused form is still read, so that the page can show it again.
MOST_SALVAGED = 1024 * 1024
MOST_PAIRS = 200
FORM_TYPE = "application/x-www-form-urlencoded"

Pairs = list[tuple[str, str]]


class Undecodable(ValueError):
    """A body that is not one of our forms. `kind` says how: "too_large", "not_text", "not_a_form" or "too_many".

    `salvaged` is what could be read of it, by field, as a best guess; only for showing the text again, never for
      storing.
    """

    def __init__(self, kind: str, salvaged: dict[str, list[str]]) -> None:
        # The message holds the kind alone: it may reach a log, and what was typed may not.
        super().__init__(kind)
        self.kind = kind
        self.salvaged = salvaged


def by_field(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """What was sent, by the name of the field; answers to one question in their order."""
    typed: dict[str, list[str]] = {}
    for name, text in pairs:
        typed.setdefault(name, []).append(text)
    return typed


def decode(body: bytes, content_type: str) -> Pairs:
    """The names and values of a posted form, in order. Raises Undecodable, and nothing else."""
    if len(body) > MOST_BYTES:
        raise Undecodable("too_large", _salvage(body, content_type) if len(body) <= MOST_SALVAGED else {})
    if not _is_form(content_type):
        raise Undecodable("not_a_form", _salvage(body, content_type))
    raw = urlencoded(body)
    if len(raw) > MOST_PAIRS:
        raise Undecodable("too_many", _salvage(body, content_type))
    try:
        pairs = [(name.decode(), value.decode()) for name, value in raw]
    except UnicodeDecodeError:
        raise Undecodable("not_text", _salvage(body, content_type)) from None
    if any("\ufffd" in name + value for name, value in pairs):
        # Somebody before us already lost a letter and put the replacement sign in its place.
        raise Undecodable("not_text", _salvage(body, content_type))
    return pairs


def _is_form(content_type: str) -> bool:
    kind, *parameters = (part.strip().lower() for part in content_type.split(";"))
    charsets = [part.partition("=")[2].strip("\"' ") for part in parameters if part.startswith("charset")]
    return kind == FORM_TYPE and all(charset in ("utf-8", "utf8") for charset in charsets)


def _salvage(body: bytes, content_type: str) -> dict[str, list[str]]:
    typed: dict[str, list[str]] = {}
    for name, value in _taken_apart(body, content_type):
        typed.setdefault(_guess(name), []).append(_guess(value))
    return typed


def _taken_apart(body: bytes, content_type: str) -> RawPairs:
    kind = content_type.partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        return multipart(body, content_type)
    return plain(body) if kind == "text/plain" else urlencoded(body)


def _guess(raw: bytes) -> str:
    # Windows-1252 is what a browser sends when a page in between has lost the charset; every byte means something in
    # Latin-1.
    for charset in ("utf-8", "cp1252"):
        try:
            return raw.decode(charset)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")
