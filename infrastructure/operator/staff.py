"""`hsf staff`: who may log in, and what for. Every change takes effect at the colleague's next request."""

import argparse
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from infrastructure.operator.accounts import Accounts
from infrastructure.operator.where import enter

if TYPE_CHECKING:
    from familiekontakten.access.roles import Grant, Staff


class Refused(Exception):
    """The command cannot be done; the message says why."""


def add_to(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    staff = commands.add_parser("staff", help="who may log in, and what for").add_subparsers(required=True)
    staff.add_parser("list", help="everybody, with their roles").set_defaults(run=lambda _: show())
    add = staff.add_parser("add", help="make an account; the login service mails a first password")
    add.add_argument("email")
    add.add_argument("name")
    add.set_defaults(run=lambda options: make(options.email, options.name))
    for name, run, text in (("grant", give, "give a role"), ("revoke", take, "end a role today")):
        command = staff.add_parser(name, help=text)
        command.add_argument("email")
        command.add_argument("role", help="coordinator, deputy, national_office, board_approver, ...")
        command.add_argument("--department", default="national", help="not said for national roles")
        command.add_argument("--since", type=date.fromisoformat, help="first day, today where nothing is said")
        command.add_argument("--until", type=date.fromisoformat, help="last day; needed for a deputy")
        command.set_defaults(run=run)
    for name, disabled in (("disable", True), ("enable", False)):
        command = staff.add_parser(name, help=f"{name} an account")
        command.add_argument("email")
        command.set_defaults(run=lambda options, disabled=disabled: switch(options.email, disabled))


def show() -> None:
    """One line for each colleague, then one for each of their roles."""
    enter()
    from familiekontakten.access.records import all_staff

    for one in all_staff():
        print(f"{one.email:40} {one.name}{'  DISABLED' if one.disabled else ''}")
        for grant in one.grants:
            until = f"to {grant.until}" if grant.until else "on"
            stands_in = "  stands in for a colleague" if grant.covers else ""
            print(f"    {grant.role:24} {grant.department:28} from {grant.since} {until}{stands_in}")


def make(email: str, name: str) -> None:
    """Make an account, and a colleague without any role. Safe to run twice."""
    accounts = Accounts(enter())
    from familiekontakten.access.records import add_staff, staff
    from familiekontakten.access.roles import Staff

    account = accounts.make(email)
    if staff(account) is None:
        add_staff(Staff(account, name, email))
        _note(account, "add")
    print(f"{email} is there; give a role with `hsf staff grant`")


def give(options: argparse.Namespace) -> None:
    """Give a role from a day on. Raises Refused."""
    enter()
    from familiekontakten.access.roles import Misgranted, check
    from familiekontakten.departments.records import department

    if department(options.department) is None:
        raise Refused(f"there is no department {options.department}")
    try:
        grant = check(_grant(options))
    except Misgranted as refused:
        raise Refused(str(refused)) from None
    _change(options.email, "grant", lambda one: one._replace(grants=(*one.grants, grant)))


def take(options: argparse.Namespace) -> None:
    """End a role now: it is gone at the next request."""
    enter()
    wanted = _grant(options)

    def without(one: "Staff") -> "Staff":
        kept = [g for g in one.grants if (g.role, g.department) != (wanted.role, wanted.department)]
        return one._replace(grants=tuple(kept))

    _change(options.email, "revoke", without)


def switch(email: str, disabled: bool) -> None:
    """Keep somebody out from the next request on, or let them in again."""
    accounts = Accounts(enter())
    _change(email, "disable" if disabled else "enable", lambda one: one._replace(disabled=disabled))
    accounts.close(email) if disabled else accounts.open(email)


def _grant(options: argparse.Namespace) -> "Grant":
    from familiekontakten.access.roles import Grant, Role

    if options.role not in set(Role):
        raise Refused(f"{options.role} is no role; there are {', '.join(Role)}")
    return Grant(Role(options.role), options.department, options.since or _today(), options.until)


def _change(email: str, act: str, change: "Callable[[Staff], Staff]") -> None:
    from familiekontakten.access.records import all_staff, change_staff

    found = next((one for one in all_staff() if one.email == email), None)
    if found is None:
        raise Refused(f"nobody has the address {email}: make the account with `hsf staff add`")
    _note(found.id, act)
    change_staff(found.id, change)
    print(f"{email}: {act} done")


def _note(account: str, act: str) -> None:
    """Written before it is done, as for everybody."""
    from familiekontakten.audit.entry import LOGIN
    from familiekontakten.audit.records import append

    append(LOGIN, datetime.now(UTC), "operator", act, "staff", account, "allowed")


def _today() -> date:
    from familiekontakten.months import day_of

    return day_of(datetime.now(UTC))
