"""Random histories of one department: hypothesis chooses what happens next, and shortens what goes wrong."""

import random
from collections import Counter
from datetime import timedelta
from typing import Any

from familiekontakten.assignments import forms as assignment_forms
from familiekontakten.cases.act import At
from familiekontakten.cases.doing import ACTS
from familiekontakten.cases.doing import offered as offered_to_family
from familiekontakten.cases.forms.ending import FOLLOW_UP, GUEST
from familiekontakten.matching import forms as matching_forms
from familiekontakten.safety.forms import REPORT, REVIEW
from familiekontakten.volunteers.offers import OFFERS
from familiekontakten.volunteers.offers import offered as offered_to_person
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule

from tests.histories import leading_on
from tests.histories.department import Reader
from tests.histories.house import KARI, House, day, empty
from tests.histories.world import FOUND, MOVED_ON, REFUSED, World

WHICH = st.integers(0, 9)
CHANCE = st.integers(0, 2**32).map(random.Random)
FAR = st.sampled_from([1, 2, 4, 8, 30])
SENT = st.sampled_from(["family", "family", "professional", "volunteer"])
PAGES = (
    "/",
    "/agenda",
    "/enquiries",
    "/families",
    "/volunteers",
    "/courses",
    "/matching",
    "/matching/board",
    "/safety",
)
EVERY_ASSIGNMENT = ("visit", "joint-visit", "quiet", "link", "end", "seen", "revoke")


