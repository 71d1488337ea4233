"""What could tell who somebody is, is found in a text; and what tells nobody is left alone."""

import pytest
from familiekontakten.advice.recognising import ADDRESS, DAY, NAME, NUMBER, REFERENCE, numbers, telling
from familiekontakten.enquiries.reference import reference, written
from hypothesis import given
from hypothesis import strategies as st

OWN = reference(b"pepper", b"key", 1)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"Se {OWN} om dette.", [(REFERENCE, OWN)]),
        (f"se {written(OWN).lower()}", [(REFERENCE, written(OWN).lower())]),
        ("Ring 00 00 00 01 i morgen.", [(NUMBER, "00 00 00 01")]),
        ("Ring +47 00000001.", [(NUMBER, "+47 00000001")]),
        ("fødselsnummer 010120 00000", [(NUMBER, "010120 00000")]),
        ("postnummer 00000", [(NUMBER, "00000")]),
        ("tall i andre tegn: ٠٠٠٠٠٠٠٠", [(NUMBER, "00000000")]),
        ("skriv til prove@example.org", [(ADDRESS, "prove@example.org")]),
        ("født 3.11.2025", [(DAY, "3.11.2025")]),
        ("møtet den 3. november", [(DAY, "3. november")]),
        ("moren, Prøve Prøvesen, var enig", [(NAME, "Prøve"), (NAME, "Prøvesen")]),
        ("familien i Prøvevik", [(NAME, "Prøvevik")]),
        ("en familie med Anne-Prøve", [(NAME, "Anne-Prøve")]),
        ("Prøve prøvesen og Prøve", [(NAME, "Prøve")]),
        ("moren (Prøve) og faren – Prøvesen", [(NAME, "Prøve"), (NAME, "Prøvesen")]),
        ("de kaller henne «Prøve»", [(NAME, "Prøve")]),
        ("moren, PRØVE, var enig", [(NAME, "PRØVE")]),
        ("barnet P. får hjelp", [(NAME, "P")]),
    ],
)
def test_what_tells_is_found_and_named(text: str, found: list[tuple[str, str]]) -> None:
    assert [(one.text, one.params["found"]) for one in telling(text, "text")] == found
    assert {one.field for one in telling(text, "text")} == {"text"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Minn om taushetsplikten. Be om samtykke før dere ringer helsestasjonen.",
        "Snakk med NAV, BUP-en og PPT. Home-Start+ er for barn fra 6 til 16 år.",
        "Spør først: Er moren enig?\nSå kan dere gå videre.",
        "2–4 timer i uken, høyst 20 timer, 250 000 kroner",
        "• Ring\n• Skriv\n– Be om samtykke",
        "Hun kan spørre: «Er det greit?» (Si det først.)",
    ],
)
def test_what_tells_nobody_is_left_alone(text: str) -> None:
    assert telling(text, "text") == ()


@given(st.text(max_size=200))
def test_no_text_breaks_it_and_numbers_are_part_of_what_tells(text: str) -> None:
    every = telling(text, "text")
    assert set(map(str, numbers(text, "text"))) <= set(map(str, every))


@given(st.integers(0, 10**8 - 1), st.sampled_from(["", " ", ".", "-"]), st.sampled_from("abc. "))
def test_eight_digits_are_found_however_they_are_written(number: int, between: str, before: str) -> None:
    digits = f"{number:08d}"
    typed = between.join(digits[start : start + 2] for start in range(0, 8, 2))
    assert any(one.text in (NUMBER, DAY) for one in numbers(f"{before}{typed} ja", "text"))


@given(st.integers(1, 10**6), st.booleans())
def test_every_reference_is_found(n: int, grouped: bool) -> None:
    own = reference(b"pepper", b"key", n)
    typed = written(own) if grouped else own
    assert typed in [one.params["found"] for one in numbers(f"(se {typed})", "text")]
