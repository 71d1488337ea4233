"""Forms filled in by invented people, each unlike any other: every text in them holds a marker to search for."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from urllib.parse import urlencode

from familiekontakten.enquiries.enquiry import content
from familiekontakten.forms import FORMS
from familiekontakten.forms.understanding import Understood, understand
from familiekontakten.months import day_of
from familiekontakten.places.place import MUNICIPALITIES, districts_of

from tests.forms.answers import COMPLETE, Pairs, changed
from tests.website.building import EVERY_FORM

MARKER = "kanari"
"""What every marker begins with; nothing else in the project does."""

NAMES = {"family": "contact_name", "professional": "contact_name", "volunteer": "name", "municipality": "contact_name"}
WITH_MESSAGE = ("family", "professional", "municipality")


@dataclass(frozen=True)
class Filled:
    """One form as somebody filled it in. `email`: where a receipt is expected, or None."""

    form: str
    language: str
    pairs: Pairs
    marker: str
    email: str | None

    @property
    def path(self) -> str:
        """Where it is posted to."""
        return f"/api/forms/{self.language}/{self.form}"

    @property
    def body(self) -> bytes:
        """What a browser sends."""
        return urlencode(self.pairs).encode()

    @property
    def content(self) -> bytes:
        """What its department must find when it opens the record, to the byte."""
        understood = understand(FORMS[self.form], self.pairs, day_of(datetime.now(UTC)))
        assert isinstance(understood, Understood), understood
        written = content(self.form, self.language, understood.values)
        assert self.marker.encode() in written
        return written


def fill_in(chance: Random, count: int) -> list[Filled]:
    """`count` forms of all four kinds, in all languages, from all over the country."""
    run = f"{chance.getrandbits(40):010x}"
    return [_fill_in(chance, f"{MARKER}{run}n{number:04}") for number in range(count)]


def _fill_in(chance: Random, marker: str) -> Filled:
    form = chance.choice(sorted(COMPLETE))
    answers: dict[str, str | list[str] | None] = {NAMES[form]: f"Prøve {marker}"}
    email = f"{marker}@example.org" if form in ("volunteer", "municipality") or chance.random() < 0.5 else None
    answers |= {"email": email, "phone": "00 00 00 17"} | _somewhere(chance, form)
    if form in WITH_MESSAGE and chance.random() < 0.7:
        answers["message"] = f"{marker} hilser.\n" * chance.randint(1, 8)
    if form == "family":
        answers["art9_consent"] = "yes"
    if form == "professional":
        answers["consent_date"] = (day_of(datetime.now(UTC)) - timedelta(days=2)).strftime("%d.%m.%Y")
    language = chance.choice([language for each, language in EVERY_FORM if each == form])
    return Filled(form, language, changed(COMPLETE[form], **answers), marker, email)


def _somewhere(chance: Random, form: str) -> dict[str, str | list[str] | None]:
    kommune = chance.choice(sorted(MUNICIPALITIES))
    if form == "municipality":
        return {"kommune_codes": kommune}
    districts = [district.code for district in districts_of(kommune)]
    return {"kommune_code": kommune, "bydel_code": chance.choice([*districts, "unknown"]) if districts else None}
