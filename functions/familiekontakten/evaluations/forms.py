"""What we ask when the visits end: the family, the familiekontakt, and the professional where the family consents.

Declaration of principles, section 5: the coordinator sees to evaluation. Few plain questions, none of them required,
answered by a personal link without an account. Which to ask is to be confirmed by HSFN.
"""

from dataclasses import replace

from familiekontakten.forms import questions
from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Rule, Values
from familiekontakten.languages.catalogue import N_

SCALE = (
    Choice("1", N_("Nei, ikke i det hele tatt")),
    Choice("2", N_("Litt")),
    Choice("3", N_("Både og")),
    Choice("4", N_("Ganske mye")),
    Choice("5", N_("Ja, veldig mye")),
)

PATH = "/api/l/{token}"
"""Where an evaluation is sent: the personal link itself (see `links`)."""


def _scaled(name: str, label: str) -> Field:
    return Field(name, label, "radio", wrong=N_("Velg ett av svarene"), choices=SCALE)


def _words(name: str, label: str, hint: str) -> Field:
    return Field(name, label, "textarea", hint=hint, most=1000)


NO_NAMES = N_("Ikke skriv navn eller diagnoser.")

WORDS = _words("words", N_("Hva har betydd mest?"), NO_NAMES)
BETTER = _words("better", N_("Hva kunne vært bedre?"), NO_NAMES)

QUOTE = Field(
    "quote",
    N_("Kan vi bruke ordene dine, uten navn?"),
    "radio",
    hint=N_("Velger du ikke noe, leser bare koordinatoren dem."),
    wrong=N_("Velg ett av svarene"),
    choices=(
        Choice("no", N_("Nei")),
        Choice("department", N_("Ja, når avdelingen forteller om arbeidet sitt")),
        Choice("public", N_("Ja, også i årsmeldingen og på nettsiden")),
    ),
)


def _says_something(questions_asked: tuple[Field, ...]) -> Rule:
    """An empty evaluation is a slip: the link would be used up."""
    names = tuple(field.name for field in questions_asked if field.name != "quote")

    def empty(values: Values) -> bool:
        return not any(name in values for name in names)

    return Rule(names[0], names, N_("Svar på minst ett av spørsmålene"), empty)


def _form(who: str, title: str, scaled: tuple[Field, ...]) -> Form:
    asked = (*scaled, WORDS, BETTER, QUOTE)
    fieldsets = (Fieldset(N_("Hvordan har det vært?"), scaled), Fieldset(N_("Med dine ord"), (WORDS, BETTER, QUOTE)))
    return Form(
        f"evaluation-{who}",
        title,
        N_("Send svarene"),
        fieldsets,
        rules=(_says_something(asked),),
        honeypot="",
        path=PATH,
    )


FAMILY = _form(
    "family",
    N_("Hvordan har det vært å ha familiekontakt?"),
    (
        _scaled("support", N_("Har besøkene vært til støtte for deg?")),
        _scaled("everyday", N_("Har hverdagen blitt lettere?")),
        _scaled("network", N_("Har dere fått flere å være sammen med, eller spørre om hjelp?")),
        _scaled("confidence", N_("Er du tryggere som forelder nå?")),
    ),
)

VOLUNTEER = _form(
    "volunteer",
    N_("Hvordan har det vært å være familiekontakt?"),
    (
        _scaled("prepared", N_("Ga kurset deg det du trengte?")),
        _scaled("guidance", N_("Fikk du god veiledning underveis?")),
        _scaled("meaningful", N_("Var det meningsfylt for deg?")),
        Field(
            "again",
            N_("Vil du besøke en ny familie?"),
            "radio",
            wrong=N_("Velg ett av svarene"),
            choices=(Choice("yes", N_("Ja")), Choice("later", N_("Ja, men ikke med en gang")), Choice("no", N_("Nei"))),
        ),
    ),
)

PROFESSIONAL = _form(
    "professional",
    N_("Hvordan har samarbeidet med oss vært?"),
    (
        _scaled("helped", N_("Tror du familien har hatt nytte av familiekontakten?")),
        _scaled("cooperation", N_("Har samarbeidet med oss vært godt?")),
        replace(questions.LEAVE_MESSAGE, name="again", label=N_("Vil du fortelle flere familier om oss?"), hint=""),
    ),
)

FORMS: dict[str, Form] = {"family": FAMILY, "volunteer": VOLUNTEER, "professional": PROFESSIONAL}
"""By who is asked."""

INTRODUCTIONS: dict[str, str] = {
    "family": N_(
        "Svar på det du vil. Bare koordinatoren din leser svarene, og de endrer ikke noe av det vi har avtalt."
    ),
    "volunteer": N_("Svar på det du vil. Koordinatoren leser svarene. Ikke skriv noe som kan vise hvem familien er."),
    "professional": N_("Svar på det du vil. Ikke skriv noe om familien som den ikke selv har sagt ja til."),
}
"""What stands above the questions."""
