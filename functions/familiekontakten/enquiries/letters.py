"""Answers to begin from, in the sender's language: the coordinator changes what does not fit, and says or sends it.

Each is plain, promises nothing that the department cannot keep, and says what is free and what happens next. Sources:
declaration of principles, sections 1, 3 and 8; the annual reports (beside public services, not instead of them).
"""

from familiekontakten.languages.catalogue import N_

LETTERS: dict[str, dict[str, str]] = {
    "family": {
        "will_call": N_(
            "Takk for at du skrev til oss. Jeg ringer deg for å høre hva dere ønsker, og for å fortelle hva en "
            "familiekontakt kan gjøre. Det er gratis, og du bestemmer selv om du vil gå videre."
        ),
        "visit": N_(
            "Takk for at du skrev til oss. Jeg kommer gjerne hjem til dere og blir kjent. Da forteller dere hva dere "
            "ønsker, og jeg forteller hvordan vi gjør det. Det er gratis, og du bestemmer selv om du vil gå videre."
        ),
        "long_list": N_(
            "Takk for at du skrev til oss. Akkurat nå er det flere familier enn familiekontakter her. Du er velkommen "
            "likevel: jeg besøker dere, og tar kontakt jevnlig mens dere venter."
        ),
        "not_target_group": N_(
            "Takk for at du skrev til oss. Vi besøker familier som har minst ett barn under skolealder. Derfor kan vi "
            "dessverre ikke gi dere en familiekontakt. Jeg forteller gjerne om andre som kan hjelpe."
        ),
        "too_complex": N_(
            "Takk for at du skrev til oss. Det dere trenger, er mer enn en frivillig bør bære. Jeg hjelper dere gjerne "
            "videre til noen som kan gi riktig hjelp."
        ),
    },
    "professional": {
        "will_call_family": N_(
            "Takk for henvendelsen. Jeg tar kontakt med familien slik dere ble enige om. En familiekontakt kommer i "
            "tillegg til det familien får fra kommunen, og ikke i stedet for det."
        ),
        "not_for_us": N_(
            "Takk for henvendelsen. Det familien trenger, er dessverre ikke noe vi kan gi. Ring meg gjerne, så snakker "
            "vi om hvem som kan."
        ),
    },
    "volunteer": {
        "welcome": N_(
            "Takk for at du vil bli familiekontakt. Jeg ringer deg for å avtale en samtale. Da forteller jeg om kurset "
            "og om besøkene, og du kan spørre om alt du lurer på."
        ),
        "not_now": N_(
            "Takk for at du ville bli familiekontakt. Det passer dessverre ikke denne gangen. Ring meg gjerne, så "
            "forteller jeg hvorfor."
        ),
    },
    "municipality": {
        "welcome": N_(
            "Takk for interessen. Jeg ringer for å fortelle hva som skal til for å starte en avdeling, og hvordan vi "
            "kan hjelpe dere i gang."
        ),
    },
}
"""Texts by the form that they answer, then by name."""
