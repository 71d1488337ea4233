"""/workspace/safety: whom to call now, the record that it was done, and its yearly review."""

from chalice.app import Blueprint, Response

from familiekontakten.access.desk import Desk
from familiekontakten.access.guard import room
from familiekontakten.access.roles import Permission
from familiekontakten.casebook.identity import new_id
from familiekontakten.cases.case import FamilyCase
from familiekontakten.enquiries.reference import read_reference
from familiekontakten.forms.field import Values
from familiekontakten.safety import page
from familiekontakten.safety.forms import REPORT, REVIEW
from familiekontakten.safety.recording import report_of, to_save
from familiekontakten.safety.report import SafetyReport, reviewed
from familiekontakten.workspace.acting import act as acted
from familiekontakten.workspace.acting import fresh

routes = Blueprint(__name__)

SAFETY = "/workspace/safety"


@routes.route("/safety", methods=["GET"], content_types=["*/*"])
@room(Permission.SAFETY, act="list", of="safety")
def show_safety(desk: Desk) -> Response:
    """Whom to call now, and the department's records, those to review first."""
    lists = [desk.book.listed(f"safety#{state}").entries for state in ("recorded", "reviewed")]
    return page.overview(desk, *lists)


@routes.route("/safety/{reference}", methods=["GET"], content_types=["*/*"])
@room(Permission.SAFETY, act="read", of="case")
def show_safety_of(desk: Desk, reference: str) -> Response:
    """Whom to call about this family, and the record to write."""
    case = desk.book.find(FamilyCase, reference)
    return page.about_family(desk, reference, case) if _ours(reference, case) else page.not_found(desk)


@routes.route("/safety/{reference}", methods=["POST"], content_types=["*/*"])
@room(Permission.SAFETY, act="report", of="case")
def record_report(desk: Desk, reference: str) -> Response:
    """Writes the record down."""
    case = desk.book.find(FamilyCase, reference)
    if not _ours(reference, case):
        return page.not_found(desk)

    def do(values: Values) -> str:
        who = {"by": desk.person.id, "at": desk.now}
        report = report_of(values, reference, case, new_id(), **who)  # type: ignore[arg-type] # who acts, and when
        desk.book.save(*to_save(report, values, case, **who))  # type: ignore[arg-type]
        return f"{SAFETY}/reports/{report.id}"

    return acted(
        desk,
        REPORT.at(reference=reference),
        do,
        lambda typed, problems: page.about_family(desk, reference, case, typed, problems),
    )


@routes.route("/safety/reports/{reference}", methods=["GET"], content_types=["*/*"])
@room(Permission.SAFETY, act="read", of="safety")
def show_report(desk: Desk, reference: str) -> Response:
    """One record."""
    return page.one_report(desk, desk.book.get(SafetyReport, reference))


@routes.route("/safety/reports/{reference}", methods=["POST"], content_types=["*/*"])
@room(Permission.SAFETY, act="review", of="safety")
def review_report(desk: Desk, reference: str) -> Response:
    """The yearly review of an exception."""
    report = desk.book.get(SafetyReport, reference)

    def do(values: Values) -> str:
        desk.book.save(reviewed(fresh(desk, report), str(values["review"]), by=desk.person.id, at=desk.now))
        return f"{SAFETY}/reports/{report.id}"

    return acted(
        desk,
        REVIEW.at(reference=reference),
        do,
        lambda typed, problems: page.one_report(desk, report, typed, problems),
    )


def _ours(reference: str, case: FamilyCase | None) -> bool:
    """A family's, or of the kind that an enquiry has: before there is a case a child may be in danger too."""
    return case is not None or read_reference(reference) is not None
