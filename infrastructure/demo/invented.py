"""Invented people, and how they fill in the forms. Every name, number and address is fake, and looks it."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import product
from random import Random

from infrastructure.demo.story import Place

Pairs = list[tuple[str, str]]

FIRST = ("Ine", "Amal", "Tuva", "Oda", "Fadila", "Kine", "Mahnoor", "Silje", "Ewa", "Torunn", "Yasmin", "Berit", "Liv")
MEN = ("Odd", "Tarik", "Jonas", "Arne", "Piotr", "Leif")
LAST = ("Prøvesen", "Demosen", "Eksempelsen", "Liksomsen", "Oppdiktsen", "Papirsen", "Påfunnsen", "Latsomsen")
OTHER_LANGUAGES = ("en", "ar", "so", "pl", "ti", "uk", "ur")
WISHES = ("relief", "parenting", "network")
SOURCES = ("health_station", "website", "friends_family", "kindergarten", "social_media")
MESSAGES = (
    "Vi har nettopp flyttet hit og kjenner få.",
    "Det er slitsomme netter med den minste.",
    "Jeg er mye alene med barna og vil gjerne ut mer.",
    "",
    "",
)


class People:
    """One new person after another, none of them twice. `numbers` are the last two digits of telephone numbers."""

    def __init__(self, chance: Random) -> None:
        self.chance = chance
        self._women = _shuffled(chance, FIRST)
        self._men = _shuffled(chance, MEN)
        self._numbers = iter(chance.sample(range(1, 100), 99))

    def name(self, man: bool = False) -> str:
        """A name that nobody has."""
        return next(self._men if man else self._women)

    def phone(self) -> str:
        """A number that nobody else in this department has."""
        return f"00 00 00 {next(self._numbers):02}"

    def family(self, place: Place, day: date) -> Pairs:
        """A parent who asks for a familiekontakt on a day."""
        words = self.chance.choice(MESSAGES)
        return [
            *_home(place),
            ("contact_name", self.name(man=self.chance.random() < 0.1)),
            ("phone", self.phone()),
            ("contact_how", self.chance.choice(("call", "sms"))),
            ("leave_message", self.chance.choice(("yes", "no"))),
            *self._household(day),
            ("source", self.chance.choice(SOURCES)),
            *([("message", words), ("art9_consent", "yes")] if words else []),
            ("privacy_ack", "yes"),
        ]

    def professional(self, place: Place, day: date) -> Pairs:
        """A public-health nurse who asks for a family that said yes to it."""
        return [
            ("safety_concern", "no"),
            ("parent_consent", "yes"),
            ("consent_date", f"{day - timedelta(days=2):%d.%m.%Y}"),
            ("consent_how", "oral"),
            ("outcome_to_referrer", "yes"),
            ("enquirer_type", self.chance.choice(("health_station", "kindergarten", "family_counselling"))),
            ("referrer_name", self.name()),
            ("workplace", "Eksempel helsestasjon"),
            ("phone", self.phone()),
            ("email", "helsesykepleier@example.org"),
            *_home(place),
            ("contact_name", self.name()),
            ("family_phone", self.phone()),
            ("contact_how", "call"),
            ("leave_message", "yes"),
            *self._household(day),
            ("statutory_pending", "no"),
            ("info_ack", "yes"),
        ]

    def volunteer(self, place: Place, day: date) -> Pairs:
        """Somebody who wants to visit a family."""
        man = self.chance.random() < 0.2
        number = self.phone()
        return [
            *_home(place),
            ("name", self.name(man)),
            ("phone", number),
            ("email", f"frivillig{number[-2:]}@example.org"),
            ("birth_year", str(day.year - self.chance.randrange(24, 72))),
            ("gender", "man" if man else "woman"),
            ("work_status", self.chance.choice(("pensioner", "working", "student"))),
            ("experience", self.chance.choice(("own_children", "work_with_children", "both"))),
            *[("languages", one) for one in self.languages()],
            *[("availability", one) for one in self.chance.sample(("morning", "afternoon", "evening"), 2)],
            ("source", self.chance.choice(("frivillig_no", "word_of_mouth", "website", "stand"))),
            ("understood", "yes"),
        ]

    def languages(self) -> tuple[str, ...]:
        """Norwegian, and sometimes another."""
        return ("no", self.chance.choice(OTHER_LANGUAGES)) if self.chance.random() < 0.3 else ("no",)

    def _household(self, day: date) -> Pairs:
        youngest = day.year - self.chance.randrange(0, 4)
        older = [youngest - self.chance.randrange(2, 5)] if self.chance.random() < 0.5 else []
        return [
            *[("language", one) for one in self.languages()],
            ("children_birth_years", " og ".join(str(year) for year in (youngest, *older))),
            *[("wishes", one) for one in self.chance.sample(WISHES, self.chance.randrange(1, 3))],
        ]


def _home(place: Place) -> Pairs:
    return [("kommune_code", place.kommune), *([("bydel_code", place.district)] if place.district else [])]


def _shuffled(chance: Random, first: tuple[str, ...]) -> Iterator[str]:
    names = [" ".join(parts) for parts in product(first, LAST)]
    chance.shuffle(names)
    return iter(names)
