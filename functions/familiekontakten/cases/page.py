"""The pages about a family, inside the workspace's frame."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from familiekontakten.cases import texts
from familiekontakten.cases.act import Act, At
from familiekontakten.cases.agenda import todo
from familiekontakten.cases.case import FamilyCase
from familiekontakten.cases.doing import offered
from familiekontakten.cases.forms.asked import WELLBEING
from familiekontakten.cases.forms.helping import CONTACT_KINDS
from familiekontakten.cases.onward import NAMES as ONWARD_STATES
from familiekontakten.cases.rules import unusual_hours
from familiekontakten.cases.states import END_NAMES, STATE_NAMES, CaseState
from familiekontakten.cases.steps import STEPS
from familiekontakten.door.answers import Answer
from familiekontakten.evaluations.evaluation import Evaluation
from familiekontakten.forms.field import Form, Problem
from familiekontakten.languages.catalogue import N_, translate
from familiekontakten.places.place import DISTRICTS, MUNICIPALITIES
from familiekontakten.workspace.page import room_page, staff_form_html

if TYPE_CHECKING:
    from familiekontakten.access.desk import Desk

FAMILY, AGREEMENT, NOT_FOUND = N_("Familie"), N_("Avtale"), N_("Familien finnes ikke")
Typed = Mapping[str, Sequence[str]]


def family(desk: "Desk", case: FamilyCase, evaluations: Sequence[Evaluation]) -> Answer:
    """Everything about one family on one page, the next step on top."""
    return room_page(desk, FAMILY, "cases/family.html.j2", family_facts(desk, case, evaluations))


def family_facts(desk: "Desk", case: FamilyCase, evaluations: Sequence[Evaluation]) -> dict[str, object]:
    """What that page is filled with."""
    t = partial(translate, desk.language)
    acts = [act.form for act in offered(case)]
    return {
        **_about(desk, case),
        "acts": acts,
        "evaluations": evaluations,
        "names": {**desk.colleagues(), **{code: t(text) for code, text in texts.OTHERS.items()}},
        "history_words": texts.HISTORY,
        "said": partial(texts.said, t=t),
        "said_each": partial(texts.said_each, t=t),
        "counted": partial(texts.counted, t=t),
        "slots": texts.slots(case.wished_times, t),
        "wellbeing": WELLBEING,
        "onward_states": ONWARD_STATES,
        "contact_kinds": {choice.value: choice.label for choice in CONTACT_KINDS},
        "unusual": unusual_hours(case.agreement.hours) if case.agreement else None,
        "place": place_name(case),
        "who": texts.WHO,
        "may_ask": case.state in (CaseState.ACTIVE, CaseState.PAUSED, CaseState.CLOSING),
    }


def act_page(
    desk: "Desk", case: FamilyCase, act: Act, at: At, typed: Typed | None = None, problems: Sequence[Problem] = ()
) -> Answer:
    """The form of one act, filled in with what is kept, or with what was typed and what to do about it."""
    return form_page(desk, case, act.form_for(case, at), act.stored(case, at), typed, problems)


def form_page(
    desk: "Desk",
    case: FamilyCase,
    form: Form,
    stored: Mapping[str, Any],
    typed: Typed | None = None,
    problems: Sequence[Problem] = (),
) -> Answer:
    """A form about one family."""
    html = staff_form_html(desk, form, typed, problems, case.version, stored)
    return room_page(desk, form.title, "cases/act.html.j2", {**_about(desk, case), "form": html, "act": form.name})


def agreement(desk: "Desk", case: FamilyCase) -> Answer:
    """The agreement to print and sign."""
    t = partial(translate, desk.language)
    facts = {**_about(desk, case), "said": partial(texts.said, t=t)}
    return room_page(desk, AGREEMENT, "cases/agreement.html.j2", facts)


def not_found(desk: "Desk") -> Answer:
    """No family of this department has that reference, or there is no such act."""
    return room_page(desk, NOT_FOUND, "cases/not_found.html.j2", {}, 404)


def place_name(case: FamilyCase) -> str:
    """The municipality, and the district where it is known; once where both are called the same."""
    kommune = MUNICIPALITIES.get(case.kommune_code)
    district = DISTRICTS.get(case.bydel_code or "")
    return ", ".join(dict.fromkeys(one.name for one in (district, kommune) if one))


def _about(desk: "Desk", case: FamilyCase) -> dict[str, object]:
    step = todo(case)
    return {
        "case": case,
        "path": f"/workspace/families/{case.id}",
        "state": STATE_NAMES[case.state],
        "end": END_NAMES[case.end_reason] if case.end_reason else "",
        "step": step,
        "step_label": STEPS[step.step].label if step else "",
        "step_path": STEPS[step.step].path.format(id=case.id) if step else "",
        "late": bool(step and step.due < desk.today),
    }
