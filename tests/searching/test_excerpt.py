"""The words around what was found."""

import pytest
from familiekontakten.searching.excerpt import excerpt
from familiekontakten.searching.stemming import terms_in

LONG = " ".join(f"ord{number}" for number in range(30)) + " Vi har taushetsplikt, alltid. " + "mer " * 30


def shown(text: str, typed: str) -> str:
    pieces = excerpt(text, frozenset(terms_in(typed, "nb")), "nb")
    return " ".join(f"[{piece.text}]" if piece.found else piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("Det er gratis.", "gratis", "Det er [gratis.]"),
        ("Familier og barn. Familien din.", "familie", "[Familier] og barn. [Familien] din."),
        ("Det er gratis.", "kurs", "Det er gratis."),
        ("", "kurs", ""),
    ],
)
def test_what_was_found_is_marked_whatever_its_ending(text: str, typed: str, expected: str) -> None:
    assert shown(text, typed) == expected


def test_a_long_text_is_cut_around_the_first_word_that_was_found() -> None:
    written = shown(LONG, "taushetsplikten")
    assert written.startswith("… ord20 ")
    assert "Vi har [taushetsplikt,] alltid." in written
    assert written.endswith(" …")
    assert shown(LONG, "kurs").startswith("ord0 ord1 ")
