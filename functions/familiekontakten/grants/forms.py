"""The forms about grants. None has room for a name but a giver's, and only an organisation's. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from familiekontakten.forms.field import Choice, Field, Fieldset, Form, Rule, Values
from familiekontakten.grants.grant import Grant
from familiekontakten.grants.pot import Handout
from familiekontakten.grants.terms import CAMPAIGNS, GIVERS, KINDS, Giver, Terms
from familiekontakten.languages.catalogue import N_
from familiekontakten.volunteers.forms import happened

MOST = 100_000_000
"""Kroner: more is a slip of the finger."""
MOST_PEOPLE = 5000
AHEAD = 3 * 366
"""Days from today to the last day that a giver sets."""
HOW_MUCH = N_("Skriv et beløp i hele kroner")
NAME_IT = N_("Skriv navnet på den som gir")
NO_NAME = N_("La navnet stå tomt: private givere navngis ikke her")


def _chosen(names: Mapping[Any, str]) -> tuple[Choice, ...]:
    return tuple(Choice(code, text) for code, text in names.items())


def _kroner(name: str, label: str) -> Field:
    return Field(name, label, "number", missing=HOW_MUCH, least=1, most=MOST, required=True)


def _form(name: str, title: str, submit: str, *fields: Field, rules: tuple[Rule, ...] = ()) -> Form:
    return Form(name, title, submit, (Fieldset("", fields),), rules, honeypot="", path="{where}/{name}")


APPLY = _form(
    "apply",
    N_("Registrer en søknad om midler"),
    N_("Lagre søknaden"),
    Field("giver", N_("Hva slags giver?"), "radio", missing=N_("Velg giver"), required=True, choices=_chosen(GIVERS)),
    Field("name", N_("Giverens navn"), "text", hint=N_("Navnet på en organisasjon, aldri på en person."), depends=True),
    Field("campaign", N_("Aksjon"), "select", missing=N_("Velg aksjon"), required=True, choices=_chosen(CAMPAIGNS)),
    Field(
        "kinds",
        N_("Hva kan midlene brukes til?"),
        "checkboxes",
        missing=N_("Velg minst én ting"),
        required=True,
        choices=_chosen(KINDS),
    ),
    happened("applied_on", N_("Når søkte dere?")),
    _kroner("asked", N_("Hvor mange kroner søkte dere om?")),
    rules=(
        Rule("name", ("giver", "name"), NAME_IT, lambda v: v["giver"] != Giver.PRIVATE and not v.get("name")),
        Rule("name", ("giver", "name"), NO_NAME, lambda v: v["giver"] == Giver.PRIVATE and bool(v.get("name"))),
    ),
)
GRANT = _form(
    "grant",
    N_("Søknaden er innvilget"),
    N_("Lagre"),
    happened("on", N_("Når kom svaret?")),
    _kroner("granted", N_("Hvor mange kroner fikk dere?")),
    happened("spend_by", N_("Når skal midlene være delt ut?"), ahead=AHEAD),
    happened("report_by", N_("Når skal giveren ha rapport?"), ahead=AHEAD),
    rules=(
        Rule(
            "report_by",
            ("spend_by", "report_by"),
            N_("Rapporten kan ikke komme før midlene er delt ut"),
            lambda v: str(v["report_by"]) < str(v["spend_by"]),
        ),
    ),
)
REFUSE = _form("refuse", N_("Søknaden er avslått"), N_("Lagre"), happened("on", N_("Når kom svaret?")))
ANSWERS = {form.name: form for form in (GRANT, REFUSE)}
"""What is registered about a grant that was applied for."""


def terms_of(values: Values) -> Terms:
    """The terms as `APPLY` gave them."""
    kinds = values["kinds"]
    assert isinstance(kinds, list), "a field with several answers"
    return Terms(
        giver=Giver(str(values["giver"])),
        name=str(values.get("name", "")),
        campaign=str(values["campaign"]),
        kinds=tuple(map(str, kinds)),
    )


def share_form(names: Mapping[str, str]) -> Form:
    """An amount for each department (id to name); empty is nothing."""
    fields = (Field(one, name, "number", most=MOST) for one, name in names.items())
    return _form("share", N_("Del mellom avdelingene"), N_("Lagre fordelingen"), *fields)


def shared_now(grant: Grant) -> dict[str, int]:
    """What the form says to begin with."""
    return {share.department: share.kroner for share in grant.shares}


def amounts(values: Values) -> dict[str, int]:
    """Kroner by department, without those that get nothing."""
    return {name: int(str(given)) for name, given in values.items() if int(str(given))}


def hand_out_form(kinds: Sequence[str], of_family: Iterable[Choice] | None = None) -> Form:
    """Something handed out: counted only, or to one family, of whose children some are chosen."""
    people = _counted() if of_family is None else _of_family(tuple(of_family))
    fields = (
        happened("on", N_("Når ble det delt ut?")),
        Field(
            "kind",
            N_("Hva ble delt ut?"),
            "radio",
            missing=N_("Velg hva som ble delt ut"),
            required=True,
            choices=_chosen({kind: KINDS[kind] for kind in kinds}),
        ),
        _kroner("kroner", N_("Hvor mange kroner kostet det?")),
    )
    return _form("hand-out", N_("Del ut"), N_("Lagre utdelingen"), *fields, *people)


def handout_of(values: Values, family: str = "") -> Handout:
    """What the form said; it gets its number when it is handed out."""
    chosen = values.get("children_of", ())
    of_family = tuple(map(str, chosen)) if isinstance(chosen, list) else ()
    return Handout(
        number=0,
        on=date.fromisoformat(str(values["on"])),
        kind=str(values["kind"]),
        kroner=int(str(values["kroner"])),
        children=len(of_family) if family else int(str(values["children"])),
        families=1 if family else int(str(values["families"])),
        family=family,
        of_family=of_family,
    )


def _counted() -> tuple[Field, ...]:
    missing = N_("Skriv hvor mange, i hele tall")
    return tuple(
        Field(name, label, "number", missing=missing, least=1, most=MOST_PEOPLE, required=True)
        for name, label in (("children", N_("Hvor mange barn?")), ("families", N_("Hvor mange familier?")))
    )


def _of_family(children: tuple[Choice, ...]) -> tuple[Field, ...]:
    missing = N_("Velg minst ett barn")
    label = N_("Hvilke av barna?")
    return (Field("children_of", label, "checkboxes", missing=missing, required=True, choices=children),)
