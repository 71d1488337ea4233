"""The languages that pages, forms and mails can be written in."""

from typing import Literal, NamedTuple

Direction = Literal["ltr", "rtl"]


class Language(NamedTuple):
    """A language: its BCP 47 code, its name in itself, and the direction it is read in."""

    code: str
    name: str
    direction: Direction


#: The language every text is first written in. Texts in it are the keys of the catalogues.
SOURCE = "nb"

#: Every language that anything is written in, in the order a reader is offered them. CONTRIBUTING says how to add one.
LANGUAGES: dict[str, Language] = {
    language.code: language
    for language in (
        Language(SOURCE, "Bokmål", "ltr"),
        Language("nn", "Nynorsk", "ltr"),
        Language("en", "English", "ltr"),
        Language("ar", "العربية", "rtl"),
        Language("so", "Soomaali", "ltr"),
        Language("ti", "ትግርኛ", "ltr"),
        Language("uk", "Українська", "ltr"),
        Language("pl", "Polski", "ltr"),
        Language("lt", "Lietuvių", "ltr"),
    )
}

#: Languages that everything is offered in: those that colleagues, professionals and municipalities work in. The others
#: have what a family and a familiekontakt need.
OFFICIALS = (SOURCE, "nn", "en")

#: Languages of the workspace.
WORKSPACE: dict[str, Language] = {code: LANGUAGES[code] for code in OFFICIALS}
