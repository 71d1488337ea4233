"""The requirement meter: what a municipality says it has, held against what is demanded of a new department. Pure."""

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from familiekontakten.places.place import MUNICIPALITIES
from familiekontakten.start_ups.application import Application
from familiekontakten.start_ups.requirements import Standing, standing
from familiekontakten.start_ups.resource_group import LEAST_SEATS, Seat
from familiekontakten.start_ups.rules import LEAST_YEARS


class Meter(NamedTuple):
    """How it stands to each requirement, in their order, by what was told: nothing has to be proved here."""

    standings: tuple[Standing, ...]

    @property
    def told(self) -> int:
        """How many requirements hold by what was told."""
        return sum(one.told for one in self.standings)


def meter(kommuner: tuple[str, ...], percent: int, in_place: Collection[str], today: date) -> Meter:
    """The meter of municipalities that ticked the requirements `in_place` ("D1" …) for a position of `percent`.

    The rules are those that an application is held against, so that the two never say different things.
    """
    return Meter(standing(_as_application(kommuner, percent, in_place, today), {}, None, None, today))


def _as_application(kommuner: tuple[str, ...], percent: int, in_place: Collection[str], today: date) -> Application:
    """The application that says of each requirement what its tick says; who the operator is, nobody asks here."""
    there = {number: number in in_place for number in ("D1", "D2", "D3", "D4", "D5", "D6", "D8")}
    return Application(
        kommune_codes=kommuner,
        operator_type="cooperation" if there["D1"] else "",
        operator_name=MUNICIPALITIES[kommuner[0]].name,
        org_number="000000000" if there["D1"] else "",
        position_percent=percent,
        funded_years=LEAST_YEARS if there["D2"] else None,
        office_years=LEAST_YEARS if there["D3"] else None,
        coordinator_background=there["D4"],
        resource_group=(Seat("other"),) * (LEAST_SEATS * there["D5"]) + (Seat("other", chair=True),) * there["D6"],
        declaration_on=today if there["D8"] else None,
    )
