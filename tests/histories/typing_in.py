"""What a coordinator types: into any form something that fits its questions, and the answers that lead on."""

import random
from datetime import date, timedelta

from familiekontakten.forms.field import Field, Form

from tests.histories.house import KARI, day

Pairs = list[tuple[str, str]]

WORDS = ("Noen ord", "Prøve Prøvesen", "Helsestasjonen", "")
KEPT = {"visit_by": KARI}
"""What is answered so every time: a form with choices of people asks for one of ours."""


def into(form: Form, chance: random.Random, today: date) -> Pairs:
    """Answers to every question, mostly ones that are understood; whether the rules take them is another matter."""
    return [(field.name, text) for field in form.fields.values() for text in _answers(field, chance, today)]


def _answers(field: Field, chance: random.Random, today: date) -> list[str]:
    if not field.required and chance.random() < 0.3:
        return []
    if field.kind in ("radio", "select"):
        return [chance.choice(list(field.values))]
    if field.kind in ("checkboxes", "selects"):
        return [chance.choice(list(field.values))]
    return [_text(field, chance, today)]


def _text(field: Field, chance: random.Random, today: date) -> str:
    match field.kind:
        case "checkbox":
            return "yes"
        case "date":
            return day(_a_day(field, chance, today))
        case "number":
            return str(chance.randint(field.least, min(field.most, field.least + 240)))
        case "tel":
            return f"00 00 00 {chance.randint(10, 99)}"
        case "email":
            return f"p{chance.randint(1, 9)}@example.org"
        case "year":
            return str(today.year - chance.randint(16, 60))
        case "years":
            return str(today.year - chance.randint(0, 5))
        case "time":
            return "10.30"
    return chance.choice(WORDS[:3] if field.required else WORDS)


def _a_day(field: Field, chance: random.Random, today: date) -> date:
    """Mostly near, and now and then one outside what the form takes."""
    first, last = max(-60, -field.within), min(60, field.ahead)
    return today + timedelta(days=chance.randint(min(first, last) - 1, last + 1))


WELL = [(f"wellbeing_{number}", "3") for number in range(1, 5)]
CARD = [
    ("civil_status", "lone_parent"),
    ("background", "unanswered"),
    ("refugee", "no"),
    ("challenges", "small_network"),
    ("special_needs_children", "0"),
    ("siblings", "unanswered"),
    ("other_help_before", "none"),
    *WELL,
]
CLOSING = [
    ("family_agrees", "yes"),
    ("volunteer_agrees", "yes"),
    ("end_reason", "completed"),
    ("gatherings", "yes"),
    ("other_help_after", "unanswered"),
    *WELL,
]
INTERVIEW = [("experience", "both"), ("load_wish", "ordinary"), ("max_parallel", "1"), ("languages", "no")]
