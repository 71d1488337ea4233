"""What happens in the rooms in a day of many: everything that can be written down, taken or sent back."""

import re
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from tests.cases.test_doing import CARD, WELL, WISHES
from tests.forms.answers import changed
from tests.gate.canary import Canaries
from tests.gate.office import SPOKEN, staff_forms, writer
from tests.journeys.a_family import TODAY, Family, typed, weeks
from tests.journeys.filled_in import filled_in
from tests.journeys.matched import NEXT_WEEK, Ready, act, made_link, matched, propose, ready_in, version
from tests.journeys.visitor import Answer, Visitor
from tests.journeys.volunteering import INTERVIEW, do
from tests.rooms import coordinator, office, operator
from tests.stack import Stack

PLACES = {"family": ("3103", "0104"), "professional": ("3103", "0104"), "volunteer": ("3103", "0104")}
CALLED = [("answered_how", "phone")]
ONWARD = [("service", "family_counselling"), ("scope", "situation")]


@dataclass
class OfficeDay:
    """A coordinator of Moss, and an operator; both write words that stand nowhere else."""

    stack: Stack
    canaries: Canaries = field(default_factory=Canaries)

    def __post_init__(self) -> None:
        self.clara = writer(coordinator(self.stack, "moss"), self.canaries)
        self.drift = writer(operator(self.stack), self.canaries)
        self.others = [self.drift]

    def asked(self, form: str = "family") -> str:
        """Somebody writes to the department: the reference."""
        kommune, bydel = PLACES[form]
        pairs = changed(self.canaries.in_every_text(form), kommune_code=kommune, bydel_code=bydel)
        return Visitor(self.stack.url).send(form, "nb", pairs).reference

    def taken_on(self, form: str = "family") -> str:
        """The path of a case or a familiekontakt that was an enquiry just now."""
        return self.answered("take-on", *CALLED, form=form).location

    def answered(self, name: str, *pairs: tuple[str, str], form: str = "family") -> Answer:
        """An act on an enquiry that came just now."""
        return self.clara.post(f"/workspace/enquiries/{self.asked(form)}/{name}", pairs, 0)

    def enquiries_are_answered(self) -> None:
        """In every way there is, and by telephone."""
        kept = self.asked()
        self.answered("answer", *CALLED, ("next_contact_on", NEXT_WEEK))
        municipality, desk = self.canaries.in_every_text("municipality"), writer(office(self.stack), self.canaries)
        sent = Visitor(self.stack.url).send("municipality", "nb", municipality)
        desk.post(f"/workspace/enquiries/{sent.reference}/finish", CALLED, 0)
        self.others.append(desk)
        self.answered("decline", *CALLED, ("reason", "too_complex"))
        self.answered(
            "forward",
            *CALLED,
            ("service", "family_counselling"),
            ("consent_purpose", "yes"),
            ("consent_on", typed(TODAY)),
            ("consent_how", "oral"),
        )
        self.answered("merge", ("kept", kept))
        for form in SPOKEN:
            said = filled_in(form, kommune_code="3103", bydel_code="0104")[0]
            self.clara.post(f"/workspace/enquiries/new/{form}", [("channel", "phone"), ("reads", "nb"), *said])

    def a_family_is_visited(self) -> str:
        """Everything up to the waiting list, and a report about safety."""
        path = self.taken_on()
        family = Family(self.clara, Visitor(self.stack.url), path.rpartition("/")[2], "")
        visit = [("visit_on", typed(TODAY)), ("visit_by", self.clara.id)]
        for name, pairs in {
            "arrange-first-visit": visit,
            "first-visit": [*visit, *CARD],
            "note": [],
            "consent": [
                ("scope", "situation"),
                ("how", "oral"),
                ("given_on", typed(TODAY)),
                ("expires_on", typed(weeks(10))),
            ],
            "onward": ONWARD,
            "outcome": [("outcome", "waiting"), ("next_contact", typed(weeks(3)))],
            "contact": [("on", typed(TODAY)), ("how", "card"), ("next_contact", typed(weeks(4)))],
            "wishes": [*WISHES],
            "details": [("contact_how", "call"), ("leave_message", "no")],
        }.items():
            family.do(name, *pairs)
        self.about_safety(family.reference)
        return family.reference

    def about_safety(self, reference: str) -> None:
        day = f"{datetime.now(UTC) - timedelta(days=1):%d.%m.%Y}"
        told = [
            ("scope", "contact"),
            ("contacted_how", "phone"),
            ("family_informed", "no"),
            ("contacted_time", "10.30"),
        ]
        days = [("noticed_on", day), ("contacted_on", day)]
        reported = self.clara.post(f"/workspace/safety/{reference}", [*told, *days])
        self.clara.post(reported.location, [], version(self.clara.get(reported.location)))

    def a_family_is_matched(self) -> Ready:
        """A no and a yes, visits, a pause, the goodbye and what is asked afterwards."""
        ready = ready_in(self.stack)._replace(clara=self.clara)
        clara = self.clara
        act(clara, ready.path, "lift")
        assignment = matched(ready)
        family = Family(clara, Visitor(self.stack.url), ready.case, "")
        made_link(clara, assignment)
        family.do("pause", ("until", typed(weeks(3))))
        family.do("resume")
        family.do("review", ("review_on", typed(weeks(20))))
        family.do("begin-closing", ("family_agrees", "yes"))
        self.the_family_evaluates(family)
        goodbye = {"family_agrees": "yes", "volunteer_agrees": "yes", "end_reason": "completed", "follow_up": "yes"}
        after = {"follow_up_on": typed(weeks(8)), "other_help_after": "none"}
        family.do("close", *(goodbye | after).items(), *WELL)
        clara.post(f"/workspace/families/follow-ups/{ready.case}", [], 1)
        return ready

    def the_family_evaluates(self, family: Family) -> None:
        """By a personal link."""
        asked = family.do("ask-evaluation", ("asks", "family"), ("language", "nb"))
        link = re.search(r"/api/l/[A-Za-z0-9_-]{27}", asked.text)
        assert link, asked.text
        pairs = [("everyday", "5"), ("words", self.canaries.word()), ("better", self.canaries.word())]
        assert family.sender.post(link[0], [*pairs, ("quote", "department")]).status == 200
        evaluation = re.search(r"/workspace/families/evaluations/\w+", family.page())
        assert evaluation
        self.clara.get(evaluation[0])

    def a_proposal_is_turned_down_and_an_assignment_ends(self) -> None:
        """The other ways that it may go."""
        ready = ready_in(self.stack)._replace(clara=self.clara)
        propose(ready)
        act(self.clara, ready.path, "answer", who="family", answer="no", next_contact=NEXT_WEEK)
        again = ready_in(self.stack)._replace(clara=self.clara)
        act(self.clara, matched(again), "end", end_reason="volunteer_wish", next_contact=NEXT_WEEK)
        people = f"/workspace/volunteers/{again.first}"
        do(self.clara, people, "guide", ("on", typed(TODAY)), ("form", "individual"))
        do(self.clara, people, "suspend")
        do(self.clara, people, "leave")

    def people_sign_up(self) -> None:
        """They are talked to, described, turned down, or change their minds."""
        person = self.taken_on("volunteer")
        for name, pairs in {
            "contact": [],
            "hold-talk": [("talk_on", typed(TODAY)), *INTERVIEW],
            "describe": INTERVIEW,
            "turn-down": [],
        }.items():
            do(self.clara, person, name, *pairs)
        do(self.clara, self.taken_on("volunteer"), "withdraw")

    def something_is_looked_for(self) -> None:
        """Whatever is typed into the search, known or not."""
        for term in (self.canaries.word(), self.canaries.number(), *sorted(self.canaries.known)[:3]):
            self.clara.post("/workspace/search", [("term", term)])

    def an_operator_asks(self) -> None:
        """For a department, with a reason."""
        self.drift.post("/workspace/emergency", [("department", "moss")])
        self.clara.get("/workspace/openings")

    def everything_is_mistyped(self, reference: str) -> None:
        """Every form, about something that is there and about something that is not; and addresses that nobody has."""
        for form in staff_forms():
            for one in (reference, self.canaries.word()):
                if "{" in form.path or one == reference:
                    self.clara.mistype(form, one)
        self.drift.mistype(next(form for form in staff_forms() if form.name == "emergency"), "")
        for path in (
            "/workspace/{}",
            "/workspace/families/{}",
            "/workspace/volunteers?state={}",
            "/workspace/export/{}",
        ):
            self.clara.get(path.format(self.canaries.word()))
