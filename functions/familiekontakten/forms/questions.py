"""Questions that several forms ask, each defined once. A form changes what differs with `dataclasses.replace`."""

from familiekontakten.forms.field import Choice, Field, Rule, Values
from familiekontakten.languages.catalogue import N_
from familiekontakten.places.place import UNKNOWN_DISTRICT, by_name, districts_of, divided

YES_NO = (Choice("yes", N_("Ja")), Choice("no", N_("Nei")))
YES_NO_UNKNOWN = (*YES_NO, Choice("unknown", N_("Vet ikke")))

MUNICIPALITIES = tuple(Choice(place.code, place.name, group=place.county, proper=True) for place in by_name())
DISTRICTS = (
    Choice(UNKNOWN_DISTRICT, N_("Vet ikke")),
    *(
        Choice(district.code, district.name, group=place.name, proper=True)
        for place in divided()
        for district in districts_of(place.code)
    ),
)

#: Languages that many families in Norway speak at home. Which to list is to be confirmed by HSFN.
LANGUAGES = (
    Choice("no", N_("Norsk")),
    Choice("en", N_("Engelsk")),
    Choice("ar", N_("Arabisk")),
    Choice("fa", N_("Dari eller persisk")),
    Choice("ku", N_("Kurdisk")),
    Choice("lt", N_("Litauisk")),
    Choice("pl", N_("Polsk")),
    Choice("so", N_("Somali")),
    Choice("ti", N_("Tigrinja")),
    Choice("tr", N_("Tyrkisk")),
    Choice("uk", N_("Ukrainsk")),
    Choice("ur", N_("Urdu")),
    Choice("vi", N_("Vietnamesisk")),
    Choice("sign", N_("Tegnspråk")),
    Choice("other", N_("Et annet språk")),
)

WISHES = (
    Choice("relief", N_("Avlastning – litt fri i hverdagen")),
    Choice("parenting", N_("Støtte som forelder")),
    Choice("network", N_("Noen å være sammen med, bli kjent med flere")),
    Choice("other", N_("Noe annet")),
)

KOMMUNE = Field(
    "kommune_code",
    N_("Hvilken kommune bor du i?"),
    "select",
    missing=N_("Velg kommunen du bor i"),
    wrong=N_("Velg en kommune fra listen"),
    required=True,
    choices=MUNICIPALITIES,
    personal=False,
)

BYDEL = Field(
    "bydel_code",
    N_("Hvilken bydel bor du i?"),
    "select",
    hint=N_(
        "Bare for Asker, Bergen, Indre Østfold, Moss, Oslo, Stavanger og Trondheim. Velg «Vet ikke» hvis du er usikker."
    ),
    wrong=N_("Velg en bydel fra listen, eller «Vet ikke»"),
    depends=True,
    choices=DISTRICTS,
    personal=False,
    shown_when=("kommune_code", tuple(place.code for place in divided())),
)

PHONE = Field(
    "phone",
    N_("Telefonnummer"),
    "tel",
    hint=N_("Et norsk nummer med åtte tall, eller et utenlandsk som begynner med +."),
    missing=N_("Skriv telefonnummeret ditt"),
    wrong=N_("Skriv telefonnummeret med åtte tall, eller med + og landskode først"),
    autocomplete="tel",
)

EMAIL = Field(
    "email",
    N_("E-postadresse"),
    "email",
    hint=N_("Hit sender vi en kvittering. Den forteller ikke hva du har skrevet."),
    missing=N_("Skriv e-postadressen din"),
    wrong=N_("Skriv e-postadressen slik: navn@eksempel.no"),
    most=254,
    autocomplete="email",
)

TELL_WHEN_OPEN = Field(
    "tell_when_open",
    N_("Si fra til meg når det åpner en avdeling der jeg bor"),
    "checkbox",
    hint=N_("Bare der vi ikke har noen avdeling ennå. Vi sparer e-postadressen til dette, og sletter den etterpå."),
)

CONTACT_HOW = Field(
    "contact_how",
    N_("Hvordan vil du at vi tar kontakt?"),
    "radio",
    hint=N_("Velger du ikke noe, ringer vi."),
    wrong=N_("Velg hvordan vi skal ta kontakt"),
    choices=(Choice("call", N_("Ring meg")), Choice("sms", N_("Send SMS")), Choice("email", N_("Send e-post"))),
)

LEAVE_MESSAGE = Field(
    "leave_message",
    N_("Er det trygt å legge igjen en beskjed?"),
    "radio",
    hint=N_("Svarer du nei, sier vi bare hvem vi er når du selv tar telefonen."),
    wrong=N_("Velg ja eller nei"),
    choices=YES_NO,
)

CHILDREN = Field(
    "children_birth_years",
    N_("Hvilke år er barna født?"),
    "years",
    hint=N_("Skriv årstallene etter hverandre, for eksempel 2021, 2024."),
    missing=N_("Skriv hvilket år barna er født"),
    wrong=N_("Skriv hvert årstall med fire tall, for eksempel 2021, 2024"),
    ages=(0, 18),
)

WISH = Field(
    "wishes",
    N_("Hva ønsker du hjelp til?"),
    "checkboxes",
    hint=N_("Du kan velge flere."),
    missing=N_("Velg minst én ting du ønsker hjelp til"),
    required=True,
    choices=WISHES,
)

LANGUAGE = Field(
    "language",
    N_("Hvilke språk snakker dere hjemme?"),
    "checkboxes",
    choices=LANGUAGES,
)

INTERPRETER = Field("interpreter", N_("Vi trenger tolk"), "checkbox")

MESSAGE = Field(
    "message",
    N_("Er det noe mer du vil si?"),
    "textarea",
    hint=N_("Du trenger ikke skrive noe. Ikke skriv navn på barn eller diagnoser. Det kan vi snakke om når vi møtes."),
    most=500,
)


ADDRESS_TO_TELL = Rule(
    "email",
    ("email", "tell_when_open"),
    N_("Skriv e-postadressen vi skal si fra til, eller ta bort krysset for å få beskjed"),
    lambda values: bool(values.get("tell_when_open")) and not values.get("email"),
)


def district_rules(missing: str) -> tuple[Rule, ...]:
    """The rules between municipality and district: asked for where there are districts, and it must lie in the
    municipality.
    """
    about = ("kommune_code", "bydel_code")
    foreign = N_("Bydelen ligger ikke i kommunen du valgte. Velg en annen, eller «Vet ikke»")
    return (
        Rule("bydel_code", about, missing, _district_missing),
        Rule("bydel_code", about, foreign, _district_elsewhere),
    )


def _district_missing(values: Values) -> bool:
    return bool(districts_of(str(values.get("kommune_code")))) and not values.get("bydel_code")


def _district_elsewhere(values: Values) -> bool:
    answer = values.get("bydel_code", UNKNOWN_DISTRICT)
    allowed = {district.code for district in districts_of(str(values.get("kommune_code")))}
    return answer != UNKNOWN_DISTRICT and answer not in allowed
