"""What pages call what happened to a start-up. Pure."""

from collections.abc import Mapping

from familiekontakten.languages.catalogue import N_

ACTS: Mapping[str, str] = {
    "begin": N_("Interesse meldt"),
    "guide": N_("Veiledning gitt"),
    "receive": N_("Søknad mottatt"),
    "tell": N_("Opplysninger endret"),
    "prove": N_("Dokumentasjon lagt til"),
    "check": N_("Kravene gjennomgått"),
    "present": N_("Lagt fram for styret"),
    "approved": N_("Godkjent av styret"),
    "deferred": N_("Utsatt av styret"),
    "refused": N_("Avslått av styret"),
    "agree": N_("Samarbeidsavtale inngått"),
    "renew": N_("Samarbeidsavtalen fornyet"),
    "open": N_("Avdelingen åpnet"),
    "support": N_("Oppstartstilskudd notert"),
    "defer": N_("Utsatt"),
    "resume": N_("Tatt opp igjen"),
    "withdrawal_received": N_("Spørsmålet ble trukket av den som sendte det"),
    "stay": N_("De fortsetter likevel"),
    "withdraw": N_("Søkeren trakk seg"),
    "wind_down": N_("Avvikling planlagt"),
    "carry_on": N_("Fortsetter likevel"),
    "close": N_("Avdelingen avsluttet"),
}
