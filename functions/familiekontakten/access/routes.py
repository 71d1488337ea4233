"""Logging in and out, and choosing where to work. Everything else of the workspace lies behind a room's door."""

from datetime import UTC, datetime

from chalice.app import Response

from familiekontakten.access import pages, records, requests
from familiekontakten.access.desk import Desk
from familiekontakten.access.entering import places
from familiekontakten.access.guard import REFUSED, doorway, note, public, room, write
from familiekontakten.access.login import PATIENCE, Attempt, is_answer_to, login_address, new_attempt, read_attempt
from familiekontakten.access.roles import Permission, Staff
from familiekontakten.access.session import begun, hashed, new_secret
from familiekontakten.audit.entry import LOGIN
from familiekontakten.departments.records import all_departments
from familiekontakten.door import settings
from familiekontakten.door.answers import log, see_other
from familiekontakten.languages.language import WORKSPACE

routes = doorway


@routes.route("/login", methods=["GET"], content_types=["*/*"])
@public
def log_in() -> Response:
    """Sends the visitor to the login service, and remembers where they wanted to go."""
    attempt = new_attempt(requests.query_of(routes.current_request).get("to", ""))
    address = login_address(settings.login_url(), settings.login_client(), _callback(), attempt)
    kept = requests.set_cookie(requests.LOGIN, attempt.cookie, int(PATIENCE.total_seconds()))
    log("login", 303, "to the login service")
    return see_other(address, {"Set-Cookie": kept})


@routes.route("/callback", methods=["GET"], content_types=["*/*"])
@public
def come_back() -> Response:
    """Where the login service sends the visitor: checks everything, and begins a session with a new id."""
    request, now = routes.current_request, datetime.now(UTC)
    attempt, answer = read_attempt(requests.cookie(request, requests.LOGIN)), requests.query_of(request)
    if attempt is None or not is_answer_to(attempt, answer.get("state", "")) or not answer.get("code"):
        return _refused("no answer to an attempt", pages.login_failed())
    from familiekontakten.access.identity import NotVouchedFor, identify  # a third of a second that only a login needs

    try:
        who = identify(answer["code"], attempt, _callback(), now)
    except (NotVouchedFor, OSError) as error:
        return _refused(type(error).__name__, pages.login_failed())
    staff = records.staff(who.id)
    if staff is None or staff.disabled or not who.second_factor:
        write(LOGIN, now, who.id, "login", outcome=REFUSED)
        known = staff is not None and not staff.disabled
        return _refused("not let in", pages.no_second_factor() if known else pages.not_staff())
    write(LOGIN, now, who.id, "login")
    return _let_in(staff, attempt, now)


@routes.route("/logout", methods=["POST"], content_types=["*/*"])
@room(Permission.HOME, act="logout", anywhere=True)
def log_out(_: Desk) -> Response:
    """Ends the session for good."""
    records.end_session(hashed(requests.cookie(routes.current_request, requests.SESSION) or ""))
    answer = pages.logged_out()
    answer.headers["Set-Cookie"] = requests.set_cookie(requests.SESSION, "", 0)
    return answer


@routes.route("/department", methods=["GET"], content_types=["*/*"])
@room(Permission.HOME, act="list", of="department", anywhere=True)
def choose_department(desk: Desk) -> Response:
    """The departments to choose from, for who has several."""
    return pages.departments(desk, _own_departments(desk))


@routes.route("/department", methods=["POST"], content_types=["*/*"])
@room(Permission.HOME, act="choose", of="department", anywhere=True)
def take_department(desk: Desk) -> Response:
    """Works in another department from now on."""
    chosen = dict(desk.typed).get("department", "")
    if chosen not in dict(_own_departments(desk)):
        note(desk, "choose", "department", outcome=REFUSED)
        return pages.not_permitted(desk)
    secret = requests.cookie(routes.current_request, requests.SESSION) or ""
    session = records.session(hashed(secret))
    if session:
        records.save_session(session._replace(department=chosen, seen=desk.now))
    return see_other(f"{requests.ROOMS}/")


@routes.route("/language", methods=["POST"], content_types=["*/*"])
@room(Permission.HOME, act="choose", of="language", anywhere=True)
def take_language(desk: Desk) -> Response:
    """Reads the workspace in another language from now on, beginning with the page that it was chosen on."""
    chosen = dict(desk.typed).get("language", "")
    if chosen in WORKSPACE:
        records.change_staff(desk.person.id, lambda staff: staff._replace(language=chosen))
    return see_other(requests.page_before(routes.current_request))


def _let_in(staff: Staff, attempt: Attempt, now: datetime) -> Response:
    """A session under a new id; one that this browser had before ends."""
    before = requests.cookie(routes.current_request, requests.SESSION)
    if before:
        records.end_session(hashed(before))
    secret, open_now = new_secret(), places(staff, now)
    records.save_session(begun(secret, staff.id, open_now[0] if len(open_now) == 1 else "", now))
    log("login", 303, "logged in")
    answer = see_other(attempt.path)
    answer.headers["Set-Cookie"] = [
        requests.set_cookie(requests.SESSION, secret),
        requests.set_cookie(requests.LOGIN, "", 0),
    ]
    return answer


def _own_departments(desk: Desk) -> list[tuple[str, str]]:
    """Id and name of the open departments where the visitor may work now."""
    staff = records.staff(desk.person.id)
    own = places(staff, desk.now) if staff else ()
    return [(one.id, one.name) for one in all_departments() if one.id in own and not one.closed]


def _refused(outcome: str, answer: Response) -> Response:
    log("login", answer.status_code, outcome)
    answer.headers["Set-Cookie"] = requests.set_cookie(requests.LOGIN, "", 0)
    return answer


def _callback() -> str:
    return f"{settings.site_url()}{requests.ROOMS}/callback"
