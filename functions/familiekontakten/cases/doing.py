"""Every act on a family's case in one table: its form, when it is offered, and what it does. Pure.

The routes know nothing else: an act that is not in this table cannot be done. Matches and assignments are proposed,
begun and ended in their own rooms.
"""

from familiekontakten.cases import acts, beforehand, details, ending, handling, reading, sharing
from familiekontakten.cases.act import Act
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.forms import ending as ending_forms
from familiekontakten.cases.forms import helping, visiting
from familiekontakten.cases.forms import sharing as sharing_forms
from familiekontakten.cases.onward import FOLLOWS
from familiekontakten.cases.states import CaseState, EndReason

S = CaseState
OPEN = frozenset(S) - {S.CLOSED}
EVERY: tuple[Act, ...] = (
    Act(
        visiting.ARRANGE,
        frozenset({S.NEW, S.VISIT_ARRANGED}),
        handling.arrange,
        beforehand.visit_stored,
        beforehand.visitors,
    ),
    Act(visiting.RECORD, frozenset({S.VISIT_ARRANGED}), handling.record, beforehand.visit_stored, beforehand.visitors),
    Act(visiting.OUTCOME, frozenset({S.VISITED}), handling.outcome, beforehand.outcome_stored),
    Act(helping.CONTACT, frozenset({S.WAITING, S.MATCH_PROPOSED}), handling.contact, beforehand.contact_stored),
    Act(
        helping.WISHES,
        OPEN,
        lambda case, values, at: (details.wishes_noted(case, reading.wishes(values), **at.signed),),
        lambda case, _: reading.stored_wishes(case),
    ),
    Act(
        helping.AGREE,
        frozenset({S.MATCH_PROPOSED, S.ACTIVE, S.PAUSED}),
        lambda case, values, at: (acts.agree(case, reading.agreement(values), **at.signed),),
        beforehand.agreement_stored,
    ),
    Act(
        helping.PAUSE,
        frozenset({S.ACTIVE}),
        lambda case, values, at: (acts.pause(case, reading.day(values, "until"), values["reason"], **at.signed),),
    ),
    Act(helping.RESUME, frozenset({S.PAUSED}), lambda case, _, at: (acts.resume(case, **at.signed),)),
    Act(
        helping.REVIEW,
        frozenset({S.ACTIVE, S.CLOSING}),
        lambda case, values, at: (acts.go_on(case, values["reason"], reading.day(values, "review_on"), **at.signed),),
    ),
    Act(ending_forms.BEGIN_CLOSING, frozenset({S.ACTIVE, S.PAUSED}), handling.begin_closing),
    Act(ending_forms.CLOSE, frozenset({S.CLOSING}), handling.close, beforehand.closing_stored, beforehand.ends),
    Act(sharing_forms.CONSENT, OPEN, handling.consent),
    Act(
        sharing_forms.WITHDRAW,
        OPEN,
        lambda case, values, at: (sharing.consent_withdrawn(case, values["consent"], **at.signed),),
        choices=beforehand.live_consents,
        when=lambda case: any(each.withdrawn_on is None for each in case.consents),
    ),
    Act(sharing_forms.ONWARD, OPEN, handling.onward),
    Act(
        sharing_forms.MOVE_ONWARD,
        OPEN,
        handling.move_onward,
        choices=beforehand.open_onward,
        when=lambda case: any(FOLLOWS[each.state] for each in case.onward),
    ),
    Act(
        sharing_forms.NOTE,
        OPEN,
        lambda case, values, at: (details.noted(case, values["text"], **at.signed),),
    ),
    Act(
        ending_forms.DETAILS,
        OPEN,
        lambda case, values, at: (details.contact_corrected(case, reading.details(values), **at.signed),),
        lambda case, _: reading.stored_details(case),
    ),
    Act(
        ending_forms.CHILDREN,
        OPEN,
        lambda case, values, at: (details.children_corrected(case, reading.children(values, case), **at.signed),),
        lambda case, _: {"children_birth_years": [child.birth_year for child in case.children]},
    ),
    Act(ending_forms.WITHDRAWAL, OPEN, handling.withdrawal, when=lambda case: case.withdrawal_on is not None),
    Act(
        ending_forms.END,
        frozenset({S.NEW, S.VISIT_ARRANGED, S.VISITED, S.WAITING}),
        lambda case, values, at: (ending.end(case, EndReason(values["end_reason"]), **at.signed),),
        choices=beforehand.ends,
    ),
)
ACTS: dict[str, Act] = {act.form.name: act for act in EVERY}
"""By the name that stands in the address."""


def offered(case: FamilyCase) -> tuple[Act, ...]:
    """What a coordinator can do with the case as it stands, in the order of its course."""
    return tuple(act for act in EVERY if act.offered(case))
