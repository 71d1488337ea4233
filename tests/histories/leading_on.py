"""What a coordinator does next when all goes well: for a family, for somebody who wants to help, for a course."""

from datetime import timedelta
from typing import Any

from familiekontakten.cases.states import CaseState as C
from familiekontakten.courses.course import Course
from familiekontakten.courses.course import CourseState as K
from familiekontakten.courses.forms import attendance_shown
from familiekontakten.volunteers.volunteer import VolunteerState as V

from tests.histories.house import KARI, day
from tests.histories.typing_in import CARD, CLOSING, INTERVIEW
from tests.histories.world import DONE, World


def take_on(world: World, reference: str) -> bool:
    """Answers an enquiry and takes it on."""
    enquiry = world.now.enquiries[reference]
    how = [] if enquiry.answered_at else [("answered_how", "phone")]
    return world.do(f"/workspace/enquiries/{reference}/take-on", how, enquiry.version).status == DONE


def family(world: World, id_: str) -> bool:
    """The next thing in a family's case; False where it did not work, or there is nothing more to do."""
    case = world.again("case", id_)
    today = day(world.house.today)
    soon = day(world.house.today + timedelta(days=14))
    acts: dict[C, tuple[str, list[tuple[str, str]]]] = {
        C.NEW: ("arrange-first-visit", [("visit_on", today), ("visit_by", KARI)]),
        C.VISIT_ARRANGED: ("first-visit", [("visit_on", today), ("visit_by", KARI), *CARD]),
        C.VISITED: ("outcome", [("outcome", "waiting"), ("next_contact", soon), ("in_addition", "yes")]),
        C.ACTIVE: ("begin-closing", [("reason", "Familien klarer seg")]),
        C.PAUSED: ("resume", []),
        C.CLOSING: ("close", [*CLOSING, *_evaluation(case), ("follow_up", "yes"), ("follow_up_on", soon)]),
    }
    if case.state is C.WAITING:
        return _propose(world, case)
    if case.state is C.MATCH_PROPOSED:
        return _match(world, case)
    if case.state is C.CLOSED:
        note = world.do(f"/workspace/families/{id_}/note", [("text", "Etterpå")], case.version)
        assert note.status != DONE, "a closed case changed"
    if case.state not in acts:
        return False
    name, pairs = acts[case.state]
    return world.do(f"/workspace/families/{id_}/{name}", pairs, case.version).status == DONE


def _evaluation(case: Any) -> list[tuple[str, str]]:  # noqa: ANN401 - a case
    return [] if case.evaluated else [("evaluation_declined", "yes")]


def _propose(world: World, case: Any) -> bool:  # noqa: ANN401 - a case
    """Somebody who is free and may come, wherever they stand on the list; nobody who has no room."""
    asked = {(each.volunteer_id) for each in case.proposals if False in (each.family, each.volunteer)}
    approved = [one for one in world.now.every("volunteer").values() if one.state is V.APPROVED and one.id not in asked]
    full = [one for one in approved if len(one.assignments) >= one.max_parallel]
    assert not any(_proposed(world, case, one.id) for one in full), "proposed to one family too many"
    return any(_proposed(world, case, one.id) for one in approved if one not in full)


def _proposed(world: World, case: Any, volunteer: str) -> bool:  # noqa: ANN401 - a case
    pairs = [("volunteer", volunteer), ("override", "Vi tror de passer sammen")]
    return world.do(f"/workspace/matching/{case.id}/propose", pairs, case.version).status == DONE


def _match(world: World, case: Any) -> bool:  # noqa: ANN401 - a case
    """The agreement is made, both say yes, and it begins: not before."""
    path, proposal, today = f"/workspace/matching/{case.id}", case.proposals[-1], day(world.house.today)
    if not case.agreement:
        agree = f"/workspace/families/{case.id}/agree"
        return world.do(agree, agreement(today), case.version).status == DONE
    begun = world.do(f"{path}/start", [("joint_on", today)], case.version).status == DONE
    if begun or (proposal.volunteer and proposal.family):
        return begun
    who = "family" if proposal.volunteer else "volunteer"
    return world.do(f"{path}/answer", [("who", who), ("answer", "yes")], case.version).status == DONE


