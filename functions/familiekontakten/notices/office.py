"""What a run of the sweep looks things up in: departments, figures, and the key that opens senders' addresses."""

from collections.abc import Callable
from datetime import date
from functools import cache

from familiekontakten.access.records import all_staff
from familiekontakten.access.roles import Role, held, roles_in
from familiekontakten.departments.department import NATIONAL
from familiekontakten.departments.records import all_departments
from familiekontakten.door import settings
from familiekontakten.notices.delivery import SERVICE_TROUBLE
from familiekontakten.notices.readers import language_in, stands_in
from familiekontakten.notices.writing import Office
from familiekontakten.outbox.due import Due
from familiekontakten.outbox.records import TABLE_TROUBLE
from familiekontakten.sealing import purpose
from familiekontakten.sealing.envelope import unseal
from familiekontakten.sealing.records import sending_private_key
from familiekontakten.statistics.editions.records import edition

CLOUD_TROUBLE = (*SERVICE_TROUBLE, *TABLE_TROUBLE)
"""What is raised when something that is asked over the network refuses or is away."""


def open_office(today: date) -> Office:
    """The office for one run, `today` in Norway. The private key stays in memory only as long as the run."""
    departments = {department.id: department for department in all_departments()}
    private_key = _once(sending_private_key)

    def open_address(due: Due) -> str:
        return unseal(private_key(), purpose.of_address(due.id), due.address_sealed or b"").decode()

    def deputies(department: str) -> tuple[str, ...]:
        """Those who stand in for the coordinator today; whoever asks this seldom needs it, so it is read each time."""
        everybody = ((one, grant) for one in all_staff() for grant in held(one, today))
        return tuple(one.email for one, grant in everybody if stands_in(grant, department))

    def officers() -> tuple[str, ...]:
        """The data protection officers of today."""
        return tuple(one.email for one in all_staff() if Role.DATA_PROTECTION_OFFICER in roles_in(one, NATIONAL, today))

    staff = cache(all_staff)  # a month is told to every department in one run

    def language(department: str) -> str:
        return language_in(staff(), department, today)

    return Office(settings.site_url(), departments, open_address, edition, language, deputies, officers)


def _once(fetch: Callable[[], bytes]) -> Callable[[], bytes]:
    """Fetches when first asked, and never again this run: a key service that is away is waited for only once."""
    fetched: list[bytes | Exception] = []

    def get() -> bytes:
        if not fetched:
            try:
                fetched.append(fetch())
            except CLOUD_TROUBLE as error:
                fetched.append(error)
        if isinstance(fetched[0], Exception):
            raise fetched[0]
        return fetched[0]

    return get
