"""The three ways in which a browser can encode a form (HTML standard, form submission), taken apart into raw pairs.

Our pages ask for the first. The others come from a page that was saved, translated or sent on by something in between.
"""

import re
from urllib.parse import unquote_to_bytes

RawPairs = list[tuple[bytes, bytes]]


def urlencoded(body: bytes) -> RawPairs:
    """`application/x-www-form-urlencoded`."""
    parts = (part.replace(b"+", b" ").partition(b"=") for part in body.split(b"&") if part)
    return [(unquote_to_bytes(name), unquote_to_bytes(value)) for name, _, value in parts]


def multipart(body: bytes, content_type: str) -> RawPairs:
    """`multipart/form-data`; parts without a name are left out."""
    boundary = re.search(r'boundary="?([^";]+)', content_type)
    parts = body.split(b"--" + boundary[1].encode(errors="replace"))[1:] if boundary else []
    heads = (part.partition(b"\r\n\r\n") for part in parts)
    named = ((re.search(rb'name="([^"]*)"', head), value) for head, _, value in heads)
    return [(name[1], value.removesuffix(b"\r\n")) for name, value in named if name]


def plain(body: bytes) -> RawPairs:
    """`text/plain`: one line a field; a line without a name goes on with the field before."""
    pairs: RawPairs = []
    for line in body.splitlines():
        name, equals, value = line.partition(b"=")
        if equals or not pairs:
            pairs.append((name, value))
        else:
            pairs[-1] = (pairs[-1][0], pairs[-1][1] + b"\n" + line)
    return pairs
