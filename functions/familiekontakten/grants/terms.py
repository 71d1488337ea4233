"""What is agreed about a grant: who gives, in which campaign, what it may be spent on and by when. Pure.

Codes and dates, and of givers the name of an organisation: nothing here can name a person. Sources: annual report for
2011 (clothes, Christmas presents, holidays), annual report for 2019 (the Christmas campaign; who gives). The lists are
to be confirmed by HSFN.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from familiekontakten.languages.catalogue import N_


class Giver(StrEnum):
    """Who gives, as a kind: a private person is never named."""

    FOUNDATION = "foundation"
    PUBLIC = "public"
    ASSOCIATION = "association"
    BUSINESS = "business"
    PRIVATE = "private"


GIVERS = {
    Giver.FOUNDATION: N_("Stiftelse eller legat"),
    Giver.PUBLIC: N_("Stat eller kommune"),
    Giver.ASSOCIATION: N_("Forening eller losje"),
    Giver.BUSINESS: N_("Bedrift"),
    Giver.PRIVATE: N_("Privat giver"),
}
OTHER = "other"
CAMPAIGNS = {
    "juleaksjon": N_("Juleaksjonen"),
    "fattigdomsmidler": N_("Fattigdomsmidler"),
    OTHER: N_("Annet"),
}
"""What the figures are told apart by: campaigns are never added together for children."""

KINDS = {
    "clothes": N_("Klær"),
    "present": N_("Julegave"),
    "food": N_("Mat"),
    "activity": N_("Aktivitet"),
    "holiday": N_("Ferie"),
    "equipment": N_("Utstyr"),
    "tickets": N_("Billetter"),
    OTHER: N_("Annet"),
}
"""What is handed out."""


@dataclass(frozen=True, kw_only=True)
class Terms:
    """`name` is the giver's, "" for a private one. `kinds`: what the money may be spent on. `spend_by` and `report_by`:
    the last days for handing out and for telling the giver, None while nobody has said.
    """

    giver: Giver
    name: str = ""
    campaign: str = OTHER
    kinds: tuple[str, ...] = tuple(KINDS)
    spend_by: date | None = None
    report_by: date | None = None

    @property
    def written(self) -> str:
        """What the giver is called: a name, or the message id of a kind."""
        return self.name or GIVERS[self.giver]

    def plain(self) -> dict[str, str | list[str] | None]:
        """As JSON has it."""
        return {
            "giver": self.giver.value,
            "name": self.name,
            "campaign": self.campaign,
            "kinds": list(self.kinds),
            "spend_by": self.spend_by.isoformat() if self.spend_by else None,
            "report_by": self.report_by.isoformat() if self.report_by else None,
        }

    @classmethod
    def of_plain(cls, plain: Mapping[str, Any]) -> "Terms":
        """The terms again."""
        days = {name: date.fromisoformat(plain[name]) for name in ("spend_by", "report_by") if plain[name]}
        kinds = tuple(plain["kinds"])
        return cls(giver=Giver(plain["giver"]), name=plain["name"], campaign=plain["campaign"], kinds=kinds, **days)
