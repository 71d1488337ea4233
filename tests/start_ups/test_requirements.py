"""D1 to D8: what each demands, who does what about it, and that nothing else makes it met."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from familiekontakten.refused import Refused
from familiekontakten.start_ups import resource_group as group
from familiekontakten.start_ups import rules
from familiekontakten.start_ups.application import Application, Outcome
from familiekontakten.start_ups.requirements import NO_PROOF, REQUIREMENTS, Standing, standing
from familiekontakten.start_ups.resource_group import Seat

from tests.start_ups.examples import AGREEMENT, APPROVED, MONDAY, PROOFS, WHOLE

DAY = timedelta(days=1)
FUNDER = Seat("local_politician", represents_funder=True, chair=True)


def unmet(standings: tuple[Standing, ...]) -> list[str]:
    return [one.requirement.id for one in standings if not one.met]


def test_a_whole_application_approved_earlier_with_an_agreement_meets_all_eight() -> None:
    assert unmet(standing(WHOLE, PROOFS, APPROVED, AGREEMENT, MONDAY)) == []


def test_nothing_told_lacks_all_eight_and_each_says_what_to_do_and_who_does_it() -> None:
    found = standing(Application(), {}, None, None, MONDAY)
    assert unmet(found) == [f"D{number}" for number in range(1, 9)]
    assert all(missing.text.endswith(".") and missing.who for one in found for missing in one.missing)


@pytest.mark.parametrize(
    ("broken", "told"),
    [
        ("D1", {"kommune_codes": ()}),
        ("D1", {"operator_type": ""}),
        ("D1", {"operator_name": ""}),
        ("D1", {"org_number": ""}),
        ("D2", {"position_percent": 49}),
        ("D2", {"position_percent": None}),
        ("D2", {"funded_years": 2}),
        ("D3", {"office_years": 2}),
        ("D3", {"office_years": None}),
        ("D4", {"coordinator_background": False}),
        ("D4", {"coordinator_background": None}),
        ("D5", {"resource_group": (Seat("other", chair=True),)}),
        ("D6", {"resource_group": (Seat("other"), Seat("volunteer"))}),
        ("D6", {"resource_group": (FUNDER, Seat("volunteer"))}),
        ("D6", {"resource_group": (Seat("other", chair=True), Seat("volunteer", chair=True))}),
        ("D8", {"declaration_on": None}),
        ("D8", {"declaration_on": MONDAY + DAY}),
    ],
)
def test_one_answer_that_falls_short_breaks_exactly_its_requirement(broken: str, told: dict[str, Any]) -> None:
    found = standing(replace(WHOLE, **told), PROOFS, APPROVED, AGREEMENT, MONDAY)
    assert unmet(found) == [broken]
    assert [one.requirement.id for one in found if not one.told] == [broken]


@pytest.mark.parametrize(
    ("decision", "agreement"),
    [
        (None, AGREEMENT),
        (APPROVED._replace(outcome=Outcome.DEFERRED), AGREEMENT),
        (APPROVED._replace(outcome=Outcome.REFUSED), AGREEMENT),
        (APPROVED._replace(on=MONDAY), AGREEMENT),
        (APPROVED, None),
        (APPROVED, AGREEMENT._replace(since=MONDAY + DAY)),
        (APPROVED, AGREEMENT._replace(until=MONDAY - DAY)),
    ],
)
def test_only_an_earlier_approval_with_an_agreement_in_force_meets_d7(decision: Any, agreement: Any) -> None:  # noqa: ANN401
    found = standing(WHOLE, PROOFS, decision, agreement, MONDAY)
    assert unmet(found) == ["D7"]
    assert rules.OPERATOR not in {missing.who for missing in found[6].missing}


@pytest.mark.parametrize("one", [one for one in REQUIREMENTS if one.document], ids=lambda one: one.id)
def test_what_is_told_without_a_proof_of_today_or_earlier_is_told_and_not_met(one: Any) -> None:  # noqa: ANN401
    for proofs in (
        {key: proof for key, proof in PROOFS.items() if key != one.id},
        PROOFS | {one.id: PROOFS[one.id]._replace(on=MONDAY + DAY)},
    ):
        found = {each.requirement.id: each for each in standing(WHOLE, proofs, APPROVED, AGREEMENT, MONDAY)}
        assert unmet(tuple(found.values())) == [one.id]
        assert found[one.id].told
        assert [missing.text for missing in found[one.id].missing] == [NO_PROOF]


def test_who_represents_a_funder_may_sit_in_the_group_but_never_lead_it() -> None:
    group.refuse_chair((Seat("other", chair=True), FUNDER._replace(chair=False)))
    with pytest.raises(Refused) as refused:
        group.refuse_chair((FUNDER, Seat("other")), "resource_group")
    assert [(one.field, one.text) for one in refused.value.problems] == [("resource_group", group.FUNDER_LEADS)]


def test_gaps_are_the_recommended_categories_that_nobody_belongs_to() -> None:
    assert group.gaps((Seat("local_politician"), Seat("other"))) == ("municipal_partner", "voluntary_organisation")
