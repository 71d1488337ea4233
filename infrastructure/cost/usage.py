"""How much of everything is used in a month, by what causes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infrastructure.cost import schedules, standing
from infrastructure.cost.measured import Measured, measured
from infrastructure.cost.prices import assumptions
from infrastructure.cost.quantities import KB_IN_GB, Quantities, asked, calls, together, views
from infrastructure.cost.schedules import Job
from infrastructure.cost.standing import Resource

MONTHS = 12
GB = 1e9
EACH_MINUTE = 40_000
"""Runs a month from which a job is one that mostly finds nothing to do."""


@dataclass(frozen=True)
class Size:
    """How large the organisation is: `families` that a familiekontakt visited in the year."""

    departments: int
    families: int


@dataclass(frozen=True)
class Usage:
    """What is known of how we use things; each method says what follows of it, for a month."""

    assumed: Mapping[str, float]
    measured: Measured
    resources: Sequence[Resource]
    jobs: Sequence[Job]
    door_gb: float
    rooms_gb: float

    def parts(self, size: Size) -> dict[str, Quantities]:
        """Everything, by what causes it."""
        parts = {
            "what stands there anyway": self.stands(),
            "the clock": self.clock(size),
            "forms and pages": self.forms(self.forms_a_month(size)),
            "the coordinators' work": together(self.rooms(size), self.casework(size), self.kept(size)),
        }
        return {name: self.looked_at(part) for name, part in parts.items()}

    def forms_a_month(self, size: Size) -> float:
        """All that is sent through the public door."""
        year = self.measured.casework
        return size.families * year.forms / year.families / MONTHS

    def stands(self) -> Quantities:
        """What costs by being there, and the files that lie there."""
        lying = {"s3-gb": self.assumed["site_gb"], "s3-request": self.assumed["anchors_a_month"]}
        return together(standing.standing(self.resources), lying)

    def forms(self, count: float) -> Quantities:
        """So many forms, with the pages that were read before, their mails and rows."""
        read = count * self.assumed["views_a_form"]
        called = count * self.assumed["form_calls"] + read * self.assumed["view_calls"]
        slow = self.assumed["slower"] * (self.measured.cold_seconds + self.measured.form_seconds)
        stored = {
            "ddb-write": count * self.measured.form_units,
            "ddb-read": called,
            "kms-request": count,
            "mail": count * self.assumed["mails_a_form"],
        }
        return together(
            calls(called, slow, self.door_gb, self.assumed), views(read, self.assumed), asked(called), stored
        )

    def rooms(self, size: Size) -> Quantities:
        """Pages that are opened in the workspace: each is noted in the log, and unwraps one key at most."""
        pages = self._pages(size)
        seconds = self.assumed["room_seconds"] * self.assumed["slower"]
        used = {
            "ddb-read": pages * (self.measured.room_units + self.assumed["room_extra_reads"]),
            "ddb-write": pages * self.measured.casework.audit_write_units,
            "kms-request": pages,
            "edge-gb": pages * self.assumed["room_kb"] / KB_IN_GB,
            "user": self._people(size),
        }
        return together(calls(pages, seconds, self.rooms_gb, self.assumed), asked(pages), used)

    def casework(self, size: Size) -> Quantities:
        """What the coordinators write about the families, and the mails that follow."""
        year = self.measured.casework
        years = size.families / year.families / MONTHS
        mails = size.departments * self.assumed["mails_a_department"]
        return {"ddb-write": years * year.write_units, "ddb-read": years * year.read_units, "mail": mails}

    def kept(self, size: Size) -> Quantities:
        """Gigabytes after so many years: the books with indexes as large as they are, the log with its three;
        each copy that the backup plan keeps is as large as all of it."""
        year = self.measured.casework
        books = size.families / year.families * year.bytes * 2
        log = self._pages(size) * MONTHS * year.audit_bytes * year.audit_write_units
        stored = self.assumed["years_kept"] * (books + log) / GB
        return {"ddb-storage": stored, "ddb-pitr": stored, "backup-gb": stored * standing.copies(self.resources)}

    def clock(self, size: Size) -> Quantities:
        """Everything that runs by itself, and the figures that each night makes of every department."""
        year, nights = self.measured.casework, schedules.DAYS * size.departments
        figures = {"ddb-read": nights * year.fold_read_units, "ddb-write": nights * year.fold_write_units}
        return together(*(self._runs(job, size) for job in self.jobs), figures)

    def fold_seconds(self, size: Size) -> float:
        """How long the figures of one night take on AWS."""
        return size.departments * self.measured.casework.fold_seconds * self.assumed["slower"]

    def looked_at(self, part: Quantities) -> Quantities:
        """With the firewall's work, where one stands."""
        stands = "waf-acl" in standing.standing(self.resources)
        return together(part, {"waf-request": part.get("edge-request", 0)}) if stands else part

    def _runs(self, job: Job, size: Size) -> Quantities:
        seconds = self.assumed["job_seconds"]
        if job.name == "fold_figures":
            seconds += self.fold_seconds(size)
        elif job.runs < EACH_MINUTE:
            seconds += self.assumed["job_department_seconds"] * size.departments
        return together(calls(job.runs, seconds, job.gb, self.assumed), {"ddb-read": job.runs})

    def _people(self, size: Size) -> float:
        return size.departments * self.assumed["coordinators"] + self.assumed["national"]

    def _pages(self, size: Size) -> float:
        return self._people(size) * self.assumed["rooms_a_day"] * self.assumed["working_days"]


def usage() -> Usage:
    """Ours, as the templates, the apps and the last measurements have it. Raises NotMeasured."""
    return Usage(
        assumed=assumptions(),
        measured=measured(),
        resources=standing.ours(),
        jobs=[job for app in ("clock", "workspace") for job in schedules.jobs(app)],
        door_gb=schedules.memory("intake", "api_handler"),
        rooms_gb=schedules.memory("workspace", "api_handler"),
    )
