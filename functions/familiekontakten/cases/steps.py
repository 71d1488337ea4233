"""The next steps of cases and what belongs to them: what each is called, and where it is done."""

from typing import NamedTuple

from familiekontakten.languages.catalogue import N_


class Step(NamedTuple):
    """`label` says what to do; `path` is where, with {id} of the thing."""

    label: str
    path: str


_FAMILY = "/workspace/families/{id}"

STEPS: dict[str, Step] = {
    "arrange_first_visit": Step(N_("Avtal første besøk"), f"{_FAMILY}/arrange-first-visit"),
    "record_first_visit": Step(N_("Skriv inn første besøk"), f"{_FAMILY}/first-visit"),
    "decide_after_visit": Step(N_("Bestem hva som skjer etter besøket"), f"{_FAMILY}/outcome"),
    "contact_waiting": Step(N_("Ta kontakt med familien som venter"), f"{_FAMILY}/contact"),
    "answer_match": Step(N_("Få svar fra begge om koblingen"), "/workspace/matching/{id}"),
    "review": Step(N_("Snakk om veien videre"), f"{_FAMILY}/review"),
    "resume": Step(N_("Pausen er over: kom i gang igjen"), f"{_FAMILY}/resume"),
    "close": Step(N_("Gjør ferdig avslutningen"), f"{_FAMILY}/close"),
    "handover_taken": Step(N_("En annen avdeling har tatt over: si farvel og avslutt"), "/workspace/handovers/of/{id}"),
    "handover_declined": Step(N_("Den andre avdelingen kan ikke ta over familien"), "/workspace/handovers/of/{id}"),
    "confirm_withdrawal": Step(N_("Familien har trukket seg: ta en siste samtale"), f"{_FAMILY}/withdrawal"),
    "follow_up": Step(N_("Følg opp familien etter avslutning"), "/workspace/families/follow-ups/{id}"),
    "ask_guest_again": Step(N_("Spør om familien fortsatt vil inviteres"), "/workspace/families/guests/{id}"),
    "read_evaluation": Step(N_("Les evalueringen"), "/workspace/families/evaluations/{id}"),
    "review_safety_report": Step(N_("Gå gjennom bekymringen på nytt"), "/workspace/safety/reports/{id}"),
}
