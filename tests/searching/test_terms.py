"""What somebody types finds the word that stands on the page: another ending, other letters, another spelling."""

import pytest
from familiekontakten.languages.language import LANGUAGES
from familiekontakten.searching.folding import words_in
from familiekontakten.searching.stemming import STEMMERS, term, terms_in

from infrastructure.build.trimming import STEMMED

THE_SAME = [
    ("nb", "familier familien familienes FAMILIE", "familie"),
    ("nb", "sporsmal spørsmålet Spørsmål", "spørsmål"),
    ("nb", "besok besøker BESØKET", "besøk"),
    ("nn", "familiane familiar", "familie"),
    ("en", "families family's", "family"),
    ("en", "volunteering volunteers", "volunteer"),
    ("ar", "اسرة الأسرة للأسرة أُسرة", "أسرة"),
    ("ar", "مجانا مجاني", "مجانًا"),
    ("pl", "rodzina rodziny rodzinie", "rodzin"),
    ("pl", "bezplatnie", "bezpłatnie"),
    ("lt", "seima šeimos šeimai", "šeima"),
    ("uk", "сім’я сім'ї сімʼєю", "сімя"),
    ("uk", "волонтерів волонтери", "волонтер"),
    ("so", "carruurta", "carruur"),
    ("ti", "ሠራሕ", "ሰራሕ"),
    ("ti", "ፀሓይ", "ጸሓይ"),
]


@pytest.mark.parametrize(("language", "typed", "written"), THE_SAME)
def test_another_form_of_a_word_is_the_same_word(language: str, typed: str, written: str) -> None:
    assert {term(word, language) for word in words_in(typed)} == set(terms_in(written, language))


@pytest.mark.parametrize(
    ("language", "one", "another"),
    [
        ("nb", "kurs", "kurv"),
        ("nb", "barn", "born"),
        ("uk", "діти", "дім"),
        ("ti", "ሰብ", "ቤት"),
    ],
)
def test_other_words_are_other_words(language: str, one: str, another: str) -> None:
    assert term(one, language) != term(another, language)


def test_words_of_a_text_are_taken_apart_at_spaces_and_signs_between_them() -> None:
    assert words_in("E-post: HJELP!  «116 111»\u200b / su'aal_x") == ["epost", "hjelp", "116", "111", "suaal", "x"]
    assert words_in("٢٤ ساعة፡ሰብ") == ["24", "ساعة", "ሰብ"]
    assert words_in(" – ") == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_whatever_raises(language: str) -> None:
    for word in ("", "x", "å" * 500, "\ud800", "🙂", "'", "ﷺ"):
        assert isinstance(term(word, language), str)


def test_the_stemmers_of_the_site_and_no_others_are_packed() -> None:
    assert set(STEMMED) == set(STEMMERS.values())
