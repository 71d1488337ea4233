"""/audit: the data protection officer (personvernombud) sees who saw and did what, and nothing of what they saw."""

from chalice.app import Blueprint, Response

from familiekontakten.access import records as staff
from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.audit import words
from familiekontakten.audit.entry import LOGIN
from familiekontakten.audit.question import asked
from familiekontakten.audit.records import PAGE, answers
from familiekontakten.departments.department import NATIONAL
from familiekontakten.departments.records import all_departments
from familiekontakten.languages.catalogue import N_
from familiekontakten.workspace.page import room_page

routes = Blueprint(__name__)
TITLE = N_("Hvem har sett hva")
AT_LOGIN = N_("Innlogging")


@routes.route("/audit", methods=["GET"], content_types=["*/*"])
@room(Permission.AUDIT, act="list", of="audit")
def show(desk: Desk) -> Response:
    """A page of the log, newest first. An officer of the nation may ask about every department, one of a department
    about that one (to be confirmed by HSFN)."""
    people = staff.staff_names()
    chains = _chains(desk)
    question = asked(desk.query, chains, people, desk.department)
    found = answers(question)
    facts = {
        "question": question,
        "entries": found[:PAGE],
        "before": found[PAGE - 1].number if len(found) > PAGE else None,
        "people": people,
        "chains": chains,
        "words": words,
    }
    return room_page(desk, TITLE, "audit/audit.html.j2", facts)


def _chains(desk: Desk) -> dict[str, str]:
    if desk.department != NATIONAL:
        return {desk.department: desk.department_name}
    return {one.id: one.name for one in all_departments()} | {LOGIN: AT_LOGIN}
