"""Templates of this folder, filled in and escaped."""

from familiekontakten.door.page import render as rendered
from familiekontakten.languages.language import LANGUAGES


def render(template: str, language: str, **facts: object) -> str:
    """One template in a language. `t` translates in it, `direction` says which way the language is read."""
    return rendered(f"receipts/{template}", language, direction=LANGUAGES[language].direction, **facts)
