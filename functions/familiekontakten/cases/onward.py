"""Helping a family on to another service (los, videreformidling). Pure."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from familiekontakten.languages.catalogue import N_


class OnwardState(StrEnum):
    """`told`: the family was told, or helped to call, and nothing about them left us."""

    PROPOSED = "proposed"
    CONSENTED = "consented"
    SENT = "sent"
    CONFIRMED = "confirmed"
    UNKNOWN = "unknown"
    DECLINED = "declined"
    TOLD = "told"


_S = OnwardState

FOLLOWS: dict[OnwardState, frozenset[OnwardState]] = {
    _S.PROPOSED: frozenset({_S.CONSENTED, _S.DECLINED, _S.TOLD}),
    _S.CONSENTED: frozenset({_S.SENT, _S.DECLINED}),
    _S.SENT: frozenset({_S.CONFIRMED, _S.UNKNOWN}),
    _S.UNKNOWN: frozenset({_S.CONFIRMED}),
    _S.CONFIRMED: frozenset(),
    _S.DECLINED: frozenset(),
    _S.TOLD: frozenset(),
}
"""What may follow what; nothing is sent that was not consented to first."""

HELPED_ON = frozenset({_S.SENT, _S.CONFIRMED, _S.UNKNOWN, _S.TOLD})
"""States in which the family did get help to reach another service."""

NAMES: dict[OnwardState, str] = {
    _S.PROPOSED: N_("Foreslått"),
    _S.CONSENTED: N_("Familien samtykker"),
    _S.SENT: N_("Oversendt"),
    _S.CONFIRMED: N_("Tjenesten har bekreftet"),
    _S.UNKNOWN: N_("Vi vet ikke om de kom i kontakt"),
    _S.DECLINED: N_("Familien sa nei"),
    _S.TOLD: N_("Familien tok selv kontakt"),
}


@dataclass(frozen=True)
class OnwardReferral:
    """One service that a family was helped on to. Sent under `consent_id`, or under `safety_report_id`, the only
    exception.
    """

    id: str
    service: str
    recipient: str
    on: date
    state: OnwardState = OnwardState.PROPOSED
    scope: tuple[str, ...] = ()
    consent_id: str | None = None
    safety_report_id: str | None = None
    before_match: bool = True
