"""What each paper says, in Markdown."""

import re
from collections.abc import Mapping
from typing import Any

import yaml
from familiekontakten.access.roles import ROLES
from familiekontakten.statistics.interchange.schema import TYPES

from infrastructure.build.places import CONFIGURATION, ROOT
from infrastructure.papers import asvs, deployed, evidence, kept_for
from infrastructure.papers.asked import asked
from infrastructure.papers.data import read
from infrastructure.papers.page import text
from infrastructure.papers.rights import rights
from infrastructure.papers.tables import tables
from infrastructure.papers.things import things
from infrastructure.papers.wanted import Wanted, departments

HEAD = "meta"
"""The record that opens a file of records: about the file, not about anybody."""
SITE = ROOT / "site" / "nb"
LIKELY = {"unlikely": "lite sannsynlig", "possible": "mulig", "likely": "sannsynlig"}
HARM = {"medium": "middels", "high": "høy", "very high": "svært høy"}
LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")


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
        facts=[one for name, one in TYPES.items() if name != HEAD],
        counted=words["counted"],
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
        departments=sum(not one.get("national") and not one.get("closed") for one in departments()),
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


def _log_days() -> int:
    found = {_config(app)["log_retention_in_days"] for app in ("intake", "workspace", "clock")}
    return int(max(found))


def _config(app: str) -> Mapping[str, Any]:
    stages: Mapping[str, Any] = yaml.safe_load((CONFIGURATION / app / "config.json").read_text("utf-8"))
    return stages


def _anchor_days() -> int:
    lock = deployed.resources()["Anchors"]["Properties"]["ObjectLockConfiguration"]
    return int(lock["Rule"]["DefaultRetention"]["Days"])
