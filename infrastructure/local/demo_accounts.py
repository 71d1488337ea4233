"""Accounts to try the workspace with, for one machine only: one for each role. Everybody here is invented.

`python -m infrastructure.local.demo_accounts` makes those that are missing on the stack that runs, and prints all.
"""

import json
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from infrastructure.local import state
from infrastructure.operator.accounts import Accounts
from infrastructure.operator.where import NothingRuns, enter

PASSWORD = "ikke et ekte passord"  # noqa: S105 - printed at every start: it opens nothing real
DEPUTY_FOR = timedelta(days=60)


class Demo(NamedTuple):
    """Somebody to log in as: the role, and the departments they have it in."""

    email: str
    name: str
    role: str
    departments: tuple[str, ...] = ("national",)


DEMOS = (
    Demo("koordinator@example.org", "Prøve Koordinatorsen", "coordinator", ("moss",)),
    Demo("to-avdelinger@example.org", "Tora Toavdelingsen", "coordinator", ("hamar", "larvik")),
    Demo("vikar@example.org", "Vikar Vikarsen", "deputy", ("moss",)),
    Demo("nasjonalt@example.org", "Nasjo Kontorsen", "national_office"),
    Demo("styret@example.org", "Styre Godkjennersen", "board_approver"),
    Demo("ombud@example.org", "Ombud Vernesen", "data_protection_officer"),
    Demo("drift@example.org", "Drift Driftesen", "operator"),
)


def main() -> None:
    """Make what is missing, and print how to log in."""
    cloud = enter()
    if cloud.endpoint is None:
        raise NothingRuns("demo accounts are for one machine only")
    kept = state.chosen().folder / "demo-accounts.json"
    apps: dict[str, str] = json.loads(kept.read_text()) if kept.exists() else {}
    accounts = Accounts(cloud)
    for demo in DEMOS:
        if demo.email not in apps:
            apps[demo.email] = _made(accounts, demo)
            kept.write_text(json.dumps(apps, indent=1))
    _tell(apps)


def _made(accounts: Accounts, demo: Demo) -> str:
    """The secret of the app that a new account is enrolled with."""
    from familiekontakten.access.records import add_staff, staff
    from familiekontakten.access.roles import Grant, Role, Staff, check
    from familiekontakten.months import day_of

    account, today = accounts.make(demo.email, invited=False), day_of(datetime.now(UTC))
    role = Role(demo.role)
    until = today + DEPUTY_FOR if role is Role.DEPUTY else None
    grants = tuple(check(Grant(role, department, today, until)) for department in demo.departments)
    accounts.set_password(demo.email, PASSWORD)
    if staff(account) is None:
        add_staff(Staff(account, demo.name, demo.email, grants))
    return accounts.enrol(demo.email, PASSWORD)


def _tell(apps: dict[str, str]) -> None:
    print(f"\nLog in at /workspace/ with one of these; the password of all is: {PASSWORD}")
    print("(The codes of the app are asked for on AWS; the emulator's login page leaves them out.)")
    for demo in DEMOS:
        where = ", ".join(demo.departments)
        print(f"  {demo.email:28} {demo.role:24} {where:16} app: {apps[demo.email]}")


if __name__ == "__main__":
    main()