def agreement(today: str) -> list[tuple[str, str]]:
    """What a family agrees to."""
    return [("signed_on", today), ("weekday", "tue"), ("hours", "2.0"), ("own_words", "Noen å gå tur med")]


def volunteer(world: World, id_: str) -> bool:
    """The next thing for somebody who wants to help."""
    one, today = world.again("volunteer", id_), day(world.house.today)
    issued = day(world.house.today - timedelta(days=20))
    if one.state in (V.SIGNED_UP, V.TALK_ARRANGED):
        return _act(world, one, "hold-talk", [("talk_on", today), *INTERVIEW])
    if one.state is V.TALK_HELD:
        return _act(world, one, "enrol", [("course_id", _course(world))])
    if one.state is V.ON_COURSE:
        return course(world, one.course_id)
    shown = [("shown_on", today), ("issued_on", issued), ("in_order", "yes")]
    papers: list[tuple[bool, str, list[tuple[str, str]]]] = [
        (bool(one.home_visit_on), "home-visit", [("home_visit_on", today)]),
        (bool(one.certificate.purpose_on), "purpose", [("purpose_on", today)]),
        (bool(one.certificate.demanded_on), "demand", [("demanded_on", today)]),
        (bool(one.certificate.in_order), "certificate", shown),
        (one.pledge is not None, "pledge", [("signed_on", today)]),
        (one.state is not V.COURSE_COMPLETED, "approve", [("sure", "yes")]),
        (one.state is not V.PAUSED, "end-pause", []),
        (one.state is not V.SUSPENDED, "reinstate", []),
    ]
    lacking = [(name, pairs) for there, name, pairs in papers if not there]
    if one.state is V.COURSE_COMPLETED and not one.home_visit_on:
        assert not _act(world, one, "approve", [("sure", "yes")]), "approved while something is missing"
    return bool(lacking) and one.state in (*ON_THE_WAY, V.PAUSED, V.SUSPENDED) and _act(world, one, *lacking[0])


ON_THE_WAY = (V.COURSE_COMPLETED,)


def _act(world: World, one: Any, name: str, pairs: list[tuple[str, str]]) -> bool:  # noqa: ANN401 - a volunteer
    return world.do(f"/workspace/volunteers/{one.id}/{name}", pairs, one.version).status == DONE


def _course(world: World) -> str:
    """A course with room, planned and opened if there is none: its evenings are over, so that it can be noted."""
    open_ = [one.id for one in world.now.every("course").values() if one.state is K.OPEN and one.free_seats]
    if open_:
        return str(open_[0])
    first = day(world.house.today - timedelta(weeks=14))
    plan = [("first", first), ("place", "Prøveskolen"), ("seats", "6"), ("evenings", "3"), ("minutes", "420")]
    made = world.do("/workspace/courses/new/plan", plan).location.rpartition("/")[2]
    world.do(f"/workspace/courses/{made}/open", (), world.again("course", made).version)
    return made


def course(world: World, id_: str) -> bool:
    """The next thing about a course: open, begun, each evening noted, everybody through, ended."""
    one: Course = world.again("course", id_)
    path = f"/workspace/courses/{id_}"
    if one.state is K.PLANNED:
        return world.do(f"{path}/open", (), one.version).status == DONE
    if one.state is K.OPEN:
        return world.do(f"{path}/begin", (), one.version).status == DONE
    for session in one.sessions:
        if session.on not in one.noted and one.participants and one.state is K.RUNNING:
            everybody = [(cell, str(minutes)) for cell, minutes in attendance_shown(one, session).items()]
            return world.do(f"{path}/attendance/{session.on.isoformat()}", everybody, one.version).status == DONE
    for person in one.participants:
        if not one.lacking(person):
            return world.do(f"{path}/complete/{person}", (), one.version).status == DONE
    return one.state is K.RUNNING and world.do(f"{path}/end", (), one.version).status == DONE
