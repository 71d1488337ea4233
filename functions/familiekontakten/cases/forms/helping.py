"""The forms from the waiting list through the visits: wishes, contacts, agreement, pause, review."""

from dataclasses import replace

from familiekontakten.cases.forms.asked import PATH, coming, form, one_of, past, some_of, tick, words
from familiekontakten.forms import questions
from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers.slots import DAYS, PARTS

NEXT_CONTACT = coming(
    "next_contact",
    N_("Når hører familien fra oss igjen?"),
    N_("Innen fire uker. Dagen står også på familiens statusside."),
)

CONTACT_KINDS = (
    Choice("call", N_("Ringte")),
    Choice("message", N_("Sendte melding")),
    Choice("card", N_("Sendte kort")),
    Choice("gathering", N_("Traff dem på et treff")),
)
"""Annual report 2011: calls and cards while a family waits."""

CONTACT = form(
    "contact",
    N_("Kontakt med en familie som venter"),
    N_("Lagre"),
    past("on", N_("Når?")),
    one_of("how", N_("Hvordan?"), *CONTACT_KINDS),
    words("note", N_("Notat"), N_("Bare det som trengs for å hjelpe.")),
    NEXT_CONTACT,
)

WEEKDAYS = tuple(Choice(code, label) for code, label in DAYS.items())
TIMES = tuple(
    Field(day, label, "checkboxes", choices=tuple(Choice(part, word) for part, word in PARTS.items()))
    for day, label in DAYS.items()
)

WISHES = Form(
    "wishes",
    N_("Familiens ønsker"),
    N_("Lagre"),
    (
        Fieldset(
            N_("Til koblingen"),
            (
                replace(questions.WISH, label=N_("Hva ønsker familien hjelp til?")),
                replace(questions.LANGUAGE, name="languages", label=N_("Hvilke språk snakker familien?")),
                replace(questions.INTERPRETER, label=N_("Familien trenger tolk")),
                one_of(
                    "gender_wish",
                    N_("Ønsker familien en kvinne eller en mann?"),
                    Choice("none", N_("Det er det samme")),
                    Choice("woman", N_("En kvinne")),
                    Choice("man", N_("En mann")),
                    hint=N_("Bare hvis familien selv sier det."),
                ),
                some_of(
                    "home",
                    N_("Finnes det i hjemmet?"),
                    Choice("pets", N_("Husdyr")),
                    Choice("smoke", N_("Røyk")),
                    Choice("stairs", N_("Trapper")),
                ),
                one_of(
                    "weight",
                    N_("Hva slags oppdrag er det?"),
                    Choice("lighter", N_("Lettere")),
                    Choice("ordinary", N_("Vanlig")),
                    Choice("demanding", N_("Krevende")),
                ),
                words("other_wishes", N_("Andre ønsker, med familiens ord")),
                one_of(
                    "statutory_pending",
                    N_("Venter familien på hjelp de har rett til fra kommunen?"),
                    *questions.YES_NO_UNKNOWN,
                ),
                tick("in_addition", N_("Familiekontakten kommer i tillegg til den hjelpen, ikke i stedet for den")),
            ),
        ),
        Fieldset(N_("Når i uken passer det?"), TIMES),
    ),
    honeypot="",
    path=PATH,
)

HOURS = tuple(
    Choice(code, label, proper=True)
    for code, label in (
        ("1.0", "1"),
        ("1.5", "1,5"),
        ("2.0", "2"),
        ("2.5", "2,5"),
        ("3.0", "3"),
        ("3.5", "3,5"),
        ("4.0", "4"),
        ("5.0", "5"),
        ("6.0", "6"),
    )
)

AGREE = form(
    "agree",
    N_("Avtalen med familien"),
    N_("Lagre avtalen"),
    past("signed_on", N_("Når ble dere enige?")),
    Field("weekday", N_("Hvilken dag i uken?"), "select", missing=N_("Velg en dag"), required=True, choices=WEEKDAYS),
    Field(
        "hours",
        N_("Hvor mange timer i uken?"),
        "select",
        hint=N_("Vanlig er to til fire timer."),
        missing=N_("Velg hvor mange timer"),
        required=True,
        choices=HOURS,
    ),
    words(
        "own_words",
        N_("Hva ønsker familien at familiekontakten skal være for dem?"),
        N_("Skriv det som familien sier det. Ordene deres blir stående uendret."),
        required=True,
        most=2000,
    ),
)

PAUSE = form(
    "pause",
    N_("Ta en pause"),
    N_("Lagre pausen"),
    coming("until", N_("Til hvilken dag?")),
    words("reason", N_("Hvorfor?"), required=True, most=500),
)
RESUME = form("resume", N_("Avslutt pausen"), N_("Besøkene er i gang igjen"))

REVIEW = form(
    "review",
    N_("Etter et halvt år: fortsette?"),
    N_("Besøkene fortsetter"),
    words("reason", N_("Hvorfor fortsetter besøkene?"), required=True, most=500),
    coming("review_on", N_("Når snakker dere om det igjen?"), N_("Innen seks måneder.")),
)
