"""The steps by which a department's approval for Home-Start+ takes effect: casework goes by the list of departments."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from infrastructure.opening import deploying, line
from infrastructure.opening.steps import Step


@dataclass(frozen=True)
class Plus:
    """What is written where: `department` (id) was approved on a day, `listed` is the file with the list."""

    listed: Path
    department: str
    approved_on: date

    def steps(self) -> tuple[Step, ...]:
        """The line, then what is loaded of it. Both may be taken again."""
        day = self.approved_on.isoformat()
        return (
            Step(
                "line",
                f"{self.department} may take families on for Home-Start+ since {day}, in {self.listed}",
                lambda: line.approved_for_plus(self._text, self.department, self.approved_on) == self._text,
                self._write,
            ),
            Step("inbox", "the coordinator is asked which of the two it is", self._is_loaded, self._load),
        )

    @property
    def _text(self) -> str:
        return self.listed.read_text()

    def _write(self) -> None:
        deploying.write_list(self.listed, line.approved_for_plus(self._text, self.department, self.approved_on))

    def _is_loaded(self) -> bool:
        from familiekontakten.departments.records import department

        loaded = department(self.department)
        return bool(loaded and loaded.home_start_plus_on == self.approved_on)

    def _load(self) -> None:
        from infrastructure.operator.departments import load_file

        load_file(self.listed)
