"""Words that stand nowhere else, and all the shapes in which they could turn up where they must not."""

import base64
import random
import string
from urllib.parse import quote

from familiekontakten.forms import FORMS
from familiekontakten.forms.field import Field

from tests.forms.answers import Pairs, changed
from tests.journeys.filled_in import filled_in


class Canaries:
    """Makes such words and remembers them."""

    def __init__(self) -> None:
        self.known: set[str] = set()

    def word(self) -> str:
        """A new one, of letters."""
        return self.keep("".join(random.choices(string.ascii_letters, k=16)))

    def number(self) -> str:
        """A new telephone number, in a country that does not exist."""
        return "+" + self.keep("99" + "".join(random.choices(string.digits, k=12)))

    def keep(self, word: str) -> str:
        """Remember a word that somebody else made."""
        self.known.add(word)
        return word

    def in_every_text(self, form: str) -> Pairs:
        """A form that is taken in, with a canary in every question that takes free text."""
        answers = {field.name: self.answer(field) for field in FORMS[form].fields.values()}
        pairs, _ = filled_in(form)
        return changed(pairs, **{name: answer for name, answer in answers.items() if answer})

    def in_every_field(self, form: str) -> Pairs:
        """A form that is sent back, with a canary in every question, and one as the name of another."""
        return [*((name, self.word()) for name in FORMS[form].fields), (self.word(), self.word())]

    def answer(self, field: Field) -> str:
        """A canary in an answer to a question; "" where it takes no free text."""
        if field.kind == "email":
            return f"{self.word()}@example.org"
        if field.kind == "tel":
            return self.number()
        return f"{self.word()} æ {self.word()}" if field.kind in ("text", "textarea") else ""

    def found_in(self, text: str) -> set[str]:
        """The words that stand in a text in any shape."""
        folded = text.casefold()
        return {
            word
            for word in self.known
            if word.casefold() in folded or any(shape in text for shape in shapes(word.encode()))
        }


def shapes(word: bytes) -> set[str]:
    """A word in base64 at each of the three places it can begin, percent-encoded and in hexadecimal."""
    return {in_base64(word, start) for start in range(3)} | {
        "".join(f"%{b:02X}" for b in word),
        word.hex(),
        quote(word),
    }


def in_base64(word: bytes, start: int) -> str:
    """The signs that stand for a word `start` bytes behind a threefold, wherever it stands in what is encoded."""
    before, after = -(-start * 8 // 6), (start + len(word)) * 8 // 6
    return base64.b64encode(bytes(start) + word).decode()[before:after]
