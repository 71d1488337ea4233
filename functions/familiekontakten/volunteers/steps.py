"""The next steps of familiekontakter: what each is called, and where it is done."""

from familiekontakten.cases.steps import Step
from familiekontakten.languages.catalogue import N_

_PERSON = "/workspace/volunteers/{id}"

STEPS: dict[str, Step] = {
    "confirm_stop": Step(N_("Vil slutte, sa det på statussiden: ta en prat"), f"{_PERSON}/stop-wish"),
    "arrange_talk": Step(N_("Avtal samtale med en ny frivillig"), f"{_PERSON}/arrange-talk"),
    "hold_talk": Step(N_("Hold samtalen med den frivillige"), f"{_PERSON}/hold-talk"),
    "find_course": Step(N_("Finn et kurs til den frivillige"), f"{_PERSON}/enrol"),
    "finish_course": Step(N_("Kurset skal være fullført: se hva som mangler"), _PERSON),
    "approve_volunteer": Step(N_("Godkjenn familiekontakten, eller finn ut hva som mangler"), _PERSON),
    "give_guidance": Step(N_("Veiled familiekontakten"), f"{_PERSON}/guide"),
    "keep_in_touch": Step(N_("Hold kontakten med en ledig familiekontakt"), f"{_PERSON}/guide"),
    "begin_pause": Step(N_("En planlagt pause begynner"), f"{_PERSON}/begin-pause"),
    "end_pause": Step(N_("Pausen er over: er familiekontakten tilbake?"), f"{_PERSON}/end-pause"),
    "decide_suspension": Step(N_("Avgjør suspensjonen"), _PERSON),
    "suspend_volunteer": Step(N_("Attesten var ikke i orden: ta stilling nå"), f"{_PERSON}/suspend"),
    "renew_exemption": Step(N_("Unntaket går ut: spør det nasjonale kontoret"), _PERSON),
}
