"""A decision about a match (kobling), frozen: who could have come, why and why not, and who was chosen. Pure.

The charity lets the coordinator choose a volunteer with fitting skills (declaration of principles, section 5). That
nobody is left out without a reason, and that passing over the first needs a sentence, is to be confirmed by HSFN.
"""

from dataclasses import dataclass
from datetime import datetime

from familiekontakten.forms.field import Problem
from familiekontakten.languages.catalogue import N_
from familiekontakten.refused import refuse_if

NOT_A_CANDIDATE = N_("Familiekontakten er ikke blant dem som kan foreslås. Se grunnene i listen")
SENTENCE_NEEDED = N_("Skriv en setning om hvorfor du velger en annen enn den første på listen")


@dataclass(frozen=True)
class Reason:
    """Why a rule passed or failed, or a part of the score got its points.

    `code`: "H1" … "H9", or the part's name. `text` is a message id; `what` are codes and numbers that fill in its
    {what} (`matching.wording`). `met`: False only where a hard rule fails. `points` out of `most`; 0 of 0 for a rule.
    """

    code: str
    text: str
    what: tuple[str, ...] = ()
    met: bool = True
    points: int = 0
    most: int = 0


@dataclass(frozen=True)
class Candidate:
    """One volunteer seen from one family, by id only: a name would outlive the volunteer here."""

    volunteer_id: str
    possible: bool
    points: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Decision:
    """What was on the table at `at`, whom the coordinator `by` chose, and under which version of the policy.

    `candidates`: all of them, best first, also those not possible. `override`: the sentence, "" when the first was
    chosen.
    """

    at: datetime
    by: str
    policy: str
    candidates: tuple[Candidate, ...]
    chosen: str
    override: str = ""


def decide(
    candidates: tuple[Candidate, ...], chosen: str, override: str, *, by: str, at: datetime, policy: str
) -> Decision:
    """The decision to propose `chosen`. Raises Refused: not possible, or not the first and no sentence why."""
    possible = [candidate.volunteer_id for candidate in candidates if candidate.possible]
    sentence = " ".join(override.split())
    first = possible[:1] == [chosen]
    refuse_if(
        Problem("volunteer", NOT_A_CANDIDATE) if chosen not in possible else None,
        Problem("override", SENTENCE_NEEDED) if chosen in possible and not first and not sentence else None,
    )
    return Decision(at, by, policy, candidates, chosen, "" if first else sentence)
