"""Several people save one application in any order: what was accepted was never written over unseen."""

from datetime import UTC, datetime, timedelta

import pytest
from familiekontakten.applications import draft as drafts
from familiekontakten.applications.draft import Behind, Draft, Saved
from familiekontakten.applications.sections import SECTIONS
from familiekontakten.forms.field import Values
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule

NOON = datetime(2027, 3, 1, 12, tzinfo=UTC)
NAMES = st.sampled_from(sorted(SECTIONS))
ANSWERS = st.dictionaries(st.sampled_from(["message", "what"]), st.text(max_size=5) | st.integers(), max_size=2)


class Writers(RuleBasedStateMachine):
    """Each writer remembers what they saw of each section; texts are numbered, so that each is unlike all others."""

    writers = Bundle("writers")

    @initialize()
    def begin(self) -> None:
        self.draft, self.count = Draft(), 0
        self.seen: dict[str, dict[str, int]] = {}
        self.read: dict[str, set[str]] = {}

    @rule(target=writers)
    def somebody_comes(self) -> str:
        name = f"w{len(self.seen)}"
        self.seen[name], self.read[name] = {}, set()
        return name

    @rule(name=NAMES, who=writers)
    def looks(self, name: str, who: str) -> None:
        saved = self.draft.section(name)
        self.seen[who][name] = saved.version
        self.read[who].add(f"{name} {saved.values.get('message')}")

    @rule(name=NAMES, who=writers)
    def saves(self, name: str, who: str) -> None:
        self.count += 1
        before = self.draft.section(name)
        values = {"message": f"{who} {self.count}"}
        try:
            self.draft = drafts.save(self.draft, name, values, self.seen[who].get(name, 0), who, NOON)
        except Behind as behind:
            self.is_told(behind, before)
        else:
            unseen = before.version and before.by != who and f"{name} {before.values['message']}" not in self.read[who]
            assert not unseen, "somebody's text was written over by one who had not seen it"
            self.seen[who][name] = self.draft.section(name).version

    def is_told(self, behind: Behind, theirs: Saved) -> None:
        assert behind.theirs == theirs

    @rule(who=writers)
    def sends(self, who: str) -> None:
        self.draft = drafts.send(self.draft, who, NOON + timedelta(minutes=self.count))
        assert not self.draft.changed_since
        assert drafts.send(self.draft, who, NOON) is self.draft

    @invariant()
    def it_reads_as_it_was_written(self) -> None:
        assert drafts.read(drafts.written(self.draft)) == self.draft


TestWriters = Writers.TestCase
TestWriters.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)


@given(NAMES, ANSWERS, ANSWERS)
@settings(max_examples=50)
def test_of_two_who_saw_the_same_only_one_is_taken_unless_they_agree(name: str, first: Values, second: Values) -> None:
    once = drafts.save(Draft(), name, first, 0, "a", NOON)
    if dict(first) == dict(second):
        assert drafts.save(once, name, second, 0, "b", NOON) is once
    else:
        with pytest.raises(Behind) as behind:
            drafts.save(once, name, second, 0, "b", NOON)
        assert behind.value.theirs.values == first


def test_a_draft_of_nothing_lacks_everything_that_is_needed_and_every_document() -> None:
    missing = [(section.name, field.name) for section, field in drafts.unanswered(Draft())]
    assert missing == [
        ("operator", "kommune_codes"),
        ("operator", "operator_type"),
        ("operator", "operator_name"),
        ("operator", "org_number"),
        ("operator", "D1_what"),
        ("coordinator", "position_percent"),
        ("coordinator", "funded_years"),
        ("coordinator", "coordinator_background"),
        ("coordinator", "D2_what"),
        ("coordinator", "D4_what"),
        ("money", "office_years"),
        ("money", "funding_sources"),
        ("money", "D3_what"),
        ("group", "category_1"),
        ("group", "chair"),
        ("group", "D5_what"),
        ("start", "declaration_on"),
        ("start", "start_quarter"),
    ]
