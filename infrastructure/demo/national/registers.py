"""The registers of the office: its positions, the seats of the board, and the countries of the world organisation."""

from datetime import date

from familiekontakten.network.registers.forms import line_of
from familiekontakten.network.registers.held import REGISTERS

from infrastructure.demo.national.office import Office

POSITIONS = (("leader", 100), ("coordinator", 100), ("communication", 50))
SEATS = ("chair", "deputy_chair", "member", "member", "member")
COUNTRIES = ("Prøveland", "Eksempelland", "Demoland", "Liksomland")


def happen(office: Office) -> None:
    """All lines, written when the book was begun."""
    people = office.people
    for role, percent in POSITIONS:
        _later(office, "national_staff", {"name": people.name(), "role": role, "percent": percent})
    for seat in SEATS:
        _later(office, "board_member", {"name": people.name(), "role": seat})
    for country in COUNTRIES:
        _later(office, "member_country", {"name": country})


def _later(office: Office, register: str, told: dict[str, str | int]) -> None:
    since = {"since": date(office.story.today.year - 2, 6, 1).isoformat()}
    line = office.story.new_id()
    office.ago(
        420,
        lambda: office.story.put(line_of({**told, **since}, REGISTERS[register], line, None, **office.story.signed)),
    )
