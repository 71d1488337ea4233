"""An address may choose a place in a form, and nothing else."""

import pytest
from familiekontakten.forms import FORMS
from familiekontakten.forms.preset import place_in


@pytest.mark.parametrize(
    ("form", "query", "chosen"),
    [
        (
            "family",
            {"kommune_code": "0301", "bydel_code": "030110"},
            {"kommune_code": ["0301"], "bydel_code": ["030110"]},
        ),
        ("volunteer", {"kommune_code": "3103"}, {"kommune_code": ["3103"]}),
        ("family", {"kommune_code": "9999"}, {}),
        ("family", {"kommune_code": "<b>"}, {}),
        ("family", {"contact_name": "Prøvesen", "message": "x"}, {}),
        ("municipality", {"kommune_code": "3103"}, {}),
        ("family", None, {}),
    ],
)
def test_only_a_place_that_the_form_knows_is_chosen(
    form: str, query: dict[str, str] | None, chosen: dict[str, list[str]]
) -> None:
    assert place_in(FORMS[form], query) == chosen
