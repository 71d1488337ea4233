"""Someone wants to become a family volunteer (familiekontakt).

References, a CV and the police certificate's content are never asked for here: they belong to the interview, and the
certificate is shown, not stored. The number of course hours, and the months, follow the organisation's own
description of the programme.
"""

from dataclasses import replace

from familiekontakten.forms import questions
from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_

NAME = Field(
    "name",
    N_("Hva heter du?"),
    "text",
    missing=N_("Skriv hva du heter"),
    required=True,
    autocomplete="name",
)

# 18 years is the youngest age; the year is checked, the day is left to the interview. To be confirmed by HSFN.
BIRTH_YEAR = Field(
    "birth_year",
    N_("Hvilket år er du født?"),
    "year",
    hint=N_("Du må fylle minst 18 år i år."),
    missing=N_("Skriv hvilket år du er født"),
    wrong=N_("Skriv fødselsåret med fire tall, for eksempel 1985"),
    required=True,
    ages=(18, 110),
    autocomplete="bday-year",
)

EXPERIENCE = Field(
    "experience",
    N_("Hvilken erfaring har du med barn?"),
    "radio",
    missing=N_("Velg hvilken erfaring du har"),
    required=True,
    choices=(
        Choice("own_children", N_("Jeg har egne barn")),
        Choice("work_with_children", N_("Jeg har jobbet med barn")),
        Choice("both", N_("Begge deler")),
        Choice("not_yet", N_("Ikke ennå")),
    ),
)

WORK_STATUS = Field(
    "work_status",
    N_("Hva gjør du til daglig?"),
    "radio",
    wrong=N_("Velg hva du gjør til daglig"),
    choices=(
        Choice("pensioner", N_("Pensjonist")),
        Choice("working", N_("I jobb")),
        Choice("student", N_("Student")),
        Choice("other", N_("Noe annet")),
    ),
)

GENDER = Field(
    "gender",
    N_("Kjønn"),
    "radio",
    hint=N_("Noen familier ønsker besøk av en kvinne eller en mann."),
    choices=(
        Choice("woman", N_("Kvinne")),
        Choice("man", N_("Mann")),
        Choice("other", N_("Annet")),
        Choice("undisclosed", N_("Vil ikke oppgi")),
    ),
)

AVAILABILITY = Field(
    "availability",
    N_("Når passer det best for deg?"),
    "checkboxes",
    hint=N_("Du kan velge flere."),
    choices=(
        Choice("morning", N_("Formiddag")),
        Choice("afternoon", N_("Ettermiddag")),
        Choice("evening", N_("Kveld")),
        Choice("weekend", N_("Helg")),
    ),
)

HOME_START_PLUS = Field(
    "home_start_plus",
    N_("Jeg kan også besøke familier med barn fra 6 til 16 år"),
    "checkbox",
    hint=N_("Bare noen avdelinger har dette tilbudet."),
)

#: The department's open courses are given with `Form.with_choices`; while there are none the question is not asked.
COURSE = Field(
    "course_id",
    N_("Hvilket kurs passer for deg?"),
    "select",
    wrong=N_("Velg et kurs fra listen, eller la feltet stå tomt"),
    personal=False,
)

SOURCE = Field(
    "source",
    N_("Hvor hørte du om oss?"),
    "select",
    choices=(
        Choice("frivillig_no", "frivillig.no", proper=True),
        Choice("facebook", "Facebook", proper=True),
        Choice("website", N_("Nettsiden vår")),
        Choice("word_of_mouth", N_("Noen fortalte meg om dere")),
        Choice("newspaper", N_("Avisen")),
        Choice("stand", N_("En stand")),
        Choice("other", N_("Et annet sted")),
    ),
    personal=False,
)

UNDERSTOOD = Field(
    "understood",
    N_("Jeg forstår hva det vil si å være familiekontakt"),
    "checkbox",
    hint=N_(
        "Du går på kurs i minst 20 timer, viser politiattest og har taushetsplikt. "
        "Du besøker familien 2–4 timer i uken i omtrent seks måneder. "
        "Avdelingen tar vare på svarene dine for å kontakte deg."
    ),
    missing=N_("Kryss av for at du forstår hva det vil si"),
    required=True,
)

ABOUT_YOU = (
    NAME,
    replace(questions.PHONE, required=True),
    replace(questions.EMAIL, required=True),
    BIRTH_YEAR,
    GENDER,
    WORK_STATUS,
)
LANGUAGES = replace(questions.LANGUAGE, name="languages", label=N_("Hvilke språk snakker du?"))

VOLUNTEER = Form(
    "volunteer",
    N_("Bli familiekontakt"),
    N_("Meld meg på"),
    (
        Fieldset(N_("Hvor bor du?"), (questions.KOMMUNE, questions.BYDEL)),
        Fieldset(N_("Om deg"), ABOUT_YOU),
        Fieldset(N_("Erfaring og tid"), (EXPERIENCE, LANGUAGES, AVAILABILITY, HOME_START_PLUS)),
        Fieldset(N_("Til slutt"), (COURSE, SOURCE, questions.TELL_WHEN_OPEN, UNDERSTOOD)),
    ),
    rules=questions.district_rules(N_("Velg bydelen du bor i, eller «Vet ikke»")),
)
