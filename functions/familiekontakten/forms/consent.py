"""What a professional must be able to say before anything about a family: safe child, willing parents.

Without consent, or where there is concern for a child's safety, the form stops and stores nothing: the first belongs
to a talk with the family, the second to child welfare (the duty to report, opplysningsplikten, is to be confirmed by
HSFN).
"""

from familiekontakten.forms import questions
from familiekontakten.forms.field import Choice, Field, Phone, StopPage
from familiekontakten.languages.catalogue import N_

SAFETY_CONCERN = Field(
    "safety_concern",
    N_("Er du bekymret for om et barn er trygt?"),
    "radio",
    hint=N_("Vi lagrer ikke dette svaret."),
    missing=N_("Svar ja eller nei på om du er bekymret for et barn"),
    required=True,
    choices=(Choice("no", N_("Nei")), Choice("yes", N_("Ja"), stop="child_safety")),
    stored=False,
)

PARENT_CONSENT = Field(
    "parent_consent",
    N_("Har foreldrene sagt ja til at du kontakter oss?"),
    "radio",
    missing=N_("Svar ja eller nei på om foreldrene har sagt ja"),
    required=True,
    choices=(Choice("yes", N_("Ja")), Choice("no", N_("Nei"), stop="talk_first")),
)

# A consent older than a year is asked for again: our choice, to be confirmed by HSFN.
CONSENT_DATE = Field(
    "consent_date",
    N_("Når sa foreldrene ja?"),
    "date",
    hint=N_("Dag, måned og år, for eksempel 3.11.2026."),
    missing=N_("Skriv datoen foreldrene sa ja"),
    wrong=N_("Skriv datoen slik: 3.11.2026"),
    too_old=N_("Skriv en dato fra det siste året. Er det lenger siden, spør familien igjen"),
    required=True,
)

CONSENT_HOW = Field(
    "consent_how",
    N_("Hvordan sa de ja?"),
    "radio",
    missing=N_("Velg om de sa ja muntlig eller skriftlig"),
    required=True,
    choices=(Choice("oral", N_("Muntlig")), Choice("written", N_("Skriftlig"))),
)

OUTCOME = Field(
    "outcome_to_referrer",
    N_("Ønsker familien at du får vite hvordan det går?"),
    "radio",
    missing=N_("Svar ja eller nei på om du skal få vite hvordan det går"),
    required=True,
    choices=questions.YES_NO,
)

TALK_FIRST = StopPage(
    "talk_first",
    N_("Snakk med familien først"),
    (
        N_("Vi tar bare imot familier som selv ønsker å få besøk. Derfor har vi ikke lagret det du skrev."),
        N_("Fortell familien om oss, og spør om de vil. De kan også kontakte oss selv. Det er like bra."),
        N_("Du er velkommen tilbake når de har sagt ja."),
    ),
    back=N_("Svarte du feil? Åpne skjemaet igjen, og endre svaret"),
)

CHILD_SAFETY = StopPage(
    "child_safety",
    N_("Dette skjemaet er ikke en bekymringsmelding"),
    (
        N_("Er du bekymret for et barn, skal du snakke med barnevernstjenesten i kommunen der barnet bor."),
        N_("Vi har ikke lagret det du skrev, og ingen hos oss har lest det."),
    ),
    back=N_("Svarte du feil? Åpne skjemaet igjen, og endre svaret"),
    phones=(
        Phone("112", N_("Politiet, når det haster")),
        Phone("116 111", N_("Alarmtelefonen for barn og unge, hele døgnet")),
    ),
)

CONSENT_QUESTIONS = (SAFETY_CONCERN, PARENT_CONSENT, CONSENT_DATE, CONSENT_HOW, OUTCOME)
STOP_PAGES = (TALK_FIRST, CHILD_SAFETY)
