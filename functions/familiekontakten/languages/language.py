"""The languages that pages, forms and mails can be written in."""

from typing import Literal, NamedTuple

Direction = Literal["ltr", "rtl"]


class Language(NamedTuple):
    """A language: its BCP 47 code, its name in itself, the direction it is read in, and the locale for dates."""

    code: str
    name: str
    direction: Direction
    locale_for_dates: str


#: The language every text is first written in. Texts in it are the keys of the catalogues.
SOURCE = "nb"

#: Languages of the public pages, forms and mails, in the order a reader is offered them.
LANGUAGES: dict[str, Language] = {
    language.code: language
    for language in (
        Language(SOURCE, "Bokmål", "ltr", "nb_NO"),
        Language("en", "English", "ltr", "en_GB"),
        Language("ar", "العربية", "rtl", "ar"),
    )
}

#: Languages in which pages for municipalities and operators are offered: those that they work in.
OFFICIALS = (SOURCE, "nn", "en")

#: Languages of the workspace. Nynorsk is for colleagues: families meet bokmål, which every Norwegian reader knows.
WORKSPACE: dict[str, Language] = {
    SOURCE: LANGUAGES[SOURCE],
    "nn": Language("nn", "Nynorsk", "ltr", "nn_NO"),
    "en": LANGUAGES["en"],
}

#: Every language that anything is written in.
KNOWN: dict[str, Language] = LANGUAGES | WORKSPACE
