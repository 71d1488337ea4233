"""Who reads what goes to a department, and in which language."""

from collections.abc import Iterable
from datetime import date

from familiekontakten.access.roles import Grant, Role, Staff, roles_in
from familiekontakten.languages.language import SOURCE


def stands_in(grant: Grant, department: str) -> bool:
    """Whether a role is that of somebody who takes over a department's tasks for a while."""
    return grant.department == department and (grant.role is Role.DEPUTY or bool(grant.covers))


def language_in(staff: Iterable[Staff], department: str, today: date) -> str:
    """What a department's coordinators, or those of the national office, all read; bokmål where they differ."""
    readers = {Role.COORDINATOR, Role.NATIONAL_OFFICE}
    languages = {one.language for one in staff if readers & set(roles_in(one, department, today))}
    return languages.pop() if len(languages) == 1 else SOURCE
