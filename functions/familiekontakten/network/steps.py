"""The next steps of the network: what each is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_
from familiekontakten.network.asking import ROOM

STEPS: dict[str, Step] = {
    "register_agreement": Step(N_("Skriv inn avdelingens samarbeidsavtale"), f"{ROOM}/{{id}}/agreement"),
    "renew_agreement": Step(N_("Samarbeidsavtalen går mot slutten: begynn å fornye den"), f"{ROOM}/{{id}}"),
    "train_coordinator": Step(N_("Ny koordinator trenger opplæring"), f"{ROOM}/coordinators/{{id}}"),
    "note_training": Step(N_("Før hvem som fullførte opplæringen"), f"{ROOM}/training/{{id}}"),
}
