"""Writes the papers that a municipality asks for into a folder: each a page of HTML, and a page that leads to them."""

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import yaml
from familiekontakten.access.roles import ROLES

from infrastructure.build.places import DEPARTMENTS, ROOT
from infrastructure.papers import asvs, deployed, evidence, kept_for
from infrastructure.papers.asked import asked
from infrastructure.papers.data import read
from infrastructure.papers.page import page, text
from infrastructure.papers.rights import rights
from infrastructure.papers.tables import tables
from infrastructure.papers.things import things

SITE = ROOT / "site" / "nb"
LIKELY = {"unlikely": "lite sannsynlig", "possible": "mulig", "likely": "sannsynlig"}
HARM = {"medium": "middels", "high": "høy", "very high": "svært høy"}
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")


class Unknown(Exception):
    """There is no such department; the message names it."""


@dataclass(frozen=True)
class Wanted:
    """What the papers are for: the day they are made, whose they are ("" = any department's), and where links to the
    tests lead, with a slash at the end.
    """

    on: date
    department: str
    source: str

    @cached_property
    def controller(self) -> str:
        """Who answers for what families tell. Raises Unknown."""
        if not self.department:
            return "Den som driver avdelingen"
        for one in _departments():
            if one["id"] == self.department:
                return f"{one['operator']}, Home-Start Familiekontakten {one['name']}"
        raise Unknown(f"there is no department {self.department}")


class Paper(NamedTuple):
    """One paper: its file, its title where others lead to it, its language, and what makes its text."""

    file: str
    title: str
    lang: str
    make: Callable[[Wanted], str]


def write(folder: Path, wanted: Wanted) -> tuple[Path, ...]:
    """Write all papers and what leads to them. Raises Unknown, evidence.NoSuchTest."""
    folder.mkdir(parents=True, exist_ok=True)
    made = {one.file: page(one.make(wanted), one.lang) for one in PAPERS}
    index = text("index", papers=PAPERS, on=wanted.on, controller=wanted.controller)
    for name, whole in {"index.html": page(index, "nb"), **made}.items():
        (folder / name).write_text(whole, "utf-8")
    return tuple(folder / name for name in ("index.html", *made))


def beside(folder: Path) -> str:
    """How links from a folder on this machine lead to the project's files."""
    return Path(os.path.relpath(ROOT, folder.resolve())).as_posix() + "/"


def annex(wanted: Wanted) -> str:
    """What is kept, field by field with its class, where it lies, who may touch it, for how long."""
    found, words = tables(), read("words")
    return text(
        "annex",
        on=wanted.on,
        controller=wanted.controller,
        classes=words["classes"],
        forms=asked(),
        things=things(),
        names=read("things"),
        tables=found,
        about=read("tables"),
        rights=rights(ROOT),
        functions=words["functions"],
        log_days=_log_days(),
        anchor_days=_anchor_days(),
        key_days=next(one.backup_days for one in found if one.name == "keys"),
        limits=kept_for.limits(),
        untouched=kept_for.untouched(),
        asvs=asvs.counted(),
    )


def dpia(wanted: Wanted) -> str:
    """The outline of the data protection impact assessment."""
    questions = [one for form in asked() for one in form.questions]
    names = read("things")
    return text(
        "dpia",
        on=wanted.on,
        controller=wanted.controller,
        things=things(),
        special=[names[one.kind]["name"] for one in things() if names[one.kind]["special"]],
        departments=sum(not one.get("national") and not one.get("closed") for one in _departments()),
        questions=len(questions),
        sealed_questions=sum(one.sealed and one.stored for one in questions),
        roles=tuple(ROLES.values()),
        threats=read("threats")["threats"],
        likely=LIKELY,
        harm=HARM,
    )


def threat_model(wanted: Wanted) -> str:
    """The threats, for engineers. Raises evidence.NoSuchTest."""
    listed = read("threats")["threats"]
    return text("threats", on=wanted.on, threats=[one | {"links": _links(one["tests"], wanted)} for one in listed])


def requirements(wanted: Wanted) -> str:
    """ASVS, line by line. Raises evidence.NoSuchTest."""
    return text(
        "asvs",
        on=wanted.on,
        chapters=asvs.chapters(),
        counted=asvs.counted(),
        stands=asvs.STANDS,
        links=lambda tests: evidence.links(tests, wanted.source),
    )


def privacy(wanted: Wanted) -> str:
    """The privacy statement of the site, for one controller."""
    named = bool(wanted.department)
    return text("privacy", on=wanted.on, controller=wanted.controller, named=named, text=of_site("personvern"))


def accessibility(wanted: Wanted) -> str:
    """The accessibility statement of the site, with what stands about the workspace."""
    return text("accessibility", on=wanted.on, text=of_site("tilgjengelighet"))


def of_site(name: str) -> str:
    """The text of a page of the site, without its head, its links as the words that they stand on."""
    _, _, body = (SITE / f"{name}.md").read_text("utf-8").removeprefix("---\n").partition("\n---\n")
    return LINK.sub(r"\1", body).strip()


def _links(names: str, wanted: Wanted) -> str:
    return evidence.links(evidence.named(names), wanted.source)


def _departments() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(DEPARTMENTS.read_text("utf-8"))["departments"]
    return found


def _log_days() -> int:
    found = {_config(app)["log_retention_in_days"] for app in ("intake", "workspace", "clock")}
    return int(max(found))


def _config(app: str) -> Mapping[str, Any]:
    stages: Mapping[str, Any] = yaml.safe_load((ROOT / "chalice-config" / app / "config.json").read_text("utf-8"))
    return stages


def _anchor_days() -> int:
    lock = deployed.resources()["Anchors"]["Properties"]["ObjectLockConfiguration"]
    return int(lock["Rule"]["DefaultRetention"]["Days"])


PAPERS = (
    Paper("personvernkonsekvenser.html", "Vurdering av personvernkonsekvenser, disposisjon", "nb", dpia),
    Paper("databehandleravtale-vedlegg.html", "Vedlegg til databehandleravtale", "nb", annex),
    Paper("personvernerklaering.html", "Personvernerklæring", "nb", privacy),
    Paper("tilgjengelighetserklaering.html", "Tilgjengelighetserklæring", "nb", accessibility),
    Paper("threat-model.html", "Threat model (for utviklere, på engelsk)", "en", threat_model),
    Paper("asvs.html", "OWASP ASVS 5.0.0, nivå 2 (for utviklere, på engelsk)", "en", requirements),
)
"""What is written, in the order in which it is read."""
