"""What a form is made of, as plain data: the same definition draws the page, reads the answers and is what tests and
notices go by.

Texts are Norwegian message ids (see `languages.catalogue`); they are translated when shown.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from types import MappingProxyType
from typing import Literal, NamedTuple

#: How a field is shown and read. `year` is one year, `years` several in one text; `selects` is one choice list shown
#: several times.
Kind = Literal[
    "text",
    "tel",
    "email",
    "textarea",
    "org_number",
    "radio",
    "checkbox",
    "checkboxes",
    "select",
    "selects",
    "year",
    "years",
    "date",
    "time",
    "number",
]
#: A read answer in its canonical form. A ticked checkbox is "yes", a date is ISO 8601, a time "09:30", a phone number
#: E.164, a number an int.
Value = str | int | list[str] | list[int]
Values = Mapping[str, Value]

CHOOSING: frozenset[Kind] = frozenset({"radio", "checkboxes", "select", "selects"})
SEVERAL: frozenset[Kind] = frozenset({"checkboxes", "selects", "years"})
#: The only value of a single checkbox.
YES = "yes"


class Choice(NamedTuple):
    """One answer to choose: the code stored, and what the reader sees. A proper name is the same in every language.

    `stop` names the stop page that this answer leads to; nothing is stored then.
    """

    value: str
    label: str
    group: str = ""
    proper: bool = False
    stop: str = ""


@dataclass(frozen=True)
class Field:
    """One question.

    `required`: the form cannot be sent without it. `depends`: a rule of the form may ask for it, so it is not marked
      optional.
    `missing` and `wrong` tell the reader what to do when the answer is missing or cannot be read; without `wrong`,
      `missing` does both.
    `most`: longest answer in characters, for `selects` the number of lists shown, for `number` the largest one.
    `least`: for `number`, the smallest one.
    `ages`: for `year` and `years`, the youngest and oldest age in years that makes sense.
    `within` and `ahead`: for `date`, how many days back from today and forward from it the date may lie; `too_old`
      tells what to do about one before that.
    `personal`: sealed to the department, never in a notice or statistic. Where False it is a code that routing or
      statistics need.
    `stored`: False for what is asked but must not be kept.
    `shown_when`: another field and the values with which this one matters; hides it where scripts run, never decides
      anything.
    """

    name: str
    label: str
    kind: Kind
    hint: str = ""
    missing: str = ""
    wrong: str = ""
    required: bool = False
    depends: bool = False
    choices: tuple[Choice, ...] = ()
    least: int = 0
    most: int = 80
    ages: tuple[int, int] = (0, 120)
    within: int = 366
    ahead: int = 0
    too_old: str = ""
    autocomplete: str = "off"
    ltr: bool = False
    personal: bool = True
    stored: bool = True
    shown_when: tuple[str, tuple[str, ...]] | None = None

    @cached_property
    def values(self) -> dict[str, Choice]:
        """The choices by their code, in the order shown."""
        return {choice.value: choice for choice in self.choices}

    @property
    def several(self) -> bool:
        """Whether the field may come more than once in a submission."""
        return self.kind in SEVERAL

    @property
    def optional(self) -> bool:
        """Whether the page marks it as optional. A lone checkbox needs no mark: not ticking it is an answer."""
        return not (self.required or self.depends or self.kind == "checkbox")


class Fieldset(NamedTuple):
    """Questions that belong together, under a heading."""

    heading: str
    fields: tuple[Field, ...]


class Rule(NamedTuple):
    """A rule between several answers: `broken` tells whether the values break it; then `text` is shown at `field`.

    It is passed over while one of the answers it is `about` has a problem of its own.
    """

    field: str
    about: tuple[str, ...]
    text: str
    broken: Callable[[Values], bool]


class Phone(NamedTuple):
    """A number to call instead, as shown on a stop page, and who answers."""

    number: str
    answers: str


class StopPage(NamedTuple):
    """Where a form ends without storing anything: what the reader should do instead, and `back`, how to go on if it
    was a slip.
    """

    id: str
    title: str
    paragraphs: tuple[str, ...]
    back: str
    phones: tuple[Phone, ...] = ()


@dataclass(frozen=True)
class Form:
    """A form: its name in URLs, its title, what the button says, its questions and the rules between them.

    `path` is where it is sent; its {parts} are filled in by `at`. `honeypot` "" = none: those who logged in are people.
    `method`: "get" for a form that only asks for a page, about nobody; then what was typed stands in the address.
    """

    name: str
    title: str
    submit: str
    fieldsets: tuple[Fieldset, ...]
    rules: tuple[Rule, ...] = ()
    stop_pages: tuple[StopPage, ...] = ()
    # No browser fills in a field of this name by itself; programs that fill in everything do.
    honeypot: str = "follow_up_link"
    path: str = "/api/forms/{lang}/{name}"
    method: Literal["post", "get"] = "post"

    @cached_property
    def fields(self) -> dict[str, Field]:
        """The questions asked, by name, in order. One that lets choose among nothing is not asked."""
        every = (field for fieldset in self.fieldsets for field in fieldset.fields)
        return {field.name: field for field in every if field.choices or field.kind not in CHOOSING}

    def action(self, lang: str) -> str:
        """The path a page in that language posts to."""
        return self.path.format(lang=lang, name=self.name)

    def at(self, **parts: str) -> "Form":
        """The same form with the {parts} of its path filled in, such as the reference of a case."""
        return replace(self, path=self.path.format(**{"lang": "{lang}", "name": "{name}", **parts}))

    def stop(self, stop_id: str) -> StopPage:
        """The stop page of that id. Raises KeyError when the form has none such."""
        return {page.id: page for page in self.stop_pages}[stop_id]

    def with_choices(self, name: str, choices: tuple[Choice, ...]) -> "Form":
        """The same form with other choices for one field, such as the courses that are open today."""
        return replace(self, fieldsets=tuple(_with_choices(fieldset, name, choices) for fieldset in self.fieldsets))


class Problem(NamedTuple):
    """What the reader should do about one field ("" = the form as a whole): a message id and its parameters."""

    field: str
    text: str
    params: Mapping[str, object] = MappingProxyType({})


def _with_choices(fieldset: Fieldset, name: str, choices: tuple[Choice, ...]) -> Fieldset:
    fields = tuple(replace(field, choices=choices) if field.name == name else field for field in fieldset.fields)
    return fieldset._replace(fields=fields)