class Histories(RuleBasedStateMachine):
    """`house`, `reader`, `database` and `did` are set by the test that runs it."""

    house: House
    reader: Reader
    database: str
    did: Counter[str]

    def __init__(self) -> None:
        super().__init__()
        empty(self.house, self.database)
        self.reader.forget()
        self.world = World(self.house, self.reader, self.did)

    @initialize(
        families=st.integers(1, 2),
        people=st.integers(1, 2),
        far=st.sampled_from([40, 40, 40, 40, 5]),
        on=st.sampled_from([8, 8, 8, 4, 14]),
    )
    def a_department_at_work(self, families: int, people: int, far: int, on: int) -> None:
        """Some way along the main path: pure chance rarely gets a family to the visits."""
        for form, count in (("volunteer", people), ("family", families)):
            for _ in range(count):
                self.world.write(form)
        for reference in list(self.world.now.enquiries):
            leading_on.take_on(self.world, reference)
        self._on("volunteer", 0, far)
        self._on("case", 0, on)
        self._on("case", 1, 4)

    @rule(form=SENT)
    def somebody_writes(self, form: str) -> None:
        self.world.write(form)

    @precondition(lambda self: self.world.now.enquiries)
    @rule(which=WHICH)
    def an_enquiry_is_taken_on(self, which: int) -> None:
        references = sorted(self.world.now.enquiries, key=self._sent_as)
        leading_on.take_on(self.world, references[which % len(references)])

    @precondition(lambda self: self.world.now.enquiries)
    @rule(which=WHICH, chance=CHANCE)
    def an_enquiry_is_dealt_with_otherwise(self, which: int, chance: random.Random) -> None:
        from familiekontakten.enquiries.desk.acting import ACTS as DESK
        from familiekontakten.enquiries.desk.opened import open_one
        from familiekontakten.enquiries.desk.records import Inbox

        references = sorted(self.world.now.enquiries, key=self._sent_as)
        reference, act = references[which % len(references)], chance.choice(sorted(DESK))
        book = self.house.book
        opened = open_one(book, Inbox(book), reference)
        assert opened
        self.world.fill(
            f"/workspace/enquiries/{reference}/{act}", DESK[act].form(opened), chance, opened.enquiry.version
        )

    @rule(which=WHICH, far=FAR)
    def a_family_goes_on(self, which: int, far: int) -> None:
        self._on("case", which, far)

    @rule(which=WHICH, far=FAR)
    def somebody_on_the_way_goes_on(self, which: int, far: int) -> None:
        self._on("volunteer", which, far)

    @rule(which=WHICH, far=FAR)
    def a_course_goes_on(self, which: int, far: int) -> None:
        self._on("course", which, far)

    @precondition(lambda self: self.world.thing("case", 0))
    @rule(which=WHICH, chance=CHANCE)
    def something_is_done_about_a_family(self, which: int, chance: random.Random) -> None:
        """Mostly what its page offers; now and then what it does not."""
        case = self.world.thing("case", which)
        at = At(KARI, self.house.now, {KARI: "Prøve Koordinatorsen"})
        offered = offered_to_family(case) if chance.random() < 0.7 else ()
        act = chance.choice(list(offered or ACTS.values()))
        self.world.fill(f"/workspace/families/{case.id}/{act.form.name}", act.form_for(case, at), chance, case.version)

    @precondition(lambda self: self.world.thing("case", 0, "closed"))
    @rule(which=WHICH, chance=CHANCE)
    def somebody_tries_to_change_a_closed_case(self, which: int, chance: random.Random) -> None:
        case = self.world.thing("case", which, "closed")
        at = At(KARI, self.house.now, {KARI: "Prøve Koordinatorsen"})
        act = chance.choice([ACTS["note"], ACTS["consent"], *ACTS.values()])
        path = f"/workspace/families/{case.id}/{act.form.name}"
        assert self.world.fill(path, act.form_for(case, at), chance, case.version).status == REFUSED

    @precondition(lambda self: self.world.thing("case", 0, "closed"))
    @rule(which=WHICH)
    def a_family_comes_back(self, which: int) -> None:
        case = self.world.thing("case", which, "closed")
        self.world.do(f"/workspace/families/{case.id}/reopen", (), case.version)

    @precondition(lambda self: self.world.thing("case", 0))
    @rule(which=WHICH, chance=CHANCE)
    def something_is_done_about_a_match(self, which: int, chance: random.Random) -> None:
        """In any order: also a beginning that nobody has said yes to, with somebody who may not."""
        case = self.world.thing("case", which)
        people = [("volunteer", one) for one in self.world.now.every("volunteer")]
        form = chance.choice(
            [
                matching_forms.propose_among(people[:1] or [("x", "x")]),
                matching_forms.ANSWERED,
                matching_forms.LIFT,
                matching_forms.START,
            ]
        )
        path = f"/workspace/matching/{case.id}/{form.name}"
        if form.name == "propose" and people:
            pairs = [chance.choice(people), ("override", "Vi tror de passer sammen")]
            self.world.do(path, pairs, case.version)
        else:
            self.world.fill(path, form, chance, case.version)

    @precondition(lambda self: self.world.thing("volunteer", 0))
    @rule(which=WHICH, chance=CHANCE)
    def something_is_done_about_a_person(self, which: int, chance: random.Random) -> None:
        one = self.world.thing("volunteer", which)
        offered = offered_to_person(one) if chance.random() < 0.7 else ()
        offer = chance.choice(list(offered or OFFERS.values()))
        self.world.fill(f"/workspace/volunteers/{one.id}/{offer.form.name}", offer.form, chance, one.version)

    @precondition(lambda self: self.world.thing("volunteer", 0, "approved", "paused"))
    @rule(which=WHICH, act=st.sampled_from(["suspend", "pause", "leave"]))
    def somebody_stops(self, which: int, act: str) -> None:
        one = self.world.thing("volunteer", which, "approved", "paused")
        pairs = [("start", day(self.house.today))] if act == "pause" else [("reason", "Noen ord")]
        self.world.do(f"/workspace/volunteers/{one.id}/{act}", pairs, one.version)

    @precondition(lambda self: self.world.thing("case", 0, "match_proposed"))
    @rule(which=WHICH, what=st.sampled_from(["certificate", "suspend", "pause"]))
    def who_was_proposed_cannot_come_after_all(self, which: int, what: str) -> None:
        """And all the same everybody says yes, and the coordinator wants to begin."""
        case = self.world.thing("case", which, "match_proposed")
        one, today = self.world.again("volunteer", case.proposals[-1].volunteer_id), day(self.house.today)
        issued = day(self.house.today - timedelta(days=9))
        pairs = {
            "certificate": [("shown_on", today), ("issued_on", issued), ("in_order", "no")],
            "suspend": [("reason", "Noen ord")],
            "pause": [("start", today)],
        }
        self.world.do(f"/workspace/volunteers/{one.id}/{what}", pairs[what], one.version)
        self._on_with(case.id, 4)

    @precondition(lambda self: self.world.thing("case", 0, "active"))
    @rule(which=WHICH)
    def a_family_rests(self, which: int) -> None:
        case = self.world.thing("case", which, "active")
        pairs = [("until", day(self.house.today + timedelta(days=20))), ("reason", "Ferie")]
        self.world.do(f"/workspace/families/{case.id}/pause", pairs, case.version)

    @precondition(lambda self: self.world.thing("assignment", 0))
    @rule(which=WHICH, chance=CHANCE)
    def something_is_done_about_an_assignment(self, which: int, chance: random.Random) -> None:
        one = self.world.thing("assignment", which)
        name = chance.choice(EVERY_ASSIGNMENT)
        form = getattr(assignment_forms, name.replace("-", "_").upper())
        self.world.fill(f"/workspace/assignments/{one.id}/{name}", form, chance, one.version)

    @precondition(lambda self: self.world.thing("assignment", 0, "active"))
    @rule(which=WHICH, chance=CHANCE)
    def a_link_is_given(self, which: int, chance: random.Random) -> None:
        one = self.world.thing("assignment", which, "active")
        self.world.fill(f"/workspace/assignments/{one.id}/link", assignment_forms.LINK, chance, one.version)

    @precondition(lambda self: self.world.thing("case", 0, "active", "closing"))
    @rule(which=WHICH)
    def an_evaluation_is_asked_for(self, which: int) -> None:
        case = self.world.thing("case", which, "active", "closing")
        pairs = [("asks", "family"), ("language", "nb")]
        reply = self.world.do(f"/workspace/families/{case.id}/ask-evaluation", pairs, case.version)
        if reply.status == FOUND:
            self._through_a_link(len(self.world.tokens) - 1, "", 0)

    @precondition(lambda self: self.world.tokens)
    @rule(which=WHICH, said=st.sampled_from(["held", "missed"]), ago=st.integers(0, 3))
    def somebody_uses_a_link(self, which: int, said: str, ago: int) -> None:
        self._through_a_link(which, said, ago)

    def _through_a_link(self, which: int, said: str, ago: int) -> None:
        """A visit or an evaluation; through a link that is worth nothing, nothing comes in."""
        from familiekontakten.links.link import State, hash_of

        token, _ = self.world.tokens[which % len(self.world.tokens)]
        link = self.world.now.links[hash_of(token)]
        waiting, live = self.world.now.inbound, link.state is State.LIVE and self.house.today <= link.expires_on
        on = day(self.house.today - timedelta(days=ago))
        more = [("minutes", "120"), ("place", "home")] if said == "held" else [("reason", "family_ill")]
        visit = [("day", "other"), ("on", on), *more]
        words = [("support", "5"), ("words", "Noen ord")]
        path = f"/api/l/{token}" + ("" if link.asks else f"/{said}")
        reply = self.house.knock("POST", path, words if link.asks else visit)
        self.world.look()
        self.did[f"link {link.kind} {link.state} {reply.status}"] += 1
        assert live or reply.status == 410
        assert live or self.world.now.inbound == waiting
        self.world.enter("/workspace/")
        assert self.world.now.inbound == (), "what came in stays outside"

    @precondition(lambda self: self.world.senders)
    @rule(which=WHICH)
    def a_sender_withdraws(self, which: int) -> None:
        one = self.world.senders[which % len(self.world.senders)]
        pairs = [("reference", one.reference), ("secret", one.secret)]
        reply = self.house.knock("POST", "/api/withdrawals/nb", pairs)
        self.did[f"withdraw {reply.status}"] += 1
        self.world.look()
        self.world.enter("/workspace/")

    @precondition(lambda self: self._afterwards())
    @rule(which=WHICH, chance=CHANCE)
    def what_comes_after(self, which: int, chance: random.Random) -> None:
        """A follow-up is made, a guest asked again, an evaluation read, a report gone through again."""
        every = self._afterwards()
        one = every[which % len(every)]
        path, form = {
            "follow_up": ("families/follow-ups", FOLLOW_UP),
            "guest": ("families/guests", GUEST),
            "evaluation": ("families/evaluations", None),
            "safety": ("safety/reports", REVIEW),
        }[one.KIND]
        if form is None:
            self.world.do(f"/workspace/{path}/{one.id}", (), one.version)
        else:
            self.world.fill(f"/workspace/{path}/{one.id}", form, chance, one.version)

    @precondition(lambda self: self.world.thing("case", 0))
    @rule(which=WHICH, chance=CHANCE)
    def a_child_is_in_danger(self, which: int, chance: random.Random) -> None:
        case = self.world.thing("case", which)
        self.world.fill(f"/workspace/safety/{case.id}", REPORT, chance, None)

    @precondition(lambda self: self.world.last)
    @rule()
    def the_same_is_sent_twice(self) -> None:
        """A reload, a second tap: what was done with a page that showed something older is not done again."""
        path, pairs, version = self.world.last or ("", (), None)
        done = len(self.world.now.things)
        reply = self.world.do(path, pairs, version)
        if version is not None and "/enquiries/" not in path:
            assert reply.status in (REFUSED, MOVED_ON, 404), f"done twice: {path}"
            assert len(self.world.now.things) == done

    @precondition(lambda self: self.world.thing("case", 0) and any(c.version > 1 for c in self._cases()))
    @rule(which=WHICH)
    def a_page_is_sent_that_is_no_longer_true(self, which: int) -> None:
        older = [one for one in self._cases() if one.version > 1]
        case = older[which % len(older)]
        reply = self.world.do(f"/workspace/families/{case.id}/note", [("text", "Gammelt")], case.version - 1)
        assert reply.status in (REFUSED, MOVED_ON)

    @rule(days=st.sampled_from([1, 7, 30, 200]))
    def time_passes(self, days: int) -> None:
        self.house.wait(days)

    @rule(page=st.sampled_from(PAGES))
    def a_page_is_opened(self, page: str) -> None:
        assert self.world.enter(f"/workspace{page}").status == 200

    def teardown(self) -> None:
        """The log is whole, and whatever is due stands on the first page."""
        from familiekontakten.audit.entry import verify
        from familiekontakten.audit.records import whole

        entries = list(whole("moss"))
        assert verify("moss", entries, []) == ()
        page = self.world.enter("/workspace/agenda").text + self.world.enter("/workspace/").text
        for key in sorted(self.world.now.agenda)[:40]:
            assert key.partition("#")[2] in page or len(self.world.now.agenda) > 40, f"{key} stands nowhere"
        for reference in self.world.now.enquiries:
            assert reference in page, "an enquiry stands nowhere"

    def _on(self, kind: str, which: int, far: int) -> None:
        step = {"case": leading_on.family, "volunteer": leading_on.volunteer, "course": leading_on.course}[kind]
        one = self.world.thing(kind, which)
        for _ in range(far if one else 0):
            if not step(self.world, one.id):
                break

    def _on_with(self, case: str, steps: int) -> None:
        for _ in range(steps):
            leading_on.family(self.world, case)

    def _cases(self) -> list[Any]:
        return list(self.world.now.every("case").values())

    def _afterwards(self) -> list[Any]:
        kinds = ("follow_up", "guest", "evaluation", "safety")
        return [one for kind in kinds for one in self.world.now.every(kind).values()]

    def _sent_as(self, reference: str) -> int:
        return [one.reference for one in self.world.senders].index(reference)
