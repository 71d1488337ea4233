"""The forms of the end: the goodbye, ending before any visits, and what comes after. And of details put right."""

from dataclasses import replace

from familiekontakten.cases.forms.asked import (
    NONE,
    OTHER_HELP,
    PATH,
    UNANSWERED,
    alone,
    coming,
    form,
    one_of,
    some_of,
    tick,
    wellbeing,
    words,
)
from familiekontakten.cases.states import END_NAMES
from familiekontakten.forms import questions
from familiekontakten.forms.field import Choice, Field, Fieldset, Form
from familiekontakten.languages.catalogue import N_

FAMILY_AGREES = tick("family_agrees", N_("Familien er enig i å avslutte"))
VOLUNTEER_AGREES = tick("volunteer_agrees", N_("Familiekontakten er enig i å avslutte"))
END_REASON = Field(
    "end_reason", N_("Hvordan ender det?"), "select", missing=N_("Velg hvordan det ender"), required=True
)
"""Which reasons there are depends on the state: given with `Form.with_choices`."""

REASONS = tuple(Choice(reason, label) for reason, label in END_NAMES.items())

BEGIN_CLOSING = form(
    "begin-closing",
    N_("Begynn avslutningen"),
    N_("Begynn avslutningen"),
    words("reason", N_("Hvorfor avslutter dere?"), required=True, most=500),
    FAMILY_AGREES,
    VOLUNTEER_AGREES,
)

CLOSE = Form(
    "close",
    N_("Avslutt saken"),
    N_("Avslutt saken"),
    (
        Fieldset(N_("Bestemt sammen"), (FAMILY_AGREES, VOLUNTEER_AGREES, END_REASON)),
        Fieldset(
            N_("Evaluering og oppfølging"),
            (
                tick("evaluation_declined", N_("Familien ønsker ikke å evaluere")),
                one_of("follow_up", N_("Skal familien følges opp senere?"), *questions.YES_NO),
                replace(
                    coming("follow_up_on", N_("Når?"), required=False), depends=True, shown_when=("follow_up", ("yes",))
                ),
                tick("gatherings", N_("Familien samtykker til å bli invitert til treff etterpå")),
            ),
        ),
        Fieldset(
            N_("Til statistikken, det familien vil svare på"),
            (
                some_of(
                    "other_help_after",
                    N_("Annen hjelp etter at familiekontakten begynte"),
                    *OTHER_HELP,
                    NONE,
                    UNANSWERED,
                    required=True,
                ),
            ),
        ),
        Fieldset(N_("Hvordan har dere det? Familien svarer fra 0 til 5"), wellbeing()),
    ),
    (alone("other_help_after"),),
    honeypot="",
    path=PATH,
)

END = form(
    "end",
    N_("Avslutt uten besøk"),
    N_("Avslutt saken"),
    END_REASON,
)

WITHDRAWAL = form(
    "withdrawal",
    N_("Familien har trukket seg"),
    N_("Lagre"),
    one_of(
        "answer",
        N_("Hva sier familien når du ringer?"),
        Choice("confirmed", N_("Det stemmer: de ønsker det ikke lenger")),
        Choice("stays", N_("De vil fortsette likevel")),
    ),
)

DETAILS = form(
    "details",
    N_("Rett opp navn og kontakt"),
    N_("Lagre"),
    Field("contact_name", N_("Navn"), "text", missing=N_("Skriv navnet"), required=True),
    replace(questions.PHONE, hint="", autocomplete="off"),
    replace(questions.EMAIL, hint="", autocomplete="off"),
    Field("address", N_("Adresse"), "text", most=120),
    Field("postcode", N_("Postnummer"), "text", most=4, ltr=True),
    replace(questions.CONTACT_HOW, label=N_("Hvordan tar vi kontakt?"), hint="", required=True),
    replace(questions.LEAVE_MESSAGE, hint=N_("Svarer de nei, sier vi bare hvem vi er når de selv tar telefonen.")),
)

CHILDREN = form(
    "children",
    N_("Rett opp barna"),
    N_("Lagre"),
    replace(questions.CHILDREN, required=True, ages=(0, 20)),
)

REOPEN = form("reopen", N_("Åpne en ny sak for familien"), N_("Åpne ny sak"))

FOLLOW_UP = replace(
    form(
        "follow-up",
        N_("Oppfølging"),
        N_("Oppfølgingen er gjort"),
        words("result", N_("Hvordan går det med familien?"), required=True),
    ),
    path="/workspace/families/follow-ups/{reference}",
)
GUEST = replace(
    form(
        "guest",
        N_("Invitert til treff"),
        N_("Lagre"),
        one_of("answer", N_("Vil familien fortsatt inviteres?"), *questions.YES_NO),
    ),
    path="/workspace/families/guests/{reference}",
)
